import { expect, test } from 'vitest';
import { continuedName, nextFreeName } from './free-name.js';
import { insertDeclaration, insertMember, removal } from './insertion.js';
import { styleOf } from './writing-style.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** The text after a member was put into the block of the declaration that is all of it; `head` ends its head. */
function inserted(text: string, after: 'start' | 'end' | string, lines = ['note: "n"']): string {
  const brace = text.indexOf('{');
  const headEnd = brace < 0 ? text.length : text.slice(0, brace).trimEnd().length;
  const at = text.indexOf(after);
  const place = after === 'start' || after === 'end' ? after : spanAt(at, at + after.length);
  const insertion = insertMember(text, { span: spanAt(0, text.length), headEnd }, lines, place);
  if (!insertion) throw new Error('no place');
  return text.slice(0, startOf(insertion.at)) + insertion.text + text.slice(endOf(insertion.at));
}

test.each([
  ['goal G', 'end', 'goal G {\n  note: "n"\n}'],
  ['goal G {}', 'end', 'goal G {\n  note: "n"\n}'],
  ['goal G {}', 'start', 'goal G {\n  note: "n"\n}'],
  ['goal G { }', 'start', 'goal G {\n  note: "n"\n}'],
  ['goal G { a: b }', 'start', 'goal G {\n  note: "n"\n  a: b }'],
  ['goal G { a: b }', 'end', 'goal G { a: b\n  note: "n"\n}'],
  ['goal G { a: b }', 'a: b', 'goal G { a: b\n  note: "n"\n}'],
  ['goal G { a: b; c: d }', 'a: b', 'goal G { a: b\n  note: "n"\n  c: d }'],
  ['goal G {\n\ta: b\n}', 'end', 'goal G {\n\ta: b\n\tnote: "n"\n}'],
  ['goal G { // why\n  a: b\n}', 'start', 'goal G { // why\n  note: "n"\n  a: b\n}'],
  ['goal G {\n  a: b // why\n  c: d\n}', 'a: b', 'goal G {\n  a: b // why\n  note: "n"\n  c: d\n}'],
  ['goal G\n{\n  a: b\n}', 'end', 'goal G\n{\n  a: b\n  note: "n"\n}'],
  ['goal G {\n  a: b }', 'end', 'goal G {\n  a: b\n  note: "n"\n}'],
  ['goal G {\r\n  a: b\r\n}', 'end', 'goal G {\r\n  a: b\r\n  note: "n"\r\n}'],
])('%j at %s', (text, after, expected) => {
  expect(inserted(text, after)).toBe(expected);
});

test('a member’s own block is indented as the file is', () => {
  const lines = ['risk R "x" {', '\tplan: "y"', '}'];
  expect(inserted('goal G {\n    a: b\n}', 'end', lines)).toBe(
    'goal G {\n    a: b\n    risk R "x" {\n        plan: "y"\n    }\n}',
  );
  expect(styleOf('a {\n\tb\n}', 'en').indent).toBe('\t');
  expect(styleOf('a', 'en').indent).toBe('  ');
});

test('declarations stand apart', () => {
  const behind = (text: string, end?: number) => {
    const { at, text: added } = insertDeclaration(text, end === undefined ? undefined : spanAt(0, end), ['goal H']);
    return text.slice(0, startOf(at)) + added + text.slice(endOf(at));
  };
  expect(behind('goal G // x\n\ngoal I\n', 6)).toBe('goal G // x\n\ngoal H\n\ngoal I\n');
  expect(behind('goal G\n')).toBe('goal G\n\ngoal H\n');
  expect(behind('')).toBe('goal H\n');
});

test('a member goes with its line', () => {
  const without = (text: string, part: string) => {
    const at = text.indexOf(part);
    const change = removal(text, spanAt(at, at + part.length));
    return text.slice(0, startOf(change.at)) + change.text + text.slice(endOf(change.at));
  };
  expect(without('{\n  a: b;\n  c: d\n}', 'a: b')).toBe('{\n  c: d\n}');
  expect(without('{\r\n  a: b\r\n}', 'a: b')).toBe('{\r\n}');
  expect(without('{ a: b; c: d }', 'a: b')).toBe('{ c: d }');
});

test('names go on counting', () => {
  expect(nextFreeName('RC-7', (name) => name === 'RC-8')).toBe('RC-9');
  expect(nextFreeName('A09', () => false)).toBe('A10');
  expect(nextFreeName('销售', () => false)).toBe('销售-2');
  expect(continuedName([])).toBe('A1');
  expect(continuedName(['', ''])).toBe('');
  expect(continuedName(['B1', 'B3', '', 'B2'])).toBe('B4');
  expect(continuedName(['Happy'])).toBe('Happy-2');
});
