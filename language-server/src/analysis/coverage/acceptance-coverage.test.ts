import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../model/project-config.js';
import { coverageOf } from './acceptance-coverage.js';
import { defaultOptions } from './compiled-block.js';
import { ruleStatements } from './case-agreement.js';
import { duplicateCases } from './duplicate-cases.js';
import { missingCases } from './missing-cases.js';
import { ruleSetFindings } from './rule-set-findings.js';
import {
  acceptanceIn,
  caseInWords,
  conditionInWords,
  coverageIn,
  dataInWords,
  targetInWords,
} from './testing/coverage-in-words.js';
import { unneededWaivers } from './unneeded-waivers.js';
import { unusedData } from './unused-data.js';
import { factsOf } from '../../facts/testing/facts-of.js';
import type { RequirementFacts } from '../../facts/facts.js';

const targets = (body: string, before = '') =>
  coverageIn(body, before).rules.map(({ targets: feasible }) => feasible.map(targetInWords));
const added = (body: string) => missingCases(coverageIn(body)).map(caseInWords);

const largeOrder = `
  data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
  data vip: yes-no
  rule LargeOrder "Risk approval is required" {
    when: amount > 1_000_000 and not vip
    then: "the order waits for risk approval"
  }
  case A1 normal { given: amount = 1_200_000, vip = no  then: LargeOrder }
  case A2 boundary { given: amount = 1_000_000, vip = no  then: not LargeOrder }
  case A3 exception { given: "the approval service does not answer"  then: "the order is kept" }`;

describe('the example of the language', () => {
  test('lacks the first value above the limit, and a VIP', () => {
    const coverage = coverageIn(largeOrder);
    expect([coverage.covered, coverage.total]).toEqual([2, 4]);
    expect(coverage.rules.map((rule) => rule.targets.map(targetInWords))).toEqual([
      ['amount = 1000000 by A2', 'amount = 1000000.01', 'vip is true', 'vip is false by A1'],
    ]);
    expect(missingCases(coverage).map(caseInWords)).toEqual([
      'boundary: amount = 1000000.01, vip = no -> LargeOrder',
      'normal: amount = 1200000, vip = yes -> not LargeOrder',
    ]);
  });

  test('in Chinese', () => {
    const { acceptance, resolve } = acceptanceIn(`
      需求 RC-7 “大额订单须风控审批” {
        验收 {
          数据 金额 “订单金额”：数值 0..1000万 步长 0.01 单位 “元”
          数据 会员：是否
          规则 大额订单 “需风控审批” { 当：金额 > 100万 且 非 会员  则：“订单等待风控审批” }
          用例 A1 正常 { 假如：金额 = 120万，会员 = 否  则：大额订单 }
        }
      }`);
    expect(missingCases(coverageOf(acceptance, resolve)).map(caseInWords)).toEqual([
      'boundary: 金额 = 1000000, 会员 = no -> not 大额订单',
      'boundary: 金额 = 1000000.01, 会员 = no -> 大额订单',
      'normal: 金额 = 1200000, 会员 = yes -> not 大额订单',
    ]);
  });
});

