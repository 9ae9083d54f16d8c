/** One bad file, settings file or picture costs itself: everything else is shown, and the log has the error. */
import { afterAll, expect, test, vi } from 'vitest';
import { methods } from '../protocol/methods.js';
import type { TestClient } from './testing/test-client.js';

/** What stands in a text that our own code fails on. */
const bad = 'on purpose';
const failOn = (text: string) => {
  if (text.includes(bad)) throw new TypeError(`cannot read ${bad}`);
};
// Modules are shared between test files: these tests get copies of their own, with what fails in them.
vi.resetModules();
vi.doMock('../facts/read-facts.js', async (original) => {
  const real = await original<typeof import('../facts/read-facts.js')>();
  const factsOf: typeof real.factsOf = (uri, text) => {
    failOn(text);
    return real.factsOf(uri, text);
  };
  return { ...real, factsOf };
});
vi.doMock('../workspace/config-file.js', async (original) => {
  const real = await original<typeof import('../workspace/config-file.js')>();
  const readConfig: typeof real.readConfig = (uri, text, context) => {
    failOn(text);
    return real.readConfig(uri, text, context);
  };
  return { ...real, readConfig };
});
vi.doMock('../views/roadmap.js', () => ({ buildRoadmap: () => failOn(bad) }));
const { startClient } = await import('./testing/test-client.js');

afterAll(() => {
  for (const module of ['../facts/read-facts.js', '../workspace/config-file.js', '../views/roadmap.js'])
    vi.doUnmock(module);
  vi.resetModules();
});

const good = 'requirement R-1 "One" { from: Nobody }\n';
const found = ['1 requirement-without-acceptance', '1 unresolved-reference'];
const uri = 'file:///w/good.req';

async function started(files: Readonly<Record<string, string>>): Promise<{ client: TestClient; log: string[] }> {
  const log: string[] = [];
  const client = await startClient(files, ['file:///w'], { language: 'en' }, { onLog: (message) => log.push(message) });
  await client.settled();
  return { client, log };
}

test('a file that we cannot read', async () => {
  const { client, log } = await started({ [uri]: good, 'file:///w/bad.req': `// ${bad}\n` });
  expect(client.codes(uri).sort()).toEqual(found);
  expect(client.codes('file:///w/bad.req')).toEqual(['1 not-checked']);
  expect(client.diagnostics.get('file:///w/bad.req')?.[0]?.message).toContain('because of an error of its own');
  expect(log.join('\n')).toContain('cannot read on purpose');
  // Mended, and broken again while it is open.
  await client.open('file:///w/bad.req', 'goal G {}\n');
  await client.settled();
  expect(client.codes('file:///w/bad.req')).not.toContain('1 not-checked');
  await client.change('file:///w/bad.req', `// ${bad}\n`);
  await client.settled();
  expect(client.codes('file:///w/bad.req')).toEqual(['1 not-checked']);
  client.stop();
});

test('settings that we cannot read', async () => {
  const { client, log } = await started({ [uri]: good, 'file:///w/req.config.json': `{ "x": "${bad}" }` });
  expect(client.codes(uri).sort()).toEqual(found);
  expect(client.codes('file:///w/req.config.json')).toEqual(['1 not-checked']);
  expect(log.join('\n')).toContain('reading settings');
  client.stop();
});

test('a picture that we cannot draw', async () => {
  const { client, log } = await started({ [uri]: good });
  await expect(client.connection.sendRequest(methods.view, { view: 'roadmap', uri })).rejects.toThrow(
    'Reqlang could not answer because of an error of its own (cannot read on purpose). Please report it; the log has more.',
  );
  expect(log.join('\n')).toContain('answering a request');
  const table = await client.connection.sendRequest(methods.view, { view: 'priorities', uri });
  expect(table).toMatchObject({ answer: { view: 'priorities' } });
  client.stop();
});

test('reading that fails', async () => {
  const files = new Map([[uri, good]]);
  const { client } = await started(Object.fromEntries(files));
  client.disk.set('file:///w/gone.req', good);
  client.disk.get = (file: string) => {
    if (file.endsWith('gone.req')) throw new Error('the disk is on fire');
    return Map.prototype.get.call(client.disk, file) as string | undefined;
  };
  const changes = ['gone.req', 'good.req'].map((name) => ({ uri: `file:///w/${name}`, type: 2 }));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.settled();
  // The file says that it could not be read.
  expect(client.codes('file:///w/gone.req')).toHaveLength(1);
  expect(client.codes(uri).sort()).toEqual(found);
  client.stop();
});
