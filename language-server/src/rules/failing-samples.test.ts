import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './registry.js';
import { expectFindings } from './testing/annotated-text.js';

const folder = new URL('../../../samples/failing/', import.meta.url);

test('each rule has its failing samples, and there are no others', () => {
  const expected = rules.flatMap(({ code }) => [code, `${code}-zh`]);
  const there = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(there.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test.each(rules.flatMap(({ code }) => [[code, 'en'] as const, [code, 'zh'] as const]))(
  'every finding of the sample of %s (%s) is marked',
  (code, language) => {
    const home = new URL(`${code}${language === 'zh' ? '-zh' : ''}/`, folder);
    const config = JSON.parse(readFileSync(new URL('req.config.json', home), 'utf8'));
    expectFindings(readFileSync(new URL(`${code}.req`, home), 'utf8'), { language, config });
  },
);
