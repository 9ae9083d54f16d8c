/**
 * Numbers, shares, efforts and dates as people write them, at every property that takes one: each is read with its full
 * meaning, or has no value and one finding; a sure fix gives the full meaning. Never a part of it.
 */
import { describe, expect, test } from 'vitest';
import { type DeclarationKind, declarations, type PropertyEntry } from '../../../grammar/keyword-table.js';
import type { Condition, FieldType, Given, Operand } from './facts.js';
import { factsOf } from './testing/facts-of.js';
import { ruleOf } from '../rules/registry.js';
import type { Finding } from '../rules/rule.js';
import { applyChanges, findingsOf, projectOf, type TestProject } from '../rules/testing/annotated-text.js';

/** What a form means: a value, or none; with `mended` the value after its sure fix. */
type Meaning = { readonly is: unknown } | { readonly none: true; readonly mended?: unknown };
const is = (value: unknown): Meaning => ({ is: value });
const none: Meaning = { none: true };
const mended = (value: unknown): Meaning => ({ none: true, mended: value });

/** Forms that no value has. */
const never = [
  '',
  '-',
  '?',
  '待定',
  '“5”',
  '5 6',
  '5、6',
  '5 约 6',
  '1/2',
  '5@',
  '(5)',
  '5 > 3',
  '非 5',
  '2025-02-30',
  '0202-03-28',
];

const numbers: Readonly<Record<string, Meaning>> = {
  '2': is(2),
  '2.5': is(2.5),
  '０．５': is(0.5),
  '１２': is(12),
  '1_200': is(1200),
  '1,200': mended(1200),
  '1，200': mended(1200),
  '1 200': none,
  "1'200": mended(1200),
  '1,000,000': mended(1e6),
  '1.000.000': mended(1e6),
  '1,200.5': mended(1200.5),
  '1,20': none,
  '12,34': none,
  '10,0000': none,
  '12,34,567': none,
  '1，00，000': none,
  '1,2000': none,
  '1,2000元': none,
  '1.200,50': none,
  '1,5': none,
  '1，5': none,
  '1,5,100': none,
  '1,5家': none,
  '1万2千': none,
  '1万2千元': none,
  '1亿2千万': none,
  '1万2': none,
  '3千': is(3000),
  '1.2万': is(12000),
  '1.2 万': is(12000),
  '3百万': is(3e6),
  '3千万': is(3e7),
  '2亿': is(2e8),
  '5k': is(5000),
  '2m': is(2e6),
  '100w': mended(1e6),
  '100W': mended(1e6),
  '10万元': mended(100000),
  '1万元': mended(10000),
  '8家': mended(8),
  '8 个': mended(8),
  '3E5': mended(300000),
  '5 million': mended(5e6),
  '2 thousand': mended(2000),
  '8 shops': none,
  '8多': none,
  '¥100': mended(100),
  $100: mended(100),
  '+5': mended(5),
  约5: none,
  '5左右': none,
  '5 左右': none,
  '≈5': none,
  '3-5': none,
  '3~5': none,
  '3 到 5': none,
  '5+': none,
  '1.2.3': none,
  五: mended(5),
  一百: mended(100),
  两百三十: mended(230),
  三百家: mended(300),
  一千二百: mended(1200),
  一万两千: mended(12000),
  三百零五: mended(305),
  三百五: none,
  三万五: none,
  十几: none,
  几十: none,
  百余: none,
  一二三: none,
  '10+': none,
  '>10': none,
  '0x10': none,
};

const shares: Readonly<Record<string, Meaning>> = {
  '30%': is(0.3),
  '30％': is(0.3),
  '30 %': is(0.3),
  '３０％': is(0.3),
  '0.3': is(0.3),
  '30': mended(0.3),
  '30%左右': none,
  '20%-30%': none,
  '20~30%': none,
  百分之30: mended(0.3),
  百分之三十: mended(0.3),
  百分之百: mended(1),
  '3成': mended(0.3),
  三成: mended(0.3),
  一半: mended(0.5),
  '30 percent': mended(0.3),
  '30pct': mended(0.3),
  '30个百分点': none,
  三成左右: none,
  约30: none,
  '1,000%': none,
  '1,5%': none,
  '1,2000%': none,
};

