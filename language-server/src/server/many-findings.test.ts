import { expect, test } from 'vitest';
import { shownDiagnostics } from '../editing/diagnostics.js';
import { findingsOf, projectOf } from '../rules/testing/annotated-text.js';

const text = `==> a.req
${'requirement R-1 "Twice" {}\n'.repeat(30)}`;

test('a file that has to do with less room says how many findings are not shown, and where they are', () => {
  const project = projectOf(text);
  const findings = findingsOf(project);
  const lineStarts = (uri: string) => project.model.reader().file(uri)?.lineStarts ?? [];
  expect(shownDiagnostics(findings, 'en', lineStarts, 1).map(({ message }) => message)).toEqual([
    `The project has so many findings that ${findings.length} of this file are not shown. Open the file to see them; "reqlang check" lists all.`,
  ]);
  expect(shownDiagnostics(findings, 'zh', lineStarts, 5)).toHaveLength(5);
  expect(shownDiagnostics(findings, 'zh', lineStarts)).toHaveLength(findings.length);
});
