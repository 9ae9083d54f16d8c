/** Texts that are read the short way end where they do the long way, and say what stands in them. */
import { expect, test } from 'vitest';
import { randomFrom } from '../editing/testing/slips.js';
import { endOfAnyText, endOfText, readText } from './text-literal.js';

test('the short way and the long way', () => {
  const random = randomFrom(11);
  const signs = ['“', '”', '"', "'", '\\', 'a', '额', ' ', '，', '}', '\n', '「', '」', '‘', '’'];
  let short = 0;
  for (let i = 0; i < 20_000; i++) {
    const rest = Array.from({ length: Math.floor(random() * 9) }, () => signs[Math.floor(random() * signs.length)]);
    const source = (random() < 0.7 ? '“' : '"') + rest.join('');
    const end = endOfText(source, 0);
    expect(end, source).toBe(endOfAnyText(source, 0));
    if (source[0] === '“' && source[end - 1] === '”') short++;
  }
  expect(short).toBeGreaterThan(1000);
});

test('“…” says all that stands between its quotes', () => {
  expect(readText('“a\\b"c”')).toEqual({ content: 'a\\b"c' });
  expect(readText('“”')).toEqual({ content: '' });
  expect(readText('“')).toMatchObject({ problem: 'not-closed' });
});
