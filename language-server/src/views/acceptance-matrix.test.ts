import { describe, expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { buildAcceptanceMatrix } from './acceptance-matrix.js';

const matrix = (text: string) => buildAcceptanceMatrix(projectOf(text).model.reader());

const block = `data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
    data vip: yes-no
    rule Large "Risk approval is required" {
      when: amount > 1_000_000 and not vip
      then: "the order waits"
    }`;
const requirement = (cases: string, properties = 'priority: P0') => `requirement RC-7 "Large orders" { ${properties}
  acceptance {
    ${block}
    ${cases}
  } }`;
const one = (text: string) => {
  const [only] = matrix(text).requirements;
  if (!only) throw new Error('no requirement');
  return only;
};

test('a case that is still to be written has not passed, whatever its result says', () => {
  const { totals } = one(
    requirement(`case A1 normal "waits" { when: "TBD"  then: "it waits"  result: passed }
    case A2 exception "no answer" { when: "no answer"  then: "it is tried again"  result: passed }
    case A3 exception "no stock" { when: "no stock"  then: "TBD"  result: failed }`),
  );
  expect(totals).toMatchObject({ cases: 3, results: { passed: 1, failed: 1, blocked: 0, open: 1 } });
});

describe('a rule', () => {
  test('has a row for each boundary value and each way of a condition', () => {
    const { rules } = one(requirement('case A1 normal "waits" { given: amount = 1_200_000, vip = no  then: Large }'));
    expect(rules).toHaveLength(1);
    const { points, ...rule } = rules[0] ?? { points: [] };
    expect(rule).toMatchObject({
      name: 'Large',
      title: 'Risk approval is required',
      condition: { en: 'amount > 1,000,000 and vip = no', zh: 'amount > 1,000,000 且 vip = 否' },
      outcomes: ['the order waits'],
      waived: false,
      statements: [{ case: 'A1', says: true, verdict: 'agrees', because: [], openFields: [] }],
      covered: 1,
    });
    expect(points.map(({ text, therefore, coveredBy, gap }) => [text.en, therefore?.en, coveredBy, gap])).toEqual([
      ['amount = 999,999.99', 'amount ≤ 1,000,000', [], true],
      ['amount = 1,000,000', 'amount ≤ 1,000,000', [], true],
      ['amount = 1,000,000.01', 'amount > 1,000,000', [], true],
      ['vip = yes', undefined, [], true],
      ['vip = no', undefined, ['A1'], false],
    ]);
  });

  test('that a case contradicts says what makes it so', () => {
    const { rules, totals } = one(requirement('case A1 normal "no" { given: amount = 5, vip = no  then: Large }'));
    expect(rules[0]?.statements).toEqual([
      {
        case: 'A1',
        says: true,
        verdict: 'contradicts',
        because: [{ en: 'amount > 1,000,000', zh: 'amount > 1,000,000' }],
        openFields: [],
      },
    ]);
    expect(totals.contradictions).toBe(1);
  });

  test('that a case leaves open names the fields', () => {
    const { rules } = one(requirement('case A1 normal "?" { given: amount = 2_000_000  then: Large }'));
    expect(rules[0]?.statements).toMatchObject([{ verdict: 'undecided', openFields: ['vip'] }]);
  });

  test('has no row for what another comparison always masks', () => {
    const { rules } = one(`requirement R "r" { acceptance {
      data n: integer 0..10
      rule X { when: n > 3 and n > 5  then: "x" }
    } }`);
    expect(rules[0]?.points.map(({ text }) => text.en)).toEqual(['n = 5', 'n = 6']);
  });

  test('that cannot be read says why it has no rows', () => {
    const { rules } = one('requirement R "r" { acceptance { rule X { then: "x" } } }');
    expect(rules).toMatchObject([{ points: [], notAnalysed: 'no-condition' }]);
  });

  test('that is waived has no gaps and does not count', () => {
    const { rules, totals, waivers } = one(
      `${requirement('waive Large because "checked by hand" until V1')} version V1 "First" {}`,
    );
    expect(rules[0]).toMatchObject({ waived: true });
    expect(rules[0]?.points.some(({ gap }) => gap)).toBe(false);
    expect(totals.points).toEqual({ covered: 0, total: 0 });
    expect(waivers).toEqual([
      { rule: 'Large', reason: 'checked by hand', until: { name: 'V1', title: 'First' }, place: expect.anything() },
    ]);
  });
});

describe('case classes', () => {
  test('are there if they are required, waived or present', () => {
    const { classes, totals } = one(
      requirement('case A1 normal "n" { then: "x" } waive boundary because "no sizes"', 'priority: P0'),
    );
    expect(classes).toEqual([
      { class: 'normal', required: true, cases: ['A1'], waived: false, gap: false },
      { class: 'exception', required: true, cases: [], waived: false, gap: true },
      { class: 'boundary', required: true, cases: [], waived: true, gap: false },
    ]);
    expect(totals.classes).toEqual({ present: 2, required: 3 });
  });

  test('are not demanded of what is declined', () => {
    const { requirements, totals } = matrix(requirement('', 'priority: P0 decision: defer'));
    expect(requirements[0]).toMatchObject({ declined: true, classes: [] });
    expect(requirements[0]?.rules[0]?.points.some(({ gap }) => gap)).toBe(false);
    expect(totals.points.total).toBe(0);
  });
});

test('a case holds what the business reads and signs', () => {
  const text = `stakeholder Anna "Anna Li"
    ${requirement(`case A1 boundary "Exactly a million" {
      given: amount = 1_000_000, vip = no, "the limit is on"
      when: "the order is submitted"
      then: not Large, "the order ships"
      result: passed on 2025-03-21 by Anna
    }`)}`;
  const [only] = one(text).cases;
  const at = text.indexOf('A1');
  expect(only).toEqual({
    id: 'A1',
    name: 'A1',
    title: 'Exactly a million',
    class: 'boundary',
    place: { uri: expect.stringContaining('main.req'), start: at, end: at + 2 },
    given: [
      { is: 'value', field: 'amount', label: 'Order amount', value: { en: '1,000,000', zh: '1,000,000' }, unit: 'CNY' },
      { is: 'value', field: 'vip', value: { en: 'no', zh: '否' } },
      { is: 'text', text: 'the limit is on' },
    ],
    when: ['the order is submitted'],
    expected: [
      { is: 'rule', name: 'Large', title: 'Risk approval is required', holds: false },
      { is: 'text', text: 'the order ships' },
    ],
    result: { outcome: 'passed', on: '2025-03-21', by: 'Anna Li' },
  });
});

test('cases without a name or with a repeated one can be told apart', () => {
  const { cases, classes } = one(
    requirement('case normal "a" { then: "x" } case A1 normal "b" { then: "x" } case A1 normal "c" { then: "x" }'),
  );
  expect(cases.map(({ id }) => id)).toEqual(['#1', 'A1', 'A1#2']);
  expect(classes[0]?.cases).toEqual(['#1', 'A1', 'A1#2']);
});

test('a Chinese file has Chinese words', () => {
  const { rules, language, cases } = one(`需求 甲 “标题” { 验收 {
    数据 会员：是否
    规则 优惠 “打折” { 当：会员 则：“九折” }
    用例 A1 正常 “会员” { 假如：会员 = 是 则：优惠 结果：未通过 }
  } }`);
  expect(language).toBe('zh');
  expect(rules[0]?.points.map(({ text, coveredBy }) => [text.zh, coveredBy])).toEqual([
    ['会员 = 是', ['A1']],
    ['会员 = 否', []],
  ]);
  expect(cases[0]).toMatchObject({ given: [{ value: { en: 'yes', zh: '是' } }], result: { outcome: 'failed' } });
});

test('requirements come by priority, then as in the text; those without acceptance apart', () => {
  const acceptance = 'acceptance { case A1 normal "x" { then: "y" } }';
  const { requirements, without, totals, ...rest } = matrix(`project "Shop" {}
    requirement A "a" { ${acceptance} }
    requirement B "b" { priority: P1 ${acceptance} }
    requirement C "c" { priority: P0 ${acceptance} }
    requirement D "d" { priority: P1 ${acceptance} }
    requirement E "e" {}
    requirement F "f" { priority: P0 }
    requirement G "g" { decision: reject }`);
  expect(requirements.map(({ name }) => name)).toEqual(['C', 'B', 'D', 'A']);
  expect(without.map(({ name }) => name)).toEqual(['F', 'E']);
  expect(rest).toEqual({ projectTitle: 'Shop', levels: ['P0', 'P1', 'P2', 'P3'], leftOut: 0 });
  expect(totals).toEqual({
    classes: { present: 4, required: 7 },
    points: { covered: 0, total: 0 },
    cases: 4,
    results: { passed: 0, failed: 0, blocked: 0, open: 4 },
    contradictions: 0,
  });
});

test('a large project is told in part and counted in full', () => {
  const text = ['P2', 'P0', 'P1'].map(
    (priority) => `requirement ${priority} "x" { priority: ${priority} acceptance { case normal "x" { then: "y" } } }`,
  );
  const reader = projectOf(text.join('\n')).model.reader();
  const { requirements, leftOut, totals } = buildAcceptanceMatrix(reader, { most: 2 });
  expect([requirements.map(({ name }) => name), leftOut, totals.cases]).toEqual([['P0', 'P1'], 1, 3]);
});

test('a half-written block gives what can be read', () => {
  const { requirements } = matrix(`requirement A "a" { acceptance { case A1 normal "x { then: "y" }
requirement B "b" { acceptance { rule R { when: } case B1 normal "y" { then: R } } }`);
  expect(requirements.map(({ name }) => name)).toEqual(expect.arrayContaining(['B']));
});

test('its data is what the protocol carries', () => {
  const data = matrix(
    `${requirement('case A1 normal "x" { given: amount = 5  then: Large  result: blocked } waive exception because "r"')}
     requirement B "b" {}`,
  );
  expect(pictures.acceptance.schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
});
