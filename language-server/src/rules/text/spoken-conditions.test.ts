/** Conditions as people speak them: one message for each, and what its fix writes is right. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  boundWords,
  comparisonWords,
  denyingWords,
  jointWords,
  noneOfWords,
  rangeWords,
  signsInConditions,
  unaskableWords,
  wordsOf,
} from '../../../../grammar/synonym-table.js';
import { messageOf } from '../messages.js';
import { syntaxWordings } from './syntax-wordings.js';
import { convertKeywords } from '../../editing/convert-keywords.js';
import { applyEdits, formatText } from '../../editing/format/format-text.js';
import { meaningOf } from '../../facts/testing/facts-of.js';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

const only = ['syntax', 'unresolved-reference', 'value-outside-domain', 'invalid-value'];

const zh = (condition: string) => `需求 R-1 “甲” {
  验收 {
    数据 会员：是否
    数据 金额：数值 0..1000万 步长 0.01
    数据 税号：文本
    数据 日：日期
    规则 审批 { 当：${condition}  则：“等待审批” }
  }
}
`;
const en = (condition: string) => `requirement R-1 "A" {
  acceptance {
    data vip: yes-no
    data amount: number 0..10_000_000 step 0.01
    data taxId: text
    data day: date
    rule Approval { when: ${condition}  then: "it waits" }
  }
}
`;

const isChinese = (word: string) => word.charCodeAt(0) > 0x7f;
const wordsIn = <K extends string>(lists: Readonly<Partial<Record<K, string>>>) =>
  (Object.entries(lists) as [K, string][]).flatMap(([meaning, list]) =>
    wordsOf(list).map((word) => [word, meaning] as const),
  );
const isOne = (text: string, message: keyof typeof syntaxWordings) =>
  expect(findingsOf(projectOf(text), only)).toMatchObject([{ code: 'syntax', message: syntaxWordings[message] }]);

/** A spoken form is read as the canonical one, which is what the formatter writes; nothing is said about it. */
function isRead(spoken: string, canonical: string): void {
  expectFindings(spoken, { only });
  expect(meaningOf(spoken)).toEqual(meaningOf(canonical));
  expect(formatText(spoken, 'keep')).toEqual(formatText(canonical, 'keep'));
  for (const language of ['en', 'zh'] as const) {
    const converted = applyEdits(spoken, convertKeywords(spoken, language));
    expectFindings(converted, { only });
    expect(meaningOf(converted)).toEqual(meaningOf(canonical));
  }
}

describe('a comparison', () => {
  test.each(wordsIn(comparisonWords))('%s is %s', (word, sign) => {
    const write = (between: string) => (isChinese(word) ? zh(`金额 ${between} 5`) : en(`amount ${between} 5`));
    isRead(write(word), write(sign));
  });

  test('is the longest of the words', () => {
    isRead(en('amount is greater than or equal to 5 and vip'), en('amount >= 5 and vip'));
  });

  test('beside a comparison that is right', () => {
    const text = zh('金额 大于 5 且 会员');
    isRead(text, zh('金额 > 5 且 会员'));
  });

  test('what is set in a case is an equals sign', () => {
    const file = (given: string) =>
      zh('金额 > 5').replace('  }\n}', `    用例 A1 正常 { 假如：${given}  则：审批 }\n  }\n}`);
    isRead(file('金额 为 6，会员 = 是'), file('金额 = 6，会员 = 是'));
  });
});

test.each(wordsIn(jointWords))('the joint %s is %s', (word, joint) => {
  const chinese = isChinese(word);
  const write = (between: string) => (chinese ? zh(`会员 ${between} 金额 > 5`) : en(`vip ${between} amount > 5`));
  const own = chinese ? { and: '且', or: '或' }[joint] : joint;
  isRead(write(word), write(own));
});

test.each(wordsOf(denyingWords).filter((word) => !word.includes(' ')))('the denial %s', (word) => {
  const write = (not: string) => (isChinese(word) ? zh(`金额 > 5 且 ${not} 会员`) : en(`amount > 5 and ${not} vip`));
  const own = isChinese(word) ? '非' : 'not';
  isRead(write(word), write(own));
});

