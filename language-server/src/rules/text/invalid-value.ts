import { effortUnitOf, effortUnits, type ValueSetName, valueIn, valueSets } from '../../../../grammar/keyword-table.js';
import { valuesMeant, vagueWords, wordsOf } from '../../../../grammar/synonym-table.js';
import type { InvalidValue } from '../../facts/facts.js';
import type { Language, Wording } from '../../locale/language.js';
import { nearestWord, nearestWords } from '../../locale/nearest-word.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { isNearProblem } from './near-problem.js';
import { defineRule, type Fix, type Report } from '../rule.js';
import { declarationAround } from '../subject-at.js';
import { keyword, listOf, same, valueList } from '../../locale/words-of-the-language.js';
import { endsOf, startOf } from '../../text/span.js';

export const invalidValue = defineRule({
  code: 'invalid-value',
  severity: 'error',
  subject: 'file',
  documentation: {
    flags: {
      en: 'A value that is not possible here: a word that is not on the list, a number out of range, a day that does not exist, a window that ends before it starts, an unknown unit or priority level.',
      zh: '这里不能用的值：不在列表里的词、超出范围的数字、不存在的日期、结束早于开始的周期、不认识的单位或优先级。',
    },
    why: {
      en: 'The value is left out of every table, score and total until it is corrected.',
      zh: '改正之前，这个值不会计入任何表格、评分和合计。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n  confidence: 120%\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n  把握：120%\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n  confidence: 80%\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n  把握：80%\n}\n',
    },
  },
  check(file, model, report) {
    for (const invalid of file.invalid) {
      if (isNearProblem(file, invalid.at)) continue;
      const property = keyword(invalid.property, declarationAround(file, startOf(invalid.at))?.kind);
      report(reportOf(invalid, property, file.language));
    }
    for (const { facts } of file.declarations) {
      if (facts.kind !== 'requirement' || !facts.priority) continue;
      const { value, at } = facts.priority;
      const { priorities } = model.config;
      if (!priorities.includes(value) && !isNearProblem(file, at)) report(unknownPriority(value, at, priorities));
    }
  },
  fixes({ uri, at, data }, { text }): Fix[] {
    const written = text(uri).slice(...endsOf(at));
    const change = (to: string, preferred: boolean): Fix => ({
      title: { en: 'Change to {to}', zh: '改成 {to}' },
      args: { to },
      changes: [{ uri, at, text: to }],
      ...(preferred && { preferred }),
    });
    if (data?.swap) {
      const [, first, dots, last] = /^(.*?)(\s*(?:\.\.+|…+)\s*)(.*)$/s.exec(written) ?? [];
      const [from = '', to = ''] = data.swap as readonly string[];
      if (isDated(from)) {
        // 2025年11-2月: the year that stands once may be that of the first date only.
        if (written.normalize('NFKC').match(/[0-9]{4}/g)?.length === 1) {
          const later = to.replace(/^[0-9]{4}/, (year) => String(Number(year) + 1).padStart(4, '0'));
          return [change(`${from}..${later}`, false), change(`${to}..${from}`, false)];
        }
        if (!last) return [change(`${to}..${from}`, true)];
      }
      return first && dots && last ? [change(last + dots + first, true)] : [];
    }
    if (data?.units) {
      const amount = /^-?[\d_.]+(?:\s*[万亿]|[kKmM](?![A-Za-z]))?/.exec(written)?.[0].trim() ?? written;
      const units = data.units as readonly string[];
      return units.map((unit) => change(amount + unit, data.sure === true));
    }
    const instead = (data?.instead as readonly string[] | undefined) ?? [];
    return instead.map((to) => change(to, data?.sure === true));
  },
});

function reportOf(invalid: InvalidValue, property: Wording, language: Language): Report {
  const { at } = invalid;
  switch (invalid.why) {
    case 'not-in-set':
      return notInSet(invalid, property, language);
    case 'unknown-unit':
      return unknownUnit(invalid, property, language);
    case 'no-such-date':
      return noSuchDate(invalid);
    case 'reversed':
      return {
        at,
        message: isDated(invalid.from)
          ? {
              en: '{from} comes after {to}. Write the earlier date first, or correct the year.',
              zh: '{from} 晚于 {to}。请把较早的日期写在前面，或者改正年份。',
            }
          : {
              en: '{from} is more than {to}. Write the smaller number first.',
              zh: '{from} 大于 {to}。请把较小的数写在前面。',
            },
        args: { from: invalid.from, to: invalid.to },
        data: { swap: [invalid.from, invalid.to] },
      };
    case 'not-whole':
      return {
        at,
        message: {
          en: '"{property}:" takes a whole number, not {value}.',
          zh: '“{property}：”要写整数，不能写 {value}。',
        },
        args: { property, value: invalid.value },
      };
    case 'outside':
      return outside(invalid, property);
  }
}