const efforts: Readonly<Record<string, Meaning>> = {
  '5人日': is(5),
  '5 人日': is(5),
  '５人日': is(5),
  '5人天': is(5),
  '5 person-days': is(5),
  '5 Person-Days': is(5),
  '5 man-days': is(5),
  '5d': is(5),
  '5 pd': is(5),
  '2人周': is(10),
  '1.5人月': is(30),
  '0.5人日': is(0.5),
  '5天': mended(5),
  '5 days': mended(5),
  '5个工作日': mended(5),
  '2周': mended(10),
  '2 weeks': mended(10),
  '3个月': mended(60),
  '3-5人日': none,
  '3~5人日': none,
  '3至5人日': none,
  '3人日-5人日': none,
  '1,000人日': mended(1000),
  '1 000人日': none,
  '1,5人日': none,
  '1,2000人日': none,
  '1万2千人日': none,
  '5': none,
  '5人': none,
  '5 sprints': none,
  '5人日左右': none,
  '-5人日': none,
  '5人日 2人日': none,
  两天: mended(2),
  半天: mended(0.5),
  半人月: mended(10),
  三人天: mended(3),
  两周: mended(10),
  两个人月: mended(40),
  十人日: mended(10),
  一个月: mended(20),
  '3.5人月': is(70),
  几天: none,
  十几人日: none,
  一个半月: none,
  '40小时': none,
  '13点': none,
  '2 FTE': none,
  '2人3天': none,
  '1人月左右': none,
};

const day = (start: string, end = start): Meaning => is({ start, end });
const dayMended = (start: string, end = start): Meaning => mended({ start, end });
const days: Readonly<Record<string, Meaning>> = {
  '2025-03-28': day('2025-03-28'),
  '2025-3-8': day('2025-03-08'),
  '2025/3/8': day('2025-03-08'),
  '2025.3.8': day('2025-03-08'),
  '2025年3月8日': day('2025-03-08'),
  '2025年3月8号': day('2025-03-08'),
  '２０２５－０３－２８': day('2025-03-28'),
  '2025−03−28': day('2025-03-28'),
  '2025／3／8': day('2025-03-08'),
  '2025-03': day('2025-03-01', '2025-03-31'),
  '2025-Q1': day('2025-01-01', '2025-03-31'),
  '2025Q1': day('2025-01-01', '2025-03-31'),
  '2025年Q1': day('2025-01-01', '2025-03-31'),
  '2027年第一季度': day('2027-01-01', '2027-03-31'),
  '2025年4季度': day('2025-10-01', '2025-12-31'),
  '2025年一季度': day('2025-01-01', '2025-03-31'),
  '2025一季度': day('2025-01-01', '2025-03-31'),
  '2025 Q1': day('2025-01-01', '2025-03-31'),
  'Q1 2025': day('2025-01-01', '2025-03-31'),
  'q4, 2025': day('2025-10-01', '2025-12-31'),
  'Jan 2025': day('2025-01-01', '2025-01-31'),
  'March 2025': day('2025-03-01', '2025-03-31'),
  'Sept. 2025': day('2025-09-01', '2025-09-30'),
  'Q5 2025': none,
  'Q1 25': none,
  'Mars 2025': none,
  Q1: none,
  第一季度: none,
  上半年: none,
  '20250328': dayMended('2025-03-28'),
  '2025.3': dayMended('2025-03-01', '2025-03-31'),
  '9999-12-31': day('9999-12-31'),
  '0001-01-01': none,
  '0202-03-28': none,
  '2025-13-01': none,
  '2025-Q5': none,
  '3月8日': none,
  '25年3月': none,
  '2025-03-28左右': none,
  '2025-03-28 左右': none,
  '2025-03-28T08:00': none,
  '2025-03-28 08:00': none,
  '03/28/2025': none,
  '2025': none,
};
const span = (start: string, end: string) => day(start, end);
const windows: Readonly<Record<string, Meaning>> = {
  ...days,
  '2025-01-06..2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 - 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06-2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 到 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06到2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06至2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 to 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 – 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06—2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06~2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 ～ 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 〜 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06 -> 2025-03-28': span('2025-01-06', '2025-03-28'),
  '2025-01-06..03-28': span('2025-01-06', '2025-03-28'),
  '2025年1月6日至3月28日': span('2025-01-06', '2025-03-28'),
  '2025年1-3月': span('2025-01-01', '2025-03-31'),
  '2025-01-2025-03': span('2025-01-01', '2025-03-31'),
  '2025/1/6-2025/3/28': span('2025-01-06', '2025-03-28'),
  '2025Q1-2025Q2': span('2025-01-01', '2025-06-30'),
  '2025年第一季度到2025年第二季度': span('2025-01-01', '2025-06-30'),
  '2025年上半年': dayMended('2025-01-01', '2025-06-30'),
  '2025H2': dayMended('2025-07-01', '2025-12-31'),
  'H1 2025': dayMended('2025-01-01', '2025-06-30'),
  '2025上半年': dayMended('2025-01-01', '2025-06-30'),
  '2025年度': dayMended('2025-01-01', '2025-12-31'),
  '2025Q1-Q2': span('2025-01-01', '2025-06-30'),
  '2025-Q1..Q2': span('2025-01-01', '2025-06-30'),
  '2025年Q1~Q2': span('2025-01-01', '2025-06-30'),
  '2025年1季度至2季度': span('2025-01-01', '2025-06-30'),
  '2025-Q3..Q2': none,
  '2025年11-2月': none,
  '2025年11月~2月': none,
  '2025年': dayMended('2025-01-01', '2025-12-31'),
  '20250106-20250328': dayMended('2025-01-06', '2025-03-28'),
  '2025-03-28..2025-01-06': dayMended('2025-01-06', '2025-03-28'),
  '2025-03-28..01-06': none,
  '2025-01-06..': none,
  '..2025-03-28': none,
  '2025-01-06，2025-03-28': none,
  '2025-01-06 2025-03-28': none,
};

