/**
 * `npm run bench`: measures the command line and the language server on generated workspaces, beside @cucumber/gherkin
 * parsing the same content and an empty Node process. Runs take turns, so that what else the machine does falls on all
 * alike; trust the ratios of one run, never single times.
 *
 *     npm run bench                 1k and 10k requirements
 *     npm run bench -- 1k 100k      other sizes; `5k-file` is one file of 5,000; in `10k-rules` one requirement in five
 *                                   has rules and cases with data, and these cases are what is edited
 *                                   `10k-chinese` is written in Chinese
 *                                   in `10k-5-missing` five of the hundred files are missing, and with them the names
 *                                   that the others refer to
 *     npm run bench -- coverage     only the acceptance coverage of one large block (measure-coverage.mjs)
 *     npm run bench -- checkout     how long hovers take while all files of 10k and 100k requirements change on the disk, as
 *                                   when another branch is checked out (measure-checkout.mjs); `checkout-10k` is one of them
 *     npm run bench -- cache        `check --cache` of 10k and 100k requirements after an edit in one file, in turns with a check
 *                                   without (`cache-10k` is one of them)
 *     npm run bench -- edits        edits of what many things depend on, among 10k requirements with a whole plan: a version, a
 *                                   module, a stakeholder, the largest number of customers; beside a letter in a text
 *     npm run bench -- pictures     only the previews of 10k requirements, in a real VS Code (measure-pictures.mjs)
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAll, buildCommandLine, forNode } from '../scripts/build.mjs';
import { generateParserIfOutdated } from '../scripts/generate-parser.mjs';
import { packExtension } from '../scripts/package.mjs';
import { projectRoot } from '../scripts/project-root.mjs';
import { installHost } from '../scripts/vscode-host/install.mjs';
import { startSession } from './editor-session.mjs';
import { generateWorkspace } from './generate-workspace.mjs';
import { measureCheckout } from './measure-checkout.mjs';
import { measurePictures } from './measure-pictures.mjs';

const featureParser = path.join(projectRoot, 'benchmarks/parse-features.mjs');
const asked =
  process.argv.slice(2).length > 0
    ? process.argv.slice(2)
    : ['1k', '10k', '10k-chinese', '10k-rules', '10k-50-missing', '5k-file', 'coverage'];
const sizes = asked.filter(
  (size) => !['coverage', 'edits', 'pictures'].includes(size) && !/^(checkout|cache)/.test(size),
);
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const percentile95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
const ms = (time) => `${time < 20 ? time.toFixed(1) : Math.round(time)} ms`;

/** Runs a command to its end: wall and processor milliseconds, peak memory in MB. */
function timed(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    '/usr/bin/env',
    ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null', 'bash', process.execPath, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} failed: ${stderr.slice(-500)}`);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, processor: (user + system) * 1000 };
}

/** Several commands in turns; medians of each. */
function inTurns(rounds, commands) {
  const results = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) results[name].push(timed(...args));
  return Object.fromEntries(
    Object.entries(results).map(([name, runs]) => [
      name,
      { wall: median(runs.map((r) => r.wall)), processor: median(runs.map((r) => r.processor)) },
    ]),
  );
}

/** Where to type, and what: into texts, or into the data of cases. */
const typingInTexts = { before: /^ {2}(?:need: |真实需求：).{4}/, typed: 'x' };
const typingInData = { before: /^ {4}case .*amount = \d/, typed: '0' };

