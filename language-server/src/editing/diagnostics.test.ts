import { expect, test } from 'vitest';
import type { Finding } from '../rules/rule.js';
import { spanAt } from '../text/span.js';
import { mostDiagnostics, mostRelated, shownDiagnostics } from './diagnostics.js';

const finding = (i: number, severity: Finding['severity'], related = 0): Finding => ({
  code: 'duplicate-name',
  severity,
  uri: 'file:///a.req',
  at: spanAt(i, i + 1),
  message: { en: `number ${i}`, zh: `第 ${i} 个` },
  args: {},
  related: Array.from({ length: related }, () => ({
    uri: 'file:///a.req',
    at: spanAt(0, 1),
    message: { en: 'here', zh: '这里' },
  })),
});
const shown = (findings: readonly Finding[]) => shownDiagnostics(findings, 'en', () => [0]);

test('of very many findings the most severe are shown, and how many are not', () => {
  const findings = Array.from({ length: 3000 }, (_, i) => finding(i, i % 3 === 0 ? 'error' : 'hint'));
  const diagnostics = shown(findings);
  expect(diagnostics).toHaveLength(mostDiagnostics);
  expect(diagnostics[0]?.message).toContain(`${3000 - mostDiagnostics + 1} more findings of this file are not shown`);
  expect(diagnostics.slice(1).every(({ severity }) => severity === 1)).toBe(true);
  expect(shown(findings.slice(0, mostDiagnostics))).toHaveLength(mostDiagnostics);
});

test('a finding points to so many other places, and says how many more there are', () => {
  const [diagnostic] = shown([finding(0, 'error', 10_000)]);
  expect(diagnostic?.relatedInformation).toHaveLength(mostRelated);
  expect(diagnostic?.relatedInformation?.at(-1)?.message).toBe(`And ${10_000 - mostRelated + 1} more places.`);
});