describe('a range', () => {
  const rows = wordsOf(rangeWords.before).flatMap((before) =>
    wordsOf(rangeWords.between)
      .filter((middle) => isChinese(before) === isChinese(middle))
      .map((middle) => [before, middle] as const),
  );
  test.each(rows)('%s 1 %s 5', (before, middle) => {
    const chinese = isChinese(before);
    for (const behind of chinese ? ['', ...wordsOf(rangeWords.behind).map((word) => ` ${word}`)] : ['']) {
      const text = chinese ? zh(`金额 ${before} 1 ${middle} 5${behind}`) : en(`amount ${before} 1 ${middle} 5`);
      const mended = chinese ? zh('金额 属于 1..5') : en('amount in 1..5');
      isRead(text, mended);
    }
  });

  test('may be written with one sign between two', () => {
    expectFindings(zh('1万 < 金额 <= 5万'), { only });
    expectFindings(en('1 <= amount < 5'), { only });
  });

  test.each(['2025-Q1', '2025Q1', '2025年第一季度', '2025-03', '2025年3月'])('of days in a period: %s', (period) => {
    expectFindings(zh(`日 属于 ${period}`), { only });
    const both = period.includes('3') ? '2025-03..2025-03' : '2025-Q1..2025-Q1';
    expect(meaningOf(zh(`日 属于 ${period}`))).toEqual(meaningOf(zh(`日 属于 ${both}`)));
  });
});

test.each(wordsIn(boundWords))('5 %s: people differ in whether 5 belongs to it (%s)', (word, sign) => {
  const write = (rest: string) => (isChinese(word) ? zh(`金额 ${rest}`) : en(`amount ${rest}`));
  isOne(write(`5 ${word}`), 'spoken-bound');
  expect(fixTitles(write(`5 ${word}`), 'syntax')).toEqual([`Change to ${sign} 5`, `Change to ${sign.charAt(0)} 5`]);
  for (const choice of [sign, sign.charAt(0)]) {
    const mended = fixed(write(`5 ${word}`), 'syntax', { title: `Change to ${choice} 5` });
    expect(mended).toBe(write(`${choice} 5`));
    expectFindings(mended, { only });
  }
});

describe('what no condition can ask', () => {
  test.each(wordsIn(unaskableWords))('%s (%s)', (word, what) => {
    const chinese = isChinese(word);
    const name = chinese ? '税号' : 'taxId';
    const asked =
      what === 'calendar' ? `${chinese ? '属于' : 'in'} ${word}` : `${word}${what === 'filled' ? '' : ' x'}`;
    const text = chinese ? zh(`${name} ${asked}`) : en(`${name} ${asked}`);
    if (what === 'pattern') isOne(text.replace(' x ', ' "[0-9]+" '), 'condition-unaskable');
    else isOne(text, 'condition-unaskable');
    expect(fixTitles(text, 'syntax')).toEqual([]);
  });

  test('what it says to write is right, in both languages', () => {
    const [chinese] = findingsOf(projectOf(zh('税号 为空')), only);
    expect(chinese && messageOf(chinese, 'zh')).toBe(
      '条件里不能用“为空”来判断。请把判断结果写成一项数据，例如 数据 税号已填：是否，条件里写 税号已填。',
    );
    expectFindings(zh('税号已填').replace('数据 税号：文本', '数据 税号已填：是否'), { only });
    const [english] = findingsOf(projectOf(en('taxId is empty')), only);
    expect(english && messageOf(english, 'en')).toBe(
      'A condition cannot ask "is empty". Write the answer as data of its own, data taxId-filled: yes-no, and taxId-filled as the condition.',
    );
    expectFindings(en('taxId-filled').replace('data taxId: text', 'data taxId-filled: yes-no'), { only });
  });

  test('a time of the day', () => isOne(zh('金额 属于 22:00..06:00'), 'no-time'));
});

describe('signs of mathematics and of programs', () => {
  test.each(Object.entries(signsInConditions))('%s is %s', (sign, meaning) => {
    for (const [file, own, [yes, n]] of [
      [zh, { and: '且', or: '或', not: '非', in: '属于' }, ['会员', '金额']],
      [en, { and: 'and', or: 'or', not: 'not', in: 'in' }, ['vip', 'amount']],
    ] as const) {
      const [written, mended] =
        meaning === 'not'
          ? [`${sign}${yes}`, `${own.not} ${yes}`]
          : meaning === 'and' || meaning === 'or'
            ? [`${yes}${sign}${n} > 5`, `${yes} ${own[meaning]} ${n} > 5`]
            : meaning === 'in'
              ? [`${n} ${sign} (1, 2)`, `${n} ${own.in} (1, 2)`]
              : meaning === 'not in'
                ? [`${n} ${sign} (1, 2)`, `${own.not} ${n} ${own.in} (1, 2)`]
                : [`${n} ${sign} 5`, `${n} ${meaning} 5`];
      isRead(file(written), file(mended));
    }
  });

  test.each([
    ['vip && !(amount > 5)', 'vip and not(amount > 5)'],
    ['!(vip || amount > 5)', 'not(vip or amount > 5)'],
    ['vip and !vip', 'vip and not vip'],
  ])('%s', (written, mended) => {
    isRead(en(written), en(mended));
  });

  test.each([
    ['<>', '!='],
    ['< >', '!='],
    ['! =', '!='],
    ['=<', '<='],
    ['=>', '>='],
    ['> =', '>='],
    ['< =', '<='],
    ['!>', '<='],
    ['!<', '>='],
  ])('%s is %s, and never one of the two alone', (written, sign) => {
    isRead(en(`amount ${written} 5`), en(`amount ${sign} 5`));
  });

  test('that stand at the end make no word', () => {
    for (const condition of ['vip &&', '&& vip', 'vip && && vip', '!!vip'])
      expect(fixTitles(en(condition), 'syntax').join()).not.toMatch(/vip-|to "and"/);
  });
});

