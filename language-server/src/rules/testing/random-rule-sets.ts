/** Requirements with random rules and cases, as text in either language. */
import fc from 'fast-check';
import { connectives, dataTypes, declarations, propertyOf, valueSets } from '../../../../grammar/keyword-table.js';
import type { Language } from '../../locale/language.js';

/** What a text is made of, in the language that it is asked for in. */
type Words = (language: Language) => string;

const same =
  (text: string): Words =>
  () =>
    text;
const both =
  (en: string, zh: string): Words =>
  (language) =>
    language === 'en' ? en : zh;
const yesNo = (value: 'yes' | 'no') => both(value, valueSets.yesNo[value]);
const connective = (word: keyof typeof connectives) => both(word, connectives[word].zh);
const declaration = (kind: 'acceptance' | 'data' | 'rule' | 'case' | 'requirement' | 'entity') =>
  both(kind, declarations[kind].zh);
const dataType = (name: keyof typeof dataTypes) => both(name, dataTypes[name].zh);
const property = (kind: 'acceptance' | 'rule' | 'case', name: string) => both(name, propertyOf(kind, name)?.zh ?? name);
const signed = (...parts: readonly (string | Words)[]): Words => {
  return (language) => parts.map((part) => (typeof part === 'string' ? part : part(language))).join(' ');
};

interface RandomField {
  readonly name: Words;
  /** Of its type; undefined for a field of the entity. */
  readonly type: Words | undefined;
  /** What rules compare it with, and cases set it to. */
  readonly values: readonly Words[];
  readonly is: 'size' | 'yes-no' | 'choice';
}

const order = both('Order', '订单');
const ofOrder = (en: string, zh: string): Words => both(`Order.${en}`, `订单.${zh}`);
const domain = (name: keyof typeof dataTypes, rest: string, step?: string): Words => {
  const parts = [dataType(name), rest, ...(step ? [connective('step'), step] : [])];
  return (language) =>
    parts
      .map((part) => (typeof part === 'string' ? part : part(language)))
      .filter(Boolean)
      .join(' ');
};
const all = (...texts: readonly string[]) => texts.map(same);

const fields: readonly RandomField[] = [
  {
    name: both('amount', '金额'),
    type: domain('number', '0..10_000_000', '0.01'),
    values: all('1_000_000', '100万', '50_000', '1.5m', '0', '10_000_000', '999_999.99'),
    is: 'size',
  },
  {
    name: both('share', '占比'),
    type: domain('number', '', '0.01'),
    values: all('30%', '0.5', '0', '-5%', '100%'),
    is: 'size',
  },
  {
    name: both('rate', '费率'),
    type: domain('number', ''),
    values: all('0.05', '1', '2.5', '1_234_567.5'),
    is: 'size',
  },
  {
    name: both('count', '数量'),
    type: domain('integer', '0..50'),
    values: all('0', '3', '4', '50'),
    is: 'size',
  },
  { name: both('limit', '上限'), type: domain('integer', ''), values: all('-7', '12k', '5', '3亿'), is: 'size' },
  {
    name: both('day', '日期'),
    type: domain('date', '2025-01-01..2025-12-31'),
    values: all('2025-03-31', '2025-06-30', '2025-01-01', '2025-07-01'),
    is: 'size',
  },
  { name: both('vip', '会员'), type: dataType('yes-no'), values: [yesNo('yes'), yesNo('no')], is: 'yes-no' },
  { name: both('old', '老客户'), type: dataType('yes-no'), values: [yesNo('yes'), yesNo('no')], is: 'yes-no' },
  {
    name: both('level', '等级'),
    type: both('one-of Gold, Silver, None', '枚举 金, 银, 无'),
    values: [both('Gold', '金'), both('Silver', '银'), both('None', '无')],
    is: 'choice',
  },
  {
    name: both('note', '说明'),
    type: dataType('text'),
    values: all('"red"', '「say "hi"」', '"C:\\temp\\"x"', '"a “b” c"'),
    is: 'choice',
  },
  { name: ofOrder('total', '总额'), type: undefined, values: all('500', '1_000', '0'), is: 'size' },
  { name: ofOrder('due', '到期日'), type: undefined, values: all('2024-02-29', '2025-01-01'), is: 'size' },
  { name: ofOrder('paid', '已付'), type: undefined, values: [yesNo('yes'), yesNo('no')], is: 'yes-no' },
];

function comparison({ name, values, is }: RandomField): fc.Arbitrary<Words> {
  const value = fc.constantFrom(...values);
  const compared = (signs: readonly string[]) =>
    fc.tuple(fc.constantFrom(...signs), value).map(([sign, constant]) => signed(name, sign, constant));
  const list = fc.uniqueArray(value, { minLength: 1, maxLength: 2 }).map((chosen): Words => {
    return (language) =>
      `${name(language)} ${connective('in')(language)} (${chosen.map((each) => each(language)).join(', ')})`;
  });
  if (is === 'yes-no')
    return fc.oneof(
      fc.constant(name),
      fc.constant((language: Language) => `${connective('not')(language)} ${name(language)}`),
      compared(['=', '!=']),
    );
  return is === 'choice' ? fc.oneof(compared(['=', '!=']), list) : compared(['<', '<=', '>', '>=', '=', '!=']);
}

