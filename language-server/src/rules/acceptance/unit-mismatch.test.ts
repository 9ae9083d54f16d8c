import { describe, test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

const only = ['unit-mismatch', 'syntax', 'unresolved-reference', 'value-outside-domain'];
const block = (condition: string, finding = '') => `requirement R-1 "r" {
  acceptance {
    data amount: number unit "CNY"
    data limit: number unit "元"
    data other: number unit "USD"
    data nights: integer unit "days"
    data wait: integer unit "hours"
    data rate: number unit "%"
    data plain: number
    data due: date
    data today: date
    data vip: yes-no
    data kind: one-of p, q
    rule A { when: ${condition}  then: "x" }${finding && `\n    ${finding}`}
  }
}
`;

describe('like with like', () => {
  test.each([
    'amount + limit > 3',
    'amount > plain * 3',
    'amount > 600 * nights',
    'amount * rate > limit * 30%',
    'amount / nights > 600',
    'due - today <= nights',
    'due - today <= 30 days',
    'due > today + nights',
    'due < today + plain',
    'max(amount, limit) > 3',
    'max(due, today) > 2025-01-01',
    'round(amount * 3%, 0.01) > limit',
    'nobody + 3 > amount and vip'.replace('nobody', 'plain'),
    'kind = p or vip',
  ])('%s', (condition) => expectFindings(block(condition), { only }));
});

describe('not so', () => {
  test.each([
    [
      'amount + nights > 3',
      '//~ unit-mismatch «amount» amount is in CNY, nights in days: they can be neither added nor compared. Convert one of them, or correct its unit.',
    ],
    [
      'amount > other',
      '//~ unit-mismatch «amount» amount is in CNY, other in USD: they can be neither added nor compared. Convert one of them, or correct its unit.',
    ],
    [
      'due - today > wait',
      '//~ unit-mismatch «due - today» due - today is in days, wait in hours: they can be neither added nor compared. Convert one of them, or correct its unit.',
    ],
    [
      'due + today > 3',
      '//~ unit-mismatch «due + today» due + today makes no sense: a day can only be moved by days, as in signed + 7 days, and a day less a day is a number of days.',
    ],
    [
      'due + amount > today',
      '//~ unit-mismatch «due + amount» due + amount makes no sense: a day can only be moved by days, as in signed + 7 days, and a day less a day is a number of days.',
    ],
    [
      'kind + 1 > 3',
      '//~ unit-mismatch «kind» kind is no number and no day, so nothing can be calculated with it. Take it out, or give its data another type.',
    ],
    [
      'due > amount + 3',
      '//~ unit-mismatch «due» due and amount + 3 cannot be compared: one is a day, the other a number. For days between two dates write one less the other.',
    ],
    [
      'round(amount, 1, 2) > 3',
      '//~ unit-mismatch «round(amount, 1, 2)» round(amount, 1, 2) cannot be read: write the number, then the step to round to, as in round(amount * 3%, 0.01).',
    ],
  ])('%s', (condition, finding) => expectFindings(block(condition, finding), { only, language: 'en' }));
});