/** Names and titles that the surroundings of a property need. */
const head: Readonly<Record<string, string>> = {
  project: '“甲”',
  goal: 'G “甲”',
  metric: 'M “甲”',
  requirement: 'R-1 “甲”',
  stakeholder: 'S “甲”',
  version: 'V1 “甲”',
  benefit: '',
  health: '',
};

/** A text with one property, in one of the languages. */
function textWith(kind: DeclarationKind, entry: PropertyEntry, written: string, language: 'en' | 'zh'): string {
  const entryOf = declarations[kind];
  const line = language === 'zh' ? `${entry.zh}：${written}` : `${entry.en}: ${written}`;
  const block = `${entryOf[language]} ${head[kind]} {\n  ${line}\n}\n`;
  return entryOf.inside.includes('file')
    ? block
    : `${declarations.requirement[language]} ${head.requirement} {\n${block}}\n`;
}

/** The value of the property, without its place. */
function valueIn({ files }: TestProject, kind: DeclarationKind, entry: PropertyEntry): unknown {
  const { declarations: found } = factsOf(files.get('main.req') as string);
  const outer = found[0]?.facts as unknown as Record<string, unknown> | undefined;
  const holder = (outer?.kind === kind ? outer : outer?.[kind]) as Record<string, unknown> | undefined;
  const field = entry.en.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = holder?.[field] as Record<string, unknown> | undefined;
  if (value === undefined) {
    // Who shows it knows that there is something that cannot be read.
    if (holder) expect(holder.unreadable).toEqual([entry.en]);
    return undefined;
  }
  if ('days' in value) return value.days;
  return 'start' in value ? { start: value.start, end: value.end } : value.value;
}

const about: ReadonlySet<string> = new Set(['syntax', 'invalid-value']);
const findingsAbout = (project: TestProject) => findingsOf(project).filter(({ code }) => about.has(code));

/** The text after the sure fix of a finding; undefined if it has none. */
function afterSureFix(project: TestProject, finding: Finding): string | undefined {
  const context = { model: project.model.reader(), text: (uri: string) => project.files.get(uri) ?? '' };
  const fix = ruleOf(finding.code)
    ?.fixes?.(finding, context)
    .find(({ preferred }) => preferred);
  return fix && applyChanges(project.files, fix.changes).get('main.req');
}

