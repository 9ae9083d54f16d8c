/**
 * How long an editor waits while a whole workspace changes on the disk, as when another branch is checked out: one
 * hover after the other in an open file, from the first event until everything is read again.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateWorkspace } from './generate-workspace.mjs';
import { startSession } from './editor-session.mjs';

/**
 * @param {string} command path of `reqlang.cjs`
 * @param {string} folder is emptied first
 * @param {number} count of requirements
 * @param {{ changed: boolean }} options false if the files are only touched, with the same text as before
 * @returns times in milliseconds, memory in MB
 */
export async function measureCheckout(command, folder, count, { changed }) {
  generateWorkspace(count, folder);
  const session = await startSession(command, folder);
  await session.open('f3.req');
  const names = readdirSync(folder).filter((name) => name.endsWith('.req') && name !== 'f3.req');
  for (const name of names) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, changed ? text.replaceAll('need: "', 'need: "now ') : text);
  }
  let done = false;
  const start = performance.now();
  // As a watcher does: each file twice, a hundred events at a time.
  for (let i = 0; i < names.length; i += 50) {
    const some = names.slice(i, i + 50).map((name) => ({ uri: pathToFileURL(path.join(folder, name)).href, type: 2 }));
    session.tellOfFiles([...some, ...some]);
  }
  const all = session.ask('workspace/symbol', 'f3.req', 0, 14, { query: 'no such name' }).then(() => {
    done = true;
  });
  const hovers = [];
  do {
    hovers.push(await session.ask('textDocument/hover', 'f3.req', 0, 14));
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (!done);
  await all;
  const result = { hovers, everything: performance.now() - start, memory: session.peakMemory() };
  session.stop();
  return result;
}
