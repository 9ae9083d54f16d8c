import { expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import { fill } from '../locale/language.js';
import { applyChanges, projectOf } from '../rules/testing/annotated-text.js';
import { missingCaseEdits } from './add-missing-cases.js';

/** The text after the command, with the caret at `|`, or why that is refused. */
function after(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { files, model } = projectOf(new Map([['a.req', text]]));
  const reader = model.reader();
  const edits = missingCaseEdits(reader.file('a.req') as FileFacts, offset, reader, text);
  if ('refused' in edits) return fill(edits.refused, 'zh', edits.args);
  const changes = edits.map((edit) => ({ ...edit, uri: 'a.req' }));
  return applyChanges(files, changes).get('a.req') as string;
}

const requirement = (name: string, cases = '', caret = '') => `需求 ${name} "甲"${caret} {
  验收 {
    数据 数量: 整数
    规则 多 { 当: 数量 > 3  则: "乙" }
${cases}  }
}
`;
const added = `    用例 A1 边界 "数量 = 3：多不成立" {
      假如: 数量 = 3
      则: 非 多
    }
    用例 A2 边界 "数量 = 4：多成立" {
      假如: 数量 = 4
      则: 多
    }
`;

test('of the requirement at the caret', () => {
  expect(after(requirement('R-1', '', '|') + requirement('R-2'))).toBe(requirement('R-1', added) + requirement('R-2'));
});

test('of all requirements if the caret is in none', () => {
  const others = '需求 R-3 "乙" { 状态: 已取消  验收 { 数据 a: 是否  规则 R { 当: a  则: "x" } } }\n需求 R-4 "丙" {}\n';
  expect(after(`|\n${requirement('R-1')}${requirement('R-2', added)}${others}`)).toBe(
    `\n${requirement('R-1', added)}${requirement('R-2', added)}${others}`,
  );
});

test('nothing to add, or nothing that can be added', () => {
  expect(after(requirement('R-1', added, '|'))).toBe(requirement('R-1', added));
  expect(after(requirement('R-1', '', '|').replace('> 3', '>'))).toBe(
    'R-1 中有无法识别的内容，请先改正：看似缺少的用例也许就在其中。',
  );
});
