import { expect, test } from 'vitest';
import { csvOf } from './csv.js';

const cell = (text: string, kind?: 'day') =>
  csvOf({ headers: ['t'], kinds: [kind], rows: [[text]] })
    .split('\r\n')[1]
    ?.replace(/^"|"$/g, '');

test.each([
  '1-2',
  '3E5',
  '007',
  '1/2',
  '12:30',
  '2025-03',
  '3月8日',
  'Mar 1',
  '1-Mar',
  'TRUE',
  '123456789012345678',
  '50%',
  '1,200',
  '=1+1',
  '-1',
  '@x',
  '+1',
])('a spreadsheet keeps %s as it is written', (text) => expect(cell(text)).toBe(`'${text}`));

test.each(['REQ-1', '1-2 天内付款', '3E5 版', '2025-03 的计划', '单价 5%', 'P0', 'V1.0', '是'])(
  '%s is text anyway',
  (text) => expect(cell(text)).toBe(text),
);

test('days stay days, numbers numbers', () => {
  expect(cell('2025-03-28', 'day')).toBe('2025-03-28');
  expect(csvOf({ headers: ['n'], rows: [[1200]] })).toBe('\uFEFFn\r\n1200\r\n');
});