/** True for a date with its year, such as `2025年3月` or `2025-Q1`; a number has no such sign behind four digits. */
const isDated = (written: string): boolean => /^\d{4}(?:[-/年Q]|\.\d+\.)/.test(written);

/** More values than these are not offered one by one. */
const mostOffers = 7;

function notInSet(
  { at, word, set }: Extract<InvalidValue, { why: 'not-in-set' }>,
  property: Wording,
  language: Language,
): Report {
  const values = valueSets[set] as Readonly<Record<string, string>>;
  const spelled = (value: string) => (language === 'zh' ? (values[value] ?? value) : value);
  const twin = twinIn(set, word);
  const meant = twin ? [twin] : valuesMeant(set, word).map(spelled);
  const near = meant.length > 0 ? meant : nearestWords(word, Object.entries(values).flat());
  const args = { property, word, values: valueList(set) };
  if (near.length > 0)
    return {
      at,
      message: {
        en: '"{property}:" cannot be "{word}". Did you mean {near}?',
        zh: '“{property}：”不能写“{word}”。是不是{near}？',
      },
      args: { ...args, near: { en: listOf(near.map(same)).en, zh: listOf(near.map((each) => same(`“${each}”`))).zh } },
      data: { instead: near, sure: near.length === 1 },
    };
  const all = Object.keys(values).map(spelled);
  return {
    at,
    message: {
      en: '"{property}:" cannot be "{word}". It can be {values}.',
      zh: '“{property}：”不能写“{word}”，可以写{values}。',
    },
    args,
    ...(all.length <= mostOffers && { data: { instead: all } }),
  };
}

/** A word that means the same in another set: a version is 已发布, a requirement 已上线. */
function twinIn(set: ValueSetName, word: string): string | undefined {
  const values = valueSets[set] as Readonly<Record<string, string>>;
  for (const other of Object.keys(valueSets) as ValueSetName[]) {
    const value = valueIn(other, word);
    const zh = value && values[value];
    if (value && zh) return word === value ? value : zh;
  }
  return undefined;
}

/** What people write for a unit, as the beginning of the word. */
const unitHabits: readonly (readonly [RegExp, keyof typeof effortUnits])[] = [
  [/^(person-?|man-?|work-?)?days?$|^(pd|md)s?$|^个?(人|工作)?[天日]$/i, 'person-days'],
  [/^(person-?|man-?)?(weeks?|wks?)$|^pws?$|^个?(人|工作)?(周|星期)$/i, 'person-weeks'],
  [/^(person-?|man-?)?(months?|mths?)$|^(pm|mm)s?$|^个?人?月$/i, 'person-months'],
];

/** The units that can be meant: all where none is written, and none where the word is of another kind, such as points. */
function unitsMeant(word: string, habit: string | undefined): readonly string[] {
  if (habit) return [habit];
  if (word === '') return Object.keys(effortUnits);
  // 人日左右, 人月以内
  const spelled = Object.entries(effortUnits).flatMap(([unit, { zh, alsoRead }]) =>
    [unit, zh, ...alsoRead].map((spelling) => ({ unit, spelling })),
  );
  const longest = (a: { spelling: string }, b: { spelling: string }) => b.spelling.length - a.spelling.length;
  const begun = spelled.sort(longest).find(({ spelling }) => spelling.length > 1 && word.startsWith(spelling));
  const nearest = nearestWord(
    word,
    spelled.map(({ spelling }) => spelling),
  );
  const unit = begun?.unit ?? spelled.find(({ spelling }) => spelling === nearest)?.unit;
  return unit ? [unit] : [];
}

/** What says that an amount is not exact: 人日左右, 多人日. */
function vagueIn(word: string): string | undefined {
  if (/^[多余几来]/.test(word) && effortUnitOf(word.slice(1))) return word.charAt(0);
  return wordsOf(vagueWords.behind).find((each) => word.endsWith(each) && effortUnitOf(word.slice(0, -each.length)));
}

