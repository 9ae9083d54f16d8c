import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectOf } from '../rules/testing/annotated-text.js';
import type { MatrixCase, MatrixRequirement } from '../views/acceptance-data.js';
import { buildAcceptanceMatrix } from '../views/acceptance-matrix.js';
import { acceptanceGherkin } from './acceptance-gherkin.js';

const parse = (text: string) => {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
  return parser.parse(text).feature;
};

const ofText = (text: string) => {
  const [only] = buildAcceptanceMatrix(projectOf(text).model.reader()).requirements;
  return acceptanceGherkin(only as MatrixRequirement);
};

test('a feature has a scenario for each case, under the rule that it speaks of', () => {
  const text = ofText(`requirement RC-7 "Large orders need risk approval" { priority: P0 acceptance {
    data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
    rule Large "Risk approval is required" { when: amount > 1_000_000  then: "the order waits" }
    case A1 normal "A large order waits" {
      given: amount = 1_200_000, "it is Monday"
      when: "the order is submitted"
      then: Large, "an approval task exists"
      result: passed on 2025-03-21
    }
    case A2 boundary "Exactly one million passes" { given: amount = 1_000_000  then: not Large }
    case A3 exception "The service is down" { then: "the order is kept" }
    waive boundary because "checked by hand"
  } }`);
  expect(text).toBe(`@P0
Feature: RC-7 Large orders need risk approval
  Waived: boundary: checked by hand

  @exception
  Scenario: A3 The service is down
    Then the order is kept

  Rule: Large Risk approval is required
    Condition: amount > 1,000,000
    Outcome: the order waits

    @normal @passed
    Scenario: A1 A large order waits
      Given Order amount = 1,200,000 CNY
      And it is Monday
      When the order is submitted
      Then Risk approval is required (Large)
      And an approval task exists

    @boundary
    Scenario: A2 Exactly one million passes
      Given Order amount = 1,000,000 CNY
      Then does not apply: Risk approval is required (Large)
`);
  expect(parse(text)?.children).toHaveLength(2);
});

test('a Chinese file gives a Chinese feature', () => {
  const text = ofText(`需求 RC-7 “大额订单须审批” { 验收 {
    数据 会员：是否
    规则 优惠 “打折” { 当：会员 则：“九折” }
    用例 A1 正常 “会员打折” { 假如：会员 = 是 当：“下单” 则：优惠 结果：未通过 }
  } }`);
  expect(text).toBe(`# language: zh-CN
功能: RC-7 大额订单须审批

  规则: 优惠 打折
    条件：会员 = 是
    结果：九折

    @正常 @未通过
    场景: A1 会员打折
      假如 会员 = 是
      当 下单
      那么 打折（优惠）
`);
  const feature = parse(text);
  expect([feature?.language, feature?.keyword]).toEqual(['zh-CN', '功能']);
});

const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '|',
    '| a | b |',
    '# language: fr',
    '#',
    '@tag',
    '"""',
    '```',
    'Feature:',
    'Scenario: x',
    'Rule: x',
    'Examples:',
    'Background:',
    'Given x',
    'And',
    '* x',
    '功能: x',
    '场景: x',
    '例子:',
    '假如',
    '当x',
    '那么',
    '而且',
    '<a>',
    '\\',
    'a\nb',
    'a\r\n  """\r\n| b |\n@c\nScenario: d',
    '\u2028\u2029\u0085\u000b\u000c\r',
    '\u3000全角\u3000',
    '\ufeff',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const name = fc.stringMatching(/^[A-Z甲乙][A-Z0-9_.-]{0,5}$/);
const place = { uri: 'file:///a.req', start: 0, end: 0 };
const wording = nasty.map((text) => ({ en: text, zh: text }));

const oneCase: fc.Arbitrary<MatrixCase> = fc.record({
  id: name,
  name: fc.oneof(name, fc.constant('')),
  title: nasty,
  class: fc.constantFrom('normal', 'exception', 'boundary'),
  place: fc.constant(place),
  given: fc.array(
    fc.oneof(
      fc.record({ is: fc.constant('text' as const), text: nasty }),
      fc.record({ is: fc.constant('value' as const), field: name, label: nasty, value: wording, unit: nasty }),
    ),
    { maxLength: 3 },
  ),
  when: fc.array(nasty, { maxLength: 2 }),
  expected: fc.array(
    fc.oneof(
      fc.record({ is: fc.constant('text' as const), text: nasty }),
      fc.record({
        is: fc.constant('rule' as const),
        name: fc.constantFrom('R', 'S', 'T'),
        title: nasty,
        holds: fc.boolean(),
      }),
    ),
    { maxLength: 3 },
  ),
});

const totals = {
  classes: { present: 0, required: 0 },
  points: { covered: 0, total: 0 },
  cases: 0,
  results: { passed: 0, failed: 0, blocked: 0, open: 0 },
  contradictions: 0,
};

const requirement: fc.Arbitrary<MatrixRequirement> = fc.record({
  id: name,
  name,
  title: nasty,
  place: fc.constant(place),
  language: fc.constantFrom('en', 'zh'),
  priority: nasty,
  declined: fc.boolean(),
  classes: fc.constant([]),
  rules: fc.constantFrom('R', 'S').chain((rule) =>
    fc.array(
      fc.record({
        name: fc.constant(rule),
        title: nasty,
        place: fc.constant(place),
        condition: wording,
        outcomes: fc.array(nasty, { maxLength: 2 }),
        waived: fc.boolean(),
        points: fc.constant([]),
        statements: fc.constant([]),
        covered: fc.constant(0),
      }),
      { maxLength: 2 },
    ),
  ),
  cases: fc.array(oneCase, { maxLength: 4 }),
  waivers: fc.array(fc.record({ rule: name, reason: nasty, place: fc.constant(place) }), { maxLength: 2 }),
  totals: fc.constant(totals),
});

test('whatever the texts are, the feature parses and has every case and every step', () => {
  fc.assert(
    fc.property(requirement, (given) => {
      const feature = parse(acceptanceGherkin(given));
      expect(feature?.language).toBe(given.language === 'zh' ? 'zh-CN' : 'en');
      const scenarios = (feature?.children ?? []).flatMap(({ scenario, rule }) =>
        rule ? rule.children.flatMap((child) => child.scenario ?? []) : (scenario ?? []),
      );
      expect(scenarios).toHaveLength(given.cases.length);
      const isText = (text: string) => text.replace(/[\s\u0085]/g, '') !== '';
      const steps = given.cases.reduce(
        (sum, { given: data, when, expected }) =>
          sum +
          data.filter((each) => each.is === 'value' || isText(each.text)).length +
          when.filter(isText).length +
          expected.filter((each) => each.is === 'rule' || isText(each.text)).length,
        0,
      );
      expect(scenarios.flatMap((each) => each.steps)).toHaveLength(steps);
      for (const step of scenarios.flatMap((each) => each.steps))
        expect([step.docString, step.dataTable]).toEqual([undefined, undefined]);
    }),
    { numRuns: 500 },
  );
});
