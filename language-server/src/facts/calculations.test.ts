/** Calculations in conditions: what is read, by both readers, and that places, formatting and conversion go with it. */
import { describe, expect, test } from 'vitest';
import { convertKeywords } from '../editing/convert-keywords.js';
import { applyEdits, formatText } from '../editing/format/format-text.js';
import { shownCondition } from '../analysis/coverage/shown-words.js';
import { parse } from '../syntax/parser.js';
import { endsOf } from '../text/span.js';
import type { Condition, FileFacts, Operand } from './facts.js';
import { factsOfTokens } from './flat-reader.js';
import { readFacts } from './read-facts.js';

const uri = 'file:///a.req';
const file = (condition: string) => `requirement R-1 "r" {
  acceptance {
    data a: number
    data b: number
    data due: date
    data today: date
    data vip: yes-no
    rule A { when: ${condition}  then: "x" }
  }
}
`;
const conditionIn = (facts: FileFacts | undefined): Condition | undefined => {
  const [declaration] = facts?.declarations ?? [];
  return declaration?.facts.kind === 'requirement' ? declaration.facts.acceptance?.rules[0]?.when : undefined;
};

/** With every pair of parentheses that the reading has. */
function readAs(operand: Operand): string {
  switch (operand.is) {
    case 'name':
      return operand.name;
    case 'number':
      return operand.number.digits + (operand.unit ? ` ${operand.unit}` : '');
    case 'date':
      return operand.date.start;
    case 'text':
      return `"${operand.text}"`;
    case 'arithmetic':
      return `[${readAs(operand.first)}${operand.rest.map(({ sign, operand: each }) => ` ${sign} ${readAs(each)}`).join('')}]`;
    case 'function':
      return `${operand.name}(${operand.of.map(readAs).join(', ')})`;
  }
}

function conditionAs(condition: Condition | undefined): string {
  switch (condition?.is) {
    case undefined:
      return 'nothing';
    case 'and':
    case 'or':
      return condition.parts.map(conditionAs).join(` ${condition.is} `);
    case 'not':
      return `not (${conditionAs(condition.part)})`;
    case 'comparison':
      return `${condition.chained ? '^' : ''}${readAs(condition.left)} ${condition.operator} ${readAs(condition.right)}`;
    case 'in-range':
      return `${readAs(condition.left)} in ${readAs(condition.from)}..${readAs(condition.to)}`;
    case 'in-list':
      return `${readAs(condition.left)} in (${condition.options.map(readAs).join(', ')})`;
    case 'field':
      return condition.name;
    case 'otherwise':
      return 'otherwise';
  }
}

const rows: readonly (readonly [written: string, read: string])[] = [
  ['a + b > 3', '[a + b] > 3'],
  ['a - b - 1 <= 0', '[a - b - 1] <= 0'],
  ['a - (b - 1) <= 0', '[a - [b - 1]] <= 0'],
  ['(a - b) / a < 15%', '[[a - b] / a] < 0.15'],
  ['a + b * 2 > b * 30% + 1', '[a + [b * 2]] > [[b * 0.30] + 1]'],
  ['a > 600 * b', 'a > [600 * b]'],
  ['a × 3 > b ÷ 2', '[a * 3] > [b / 2]'],
  ['due - today <= 30', '[due - today] <= 30'],
  ['due < today + 7 days', 'due < [today + 7 days]'],
  ['due < today + 2 weeks', 'due < [today + 14 days]'],
  ['max(a, b) > min(a, b, 3) + 1', 'max(a, b) > [min(a, b, 3) + 1]'],
  ['round(a * 3%, 0.01) = b', 'round([a * 0.03], 0.01) = b'],
  ['max(a, max(b, 1)) >= 3', 'max(a, max(b, 1)) >= 3'],
  ['not a + b = 3 and vip', 'not ([a + b] = 3) and vip'],
  ['1 < a <= 5', '1 < a and ^a <= 5'],
  ['not 5 >= a + b > 1', 'not (5 >= [a + b] and ^[a + b] > 1)'],
  ['a in b - 1..b + 1', 'a in [b - 1]..[b + 1]'],
  ['a in (b * 2, 3)', 'a in ([b * 2], 3)'],
  ['a * 30 - 5 > b', '[[a * 30] - 5] > b'],
];

describe('read alike from tokens and through the tree', () => {
  test.each(rows)('%s', (written, read) => {
    const text = file(written);
    const straight = factsOfTokens(uri, text);
    expect(conditionAs(conditionIn(straight))).toBe(read);
    expect({ text, ...straight }).toEqual({ text, ...readFacts(uri, text, parse(text)) });
  });

  test('a sign that touches the number behind it', () => {
    const text = file('a -3 > b');
    expect(conditionAs(conditionIn(readFacts(uri, text, parse(text))))).toBe('[a - 3] > b');
  });

  test('words of functions are names where no parenthesis follows', () => {
    const text = file('max > min').replace('data a', 'data max').replace('data b', 'data min');
    expect(conditionAs(conditionIn(factsOfTokens(uri, text)))).toBe('max > min');
  });

  test('very long chains', () => {
    const text = file(`a${' + b'.repeat(20_000)} > 3`);
    const when = conditionIn(factsOfTokens(uri, text));
    expect(when?.is === 'comparison' && when.left.is === 'arithmetic' && when.left.rest.length).toBe(20_000);
  });

  test('every part has its place', () => {
    const text = file('(a - b) / max(a, 3) < 15%');
    const at = (operand: Operand) => text.slice(...endsOf(operand.at));
    const when = conditionIn(factsOfTokens(uri, text));
    if (when?.is !== 'comparison' || when.left.is !== 'arithmetic') throw new Error('no comparison');
    const { first, rest } = when.left;
    expect([when.left, rest[0]?.operand].map((each) => each && at(each))).toEqual(['(a - b) / max(a, 3)', 'max(a, 3)']);
    expect(first.is === 'arithmetic' && [first.first, ...first.rest.map(({ operand }) => operand)].map(at)).toEqual([
      'a',
      'b',
    ]);
  });
});

test.each(rows)('what is shown of %s means the same', (written) => {
  const when = conditionIn(factsOfTokens(uri, file(written))) as Condition;
  const shown = shownCondition(when).en.replace(/ ?≤ ?/g, ' <= ').replace(/ ?≥ ?/g, ' >= ').replace(/ ?≠ ?/g, ' != ');
  const again = conditionIn(factsOfTokens(uri, file(shown)));
  const strip = (condition: Condition | undefined) => conditionAs(condition).replaceAll('^', '');
  // `not` is shown turned round.
  if (!written.startsWith('not')) expect(strip(again)).toBe(strip(when));
});

test('converted to Chinese and back', () => {
  const text = file('max(a, round(b, 0.1)) > 3 and due < today + 7 days');
  const chinese = applyEdits(text, convertKeywords(text, 'zh'));
  expect(chinese).toContain('较大(a, 四舍五入(b, 0.1)) > 3 且 due < today + 7天');
  expect(conditionAs(conditionIn(factsOfTokens(uri, chinese)))).toBe(
    conditionAs(conditionIn(factsOfTokens(uri, text))),
  );
  expect(applyEdits(chinese, convertKeywords(chinese, 'en'))).toBe(text);
});

test('formatted with one blank around signs, and none before the parenthesis of a function', () => {
  expect(formatText(file('max (a,b)*3>b   +  7'), 'keep')).toMatchObject({
    text: expect.stringContaining('when: max(a, b) * 3 > b + 7'),
  });
});
