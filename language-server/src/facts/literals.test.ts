import { endsOf } from '../text/span.js';
import { describe, expect, test } from 'vitest';
import type { RequirementFacts } from './facts.js';
import { readDate, readNumber } from './literals.js';
import { factsOf } from './testing/facts-of.js';

// Digits keep the last place written: it is the step of a boundary.
describe('numbers are read exactly', () => {
  test.each([
    ['12', '12'],
    ['0.5', '0.5'],
    ['1_000_000', '1000000'],
    ['-5', '-5'],
    ['30%', '0.30'],
    ['12.5％', '0.125'],
    ['0.1%', '0.001'],
    ['100万', '1000000'],
    ['1.2345万', '12345'],
    ['0.00001万', '0.1'],
    ['1.5亿', '150000000'],
    ['3 万', '30000'],
    ['1.5k', '1500'],
    ['2M', '2000000'],
    ['007', '7'],
    ['0.0', '0.0'],
    ['-0', '0'],
  ])('%s is %s', (image, digits) => {
    expect(readNumber(image)).toMatchObject({ digits, value: Number(digits) });
  });
});

describe('dates', () => {
  test.each([
    ['2025-03-28', '2025-03-28', '2025-03-28'],
    ['2025-3-8', '2025-03-08', '2025-03-08'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-q4', '2025-10-01', '2025-12-31'],
  ])('%s is %s to %s', (image, start, end) => expect(readDate(image)).toEqual({ start, end }));

  test.each(['2025-02-30', '2025-13', '2025-00-10', '2025-Q5', '2025-01-0'])('%s is none', (image) =>
    expect(readDate(image)).toBeUndefined(),
  );
});

describe('values that are understood but not allowed', () => {
  test.each([
    ['requirement R "t" { confidence: 120% }', 'outside 120%'],
    ['requirement R "t" { impact: 5 }', 'outside 5'],
    ['requirement R "t" { customers: 1.5 }', 'not-whole 1.5'],
    ['requirement R "t" { effort: 5 bananas }', 'unknown-unit 5 bananas'],
    ['requirement R "t" { effort: 5 }', 'unknown-unit 5'],
    ['requirement R "t" { decision: maybe }', 'not-in-set maybe'],
    ['需求 R “t” { 状态：已发布 }', 'not-in-set 已发布'],
    ['version V { window: 2025-03..2025-01 }', 'reversed 2025-03..2025-01'],
    ['version V { released-on: 2025-02-30 }', 'no-such-date 2025-02-30'],
    ['entity E { data x: number 10..1 }', 'reversed 10..1'],
  ])('%s', (text, expected) => {
    const { invalid, problems } = factsOf(text);
    expect(problems).toEqual([]);
    expect(invalid.map((value) => `${value.why} ${text.slice(...endsOf(value.at))}`)).toEqual([expected]);
  });
});

describe('values of the wrong form', () => {
  test.each([
    ['requirement R "t" { customers: many }', 'value-not-number many'],
    ['requirement R "t" { ask: 5 }', 'value-not-text 5'],
    ['requirement R "t" { effort: "5 days" }', 'value-not-effort "5 days"'],
    ['requirement R "t" { from: "Boss" }', 'value-not-names "Boss"'],
    ['requirement R "t" { module: A, B }', 'one-value-only B'],
    ['requirement R "t" { priority: "P0" }', 'value-not-word "P0"'],
    ['version V { window: "spring" }', 'value-not-window "spring"'],
    ['requirement R "t" { acceptance { rule A { when: "x" } } }', 'value-not-condition "x"'],
    ['requirement R "t" { acceptance { case normal { given: 5 } } }', 'value-not-given 5'],
    ['requirement R "t" { acceptance { case normal { then: 5 } } }', 'value-not-outcome 5'],
    ['requirement R "t" { acceptance { case { then: "x" } } }', 'class-missing case'],
    ['requirement R "t" { acceptance { data x } }', 'type-missing x'],
    ['requirement R "t" { acceptance { data x: nummber } }', 'unknown-type nummber'],
    ['requirement R "t" { acceptance { waive normal } }', 'reason-missing normal'],
    ['requirement R "t" { capacity: 5 person-days }', 'property-elsewhere capacity'],
    ['requirement R "t" { version V2 "x" }', 'declaration-elsewhere version'],
    ['priority: P0', 'property-outside priority'],
    ['requirement R', 'title-missing R'],
    ['requirement R "t" { from: A by B }', 'run-not-here by B'],
    ['requirement R "t" { acceptance { waive because "y" } }', 'subject-missing waive'],
    ['requirement R "t" { acceptance { rule A { when: (a or b } } }', 'parenthesis-missing b'],
  ])('%s', (text, expected) => {
    expect(factsOf(text).problems.map((problem) => `${problem.message} ${text.slice(...endsOf(problem.at))}`)).toEqual([
      expected,
    ]);
  });
});

test('values are read in any case', () => {
  const [version] = factsOf('版本 V1 { 阶段：MVP }').declarations;
  expect(version?.facts).toMatchObject({ stage: { value: 'mvp' } });
});

test('of a property written twice the first counts', () => {
  const { repeated, declarations } = factsOf('requirement R "t" { priority: P0\n优先级：P1 }');
  expect(repeated).toMatchObject([{ property: 'priority' }]);
  expect(declarations[0]?.facts).toMatchObject({ priority: { value: 'P0' } });
});

describe('texts', () => {
  test.each([
    ['"plain"', 'plain'],
    ['“中文”', '中文'],
    ['「日本」', '日本'],
    ['"he said \\"no\\""', 'he said "no"'],
    ['"C:\\temp\\new"', 'C:\\temp\\new'],
    ['"点击“提交”按钮"', '点击“提交”按钮'],
    ['“say "hi" now”', 'say "hi" now'],
    ['“外“内”外”', '外“内”外'],
    ['"""\n    first\n      second\n\n    third\n    """', 'first\n  second\n\nthird'],
    ['"""one line"""', 'one line'],
    ['""', ''],
    [
      '"<img src=x onerror=alert(1)> // no comment /* none */"',
      '<img src=x onerror=alert(1)> // no comment /* none */',
    ],
  ])('%s', (written, content) => {
    const { declarations, problems } = factsOf(`requirement R "t" {\n  note: ${written}\n}`);
    expect(problems).toEqual([]);
    expect(declarations[0]?.facts).toMatchObject({ note: { value: content } });
  });
});

test('a long text may quote a file; one that is never closed costs one problem', () => {
  const quoting = 'goal A {\n  note: """\nrequirement R "x" {\n}\n"""\n}\ngoal B { note: """y""" }\n';
  expect(factsOf(quoting).problems).toEqual([]);
  const open = factsOf(quoting.replace('}\n"""\n}', '}').replace('note: """\n', 'note: """\nx\n}\n'));
  expect(open.problems.map(({ message }) => message)).toEqual(['text-not-closed']);
  expect(open.declarations.map(({ facts }) => facts.name)).toEqual(['A', 'R', 'B']);
});

test('conditions keep their precedence', () => {
  const text =
    'requirement R "t" { acceptance { rule A { when: not a = 1 or b in 1..5 and (c or d != x) and not e } } }';
  const [found] = factsOf(text).declarations;
  expect(found?.facts).toMatchObject({
    acceptance: {
      rules: [
        {
          when: {
            is: 'or',
            parts: [
              { is: 'not', part: { is: 'comparison', operator: '=' } },
              { is: 'and', parts: [{ is: 'in-range' }, { is: 'or' }, { is: 'not', part: { is: 'field', name: 'e' } }] },
            ],
          },
        },
      ],
    },
  });
});

test('a documentation comment belongs to the declaration behind it', () => {
  const [, second] = factsOf('/** About A */\ngoal A\n\n/**\n * About B,\n * in two lines\n */\ngoal B\n').declarations;
  expect(second?.facts.documentation).toBe('About B,\nin two lines');
});

test('a problem marks the part that it is in; a brace everything around it', () => {
  const text =
    'requirement R "t" {\n  acceptance {\n    case A1 normal { then: 5 }\n    case A2 normal { then: "x" }\n  }\n}\n';
  const brokenParts = (source: string) => {
    const facts = factsOf(source).declarations[0]?.facts as RequirementFacts;
    return [facts, facts.acceptance, ...(facts.acceptance?.cases ?? [])].map((part) => part?.broken);
  };
  expect(brokenParts(text)).toEqual([false, false, true, false]);
  expect(brokenParts(text.replace('then: 5', 'then: "y"').replace('"t" {', '"t" {\n  colour: "red"'))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(brokenParts(text.replace('then: 5', 'then: "y"').replace('"x" }', '"x"'))).toEqual([true, true, false, true]);
});
