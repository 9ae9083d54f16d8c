/** Every fix that the server offers mends its finding, adds no other, and turns nothing around. `npm run advice` does more. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSamples, checkSlips, reportOf, rightTexts } from './testing/fix-campaign.js';
import { slipIn, randomFrom } from './testing/slips.js';

const folder = new URL('../../../samples/failing/', import.meta.url);

test('on all failing samples', () => {
  const samples = new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => {
        const home = new URL(`${name}/`, folder);
        const files = readdirSync(home).filter((file) => file.endsWith('.req'));
        const config = JSON.parse(readFileSync(new URL('req.config.json', home), 'utf8'));
        return [
          name,
          { files: new Map(files.map((file) => [file, readFileSync(new URL(file, home), 'utf8')])), config },
        ] as const;
      }),
  );
  const { faults, applied } = checkSamples(samples);
  expect(applied).toBeGreaterThan(40);
  expect(reportOf(faults)).toBe('');
});

test('on texts with one slip', () => {
  const { faults, applied } = checkSlips(rightTexts, 120, Number(process.env.SEED ?? 1));
  expect(applied).toBeGreaterThan(30);
  expect(reportOf(faults)).toBe('');
});

test('slips of every kind are made', () => {
  const random = randomFrom(7);
  const kinds = new Set(
    Array.from({ length: 5000 }, (_, i) => slipIn(rightTexts[i % rightTexts.length] as string, random)?.kind),
  );
  expect([...kinds].filter(Boolean).length).toBeGreaterThan(24);
});
