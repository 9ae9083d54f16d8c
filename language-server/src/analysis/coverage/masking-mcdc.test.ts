/**
 * Masking MC/DC of Boolean rules, judged by a checker of its own: formulas are read from text, evaluated over all
 * assignments, and share nothing with the engine but the cases that it writes.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from './acceptance-coverage.js';
import { missingCases } from './missing-cases.js';
import { dataOf } from './testing/model-data.js';
import { factsOfModel, type ModelCondition, type ModelField } from './testing/random-blocks.js';

/** `npm test` tries a part of what `npm run coverage-proof` does. */
const times = Number(process.env.COVERAGE_PROOF ?? 1);

/**
 * Conditions of the specification of TCAS II, an aircraft collision avoidance system: E. Weyuker, T. Goradia and A. Singh,
 * "Automatically generating test data from a Boolean specification", IEEE Transactions on Software Engineering 20(5), 1994,
 * in the form in which later work gives them. `!` negates a letter or parentheses, letters side by side are joined by
 * and, `+` is or.
 */
const specifications = [
  '!(ab)(d!e!f+!de!f+!d!ef)(ac(d+e)h+a(d+e)!h+b(e+f))',
  '(a((c+d+e)g+af+c(f+g+h+i))+(a+b)(c+d+e)i)!(ab)!(cd)!(ce)!(de)!(fg)!(fh)!(fi)!(gh)!(hi)',
  '(a(!d+!e+de!(!fgh!i+!ghi)!(!fglk+!g!ik))+!(!fgh!i+!ghi)!(!fglk+!g!ik)(b+c!m+f))(a!b!c+!ab!c+!a!bc)',
  'a(!b+!c)d+e',
  'a(!b+!c+bc!(!fgh!i+!ghi)!(!fglk+!g!ik))+f',
  '(!ab+a!b)!(cd)(f!g!h+!fg!h+!f!gh)!(jk)((ac+bd)e(f+(i(gj+hk))))',
  '(!ab+a!b)!(cd)!(gh)!(jk)((ac+bd)e(!i+!g!k+!j(!h+!k)))',
  '(!ab+a!b)!(cd)!(gh)((ac+bd)e(fg+!fh))',
  '!(cd)(!ef!g!a(bc+!bd))',
  'a!b!cd!ef(g+!g(h+i))!(jk+!jl+m)',
  'a!b!c((f(g+!g(h+i)))+f(g+!g(h+i))!d!e)!(jk+!jl!m)',
  'a!b!c(f(g+!g(h+i))(!e!n+d)+!n(jk+!jl!m))',
  'a+b+c+!c!def!g!h+i(j+k)!l',
  'ac(d+e)h+a(d+e)!h+b(e+f)',
  'a((c+d+e)g+af+c(f+g+h+i))+(a+b)(c+d+e)i',
  'a(!d+!e+de!(!fgh!i+!ghi)!(!fglk+!g!ik))+!(!fgh!i+!ghi)!(!fglk+!g!ik)(b+c!m+f)',
  '(ac+bd)e(f+(i(gj+hk)))',
  '(ac+bd)e(!i+!g!k+!j(!h+!k))',
  '(ac+bd)e(fg+!fh)',
  '!ef!g!a(bc+!bd)',
];

type Formula =
  | { readonly is: 'letter'; readonly letter: string; readonly place: number }
  | { readonly is: 'not'; readonly part: Formula }
  | { readonly is: 'and' | 'or'; readonly parts: readonly Formula[] };

/** Reads a formula; every letter gets the number of its place. */
function formulaOf(text: string): Formula {
  let [at, place] = [0, 0];
  const sum = (): Formula => {
    const parts = [product()];
    while (text[at] === '+') {
      at++;
      parts.push(product());
    }
    return parts.length === 1 ? (parts[0] as Formula) : { is: 'or', parts };
  };
  const product = (): Formula => {
    const parts = [factor()];
    while (at < text.length && text[at] !== '+' && text[at] !== ')') parts.push(factor());
    return parts.length === 1 ? (parts[0] as Formula) : { is: 'and', parts };
  };
  const factor = (): Formula => {
    const sign = text[at++] as string;
    if (sign === '!') return { is: 'not', part: factor() };
    if (sign !== '(') return { is: 'letter', letter: sign, place: place++ };
    const inner = sum();
    at++;
    return inner;
  };
  return sum();
}

type Assignment = ReadonlyMap<string, boolean>;

/** @param turned places whose letter has the other truth */
function value(formula: Formula, of: Assignment, turned: (letter: string, place: number) => boolean): boolean {
  switch (formula.is) {
    case 'letter':
      return (of.get(formula.letter) as boolean) !== turned(formula.letter, formula.place);
    case 'not':
      return !value(formula.part, of, turned);
    case 'and':
      return formula.parts.every((part) => value(part, of, turned));
    case 'or':
      return formula.parts.some((part) => value(part, of, turned));
  }
}