test.each(wordsOf(noneOfWords))('none of: %s', (word) => {
  for (const values of ['(1, 2)', '1..2']) {
    const [written, mended] = isChinese(word)
      ? [zh(`金额 ${word} ${values}`), zh(`非 金额 属于 ${values}`)]
      : [en(`amount ${word} ${values}`), en(`not amount in ${values}`)];
    isRead(written, mended);
  }
});

describe('several values behind one sign', () => {
  const list = (condition: string) => zh(condition).replace('文本', '枚举 甲，乙，丙');
  test.each([
    ['税号 = 甲，乙', '税号 属于 (甲，乙)'],
    ['税号 = 甲 或 乙', '税号 属于 (甲，乙)'],
    ['税号 = 甲、乙 或者 丙', '税号 属于 (甲，乙，丙)'],
    ['税号 属于 甲、乙', '税号 属于 (甲，乙)'],
    ['税号 属于 甲 和 乙 且 会员', '税号 属于 (甲，乙) 且 会员'],
    ['金额 = 3、5', '金额 属于 (3，5)'],
    ['税号 = 甲 或 乙 或 会员', '税号 属于 (甲，乙) 或 会员'],
    ['税号 != 甲 或 乙', '非 税号 属于 (甲，乙)'],
    ['税号 是 甲 或 乙', '税号 属于 (甲，乙)'],
    ['税号 等于 甲、乙', '税号 属于 (甲，乙)'],
    ['税号 不等于 甲 或 乙', '非 税号 属于 (甲，乙)'],
    ['会员 且 税号 等于 甲 或 乙', '会员 且 税号 属于 (甲，乙)'],
  ])('%s', (written, mended) => {
    isOne(list(written), 'values-without-parentheses');
    expect(fixed(list(written), 'syntax')).toBe(list(mended));
    expectFindings(list(mended), { only });
  });

  test.each([
    ['level is Gold or Silver', 'level in (Gold, Silver)'],
    ['level equals Gold, Silver', 'level in (Gold, Silver)'],
    ['level is not Gold or Silver', 'not level in (Gold, Silver)'],
  ])('behind a word for the sign: %s', (written, mended) => {
    const levels = (condition: string) => en(condition).replace('taxId: text', 'level: one-of Gold, Silver');
    isOne(levels(written), 'values-without-parentheses');
    expect(fixed(levels(written), 'syntax')).toBe(levels(mended));
    expectFindings(levels(mended), { only });
  });

  test.each(['税号 = 甲 或 会员', '税号 = 甲 或 税号 = 乙', '税号 = 甲 或 金额 > 5', '税号 属于 (甲，乙) 或 会员'])(
    'conditions are none: %s',
    (condition) => expectFindings(list(condition), { only }),
  );
});

test('a word that begins a clause is not put together with the name behind it', () => {
  for (const text of [zh('除非 金额 > 5'), en('unless amount > 5'), en('if amount > 5')])
    expect(fixTitles(text, 'syntax').join()).not.toMatch(/除非-|unless-|if-/);
});

describe('a share of a field', () => {
  test.each([
    ['金额 < 额度 的 30%', '金额 < 额度 * 30%'],
    ['金额 不足 额度的30%', '金额 < 额度 * 30%'],
    ['金额 不足 额度的30% 且 会员', '金额 < 额度 * 30% 且 会员'],
    ['额度的12.5% < 金额', '额度 * 12.5% < 金额'],
  ])('%s', (written, mended) => {
    const file = (condition: string) => zh(condition).replace('数据 税号：文本', '数据 额度：数值');
    isRead(file(written), file(mended));
  });

  test('in English', () => isRead(en('amount is less than 30% of amount'), en('amount < 30% * amount')));
});

describe('a denial that is glued to the name', () => {
  test.each([
    ['非会员', '非 会员'],
    ['金额 > 5 且 非会员', '金额 > 5 且 非 会员'],
    ['不是会员 或 金额 > 5', '非 会员 或 金额 > 5'],
    ['（非会员） 且 金额 > 5', '（非 会员） 且 金额 > 5'],
  ])('%s', (written, mended) => isRead(zh(written), zh(mended)));

  test('never of a name that is declared', () => {
    const text = zh('非会员').replace('数据 税号：文本', '数据 非会员：是否');
    expectFindings(text, { only });
    expect(formatText(text, 'keep')).toMatchObject({ text: expect.stringContaining('当：非会员') });
    expect(JSON.stringify(meaningOf(text))).not.toContain('"is":"not"');
  });
});