function condition(chosen: readonly RandomField[]): fc.Arbitrary<Words> {
  const one = fc.oneof(...chosen.map(comparison));
  const joined = (inner: fc.Arbitrary<Words>) =>
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(inner, { minLength: 2, maxLength: 3 }))
      .map(([word, parts]): Words => {
        return (language) => parts.map((part) => part(language)).join(` ${connective(word)(language)} `);
      });
  const nested = joined(
    fc.oneof(
      { weight: 3, arbitrary: one },
      {
        weight: 1,
        arbitrary: joined(one).map(
          (part): Words =>
            (language) =>
              `(${part(language)})`,
        ),
      },
      {
        weight: 1,
        arbitrary: joined(one).map((part): Words => {
          return (language) => `${connective('not')(language)} (${part(language)})`;
        }),
      },
    ),
  );
  return fc.oneof({ weight: 2, arbitrary: one }, { weight: 4, arbitrary: nested });
}

function someCase(chosen: readonly RandomField[]): fc.Arbitrary<Words> {
  const data = fc.tuple(
    ...chosen.map(({ name, values }) =>
      fc.option(
        fc.constantFrom(...values).map((value) => signed(name, '=', value)),
        { nil: undefined },
      ),
    ),
  );
  return data.map((assignments): Words => {
    return (language) => {
      const given = assignments.flatMap((each) => (each ? [each(language)] : []));
      const text = both('"something happens"', '"发生了"')(language);
      const body = [...given, ...(given.length === 0 ? [text] : [])].join(', ');
      return `${property('case', 'given')(language)}: ${body}\n${property('case', 'then')(language)}: ${text}`;
    };
  });
}

/** Where cases stand, and how their names are numbered. */
const caseNames = fc.constantFrom(['A1', 'A2', 'A3'], ['B07', 'B09', 'B10'], ['', '', ''], ['Happy', '', '用例']);

interface RuleSet {
  readonly chosen: readonly RandomField[];
  readonly policy: 'any' | 'unique' | 'first' | undefined;
  readonly rules: readonly Words[];
  readonly otherwise: boolean;
  readonly cases: readonly Words[];
  readonly names: readonly string[];
  readonly casesFirst: boolean;
}

/**
 * A requirement `R-1` with up to three rules over up to four fields and up to three cases, beside an entity with fields of
 * its own. Parsed without problems; not formatted.
 */
export const ruleSets: fc.Arbitrary<Readonly<Record<Language, string>>> = fc
  .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 4 })
  .chain((chosen) =>
    fc.record({
      chosen: fc.constant(chosen),
      policy: fc.constantFrom(undefined, 'any' as const, 'unique' as const, 'first' as const),
      rules: fc.array(condition(chosen), { minLength: 1, maxLength: 3 }),
      otherwise: fc.boolean(),
      cases: fc.array(someCase(chosen), { maxLength: 3 }),
      names: caseNames,
      casesFirst: fc.boolean(),
    }),
  )
  .map((set) => ({ en: textOf(set, 'en'), zh: textOf(set, 'zh') }));

function textOf({ chosen, policy, rules, otherwise, cases, names, casesFirst }: RuleSet, language: Language): string {
  const of = (words: Words) => words(language);
  const conditions = [...rules, ...(otherwise ? [connective('otherwise')] : [])];
  const data = chosen.flatMap(({ name, type }) =>
    type ? [`${of(declaration('data'))} ${of(name)}: ${of(type)}`] : [],
  );
  const ruleTexts = conditions.map((when, i) => {
    const name = both(['Wait', 'Warn', 'Pass', 'Else'][i] as string, ['等待', '警告', '放行', '兜底'][i] as string);
    const text = both('"it is done"', '"完成"');
    return `${of(declaration('rule'))} ${of(name)} {\n${of(property('rule', 'when'))}: ${of(when)}\n${of(property('rule', 'then'))}: ${of(text)}\n}`;
  });
  const caseTexts = cases.map(
    (body, i) => `${of(declaration('case'))} ${names[i]} ${of(both('normal', '正常'))} "x${i}" {\n${of(body)}\n}`,
  );
  const policyWord = policy && both(policy, valueSets.policy[policy]);
  const members = [
    ...(policyWord ? [`${of(property('acceptance', 'policy'))}: ${of(policyWord)}`] : []),
    ...data,
    ...(casesFirst ? [...caseTexts, ...ruleTexts] : [...ruleTexts, ...caseTexts]),
  ];
  const entity = [
    `${of(declaration('data'))} ${of(both('total', '总额'))}: ${of(domain('integer', '0..1000'))}`,
    `${of(declaration('data'))} ${of(both('due', '到期日'))}: ${of(dataType('date'))}`,
    `${of(declaration('data'))} ${of(both('paid', '已付'))}: ${of(dataType('yes-no'))}`,
  ];
  return `${of(declaration('entity'))} ${of(order)} "o" {\n${entity.join('\n')}\n}\n\n${of(declaration('requirement'))} R-1 "t" {\n${of(declaration('acceptance'))} {\n${members.join('\n')}\n}\n}\n`;
}
