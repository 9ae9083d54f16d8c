import { expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { codeLensesOf } from './code-lenses.js';
import { startOf } from '../text/span.js';

/** The first file with `[line]` before each name that has one; `[line →]` if a click shows uses. */
function withLenses(text: string, language: Language = 'en'): string {
  const { files, model } = projectOf(text);
  const [uri, content] = [...files][0] as [string, string];
  const reader = model.reader();
  let result = content;
  for (const { at, title, isUsed } of codeLensesOf(reader.file(uri) as FileFacts, reader, language).reverse())
    result = `${result.slice(0, startOf(at))}[${title}${isUsed ? ' →' : ''}]${result.slice(startOf(at))}`;
  return result;
}

const others = `==> b.req
requirement X "x" { depends-on: R-1, R-2 }
version V1 { delivers: R-1 }
`;

test('a requirement: its versions, its uses, its case classes', () => {
  expect(
    withLenses(`==> a.req
requirement R-1 "a" { priority: P0  acceptance { data n: number  rule Big { when: n > 1 }  case normal {} } }
requirement R-2 "b" { decision: defer }
requirement R-3 "c" { decision: defer }
${others}`),
  ).toBe(`requirement [V1 · used by 2 · 1/3 case classes →]R-1 "a" { priority: P0  acceptance { data n: number  rule Big { when: n > 1 }  case normal {} } }
requirement [used by 1 →]R-2 "b" { decision: defer }
requirement R-3 "c" { decision: defer }
`);
});

test('in Chinese', () => {
  expect(withLenses(`==> a.req\n需求 R-1 “甲” { 优先级：P1 }\n${others}`, 'zh')).toBe(
    '需求 [V1 · 被引用 2 处 · 用例类别 0/2 →]R-1 “甲” { 优先级：P1 }\n',
  );
});

test('a version: how much of its capacity is used', () => {
  const text = `version V1 { capacity: 6 person-weeks  delivers: R-1, R-2 }
version V2 { delivers: R-1 }
requirement R-1 "a" { decision: defer effort: 90 person-days }
requirement R-2 "b" { status: building effort: 12.5 person-days }
`;
  expect(withLenses(text)).toContain('version [12.5 of 30 person-days]V1');
  expect(withLenses(text)).toContain('version V2');
  expect(withLenses(text.replace('effort: 12.5 person-days', ''), 'zh')).toContain(
    'version [0 / 30 人日 · 1 条未估成本]V1',
  );
});
