/** The evaluator against a second one that shares nothing with it, and what is unknown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../facts/testing/facts-of.js';
import type { AcceptanceFacts } from '../../facts/facts.js';
import { evaluateCondition, givenOfCase } from './evaluate-expression.js';

const blockOf = (text: string): AcceptanceFacts => {
  const { declarations, problems } = factsOf(text);
  expect(problems).toEqual([]);
  const facts = declarations[0]?.facts;
  if (facts?.kind !== 'requirement' || !facts.acceptance) throw new Error('no acceptance');
  return facts.acceptance;
};

/** Whether the last rule of a block holds on the data of its case. */
function holds(acceptance: AcceptanceFacts): boolean | undefined {
  const data = givenOfCase(acceptance.cases[0]?.given);
  const when = acceptance.rules.at(-1)?.when;
  if (!when) throw new Error('no condition');
  return evaluateCondition(when, {
    field: (name) => acceptance.fields.find((field) => field.name === name),
    given: (name) => data.get(name),
    rule: (name) => acceptance.rules.find((rule) => rule.name === name),
    rules: acceptance.rules,
  });
}

const block = (condition: string, given: string, more = '') => `requirement R-1 "r" {
  acceptance {
    data a: number
    data b: number
    data share: number 0..100 unit "%"
    data due: date
    data today: date
    data vip: yes-no
    data kind: one-of p, q
    data writer: text
    data checker: text
    ${more}
    rule A { when: ${condition}  then: "x" }
    case K normal { given: ${given}  then: A }
  }
}`;
const held = (condition: string, given: string, more?: string) => holds(blockOf(block(condition, given, more)));

describe('what a condition comes to', () => {
  test.each([
    ['a * 30% > b', 'a = 100, b = 29.99', true],
    ['a * 30% > b', 'a = 100, b = 30', false],
    ['(a - b) / a < 15%', 'a = 0.3, b = 0.255', false],
    ['(a - b) / a < 15%', 'a = 0.3, b = 0.2551', true],
    ['a / 3 * 3 = a', 'a = 10', true],
    ['due - today <= 30', 'due = 2024-03-31, today = 2024-03-01', true],
    ['due - today <= 28', 'due = 2024-03-01, today = 2024-02-01', false],
    ['due <= today + 2 weeks', 'due = 2025-01-15, today = 2025-01-01', true],
    ['due in 2025-Q1..2025-Q1', 'due = 2025-03-31', true],
    ['due > 2025-01', 'due = 2025-01-31', false],
    ['max(a, b, 3) = 3', 'a = 1, b = 2', true],
    ['min(due, today) = 2025-01-01', 'due = 2025-01-02, today = 2025-01-01', true],
    ['round(a, 0.01) = 0.13', 'a = 0.125', true],
    ['round(a, 0.01) = -0.13', 'a = -0.125', true],
    ['round(a, 5) = 15', 'a = 12.5', true],
    ['share < 15%', 'share = 14.9', true],
    ['share = 15%', 'share = 15', true],
    ['share + 5% = 20%', 'share = 15', true],
    ['1 < a <= 5', 'a = 5', true],
    ['1 < a <= 5', 'a = 1', false],
    ['writer = checker', 'writer = "Li", checker = "Li"', true],
    ['writer != checker', 'writer = "Li", checker = "Wang"', true],
    ['kind = p or a > 5', 'kind = p', true],
    ['not vip and a in (b * 2, 3)', 'vip = no, a = 6, b = 3', true],
  ])('%s with %s: %s', (condition, given, expected) => expect(held(condition, given)).toBe(expected));

  test.each([
    ['a + b > 3', 'a = 5'],
    ['a / b > 3', 'a = 5, b = 0'],
    ['a / (b - b) > 3', 'a = 5, b = 2'],
    ['round(a, b) > 3', 'a = 5, b = 0'],
    ['due + a > today', 'due = 2025-01-01, today = 2025-01-01, a = 0.5'],
    ['kind + 1 > 3', 'kind = p'],
    ['nobody > 3', 'a = 3'],
    ['due > 3', 'due = 2025-01-01'],
    ['a > 3 and b > 3', 'a = 5'],
  ])('%s with %s is not known', (condition, given) => expect(held(condition, given)).toBeUndefined());

  test('a rule that is named, through others, and one that needs itself', () => {
    const more = 'rule R1 { when: a > 3  then: "x" }\n    rule R2 { when: R1 or vip  then: "x" }';
    expect(held('R1 and not R2', 'a = 4, vip = no', more)).toBe(false);
    expect(held('R2', 'a = 1, vip = yes', more)).toBe(true);
    expect(held('A or a > 3', 'a = 1')).toBeUndefined();
    expect(held('otherwise', 'a = 1, vip = no', more)).toBe(true);
    expect(held('otherwise', 'a = 1', more)).toBeUndefined();
  });
});