describe('boundary values', () => {
  const of = (type: string, condition: string) =>
    targets(`data a: ${type}  rule R { when: ${condition}  then: "x" }`)[0]?.map((each) => each.replace('a = ', ''));

  test.each([
    ['integer', 'a < 5', ['4', '5']],
    ['integer', 'a >= 5', ['4', '5']],
    ['integer', 'a > 5', ['5', '6']],
    ['integer', '5 < a', ['5', '6']],
    ['integer', 'not a <= 5', ['5', '6']],
    ['integer', 'a != 5', ['4', '5', '6']],
    ['integer', 'a in 2..4', ['1', '2', '4', '5']],
    ['integer 2..4', 'a in 2..4', ['2', '4']],
    ['integer', 'a > 2.5', ['2', '3']],
    ['number', 'a > 1_000_000', ['1000000', '1000001']],
    ['number', 'a > 100万', ['1000000', '1000001']],
    ['number', 'a >= 0.05', ['0.04', '0.05']],
    ['number', 'a < 30%', ['0.29', '0.3']],
    ['number', 'a in 0..0.5', ['-0.1', '0', '0.5', '0.6']],
    ['number 0..10 step 0.5', 'a <= 9.5', ['9.5', '10']],
    ['number 0..10 step 0.1', 'a > 0.3', ['0.3', '0.4']],
    ['number 1..10 step 2', 'a > 4', ['3', '5']],
    ['number step 0.01', 'a = 0.3', ['0.29', '0.3', '0.31']],
    ['number', 'a > 90071992547409930.07', ['90071992547409930.07', '90071992547409930.08']],
    ['date', 'a > 2025-03-31', ['2025-03-31', '2025-04-01']],
    ['date', 'a > 2025-03', ['2025-03-31', '2025-04-01']],
    ['date', 'a >= 2025-03', ['2025-02-28', '2025-03-01']],
    ['date', 'a <= 2025-Q1', ['2025-03-31', '2025-04-01']],
    ['date', 'a = 2024-02', ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01']],
    ['date 2025-01-01..2025-12-31', 'a in 2025-01..2025-06', ['2025-01-01', '2025-06-30', '2025-07-01']],
  ])('of %s: %s', (type, condition, expected) => {
    expect(of(type, condition)).toEqual(expected);
  });

  test('of an entity field', () => {
    const order = 'entity Order "o" { data amount: number 0..10 }';
    expect(targets('rule R { when: Order.amount > 5  then: "x" }', order)).toEqual([
      ['Order.amount = 5', 'Order.amount = 6'],
    ]);
  });
});

describe('deciding', () => {
  test('is asked of every condition that can decide, each way', () => {
    expect(
      targets(`
        data level: one-of gold, silver, none
        data note: text
        data paid: integer  data owed: integer
        rule R { when: level in (gold, silver) or note = "x" or paid >= owed  then: "x" }`),
    ).toEqual([
      [
        'level = gold',
        'level = silver',
        'level = none',
        'note = "x" is true',
        'note = "x" is false',
        'paid = owed - 1',
        'paid = owed',
      ],
    ]);
  });

  test('is not asked of what another condition always masks', () => {
    const coverage = coverageIn('data a: integer  rule R { when: a > 5 and a > 3  then: "x" }');
    expect(coverage.rules[0]?.targets.map(targetInWords)).toEqual(['a = 5', 'a = 6']);
    expect(coverage.rules[0]?.infeasible.map(targetInWords)).toEqual(['a = 3', 'a = 4']);
  });

  test('does not happen while another field is open', () => {
    const [rule] = targets(`
      data a: integer  data b: yes-no
      rule R { when: a > 5 or b  then: "x" }
      case C1 normal { given: a = 6  then: R }
      case C2 normal { given: a = 5, b = no  then: not R }
      case C3 normal { given: b = yes  then: R }`);
    expect(rule).toEqual(['a = 5 by C2', 'a = 6', 'b is true', 'b is false by C2']);
  });

  test('of otherwise is asked each way', () => {
    expect(
      targets(`
        data a: integer
        rule R { when: a > 5  then: "x" }
        rule Rest { when: otherwise  then: "y" }
        case C1 normal { given: a = 1  then: Rest }`)[1],
    ).toEqual(['otherwise is true by C1', 'otherwise is false']);
  });

  test('under first counts only where no earlier rule fires', () => {
    const coverage = coverageIn(`
      policy: first
      data a: integer  data vip: yes-no
      rule Vip { when: vip  then: "x" }
      rule Large { when: a > 5  then: "x" }
      case C1 normal { given: a = 6, vip = yes  then: Vip }
      case C2 normal { given: a = 5, vip = no  then: not Large }`);
    expect(coverage.rules[1]?.targets.map(targetInWords)).toEqual(['a = 5 by C2', 'a = 6']);
    expect(coverage.cases[0]?.truths.map(({ holds }) => holds)).toEqual([true, false]);
  });

  test('is not asked of a rule that is waived', () => {
    const coverage = coverageIn('data a: integer  rule R { when: a > 5  then: "x" }  waive R because "y"');
    expect([coverage.total, coverage.rules[0]?.total, missingCases(coverage)]).toEqual([0, 2, []]);
  });

  test('says what it cannot analyse', () => {
    const coverage = coverageIn(`
      data a: integer  data b: number step 0.5
      rule Unknown { when: c > 5  then: "x" }
      rule Steps { when: a > b  then: "x" }
      rule None { then: "x" }
      rule Rest { when: otherwise  then: "x" }
      rule Fine { when: a > 5  then: "x" }`);
    expect(coverage.rules.map(({ notAnalysed }) => notAnalysed)).toEqual([
      'unreadable-condition',
      'different-steps',
      'no-condition',
      'other-rule',
      undefined,
    ]);
  });

  test('gives up past its bound instead of guessing', () => {
    // Pigeonholes: eight pigeons do not fit into seven holes, which takes any search of this kind very long.
    const holes = [1, 2, 3, 4, 5, 6, 7];
    const pigeons = [...holes, 8];
    const sits = (pigeon: number, hole: number) => `p${pigeon}h${hole}`;
    const data = pigeons.flatMap((pigeon) => holes.map((hole) => `data ${sits(pigeon, hole)}: yes-no`));
    const somewhere = pigeons.map((pigeon) => `(${holes.map((hole) => sits(pigeon, hole)).join(' or ')})`);
    const alone = holes.flatMap((hole) =>
      pigeons.flatMap((a) => pigeons.filter((b) => b > a).map((b) => `not (${sits(a, hole)} and ${sits(b, hole)})`)),
    );
    const when = [...somewhere, ...alone].join(' and ');
    const coverage = coverageIn(`${data.join('\n')}\nrule Fit { when: ${when}  then: "x" }`);
    const { neverFires, notAnalysed } = ruleSetFindings(coverage);
    expect([neverFires, notAnalysed.map(({ why }) => why)]).toEqual([[], ['too-large']]);
    expect(coverage.rules[0]?.notAnalysed).toBe('too-large');
  });
});

describe('rules as a set', () => {
  const findings = (body: string) => {
    const { neverFires, alwaysFires, overlaps, gap, notAnalysed } = ruleSetFindings(coverageIn(body));
    return [
      ...neverFires.map(({ rule, because, earlier }) =>
        [`${rule.name} never fires: ${because}`, ...earlier.map(({ name }) => name)].join(' '),
      ),
      ...alwaysFires.map(({ name }) => `${name} always fires`),
      ...overlaps.map(({ rules: [a, b], witness }) => `${a.name} and ${b.name} overlap: ${dataInWords(witness)}`),
      ...(gap ? [`gap: ${dataInWords(gap)}`] : []),
      ...notAnalysed.map(({ question, rules, why }) => `${question} of ${rules.map(({ name }) => name)}: ${why}`),
    ];
  };

  test('overlap with a witness that reads well', () => {
    expect(
      findings(`
        policy: unique
        data amount: number 0..10_000_000 step 0.01  data vip: yes-no
        rule Large { when: amount >= 1_000_000  then: "x" }
        rule Small { when: amount <= 1_000_000  then: "x" }
        rule Vip { when: vip and amount < 500  then: "x" }`),
    ).toEqual(['Large and Small overlap: amount = 1000000', 'Small and Vip overlap: amount = 200, vip = yes']);
  });

  test('leave a gap, unless some rule takes the rest', () => {
    const body =
      'complete: yes  data a: number  rule Low { when: a < 5  then: "x" } rule High { when: a > 5  then: "x" }';
    expect(findings(body)).toEqual(['gap: a = 5']);
    expect(findings(`${body} rule Rest { when: otherwise  then: "x" }`)).toEqual([]);
  });

  test('never or always fire', () => {
    expect(
      findings(`
        policy: first
        data a: integer 0..10
        rule Never { when: a > 5 and a < 6  then: "x" }
        rule Low { when: a < 5  then: "x" }
        rule Lower { when: a < 3  then: "x" }
        rule Rest { when: otherwise  then: "x" }`),
    ).toEqual(['Never never fires: condition', 'Lower never fires: earlier-rules Low']);
    expect(findings('data a: number  rule R { when: a > 5 and a < 6  then: "x" }')).toEqual([]);
    expect(findings('data a: integer 0..10  rule R { when: a >= 0  then: "x" }')).toEqual(['R always fires']);
  });

  test('are exact where fields are compared with each other', () => {
    const squeezed = 'a > 0.1 and c < 0.2 and a < b and b < c';
    expect(findings(`data a: number data b: number data c: number rule R { when: ${squeezed} then: "x" }`)).toEqual([]);
    const steps = 'number 0..1 step 0.1';
    expect(
      findings(`data a: ${steps} data b: ${steps} data c: ${steps} rule R { when: ${squeezed} then: "x" }`),
    ).toEqual(['R never fires: condition']);
  });
});

describe('cases', () => {
  test('contradict a rule, or leave a field open that it needs', () => {
    const coverage = coverageIn(`
      data amount: number  data vip: yes-no  data code: text
      rule Large { when: amount > 1_000_000 and not vip  then: "x" }
      case A1 normal { given: amount = 1_000_000, vip = no  then: Large }
      case A2 normal { given: amount = 2_000_000  then: Large }
      case A3 normal { given: amount = 5  then: not Large }`);
    const said = ruleStatements(coverage).map(({ case: { name }, verdict, openFields, because }) => [
      name,
      verdict,
      ...openFields,
      ...because.map(conditionInWords),
    ]);
    expect(said).toEqual([
      ['A1', 'contradicts', 'amount > 1000000'],
      ['A2', 'undecided', 'vip'],
      ['A3', 'agrees', 'amount > 1000000'],
    ]);
  });

  test('under first name the rule that fires instead', () => {
    const [statement] = ruleStatements(
      coverageIn(`
        policy: first
        data a: integer
        rule Big { when: a > 5  then: "x" }
        rule Bigger { when: a > 9  then: "x" }
        case A1 normal { given: a = 10  then: Bigger }`),
    );
    expect([statement?.verdict, statement?.insteadFires?.name]).toEqual(['contradicts', 'Big']);
    expect(dataInWords(statement?.given ?? [])).toBe('a = 10');
  });

  test('name the rule that holds where the rest was expected', () => {
    const [statement] = ruleStatements(
      coverageIn(`
        data a: integer  data b: yes-no
        rule Small { when: a < 5  then: "x" }
        rule Big { when: a > 9  then: "x" }
        rule Rest { when: otherwise and not b  then: "x" }
        case A1 normal { given: a = 10, b = no  then: Rest }`),
    );
    expect([statement?.verdict, statement?.insteadFires?.name]).toEqual(['contradicts', 'Big']);
  });

  test('have values that their field cannot have', () => {
    const { problems } = coverageIn(`
      data a: integer 0..10  data b: number 0..1 step 0.05  data d: date 2025-01-01..2025-12-31  data s: one-of x, y
      rule R { when: a > 11 and b < 0.5 and d in 2024-06..2025-06  then: "x" }
      rule Wrong { when: a = "five"  then: "x" }
      rule Order { when: s < x  then: "x" }
      case A1 normal { given: a = 2.5, b = 0.33, d = 2025-03, s = "x"  then: R }
      case A2 normal { given: a = -1, a = 4, d = 2026-01-01, b = a  then: R }`);
    expect(problems.map(({ why, fieldName, in: place }) => `${place.name}: ${fieldName} ${why}`)).toEqual([
      'Wrong: a wrong-type',
      'Order: s no-order',
      'R: a above-maximum',
      'R: d below-minimum',
      'A1: a not-on-step',
      'A1: b not-on-step',
      'A1: d not-a-day',
      'A1: s wrong-type',
      'A2: a below-minimum',
      'A2: a set-twice',
      'A2: d above-maximum',
      'A2: b not-a-value',
    ]);
  });

  test('are duplicates with the same class, data, texts and results', () => {
    const { acceptance } = acceptanceIn(`requirement R "t" { acceptance {
      data a: number  data unused: number
      case A1 normal { given: a = 1.50, "x"  when: "y"  then: "z" }
      case A2 normal { given: "x", a = 1.5  when: "y"  then: "z" }
      case A6 normal { given: "x", a = 1.5  when: "y"  then: "other" }
      case A3 boundary { given: a = 1.5, "x"  when: "y"  then: "z" }
      case A4 exception "one" { then: "z" }
      case A5 exception "two" { then: "z" }
    } }`);
    expect(duplicateCases(acceptance).map(({ case: each, first }) => [each.name, first.name])).toEqual([['A2', 'A1']]);
    expect(unusedData(acceptance).map(({ name }) => name)).toEqual(['unused']);
  });
});

describe('missing cases', () => {
  test('keep other fields at what the normal cases say, and else at values that read well', () => {
    expect(
      added(`
        data amount: number 0..10_000_000 step 0.01  data days: integer 0..365  data kind: one-of new, used
        rule R { when: amount > 1_000_000 and days <= 30 and kind = new  then: "x" }
        case A1 normal { given: days = 12  then: "x" }`),
    ).toEqual([
      'boundary: amount = 1000000, days = 12, kind = new -> not R',
      'boundary: amount = 1000000.01, days = 30, kind = new -> R',
      'boundary: amount = 6000000, days = 31, kind = new -> not R',
      'normal: amount = 6000000, days = 12, kind = used -> not R',
    ]);
  });

  test('for one rule, or one target', () => {
    const coverage = coverageIn(`
      data a: integer  data b: yes-no
      rule A { when: a > 5  then: "x" }
      rule B { when: b  then: "x" }`);
    expect(missingCases(coverage, coverage.rules[1]?.rule).map(caseInWords)).toEqual([
      'normal: b = yes -> B',
      'normal: b = no -> not B',
    ]);
    expect(missingCases(coverage, coverage.rules[0]?.targets[1]).map(caseInWords)).toEqual(['boundary: a = 6 -> A']);
  });

  test('name what otherwise leads to', () => {
    expect(
      added(`
        policy: unique  complete: yes
        data outcome: one-of agreed, refused, open  data waited: integer 0..240
        rule Deliver { when: outcome = agreed  then: "x" }
        rule Escalate { when: outcome = open and waited > 24  then: "x" }
        rule Wait { when: otherwise  then: "x" }`),
    ).toEqual([
      'boundary: outcome = open, waited = 24 -> Wait, not Escalate',
      'boundary: outcome = open, waited = 25 -> Escalate',
      'normal: outcome = agreed, waited = 100 -> Deliver',
    ]);
  });
});

test('waivers that excuse nothing', () => {
  const requirement = factsOf(`requirement R "t" { priority: P1  acceptance {
    data a: yes-no  data b: yes-no
    rule A { when: a  then: "x" }
    rule B { when: b  then: "x" }
    case A1 normal { given: a = yes  then: A }
    case A2 normal { given: a = no  then: not A }
    waive normal because "x"
    waive exception because "x"
    waive boundary because "x"
    waive A because "x"
    waive B because "x"
  } }`).declarations[0]?.facts as RequirementFacts;
  const { acceptance } = requirement;
  if (!acceptance) throw new Error('No acceptance block.');
  const coverage = coverageOf(acceptance, (name) => acceptance.fields.find((field) => field.name === name));
  expect(
    unneededWaivers(requirement, defaultConfig, coverage).map(({ waiver, why }) => `${waiver.name} ${why}`),
  ).toEqual(['normal class-present', 'boundary class-not-required', 'A rule-covered']);
});

describe('what no product may leave out', () => {
  const options = (valuesPerBoundary: 2 | 3) => ({ ...defaultOptions, valuesPerBoundary });
  const open = (body: string, valuesPerBoundary: 2 | 3 = 2) => {
    const { acceptance, resolve } = acceptanceIn(`requirement R "t" { acceptance {\n${body}\n} }`);
    return missingCases(coverageOf(acceptance, resolve, options(valuesPerBoundary))).map(caseInWords);
  };

  test('a condition that is written twice', () => {
    const body = (cases: string) => `data corp: yes-no  data contract: yes-no  data idcard: yes-no
      rule MayOrder { when: (corp and contract) or (not corp and idcard)  then: "x" }
      case A1 normal { given: corp = yes, contract = yes, idcard = no  then: MayOrder }
      case A2 normal { given: corp = no, contract = no, idcard = yes  then: MayOrder }
      ${cases}`;
    // A product that never looks at corp passes the two that were there.
    expect(
      open(
        body(`case A3 normal { given: corp = yes, contract = no, idcard = no then: not MayOrder }
      case A4 normal { given: corp = no, contract = no, idcard = no then: not MayOrder }`),
      ),
    ).toEqual([
      'normal: corp = no, contract = yes, idcard = no -> not MayOrder',
      'normal: corp = yes, contract = no, idcard = yes -> not MayOrder',
    ]);
    expect(
      open(
        body(`case A3 normal { given: corp = yes, contract = no, idcard = yes then: not MayOrder }
      case A4 normal { given: corp = no, contract = yes, idcard = no then: not MayOrder }`),
      ),
    ).toEqual([]);
  });

  test('that a rule fails as well', () => {
    expect(
      open(`data a: yes-no  data b: yes-no
        rule Same { when: (a and b) or (not a and not b)  then: "passes" }
        case K1 normal { given: a = yes, b = yes  then: Same }
        case K2 normal { given: a = no, b = no  then: Same }`),
    ).toEqual(['normal: a = no, b = yes -> not Same', 'normal: a = yes, b = no -> not Same']);
  });

  test('a member of a list, and what it leaves out', () => {
    const level = 'data level: one-of Gold, Silver, Bronze, Wood';
    const cases = 'case K1 normal { given: level = Gold then: A }  case K2 normal { given: level = Wood then: not A }';
    const missing = ['normal: level = Silver -> A', 'normal: level = Bronze -> A'];
    expect(open(`${level} rule A { when: level in (Gold, Silver, Bronze) then: "x" } ${cases}`)).toEqual(missing);
    expect(
      open(`${level} rule A { when: level = Gold or level = Silver or level = Bronze then: "x" } ${cases}`),
    ).toEqual(missing);
    expect(
      open(`data left: integer 0..365  rule Remind { when: left in (90, 30) then: "x" }
        case K1 normal { given: left = 30 then: Remind }
        case K2 normal { given: left = 200 then: not Remind }`),
    ).toEqual([
      'boundary: left = 29 -> not Remind',
      'boundary: left = 31 -> not Remind',
      'boundary: left = 89 -> not Remind',
      'boundary: left = 90 -> Remind',
      'boundary: left = 91 -> not Remind',
    ]);
  });

  test('the equality of two fields', () => {
    expect(
      open(`data order: number 0..1_000_000 step 0.01  data credit: number 0..1_000_000 step 0.01
        rule Pass { when: order <= credit then: "x" }
        case K1 normal { given: order = 100, credit = 5_000 then: Pass }
        case K2 normal { given: order = 9_000, credit = 5_000 then: not Pass }`),
    ).toEqual([
      'boundary: order = 5000, credit = 5000 -> Pass',
      'boundary: order = 5000.01, credit = 5000 -> not Pass',
    ]);
  });

  test('the neighbour by the finest decimal that is written for a field', () => {
    expect(
      open(`data a: number 0..100  rule J { when: a > 1 and a <= 1.5 then: "x" }
        case K0 normal { given: a = 1.5 then: J }
        case K1 boundary { given: a = 1 then: not J }
        case K3 boundary { given: a = 1.6 then: not J }`),
    ).toEqual(['boundary: a = 1.1 -> J']);
  });

  test('with three values both neighbours of a limit', () => {
    expect(open('data a: integer  rule R { when: a >= 5 then: "x" }', 3)).toEqual([
      'boundary: a = 4 -> not R',
      'boundary: a = 5 -> R',
      'boundary: a = 6 -> R',
    ]);
    expect(open('data a: integer  rule R { when: a in 2..8 then: "x" }', 3)).toHaveLength(6);
  });

  test('by data that cannot be', () => {
    const coverage = coverageIn(`data a: integer 0..10  data b: yes-no
      rule A { when: a > 5 and b then: "x" }
      rule B { when: b then: "x" }
      case K0 normal { given: a = 6, b = yes then: A }
      case K1 boundary { given: a = 5, b = yes then: not A }
      case K2 exception "impossible amount" { given: a = 11, b = no then: "the amount is refused" }`);
    expect(coverage.rules.map(({ covered, total }) => [covered, total])).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(ruleStatements(coverage).map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees']);
  });

  test('beside a rule in prose', () => {
    for (const policy of ['any', 'unique', 'first']) {
      const coverage = coverageIn(`policy: ${policy}  data a: integer 0..10
        rule A { when: a > 5 then: "x" }
        rule Q "checked by hand" { then: "x" }
        rule O { when: otherwise then: "x" }
        case K1 normal { given: a = 6 then: A, not O }
        case K2 boundary { given: a = 5 then: not O }`);
      expect(coverage.rules.map(({ notAnalysed }) => notAnalysed)).toEqual([undefined, 'no-condition', undefined]);
      expect(ruleStatements(coverage).map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees', 'contradicts']);
    }
  });
});
