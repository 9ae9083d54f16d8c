/**
 * Another branch is checked out: all files change on the disk at once. What is asked and typed meanwhile does not wait for
 * that, is never told a wrong place, and in the end everything is as if the server had been started then. Work is counted
 * in slices, not timed.
 */
import { afterEach, expect, test } from 'vitest';
import type { Hover, Location } from 'vscode-languageserver-protocol';
import type { Pace } from '../workspace/pace.js';
import { startClient, type TestClient } from './testing/test-client.js';

const files = 30;
const perFile = 4;
const uriOf = (file: number) => `file:///w/f${String(file).padStart(2, '0')}.req`;
const open = uriOf(7);

/** Requirements that depend on each other across files; one in four names nothing. */
function textOf(file: number, branch: string, lines = 0): string {
  const text = Array.from({ length: perFile }, (_, i) => {
    const other = `R-${(file + 11) % files}-${i}`;
    return `requirement R-${file}-${i} "Number ${i} of ${branch}" {\n  from: Boss\n  depends-on: ${i === 3 ? `Nobody-${file}` : other}\n}\n`;
  });
  return `${'\n'.repeat(lines)}${text.join('')}`;
}

const people = 'stakeholder Boss "The boss" { role: decision-maker }\n';
const main = Object.fromEntries([
  ['file:///w/people.req', people],
  ...Array.from({ length: files }, (_, i) => [uriOf(i), textOf(i, 'main')]),
]);

/** Gives way after every step, and counts. */
class Steps implements Pace {
  slices = 0;
  isOver() {
    return true;
  }
  rest() {
    this.slices++;
    return new Promise<void>((resolve) => setImmediate(resolve));
  }
}

let client: TestClient | undefined;
afterEach(() => client?.stop());

async function start(files: Readonly<Record<string, string>>, pace?: Pace): Promise<TestClient> {
  client = await startClient(files, ['file:///w'], { language: 'en' }, pace && { pace });
  return client;
}

/** Writes the other branch to the disk, in which everything stands elsewhere, and tells of it. */
function checkOut({ disk, connection }: TestClient, except: string): void {
  const changes = [];
  for (let i = 0; i < files; i++) {
    if (uriOf(i) === except) continue;
    if (i % 10 === 3) disk.delete(uriOf(i));
    else disk.set(uriOf(i), textOf(i, 'other', 1 + (i % 3)));
    changes.push({ uri: uriOf(i), type: 2 as const });
  }
  void connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [...changes, ...changes] });
}

const shown = ({ diagnostics }: TestClient) =>
  Object.fromEntries([...diagnostics].filter(([, list]) => list.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));

test('what is asked meanwhile is answered after a few slices of many', async () => {
  const steps = new Steps();
  const { connection, ...rest } = await start(main, steps);
  await rest.open(open);
  await rest.settled();
  const before = steps.slices;
  checkOut({ connection, ...rest }, open);
  const hover = connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: open },
    position: { line: 0, character: 14 },
  });
  expect(JSON.stringify(await hover)).toContain('Number 0 of main');
  const atAnswer = steps.slices - before;
  await rest.settled();
  const all = steps.slices - before;
  expect(all).toBeGreaterThan(files);
  expect(atAnswer).toBeLessThan(all / 4);
});

test('a place in a file that has changed is looked up in what the file says now', async () => {
  const steps = new Steps();
  const { connection, disk, ...rest } = await start(main, steps);
  await rest.open(open);
  await rest.settled();
  const before = steps.slices;
  checkOut({ connection, disk, ...rest }, open);
  const locations = await connection.sendRequest<Location[]>('textDocument/definition', {
    textDocument: { uri: open },
    position: { line: 2, character: 16 },
  });
  const atAnswer = steps.slices - before;
  const target = uriOf((7 + 11) % files);
  const line = String(disk.get(target))
    .split('\n')
    .findIndex((each) => each.startsWith('requirement R-18-0 '));
  expect(line).toBeGreaterThan(0);
  expect(locations).toEqual([
    expect.objectContaining({ uri: target, range: expect.objectContaining({ start: { line, character: 12 } }) }),
  ]);
  await rest.settled();
  expect(atAnswer).toBeLessThan((steps.slices - before) / 4);
});

test('what is typed meanwhile is checked at once, and in the end all is as after a fresh start', async () => {
  const steps = new Steps();
  const during = await start(main, steps);
  await during.open(open);
  await during.settled();
  checkOut(during, open);
  let typed = textOf(7, 'main');
  let answered = 0;
  for (let i = 0; i < 20; i++) {
    typed = `${typed}requirement T-${i} "Typed" { from: Bosss }\n`;
    await during.change(open, typed);
    await during.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: open },
      position: { line: i, character: 2 },
    });
    if (during.codes(open).filter((code) => code.endsWith('unresolved-reference')).length > i) answered++;
    if (i === 5) {
      await during.open(uriOf(8), textOf(8, 'typed', 2));
      await during.open(uriOf(9), '');
    }
    if (i === 9) await during.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(9) } });
    // In the midst of it, some of it changes again.
    if (i === 10) checkOut(during, open);
  }
  expect(answered).toBe(20);
  await during.settled();
  const [left, texts] = [shown(during), Object.fromEntries(during.disk)];
  during.stop();

  const fresh = await start(texts as Record<string, string>);
  await fresh.open(open, typed);
  await fresh.open(uriOf(8), textOf(8, 'typed', 2));
  await fresh.settled();
  const versionless = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect(versionless(left)).toEqual(versionless(shown(fresh)));
  expect(Object.keys(left).length).toBeGreaterThan(20);
});

test('files whose checks have run are told of before the others', async () => {
  const steps = new Steps();
  const { connection, ...rest } = await start(main, steps);
  await rest.settled();
  const told: number[] = [];
  const before = steps.slices;
  connection.onNotification('textDocument/publishDiagnostics', () => {
    told.push(steps.slices - before);
  });
  checkOut({ connection, ...rest }, open);
  await connection.sendRequest('workspace/symbol', { query: 'no such name' });
  // Each once or twice, and not all in the end.
  expect(told.length).toBeGreaterThanOrEqual(files - 1);
  expect(new Set(told).size).toBeGreaterThan(files / 2);
});
