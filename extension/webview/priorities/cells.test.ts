import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemplateResult } from 'lit';
import { expect, test } from 'vitest';
import type { NotUnderstood } from '../../../language-server/src/views/not-understood.js';
import { row, table } from '../testing/priority-rows.js';
import { Words } from '../words.js';
import { cellOf, cellOrUnreadable, explainScore } from './cells.js';

const words = new Words('en');
const attacks = ['<img src=x onerror="alert(1)">', '</script><script>alert(1)</script>'];

test.each(attacks)('%s is a text of the page, never a part of its markup', (text) => {
  const attacked = row('A', { title: text, value: text, tags: [text] });
  for (const cell of [cellOf.requirement, cellOf.value, cellOf.tags]) {
    const { strings, values } = cell(attacked, words, table(attacked)) as TemplateResult;
    expect(strings.join('')).not.toContain('alert');
    expect(values).toContain(text);
  }
});

test('a cell tells what is not written from what cannot be read', () => {
  const shown = (unreadable?: NotUnderstood) => {
    const one = row('A', unreadable ? { unreadable } : {});
    const { values } = cellOrUnreadable('effort', one, words, table(one)) as TemplateResult;
    return values.at(-1);
  };
  expect(shown({ effortDays: ['effort'] })).toBe('⚠ not understood');
  expect(shown({ customers: ['customers'] })).toBe('not given');
});

test('nothing in the application makes markup of a text', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(10);
  const suspicious =
    /unsafe(HTML|SVG|Static)|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/;
  expect(sources.filter((file) => suspicious.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([]);
});

test('a score explains itself, assumptions included', () => {
  const score = {
    method: 'matrix',
    value: 42.5,
    parts: [
      { name: 'customers', input: 8, counts: 28, assumed: false },
      { name: 'frequency', input: 0.5, counts: 12.5, assumed: true },
    ],
  } as const;
  expect(explainScore(score, words)).toEqual(['Score out of 100', 'customers 8: 28', 'frequency 0.5: 12.5 (assumed)']);
  expect(explainScore(score, new Words('zh'))).toContain('使用频率 0.5：12.5（默认）');
});
