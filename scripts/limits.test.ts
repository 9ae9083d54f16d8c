import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project-root.mjs';

/** The numbers in each row of the table of limits: what it is about, and the limit. */
function limitsIn(page: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(projectRoot, 'docs', page), 'utf8');
  const [, section = ''] = /\n## (?:Limits|限制)\n([\s\S]*?)(?=\n## |\nWhat this says|$)/.exec(text) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => (row.match(/\d[\d,]*/g) ?? []).sort());
}

test('both languages tell the same limits', () => {
  const limits = limitsIn('performance.md');
  expect(limits.length).toBeGreaterThan(5);
  expect(limitsIn('performance.zh-CN.md')).toEqual(limits);
});