/** Where to type what much depends on: a line of a file, the place in it, and the letters one after the other. */
const widelyRead = {
  'a letter in a text': { file: 'f3.req', line: /^ {2}need: "/, letters: 'x' },
  "a version's title": { file: 'roadmap.req', line: /^\s*version V\S* "/, letters: 'x' },
  "a version's capacity": { file: 'roadmap.req', line: /^.*capacity: 1/, letters: '0' },
  "a module's title": { file: 'roadmap.req', line: /^module M\d+ "/, letters: 'x' },
  "a stakeholder's title": { file: 'stakeholders.req', line: /^stakeholder S1 "/, letters: 'x' },
  'the largest number of customers': { file: 'f3.req', line: /^ {2}customers: /, letters: '9' },
};

async function measureEditing(folder, file, lines, { before, typed }) {
  const session = await startSession(command, folder);
  const text = await session.open(file);
  const places = text.split('\n').flatMap((line, i) => {
    const found = before.exec(line);
    return found ? [{ line: i, character: found[0].length }] : [];
  });
  const times = [];
  for (let i = 0; i < lines; i++) {
    const { line, character } = places[(i * 7) % places.length];
    times.push(await session.type(file, line, character, typed));
  }
  const settled = times.slice(Math.floor(lines / 4));
  const headers = text.split('\n').flatMap((line, i) => (/^(?:requirement|需求) /.test(line) ? [i] : []));
  const inName = text.startsWith('需求') ? 5 : 14;
  const ask = async (method, more) => {
    const times = [];
    for (let i = 0; i < 15; i++) times.push(await session.ask(method, file, headers[i], inName, more));
    return median(times);
  };
  const result = {
    initialized: session.initialized,
    loaded: session.loaded,
    edit: median(settled),
    edit95: percentile95(settled),
    completion: await ask('textDocument/completion'),
    rename: await ask('textDocument/rename', { newName: 'R-new' }),
    memory: session.peakMemory(),
  };
  session.stop();
  return result;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-bench-'));
const command = path.join(folder, 'reqlang.cjs');
try {
  await generateParserIfOutdated();
  if (sizes.length > 0) await measureSizes();
  if (asked.includes('coverage')) await measureCoverage();
  const checkouts = ['10k', '100k'].filter((size) => asked.includes('checkout') || asked.includes(`checkout-${size}`));
  if (checkouts.length > 0) await measureCheckouts(checkouts);
  const caches = ['10k', '100k'].filter((size) => asked.includes('cache') || asked.includes(`cache-${size}`));
  if (caches.length > 0) await measureCaches(caches);
  if (asked.includes('edits')) await measureEdits();
  if (asked.includes('pictures')) await measurePreviews();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureCoverage() {
  const outfile = path.join(folder, 'measure-coverage.cjs');
  const entryPoints = ['benchmarks/measure-coverage.mjs'];
  await build({ ...forNode, absWorkingDir: projectRoot, entryPoints, outfile });
  spawnSync(process.execPath, [outfile], { stdio: 'inherit' });
}

async function measureCheckouts(sizes) {
  await buildCommandLine(folder, { minify: true });
  console.log('| all files of | are | hover, median | p95 | longest | until all is checked | server memory |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const size of sizes)
    for (const changed of [true, false]) {
      const count = Number.parseInt(size, 10) * 1000;
      const { hovers, everything, memory } = await measureCheckout(command, path.join(folder, 'checkout'), count, {
        changed,
      });
      console.log(
        `| ${size} | ${changed ? 'changed' : 'touched'} | ${ms(median(hovers))} | ${ms(percentile95(hovers))} | ${ms(Math.max(...hovers))} | ${ms(everything)} | ${memory ?? '–'} MB |`,
      );
    }
}

async function measureEdits() {
  await buildCommandLine(folder, { minify: true });
  const workspace = path.join(folder, 'edits');
  generateWorkspace(10_000, workspace, { plan: true });
  console.log('| edit among 10k | edit → diagnostics, median | p95 | ÷ a letter in a text |');
  console.log('| --- | --- | --- | --- |');
  let usual = 0;
  for (const [name, { file, line, letters }] of Object.entries(widelyRead)) {
    const session = await startSession(command, workspace);
    const lines = (await session.open(file)).split('\n');
    const at = lines.findIndex((each) => line.test(each));
    if (at < 0) throw new Error(`There is no place for ${name}.`);
    const character = line.exec(lines[at])[0].length;
    const times = [];
    // A letter in and out again, so that the number stays the largest one that people would write.
    for (let i = 0; i < 24; i++) {
      times.push(await session.type(file, at, character, letters));
      times.push(await session.type(file, at, character, '', letters.length));
    }
    session.stop();
    const settled = times.slice(12);
    usual ||= median(settled);
    console.log(
      `| ${name} | ${ms(median(settled))} | ${ms(percentile95(settled))} | ${(median(settled) / usual).toFixed(1)} |`,
    );
  }
  rmSync(workspace, { recursive: true });
}

/** Edits of one file, each checked with the cache of the check before it and, in turns, without. */
async function measureCaches(sizes) {
  await buildCommandLine(folder, { minify: true });
  const edits = {
    nothing: (text) => text,
    'a text': (text, i) => text.replace('need: "', `need: "quick${i} `),
    'a priority and an effort': (text, i) =>
      text.replace(/priority: P\d/, `priority: P${1 + (i % 3)}`).replace(/effort: \d+/, `effort: ${2 + i}`),
    'a dependency': (text, i) => text.replace(/depends-on: .*/, `depends-on: R-${i}`),
  };
  console.log('| requirements | edit of | check | with the cache | ÷ |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const size of sizes) {
    const workspace = path.join(folder, `cache-${size}`);
    generateWorkspace(Number.parseInt(size, 10) * 1000, workspace, {});
    const file = path.join(workspace, 'f30.req');
    const text = readFileSync(file, 'utf8');
    const cached = [command, 'check', '--cache', workspace];
    timed(...cached);
    for (const [name, edit] of Object.entries(edits)) {
      const [cold, warm] = [[], []];
      for (let i = 0; i < (size === '10k' ? 7 : 3); i++) {
        writeFileSync(file, edit(text, i));
        warm.push(timed(...cached).wall);
        cold.push(timed(command, 'check', workspace).wall);
        writeFileSync(file, text);
        timed(...cached);
      }
      console.log(
        `| ${size} | ${name} | ${ms(median(cold))} | ${ms(median(warm))} | ${(median(warm) / median(cold)).toFixed(2)} |`,
      );
    }
    rmSync(workspace, { recursive: true });
  }
}

async function measurePreviews() {
  await installHost('newest');
  await buildAll();
  await packExtension();
  console.log('| preview | keystroke → picture, median | p95 | longest |');
  console.log('| --- | --- | --- | --- |');
  for (const { page, median, p95, longest } of await measurePictures(10_000))
    console.log(`| ${page} | ${ms(median)} | ${ms(p95)} | ${ms(longest)} |`);
}

async function measureSizes() {
  await buildCommandLine(folder, { minify: true });
  const start = inTurns(9, { node: ['-e', '0'], version: [command, '--version'] });
  console.log(
    `\`reqlang --version\`: ${(start.version.wall / start.node.wall).toFixed(2)} × \`node -e 0\` (${ms(start.node.wall)})\n`,
  );
  console.log(
    '| requirements | check | processor | ÷ gherkin | server ready | edit → diagnostics, median | p95 | completion | rename | server memory |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const size of sizes) {
    const oneFile = size.endsWith('-file');
    const rules = size.endsWith('-rules');
    const chinese = size.endsWith('-chinese');
    const count = Number.parseInt(size, 10) * 1000;
    const [workspace, features] = [path.join(folder, size), path.join(folder, `${size}-features`)];
    generateWorkspace(count, workspace, { oneFile, rules, chinese });
    const missing = Number(/-(\d+)-missing$/.exec(size)?.[1] ?? 0);
    for (let i = 1; i <= missing; i++) rmSync(path.join(workspace, `f${100 - i}.req`));
    generateWorkspace(count, features, { features: true, rules, chinese });
    const rounds = count > 20_000 ? 3 : 5;
    const cold = inTurns(rounds, { check: [command, 'check', workspace], gherkin: [featureParser, features] });
    const file = oneFile ? 'f0.req' : 'f3.req';
    const editing = await measureEditing(workspace, file, oneFile ? 24 : 80, rules ? typingInData : typingInTexts);
    const ratio = (cold.check.wall / cold.gherkin.wall).toFixed(2);
    console.log(
      `| ${size} | ${ms(cold.check.wall)} | ${ms(cold.check.processor)} | ${ratio} | ${ms(editing.loaded)} | ${ms(editing.edit)} | ${ms(editing.edit95)} | ${ms(editing.completion)} | ${ms(editing.rename)} | ${editing.memory ?? '–'} MB |`,
    );
    rmSync(workspace, { recursive: true });
    rmSync(features, { recursive: true });
  }
}
