import { describe, expect, test } from 'vitest';
import { declarations, valueSets } from '../../../grammar/keyword-table.js';
import { nearestWord, nearestWords } from './nearest-word.js';
import { areOpposed, withoutNegation } from './opposites.js';

test.each([
  ['做', '不做'],
  ['会员', '非会员'],
  ['付款', '未付款'],
  ['发票', '无发票'],
  ['最大金额', '最小金额'],
  ['收入合计', '支出合计'],
  ['收款日', '付款日'],
  ['事前', '事后'],
  ['paid', 'unpaid'],
  ['active', 'inactive'],
  ['vip', 'notVip'],
  ['vip', 'non-vip'],
  ['order-paid', 'order-not-paid'],
  ['min-amount', 'max-amount'],
  ['inboundCount', 'outboundCount'],
  ['paperless', 'paper'],
])('%s and %s mean the opposite, whichever comes first', (a, b) => {
  expect(areOpposed(a, b)).toBe(true);
  expect(areOpposed(b, a)).toBe(true);
});

test.each([
  ['customers', 'custmers'],
  ['优先级', '优先及'],
  ['info', 'inof'],
  ['未通过', '未通国'],
  ['executor', 'executer'],
  ['discount', 'dicsount'],
  ['unit', 'unti'],
  ['amount', 'amuont'],
])('%s and %s do not', (a, b) => {
  expect(areOpposed(a, b)).toBe(false);
  expect(areOpposed(b, a)).toBe(false);
});

const words = [
  ...Object.values(valueSets).flatMap((set) => Object.entries(set).flat()),
  ...Object.values(declarations).flatMap((each) => [each, ...each.properties].flatMap(({ en, zh }) => [en, zh])),
  '会员',
  '金额',
  '已付款',
  '可退货',
  '启用',
  '最大额度',
  'vip',
  'paid',
  'approved-by-risk',
  'creditLimit',
];
const negated = (word: string) =>
  /[a-z]/.test(word)
    ? [`not${word}`, `not-${word}`, `un${word}`, `non-${word}`, `in${word}`]
    : [`非${word}`, `不${word}`, `未${word}`, `无${word}`, `没${word}`];

describe('no suggestion crosses a negation', () => {
  test('from a denied word to the word', () => {
    for (const word of words)
      for (const denied of negated(word)) {
        if (words.includes(denied)) continue;
        const found = nearestWord(denied, words);
        if (found !== undefined) expect(areOpposed(denied, found), `${denied} → ${found}`).toBe(false);
        expect(nearestWord(denied, [word]), `${denied} → ${word}`).toBeUndefined();
      }
  });

  test('from a word to its denial', () => {
    for (const word of words)
      for (const denied of negated(word)) expect(nearestWord(word, [denied]), `${word} → ${denied}`).toBeUndefined();
  });

  test('whatever single slip is made in it', () => {
    const values = Object.values(valueSets).flatMap((set) => Object.entries(set).flat());
    for (const value of values)
      for (let i = 0; i < value.length; i++) {
        const slips = [
          value.slice(0, i) + value.slice(i + 1),
          value.slice(0, i + 1) + value.slice(i),
          value.slice(0, i) + (value[i + 1] ?? '') + value[i] + value.slice(i + 2),
          `${value.slice(0, i)}末${value.slice(i + 1)}`,
        ];
        for (const set of Object.values(valueSets)) {
          const candidates = Object.entries(set).flat();
          if (!candidates.includes(value)) continue;
          for (const slip of slips) {
            if (candidates.includes(slip)) continue;
            const found = nearestWord(slip, candidates);
            if (found !== undefined) expect(areOpposed(value, found), `${value}: ${slip} → ${found}`).toBe(false);
          }
        }
      }
  });
});

test('where two are equally near, neither is certain', () => {
  expect(nearestWords('事钱', ['事前', '事中', '事后'])).toEqual([]);
  expect(nearestWords('RC-9', ['RC-8', 'RC-7'])).toEqual(['RC-7', 'RC-8']);
  expect(nearestWord('末通过', ['通过', '未通过', '受阻'])).toBeUndefined();
});

test.each([
  ['非会员', '会员'],
  ['不是会员', '会员'],
  ['notVip', 'Vip'],
  ['non-vip', 'vip'],
  ['unpaid', 'paid'],
  ['会员', undefined],
])('%s without its denial is %s', (word, rest) => {
  expect(withoutNegation(word)).toBe(rest);
});