function unknownUnit(
  { at, word }: Extract<InvalidValue, { why: 'unknown-unit' }>,
  property: Wording,
  language: Language,
): Report {
  const units = Object.entries(effortUnits).map(([en, { zh }]) => ({ en, zh }));
  const meant = unitHabits.find(([pattern]) => pattern.test(word))?.[1];
  const vague = vagueIn(word);
  const spell = (unit: string) => (language === 'zh' ? effortUnits[unit as keyof typeof effortUnits].zh : ` ${unit}`);
  return {
    at,
    message: vague
      ? {
          en: '"{property}:" takes one exact amount of work, without "{vague}". Write the number that you plan with.',
          zh: '“{property}：”要写一个确定的工作量，不写“{vague}”。请写计划采用的那个数。',
        }
      : word
        ? {
            en: '"{word}" is not a unit of work. Write {units}.',
            zh: '“{word}”不是工作量的单位。请写{units}。',
          }
        : {
            en: '"{property}:" needs a unit: {units}.',
            zh: '“{property}：”的数字后面要写单位：{units}。',
          },
    args: { property, word, units: listOf(units), ...(vague && { vague }) },
    data: { units: unitsMeant(word, meant).map(spell), sure: meant !== undefined },
  };
}

function noSuchDate({ at, word, meant }: Extract<InvalidValue, { why: 'no-such-date' }>): Report {
  if (!/^[0-9]{4}[-/.年][0-9Qq]/.test(word) || /[初底末中旬]/.test(word))
    return {
      at,
      message: {
        en: '"{word}" is no full date. Write a day as 2025-03-28, a month as 2025-03, a quarter as 2025-Q1.',
        zh: '“{word}”不是完整的日期。日期写成 2025-03-28，月份写成 2025-03，季度写成 2025-Q1。',
      },
      args: { word },
      data: { instead: meant ?? [] },
    };
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const tooLate = day !== undefined && Number(month) >= 1 && Number(month) <= 12 && Number(day) > last;
  return {
    at,
    message: tooLate
      ? {
          en: '{word} does not exist: that month ends on day {last}. Correct the date.',
          zh: '没有 {word} 这一天：那个月最后一天是 {last} 日。请改正日期。',
        }
      : {
          en: '{word} does not exist in the calendar. Write a date as 2025-03-28, a month as 2025-03, a quarter as 2025-Q1.',
          zh: '日历里没有 {word}。日期写成 2025-03-28，月份写成 2025-03，季度写成 2025-Q1。',
        },
    args: { word, last: String(last) },
    ...(tooLate && { data: { instead: [`${year}-${month}-${last}`] } }),
  };
}

function outside({ at, value, min, max }: Extract<InvalidValue, { why: 'outside' }>, property: Wording): Report {
  const limits: Wording = min?.startsWith('>')
    ? { en: 'must be more than {min}', zh: '必须大于 {min}' }
    : min !== undefined && max !== undefined
      ? { en: 'must be from {min} to {max}', zh: '必须在 {min} 到 {max} 之间' }
      : min !== undefined
        ? { en: 'must be at least {min}', zh: '不能小于 {min}' }
        : { en: 'must be at most {max}', zh: '不能大于 {max}' };
  const asPercent = max === '100%' && /^\d+(\.\d+)?$/.test(value) && Number(value) <= 100;
  return {
    at,
    message: asPercent
      ? {
          en: `"{property}:" ${limits.en}; {value} is more. Did you mean {percent}?`,
          zh: `“{property}：”${limits.zh}，{value} 超出了范围。是不是 {percent}？`,
        }
      : {
          en: `"{property}:" ${limits.en}, not {value}. Correct the number.`,
          zh: `“{property}：”${limits.zh}，不能写 {value}。请改正。`,
        },
    args: { property, value, min: (min ?? '').replace(/^>\s*/, ''), max: max ?? '', percent: `${value}%` },
    ...(asPercent && { data: { instead: [`${value}%`], sure: true } }),
  };
}

function unknownPriority(word: string, at: Report['at'], priorities: ProjectConfig['priorities']): Report {
  const sameCase = priorities.find((level) => level.toLowerCase() === word.toLowerCase());
  return {
    at,
    message: sameCase
      ? {
          en: '{word} is not a priority of this project. Did you mean {near}?',
          zh: '本项目没有 {word} 这个优先级。是不是 {near}？',
        }
      : {
          en: '{word} is not a priority of this project. Write {levels}.',
          zh: '本项目没有 {word} 这个优先级。请写 {levels}。',
        },
    args: { word, near: sameCase ?? '', levels: listOf(priorities.map(same)) },
    data: sameCase
      ? { instead: [sameCase], sure: true }
      : { instead: priorities.length <= mostOffers ? priorities : [] },
  };
}
