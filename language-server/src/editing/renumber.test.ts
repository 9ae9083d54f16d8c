import { describe, expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import { fill } from '../locale/language.js';
import { applyChanges, projectOf } from '../rules/testing/annotated-text.js';
import { renumberEdits } from './renumber.js';

/** The project after renumbering its first file, or why that is refused. */
function renumbered(text: string): string {
  const { files, model } = projectOf(text);
  const reader = model.reader();
  const edits = renumberEdits(reader.file([...files.keys()][0] as string) as FileFacts, reader);
  if ('refused' in edits) return fill(edits.refused, 'en', edits.args);
  const after = applyChanges(files, edits);
  return after.size === 1
    ? [...after.values()].join('')
    : [...after].map(([uri, content]) => `==> ${uri}\n${content}`).join('');
}

describe('renumbering', () => {
  test('follows the order of the text, with every reference in the project', () => {
    expect(
      renumbered(`==> a.req
requirement R-3 "c" { depends-on: R-1 }
requirement R-1 "a" { conflicts-with: R-3, R-9 }
requirement R-9 "i" {}
==> b.req
requirement X-1 "x" { depends-on: R-9, R-3 }
version V1 { delivers: R-1 }
`),
    ).toBe(`==> a.req
requirement R-1 "c" { depends-on: R-2 }
requirement R-2 "a" { conflicts-with: R-1, R-3 }
requirement R-3 "i" {}
==> b.req
requirement X-1 "x" { depends-on: R-3, R-1 }
version V1 { delivers: R-2 }
`);
  });

  test('keeps each prefix, its first number, leading zeros, and names without a number', () => {
    expect(
      renumbered(`需求 订单-012 “甲” {}
需求 导出 “乙” {}
需求 订单-010 “丙” {}
需求 库存7 “丁” {}
需求 订单-009 “戊” { 依赖：订单-012、库存7 }
`),
    ).toBe(`需求 订单-009 “甲” {}
需求 导出 “乙” {}
需求 订单-010 “丙” {}
需求 库存7 “丁” {}
需求 订单-011 “戊” { 依赖：订单-009、库存7 }
`);
  });

  test('leaves consecutive numbers alone', () => {
    const text = 'requirement R-2 "a" {}\nrequirement R-3 "b" {}\n';
    expect(renumbered(text)).toBe(text);
  });

  test('refuses a name that something else has', () => {
    expect(
      renumbered('==> a.req\nrequirement R-1 "a" {}\nrequirement R-5 "b" {}\n==> b.req\nrequirement R-2 "c" {}\n'),
    ).toBe('R-5 would become R-2, but there is already something called R-2 in this project.');
  });

  test('refuses where a name is declared twice', () => {
    expect(renumbered('requirement R-1 "a" {}\nrequirement R-1 "b" {}\n')).toContain('R-1 is declared more than once');
  });

  test('refuses to give a reference to nothing a meaning', () => {
    expect(renumbered('requirement R-1 "a" {}\nrequirement R-5 "b" { depends-on: R-2 }\n')).toContain(
      'Something refers to R-2 already',
    );
  });
});
