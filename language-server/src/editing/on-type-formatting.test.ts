import { describe, expect, test } from 'vitest';
import { applyEdits, formatText } from './format/format-text.js';
import { onTypeEdits } from './on-type-formatting.js';

/** The text after `typed` at `<|>`. */
function textAfter(marked: string, typed: string): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', typed);
  return applyEdits(text, onTypeEdits(text, offset + typed.length, typed));
}

describe('a new line', () => {
  test.each([
    ['in a block', 'goal A {<|>}', 'goal A {\n}'],
    ['in an open block', 'goal A {<|>', 'goal A {\n  '],
    [
      'before what follows',
      'goal A {\n  note: "x"<|>    measured-by: M\n}',
      'goal A {\n  note: "x"\n  measured-by: M\n}',
    ],
    ['two blocks deep', '需求 A “甲” {\n  验收 {<|>', '需求 A “甲” {\n  验收 {\n    '],
    ['behind a block', 'goal A {\n}<|>', 'goal A {\n}\n'],
    ['in a list', 'version A {\n  delivers: R-1,<|>R-2\n}', 'version A {\n  delivers: R-1,\n    R-2\n}'],
    ['behind a colon', 'version A {\n  delivers:<|>', 'version A {\n  delivers:\n    '],
    [
      'in a condition',
      'requirement R "r" {\n  acceptance {\n    rule A { when: a > 1 and<|>',
      'requirement R "r" {\n  acceptance {\n    rule A { when: a > 1 and\n        ',
    ],
    ['behind a comment', 'goal A {\n  // note {<|>', 'goal A {\n  // note {\n  '],
  ])('%s', (_, before, expected) => expect(textAfter(before, '\n')).toBe(expected));

  test.each([
    ['a long text', 'goal A {\n  note: """<|>      b\n  """\n}'],
    ['a long text that is not closed', 'goal A {\n  note: """a<|>      b'],
    ['a comment', 'goal A {\n  /* a<|>      b */\n}'],
    ['a comment that is not closed', 'goal A {\n  /* a<|>      b'],
  ])('inside %s is left alone', (_, before) => expect(textAfter(before, '\n')).toBe(before.replace('<|>', '\n')));

  test('goes where the formatter puts it', () => {
    const text = `requirement R "r" {
  depends-on: A,
    B
  acceptance {
    data n: number
    rule X {
      when: n > 1 and
        (n < 5 or
          n > 9)
      then: "x"
    }
  }
}
`;
    expect(formatText(text, 'keep')).toEqual({ text });
    for (const { index } of text.matchAll(/\n(?=[^\n])/g)) {
      const typed = `${text.slice(0, index + 1)}${text.slice(index + 1).trimStart()}`;
      expect(applyEdits(typed, onTypeEdits(typed, index + 1, '\n'))).toBe(text);
    }
  });
});

describe('a closing brace', () => {
  test.each([
    ['goal A {\n  note: "x"\n  <|>', 'goal A {\n  note: "x"\n}', '}'],
    ['需求 A “甲” {\n  验收 {\n<|>\n}', '需求 A “甲” {\n  验收 {\n  }\n}', '}'],
    ['目标 甲 {\n    <|>', '目标 甲 {\n｝', '｝'],
    ['goal A {}\n   <|>', 'goal A {}\n}', '}'],
    ['goal A {\n     note: "x" <|>', 'goal A {\n     note: "x" }', '}'],
    ['goal A {\n  note: """\n   <|>', 'goal A {\n  note: """\n   }', '}'],
  ])('%s', (before, expected, typed) => expect(textAfter(before, typed)).toBe(expected));
});
