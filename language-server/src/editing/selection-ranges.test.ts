import { endsOf } from '../text/span.js';
import { expect, test } from 'vitest';
import { selectionRangesOf } from './selection-ranges.js';

/** What is selected at `<|>`, growing. */
function grown(marked: string): string[] {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  return (selectionRangesOf(text, [offset])[0] ?? []).map((at) => text.slice(...endsOf(at)));
}

test('from a word to the file', () => {
  const file = `goal A {}
requirement R-1 "Export" {
  from: Boss, Sa<|>les
  priority: P0
}
`;
  const text = file.replace('<|>', '');
  const block = '{\n  from: Boss, Sales\n  priority: P0\n}';
  expect(grown(file)).toEqual([
    'Sales',
    'Boss, Sales',
    'from: Boss, Sales',
    'from: Boss, Sales\n  priority: P0',
    block,
    `requirement R-1 "Export" ${block}`,
    text,
  ]);
});

test('from inside a text, through blocks in blocks', () => {
  const rule = '规则 大额 { 当：金额 > 100万  则：“审<|>批” }';
  const plain = rule.replace('<|>', '');
  expect(grown(`需求 R-1 “导出” { 验收 { ${rule} 用例 正常 {} } }\n`)).toEqual([
    '审批',
    '“审批”',
    '则：“审批”',
    '当：金额 > 100万  则：“审批”',
    '{ 当：金额 > 100万  则：“审批” }',
    plain,
    `${plain} 用例 正常 {}`,
    `{ ${plain} 用例 正常 {} }`,
    `验收 { ${plain} 用例 正常 {} }`,
    `{ 验收 { ${plain} 用例 正常 {} } }`,
    `需求 R-1 “导出” { 验收 { ${plain} 用例 正常 {} } }`,
    `需求 R-1 “导出” { 验收 { ${plain} 用例 正常 {} } }\n`,
  ]);
});

test('a condition: the side of the comparison, then the whole', () => {
  expect(grown('rule A { when: amo<|>unt > 5 }').slice(0, 3)).toEqual(['amount', 'amount > 5', 'when: amount > 5']);
});

test('what is not closed, comments, and an empty file', () => {
  expect(grown('goal A {\n  note: "x<|>"')).toEqual([
    'x',
    '"x"',
    'note: "x"',
    '{\n  note: "x"',
    'goal A {\n  note: "x"',
  ]);
  expect(grown('goal A { // a no<|>te\n}')).toEqual(['// a note', '{ // a note\n}', 'goal A { // a note\n}']);
  expect(grown('<|>')).toEqual([]);
});