test.each([
  ['金额至少 100万', '金额 >= 100万'],
  ['会员 且 金额大于 5', '会员 且 金额 > 5'],
  ['金额不超过 5 或 会员', '金额 <= 5 或 会员'],
])('a word for a sign that is glued to the name: %s', (written, mended) => {
  isRead(zh(written), zh(mended));
});

test('values with a word between them that are written as one are never added as a value', () => {
  const text = zh('税号=甲或乙').replace('文本', '枚举 甲，乙，丙');
  expect(fixTitles(text, 'unresolved-reference')).toEqual([]);
  expectFindings(
    text.replace(
      '\n  }\n}\n',
      '\n//~ unresolved-reference «甲或乙» 甲或乙 会被当成一个值。几个值要写在括号里：税号 属于 (甲，乙)。\n  }\n}\n',
    ),
    { only, language: 'zh' },
  );
});

test('what is denied is said of its own field, and adds none', () => {
  const paid = (condition: string) => zh(condition).replace('会员：是否', '已付款：是否');
  expect(fixTitles(paid('未付款'), 'unresolved-reference', { language: 'zh' })).toEqual(['改成 非 已付款']);
  expect(fixed(paid('未付款'), 'unresolved-reference')).toBe(paid('非 已付款'));
});

test('a comma may be both', () => {
  isOne(zh('会员，金额 >= 100'), 'comma-in-condition');
  expect(fixed(zh('会员，金额 >= 100'), 'syntax', { language: 'zh', title: '改成 且' })).toBe(
    zh('会员 且 金额 >= 100'),
  );
  expect(fixed(en('vip, amount >= 100'), 'syntax', { title: 'Change to or' })).toBe(en('vip or amount >= 100'));
});

test('a name of two words', () => {
  isOne(zh('订单 金额 > 5'), 'name-apart');
  expect(fixed(zh('订单 金额 > 5'), 'syntax')).toBe(zh('订单金额 > 5'));
});

test('another word for an answer', () => {
  expect(fixed(zh('会员 = 真'), 'unresolved-reference')).toBe(zh('会员 = 是'));
  expect(fixed(en('vip = true'), 'unresolved-reference')).toBe(en('vip = yes'));
});

test('what is not understood has no value', () => {
  for (const condition of ['金额 5万 以上', '税号 为空', '会员，金额 >= 100', '金额 = 3、5']) {
    const facts = [...projectOf(zh(condition)).model.reader().find('R-1')][0]?.facts;
    expect(facts?.kind === 'requirement' && facts.acceptance?.rules.map(({ when }) => when)).toEqual([undefined]);
  }
});

test('names that are such words stay names', () => {
  const text = zh('为 = 是 且 大于 > 5').replace('会员：是否', '为：是否').replace('金额：', '大于：');
  expectFindings(text, { only });
});

describe('the tables of the language reference', () => {
  const tablesUnder = (head: RegExp) =>
    (['language.md', 'language.zh-CN.md'] as const).map((file) => {
      const [, table = ''] = readFileSync(`docs/${file}`, 'utf8').split(head);
      const rows = table.split('\n\n', 1)[0]?.split('\n') ?? [];
      return rows.map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    });
  const read = tablesUnder(/\| (?:spoken \| read as|口语 \| 读作) \|.*\n.*\n/);
  const answered = tablesUnder(/\| (?:spoken \| to be written|口语 \| 应写成) \|.*\n.*\n/);

  test.each(read.flat())('%s is read as %s', (spoken, written = '') => {
    const file = isChinese(spoken) ? zh : en;
    isRead(file(spoken), file(written));
  });

  test.each(answered.flat())('%s is answered with %s', (spoken, ...written) => {
    const text = (isChinese(spoken) ? zh : en)(spoken);
    expect(findingsOf(projectOf(text), ['syntax'])).toHaveLength(1);
    const titles = fixTitles(text, 'syntax');
    if (titles.length === 0) {
      const [finding] = findingsOf(projectOf(text), ['syntax']);
      expect(finding && messageOf(finding, 'en')).toContain(written[0]);
    } else
      expect(titles.map((title) => fixed(text, 'syntax', { title }))).toEqual(
        written.map((each) => (isChinese(spoken) ? zh : en)(each)),
      );
  });

  test('are there in both languages', () => {
    expect(read.map(({ length }) => length)).toEqual([7, 7]);
    expect(answered.map(({ length }) => length)).toEqual([2, 2]);
  });
});