/** A calculation as it is written, and what it comes to in hundredths of numbers that keep a common denominator. */
interface Written {
  readonly text: string;
  /** Numerator and denominator, never brought to lowest terms: a second way to compute. */
  readonly value: readonly [bigint, bigint] | undefined;
}
const names = ['a', 'b'] as const;
const calculation = (data: Readonly<Record<'a' | 'b', number>>): fc.Arbitrary<Written> =>
  fc.letrec<{ any: Written; leaf: Written }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(...names).map((name): Written => ({ text: name, value: [BigInt(data[name]), 100n] })),
      fc.integer({ min: 0, max: 500 }).map((n): Written => ({ text: `${n / 100}`, value: [BigInt(n), 100n] })),
      fc.integer({ min: 0, max: 90 }).map((n): Written => ({ text: `${n}%`, value: [BigInt(n), 100n] })),
    ),
    any: fc.oneof(
      { maxDepth: 4 },
      tie('leaf'),
      fc.tuple(tie('any'), fc.constantFrom('+', '-', '*', '/'), tie('any')).map(([x, sign, y]): Written => {
        const text = `(${x.text} ${sign} ${y.text})`;
        if (!x.value || !y.value) return { text, value: undefined };
        const [[p, q], [r, s]] = [x.value, y.value];
        if (sign === '+') return { text, value: [p * s + r * q, q * s] };
        if (sign === '-') return { text, value: [p * s - r * q, q * s] };
        if (sign === '*') return { text, value: [p * r, q * s] };
        return { text, value: r === 0n ? undefined : [p * s, q * r] };
      }),
      fc.tuple(fc.constantFrom('min', 'max'), tie('any'), tie('any')).map(([name, x, y]): Written => {
        const text = `${name}(${x.text}, ${y.text})`;
        if (!x.value || !y.value) return { text, value: undefined };
        const [[p, q], [r, s]] = [x.value, y.value];
        const isLess = q * s < 0n ? p * s > r * q : p * s < r * q;
        return { text, value: isLess === (name === 'min') ? x.value : y.value };
      }),
    ),
  })).any;

test('calculates what a second evaluator does', () => {
  const data = fc.record({ a: fc.integer({ min: -300, max: 300 }), b: fc.integer({ min: -300, max: 300 }) });
  let known = 0;
  fc.assert(
    fc.property(
      data.chain((given) => fc.tuple(fc.constant(given), calculation(given), calculation(given))),
      fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      ([given, left, right], operator) => {
        const [x, y] = [left.value, right.value];
        const found = held(`${left.text} ${operator} ${right.text}`, `a = ${given.a / 100}, b = ${given.b / 100}`);
        if (!x || !y) {
          expect(found).toBeUndefined();
          return;
        }
        known++;
        const turned = x[1] * y[1] < 0n ? -1n : 1n;
        const beside = (x[0] * y[1] - y[0] * x[1]) * turned;
        const expected = {
          '=': beside === 0n,
          '!=': beside !== 0n,
          '<': beside < 0n,
          '<=': beside <= 0n,
          '>': beside > 0n,
          '>=': beside >= 0n,
        }[operator];
        expect({ left: left.text, right: right.text, found }).toEqual({
          left: left.text,
          right: right.text,
          found: expected,
        });
      },
    ),
    { numRuns: 400 },
  );
  expect(known).toBeGreaterThan(200);
});