const formsOf = (entry: PropertyEntry): Readonly<Record<string, Meaning>> | undefined => {
  switch (entry.value.is) {
    case 'number': {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole } = entry.value;
      const allowed = (value: unknown) =>
        typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
      return Object.fromEntries(
        Object.entries(numbers).map(([written, meaning]) => {
          const value = 'is' in meaning ? meaning.is : meaning.mended;
          return [written, value === undefined || allowed(value) ? meaning : none];
        }),
      );
    }
    case 'percent':
      return shares;
    case 'effort':
      return efforts;
    case 'date':
      return days;
    case 'window':
      return windows;
    default:
      return undefined;
  }
};

const properties = Object.values(declarations).flatMap(({ en, properties: all }) =>
  all.map((entry) => [en as DeclarationKind, entry] as const),
);

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  for (const [kind, entry] of properties) {
    const forms = formsOf(entry);
    if (!forms) continue;
    describe(`${kind} ${entry.en}`, () => {
      test.each(Object.entries(forms))('%s', (written, meaning) => {
        const project = projectOf(textWith(kind, entry, written, language));
        const value = valueIn(project, kind, entry);
        const findings = findingsAbout(project);
        if ('is' in meaning) {
          expect({ value, findings: findings.map(({ message }) => message) }).toEqual({
            value: meaning.is,
            findings: [],
          });
          return;
        }
        expect(value).toBeUndefined();
        expect(findings.map(({ message }) => message)).toHaveLength(1);
        const after = afterSureFix(project, findings[0] as Finding);
        if (meaning.mended === undefined) {
          // A value out of range may have its unit taken away first.
          if (after !== undefined) expect(numbersOutOfRange(after, kind, entry)).toBe(true);
          return;
        }
        const fixed = projectOf(after ?? 'no sure fix');
        expect({ after, value: valueIn(fixed, kind, entry) }).toEqual({ after, value: meaning.mended });
        expect(findingsAbout(fixed)).toEqual([]);
      });

      test.each(never)('never: %s', (written) => {
        const meaning = forms[written];
        if (meaning && 'is' in meaning) return;
        const project = projectOf(textWith(kind, entry, written, language));
        expect(valueIn(project, kind, entry)).toBeUndefined();
        expect(findingsAbout(project).length).toBeGreaterThan(0);
      });
    });
  }
});

/** True if a text gives a value that its limits forbid: one finding, no value. */
function numbersOutOfRange(text: string, kind: DeclarationKind, entry: PropertyEntry): boolean {
  const project = projectOf(text);
  return findingsAbout(project).length === 1 && valueIn(project, kind, entry) === undefined;
}

