import { expect, test } from 'vitest';
import { mostDiagnostics, mostOfClosedFiles } from '../editing/diagnostics.js';
import { ShownFindings } from './shown-findings.js';

const manyFiles = (mostOfClosedFiles / mostDiagnostics) * 3;

test('findings of closed files share a limit; every file with any says so, and what is open is shown', () => {
  const shown = new ShownFindings();
  let total = 0;
  for (let i = 0; i < manyFiles; i++) total += Math.min(5_000, shown.roomFor(`${i}.req`, 5_000, false));
  expect(total).toBeLessThanOrEqual(mostOfClosedFiles + manyFiles);
  expect(shown.roomFor('last.req', 5, false)).toBe(1);
  expect(shown.roomFor('last.req', 5_000, true)).toBe(mostDiagnostics);
  expect(shown.withMoreRoom()).toEqual([]);
});

test('when findings go, files that were cut short are shown again', () => {
  const shown = new ShownFindings();
  for (let i = 0; i < manyFiles; i++) shown.roomFor(`${i}.req`, 5_000, false);
  for (let i = 0; i < 2; i++) shown.roomFor(`${i}.req`, 0, false);
  const again = shown.withMoreRoom();
  expect(again.length).toBeGreaterThan(0);
  for (const uri of again) expect(shown.roomFor(uri, 900, false)).toBeGreaterThan(0);
  expect(shown.roomFor(again[0] as string, 900, false)).toBe(mostDiagnostics);
});
