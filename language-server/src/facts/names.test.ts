import { describe, expect, test } from 'vitest';
import { connectives, dataTypes, declarations, numberSuffixes, valueSets } from '../../../grammar/keyword-table.js';
import type { RequirementFacts } from './facts.js';
import { factsOf } from './testing/facts-of.js';

const words = [
  ...Object.values(declarations).flatMap((d) => [d.en, d.zh, ...d.properties.flatMap((p) => [p.en, p.zh])]),
  ...[connectives, dataTypes].flatMap((table) => Object.entries(table).flatMap(([en, { zh }]) => [en, zh])),
  ...Object.values(valueSets).flatMap((set) => Object.entries(set).flat()),
  ...Object.keys(numberSuffixes).filter((suffix) => suffix !== '%'),
];
const keywords = [...new Set(words)];

/** @returns the last declaration, a requirement in most tests */
function expectNames(text: string, names: readonly string[]): RequirementFacts {
  const { declarations: found, problems, invalid } = factsOf(text);
  expect({ problems, invalid }).toEqual({ problems: [], invalid: [] });
  expect(found.map((d) => d.facts.name)).toEqual(names);
  return found.at(-1)?.facts as RequirementFacts;
}

describe('a name may', () => {
  test.each(keywords)('begin with %s', (word) => {
    for (const name of [`${word}x`, `${word}9`, `${word}-1`, `${word}.1`, `${word}表`, `${word}𠮷`]) {
      const requirement = expectNames(
        `stakeholder ${name} "t"\nrequirement R "t" { from: ${name}, ${name}  owner: ${name} }`,
        [name, 'R'],
      );
      expect(requirement.from?.map((use) => use.name)).toEqual([name, name]);
    }
  });

  test.each(keywords.filter((word) => word !== 'not' && word !== '非'))('be the word %s', (word) => {
    const requirement = expectNames(
      `stakeholder ${word} "t" { note: "x" }\nrequirement R "t" { from: A, ${word}  owner: ${word} }`,
      [word, 'R'],
    );
    expect(requirement.owner?.name).toBe(word);
  });

  test.each([
    ...new Set([
      ...Object.values(declarations).flatMap((d) => d.properties.flatMap((p) => [p.en, p.zh])),
      '日期',
      'text',
    ]),
  ])('be a field called %s, in a rule and a case too', (word) => {
    const text = `requirement R "t" { acceptance {
        data ${word} "label": number
        rule Large { when: ${word} > 5 and not (${word} < 9)  then: "x" }
        case normal { given: ${word} = 7  then: Large }
      } }`;
    const requirement = expectNames(text, ['R']);
    const { acceptance } = requirement;
    expect(acceptance?.fields[0]?.name).toBe(word);
    expect(acceptance?.rules[0]?.when).toMatchObject({ is: 'and', parts: [{ left: { name: word } }, { is: 'not' }] });
    expect(acceptance?.cases[0]?.given).toMatchObject([{ field: { name: word } }]);
  });

  test.each(['V1.0', 'REQ-101', '风控总监', 'Order.amount', '𠮷野家', '_x', 'é', '한국어', 'a.1.b', '😀组'])(
    'be %s',
    (name) => {
      expectNames(`stakeholder ${name} { weight: 1 }`, [name]);
    },
  );
});

test('a name is the same in any width, composed or not, with or without what nobody sees', () => {
  const requirement = expectNames(
    `stakeholder Ｒ－１ "t"\nrequirement R "t" { from: R-1, R−1, Ｒ-\u200b1  owner: R\u202e-1 }`,
    ['R-1', 'R'],
  );
  expect(requirement.from?.map(({ name }) => name)).toEqual(['R-1', 'R-1', 'R-1']);
  expect(requirement.owner?.name).toBe('R-1');
  expectNames('stakeholder 用户 "t" { reports-to: ⽤户 }', ['用户']);
  expectNames(`stakeholder ${'Zoé'.normalize('NFD')} "t"`, ['Zoé']);
});

test('options of a one-of may be case classes and other words', () => {
  const text =
    '需求 R “t” { 验收 { 数据 状态：枚举 正常、异常、是、数据\n 规则 G { 当：状态 = 异常 或 状态 属于（正常，数据） 则：“x” } } }';
  const requirement = expectNames(text, ['R']);
  const { acceptance } = requirement;
  expect(acceptance?.fields[0]?.type?.options?.map((o) => o.name)).toEqual(['正常', '异常', '是', '数据']);
});