function lettersOf(formula: Formula, into: { letter: string; place: number }[] = []) {
  if (formula.is === 'letter') into.push(formula);
  else if (formula.is === 'not') lettersOf(formula.part, into);
  else for (const part of formula.parts) lettersOf(part, into);
  return into;
}

/**
 * What a condition that can have masking MC/DC lacks. Each letter is one condition, wherever it is written; and each
 * place is one. For both, two assignments in which it decides, with opposite outcomes and opposite truths.
 */
function lacking(formula: Formula, tests: readonly Assignment[]): readonly string[] {
  const places = lettersOf(formula);
  const letters = [...new Set(places.map(({ letter }) => letter))];
  const all = Array.from(
    { length: 2 ** letters.length },
    (_, bits): Assignment => new Map(letters.map((letter, i) => [letter, ((bits >> i) & 1) === 1])),
  );
  const none = () => false;
  const conditions = [
    ...letters.map((letter) => ({ name: letter, letter, turned: (each: string) => each === letter })),
    ...places.map(({ letter, place }) => ({
      name: `${letter}#${place}`,
      letter,
      turned: (_: string, each: number) => each === place,
    })),
  ];
  const hasPair = (of: readonly Assignment[], { letter, turned }: (typeof conditions)[number]) => {
    const seen = new Set<string>();
    for (const each of of) {
      const outcome = value(formula, each, none);
      if (outcome === value(formula, each, turned)) continue;
      seen.add(`${each.get(letter)} ${outcome}`);
      if (seen.has(`${!each.get(letter)} ${!outcome}`)) return true;
    }
    return false;
  };
  return conditions.filter((each) => !hasPair(tests, each) && hasPair(all, each)).map(({ name }) => name);
}

function testsFor(formula: Formula): readonly Assignment[] {
  const letters = [...new Set(lettersOf(formula).map(({ letter }) => letter))].sort();
  const fields = letters.map((name): ModelField => ({ name, kind: 'yes-no', ticks: [0, 1] }));
  const conditionOf = (part: Formula): ModelCondition =>
    part.is === 'letter'
      ? { op: 'field', field: fields.find(({ name }) => name === part.letter) as ModelField }
      : part.is === 'not'
        ? { op: 'not', part: conditionOf(part.part) }
        : { op: part.is, parts: part.parts.map(conditionOf) };
  const block = { fields, policy: 'any' as const, complete: false, rules: [conditionOf(formula)], cases: [] };
  const { acceptance, resolve } = factsOfModel(block);
  const coverage = coverageOf(acceptance, resolve);
  expect(coverage.rules.map(({ notAnalysed }) => notAnalysed)).toEqual([undefined]);
  return missingCases(coverage).map(({ given, expected }) => {
    const data = dataOf(given, block);
    const assignment = new Map(letters.map((letter) => [letter, data[letter] === 1]));
    expect(expected.map(({ holds }) => holds)).toEqual([value(formula, assignment, () => false)]);
    return assignment;
  });
}

test.each(specifications)('the cases for %s have masking MC/DC', (text) => {
  const formula = formulaOf(text);
  expect(lacking(formula, testsFor(formula))).toEqual([]);
});

/** Random formulas, in which letters may be written several times. */
const formulas = fc.tuple(fc.integer({ min: 3, max: 14 }), fc.integer({ min: 0, max: 6 })).chain(([count, again]) => {
  const letters = 'abcdefghijklmn'.slice(0, count).split('');
  return fc
    .tuple(
      fc.array(fc.constantFrom(...letters), { minLength: again, maxLength: again }),
      fc.infiniteStream(fc.tuple(fc.nat({ max: 1000 }), fc.boolean(), fc.nat({ max: 4 }))),
    )
    .map(([more, choices]) => {
      let parts = [...letters, ...more];
      while (parts.length > 1) {
        const [at, isAnd, not] = choices.next().value as [number, boolean, number];
        const [one] = parts.splice(at % parts.length, 1) as [string];
        const [other] = parts.splice((at * 7) % parts.length, 1) as [string];
        const joined = isAnd ? `(${one})(${other})` : `(${one})+(${other})`;
        parts = [...parts, not === 0 ? `!(${joined})` : joined];
      }
      return parts[0] as string;
    });
});

test('of any rule of 3 to 14 conditions', () => {
  fc.assert(
    fc.property(formulas, (text) => {
      const formula = formulaOf(text);
      expect(lacking(formula, testsFor(formula))).toEqual([]);
    }),
    { numRuns: 15 * times },
  );
});

test('the checker sees what is lacking', () => {
  const formula = formulaOf('ab+!ac');
  const test = (a: boolean, b: boolean, c: boolean): Assignment => new Map(Object.entries({ a, b, c }));
  const weak = [test(true, true, false), test(false, false, true), test(true, false, false), test(false, false, false)];
  expect(lacking(formula, weak)).toEqual(['a', 'a#0', 'a#2']);
  expect(lacking(formula, [...weak, test(true, false, true), test(false, true, false)])).toEqual([]);
});
