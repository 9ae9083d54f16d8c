import { expect, test } from 'vitest';
import { mostDiagnostics, shownDiagnostics } from '../editing/diagnostics.js';
import { findingsOf, projectOf } from '../rules/testing/annotated-text.js';
import { startClient } from './testing/test-client.js';

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

test('a file that was cut short shows all of its findings while it is open', async () => {
  const twice = `${'goal G "Twice"\n'.repeat(1_000)}`;
  const files = Object.fromEntries(Array.from({ length: 22 }, (_, i) => [`file:///p/${i + 10}.req`, twice]));
  const client = await startClient(files, ['file:///p']);
  await client.settled();
  const shown = [...client.diagnostics.entries()].map(([uri, { length }]) => ({ uri, length }));
  const cut = shown.filter(({ length }) => length === 1).map(({ uri }) => uri);
  expect(shown).toHaveLength(22);
  expect(cut.length).toBeGreaterThan(0);
  await client.open(cut[0] as string);
  await client.settled();
  expect(client.diagnostics.get(cut[0] as string)?.length).toBe(mostDiagnostics);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: cut[0] as string } });
  await client.settled();
  expect(client.diagnostics.get(cut[0] as string)?.length).toBe(1);
  client.stop();
});