describe('conditions, data and measurements', () => {
  /** The condition of a rule with the numbers and days in it, and the findings; after the sure fix too, if there is one. */
  function read(kind: 'when' | 'given' | 'type' | 'measured', written: string) {
    const texts = {
      when: `需求 R “甲” {\n  验收 {\n    数据 金额：数值\n    数据 日：日期\n    规则 A { 当：${written}  则：“乙” }\n  }\n}\n`,
      given: `需求 R “甲” {\n  验收 {\n    数据 金额：数值\n    用例 A1 正常 { 假如：${written}  则：“乙” }\n  }\n}\n`,
      type: `实体 E “甲” {\n  数据 金额：${written}\n}\n`,
      measured: `指标 M “甲” {\n  实测 2025-03-28：${written}\n}\n`,
    };
    const valuesOf = (text: string): unknown => {
      const facts = factsOf(text).declarations[0]?.facts;
      if (facts?.kind === 'entity') return typeOf(facts.fields[0]?.type);
      if (facts?.kind === 'metric') return facts.measurements[0]?.value;
      if (facts?.kind !== 'requirement') return undefined;
      const { rules, cases } = facts.acceptance ?? { rules: [], cases: [] };
      return kind === 'when'
        ? constantsIn(rules[0]?.when)
        : cases[0]?.given?.map((given) => shown(given.is === 'text' ? given : given.value));
    };
    const text = texts[kind];
    const project = projectOf(text);
    const findings = findingsAbout(project);
    const after = findings[0] && afterSureFix(project, findings[0]);
    return {
      value: valuesOf(text),
      count: findings.length,
      ...(after && { after: valuesOf(after), left: findingsAbout(projectOf(after)).length }),
    };
  }
  const shown = (operand: Operand | Given): unknown => {
    if (operand.is === 'number') return Number(operand.number.digits);
    if (operand.is === 'date') return `${operand.date.start}..${operand.date.end}`;
    return operand.is === 'text' ? operand.text : operand.is;
  };
  const constantsIn = (condition: Condition | undefined): unknown => {
    if (condition?.is === 'in-list') return condition.options.map(shown);
    if (condition?.is === 'in-range') return { from: shown(condition.from), to: shown(condition.to) };
    return condition?.is === 'comparison' ? [condition.operator, shown(condition.right)] : undefined;
  };
  const typeOf = (type: FieldType | undefined): unknown =>
    type && [type.min, type.max, type.step].flatMap((each) => (each ? [Number(each.value.digits)] : []));
  const mendedTo = (after: unknown) => ({ value: undefined, count: 1, after, left: 0 });
  const asked = { value: undefined, count: 1 };
  const plain = (value: unknown) => ({ value, count: 0 });
  const fromTo = (from: unknown, to: unknown) => ({ from, to });

  test.each([
    ['金额 属于 (1,000，2,000)', mendedTo([1000, 2000])],
    ['金额 属于 (1,200)', asked],
    ['金额 属于 (1，200)', asked],
    ['金额 属于 (100,200,300)', asked],
    ['金额 属于 (1, 200)', plain([1, 200])],
    ['金额 属于 (1、200)', plain([1, 200])],
    ['金额 属于 (1,20)', plain([1, 20])],
    ['金额 属于 【1、20】', plain([1, 20])],
    ['金额 属于 1-100', plain(fromTo(1, 100))],
    ['金额 属于 1 到 100', plain(fromTo(1, 100))],
    ['金额 属于 2000-3000', plain(fromTo(2000, 3000))],
    ['金额 属于 1..1,000', mendedTo(fromTo(1, 1000))],
    ['金额 > 1,000', mendedTo(['>', 1000])],
    ['金额 > 1万元', mendedTo(['>', 10000])],
    ['金额 > 100w', mendedTo(['>', 1000000])],
    ['金额 》 100', plain(['>', 100])],
    ['金额 》＝ １００', plain(['>=', 100])],
    ['金额 ＞ １００', plain(['>', 100])],
    ['金额 ≧ 100', plain(['>=', 100])],
    ['金额 > 3千', plain(['>', 3000])],
    ['金额 > 100 200', asked],
    ['金额 > 100左右', asked],
    ['日 > 2025-02-30', asked],
    ['日 > 0001-01-01', asked],
    ['日 属于 2025-01-06 - 2025-03-28', plain(fromTo('2025-01-06..2025-01-06', '2025-03-28..2025-03-28'))],
    ['日 属于 2025年第一季度..2025Q2', plain(fromTo('2025-01-01..2025-03-31', '2025-04-01..2025-06-30'))],
  ])('when: %s', (written, expected) => expect(read('when', written)).toEqual(expected));

  test.each([
    ['金额 = 1,200', mendedTo([1200])],
    ['金额 = 1,200，“丙”', mendedTo([1200, '丙'])],
    ['金额 = 10万元', mendedTo([100000])],
    ['金额 = 5 6', asked],
    ['金额 = 1_200', plain([1200])],
  ])('given: %s', (written, expected) => expect(read('given', written)).toEqual(expected));

  test.each([
    ['数值 0..1,000', mendedTo([0, 1000])],
    ['数值 0..100万元', mendedTo([0, 1000000])],
    ['数值 0-100', plain([0, 100])],
    ['数值 0 到 100', plain([0, 100])],
    ['数值 0..100 步长 1,000', mendedTo([0, 100, 1000])],
    ['数值 0..100 步长 0', asked],
    ['数值 100', asked],
    ['数值 100..0', mendedTo([0, 100])],
    ['数值 0..100 200', asked],
    ['日期 2025-01-06 - 2025-13-28', asked],
  ])('type: %s', (written, expected) => expect(read('type', written)).toEqual(expected));

  test.each([
    ['1,200', mendedTo(1200)],
    ['32%', plain(32)],
    ['3-5', asked],
    ['5 6', asked],
    ['100w', mendedTo(1e6)],
  ])('measured: %s', (written, expected) => expect(read('measured', written)).toEqual(expected));
});
