/**
 * `npm run random-edits -- --edits 100000 --seed 1`: an editor that works fast and at random on fifty files, some of them
 * in old encodings and some in no file at all, through a real server process. Files and folders come, go and move on the
 * disk meanwhile. At checkpoints, what is shown, all findings and all pictures of all projects, has to be what a server shows
 * that is started on the same texts; every request has to be answered; nothing may be written to the log as an error; and
 * the heap has to stay flat.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pictureNames } from '../scripts/catalogue.mjs';
import { loadTypeScript } from '../scripts/load-typescript.mjs';
import { numbersAsked } from './arguments.mjs';
import { encodings } from './encodings.mjs';
import { Choices } from './random-choices.mjs';
import { buildServer, ServerProcess } from './server-process.mjs';

const pieces = [
  'stakeholder Boss "The boss" {\n  role: decision-maker\n  concern Cost "Lower cost"\n}',
  '干系人 老板 “老板” {\n  角色：决策者\n}',
  'requirement R-1 "One" {\n  from: Boss\n  answers: Boss.Cost\n  priority: P0\n  effort: 5 person-days\n}',
  '需求 R-1 “第一个” {\n  来源：老板\n  依赖：R-2\n}',
  'requirement R-2 "Two" {\n  from: Bos\n  depends-on: R-1\n  acceptance {\n    case A1 normal { then: "x" }\n  }\n}',
  'requirement R-3 "Three" {\n  from: Boss\n  customers: 9\n  priority: P3\n  acceptance {\n    policy: unique\n    data a: integer 0..9\n    rule Big { when: a > 5 then: "x" }\n    rule Small { when: a < 7 then: "y" }\n    case A1 normal { given: a = 6 then: Big }\n  }\n}',
  '// req-ignore unresolved-reference: later\nrequirement R-5 "Five" { from: Nobody }',
  'goal G "Goal" {\n  measured-by: M\n}\nmetric M "Metric" {\n  baseline: 5\n}',
  '版本 V1 “首发” {\n  时间窗：2025-01..2025-03\n  容量：3人日\n  交付：R-1，R-2\n}',
  'version V2 {\n  after: V1\n  delivers: R-3\n}',
  'requirement R-4 "no end {\n  from: Boss',
  '// 备注 😀\n\n',
  '}',
];
const typed = ['', '\n', '{', '}', '"', ' ', 'R-2', '：', '，', '😀', '“', 'x', '5', '\r\n', ...pieces];
const settings = ['{}', '{ "rules": { "unresolved-reference": "hint" } }', '{ "priorities": ["P1", "P0"] }'];

/** Requests about a place in a document. */
const requests = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/completion',
  'textDocument/prepareRename',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/codeLens',
  'textDocument/semanticTokens/full',
  'textDocument/formatting',
  'textDocument/selectionRange',
  'textDocument/inlayHint',
  'textDocument/codeAction',
  'workspace/symbol',
  'reqlang/view',
];

/** @type {typeof import('../language-server/src/protocol/view-request.ts')} */
const { nextEdition } = await loadTypeScript('language-server/src/protocol/view-request.ts');

/** @typedef {import('../language-server/src/protocol/view-request.ts').HeldView} HeldView */

const requestCancelled = -32800;
const requestFailed = -32803;

const startNames = ['a', 'b', 'a/inner', 'a/deep/er', 'b/需求'];
const filesPerFolder = 10;

class Campaign {
  /** @param {string} command @param {string} folder @param {number} seed */
  constructor(command, folder, seed) {
    this.command = command;
    this.folder = folder;
    this.choices = new Choices(seed);
    this.server = new ServerProcess(command);
    /** @type {Map<string, TextDocument>} open documents by URI */
    this.open = new Map();
    /** @type {Set<string>} files on the disk, by path from the folder */
    this.files = new Set();
    /** @type {{ uri: string, type: number }[]} what happened on the disk and was not told yet */
    this.untold = [];
    /** @type {Promise<void>[]} */
    this.waiting = [];
    /** @type {Map<string, HeldView>} pictures as an editor holds them, by project and name */
    this.held = new Map();
    /** @type {WeakMap<TextDocument, { range: import('vscode-languageserver-textdocument').Range, text: string }[]>} */
    this.slips = new WeakMap();
    this.version = 1;
    this.moves = 0;
    this.count = { edits: 0, requests: 0, cancelled: 0, fileEvents: 0, folderEvents: 0, checkpoints: 0, pictures: 0 };
    /** @type {{ edits: number, bytes: number }[]} */
    this.heap = [];
  }

  uriOf(/** @type {string} */ name) {
    return name.startsWith('untitled:') ? name : pathToFileURL(path.join(this.folder, name)).href;
  }

  async start() {
    for (const name of startNames)
      for (let i = 0; i < filesPerFolder; i++) this.write(`${name}/f${i}.req`, this.choices.of(pieces));
    writeFileSync(path.join(this.folder, 'a/inner/req.config.json'), '{}');
    this.untold = [];
    await this.server.start([pathToFileURL(this.folder).href]);
  }

  write(/** @type {string} */ name, /** @type {string} */ text) {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, encodings[this.choices.of(Object.keys(encodings))]?.(text) ?? text);
    this.untold.push({ uri: this.uriOf(name), type: this.files.has(name) ? 2 : 1 });
    this.files.add(name);
  }

  anyText() {
    return Array.from({ length: this.choices.below(4) }, () => this.choices.of(pieces)).join('\n\n');
  }

  anyFile() {
    return this.choices.of([...this.files, 'untitled:Untitled-1', 'untitled:Untitled-2']);
  }

  /** One thing that happens. */
  step() {
    const { choices } = this;
    const what = choices.weighted({
      type: 40,
      undo: 30,
      open: 6,
      close: 4,
      replace: 3,
      ask: 24,
      save: 1.5,
      'save as': 0.4,
      write: 4,
      delete: 1,
      create: 1,
      move: 0.4,
      config: 0.3,
      tell: 8,
    });
    switch (what) {
      case 'type':
        return this.type();
      case 'undo':
        return this.undo();
      case 'open':
        return this.openDocument(this.anyFile());
      case 'close': {
        const [uri] = [...this.open.keys()].slice(choices.below(Math.max(1, this.open.size)));
        if (!uri) return;
        this.open.delete(uri);
        return this.server.send('textDocument/didClose', { textDocument: { uri } });
      }
      case 'replace': {
        const document = choices.of([...this.open.values()]);
        return document && this.replace(document);
      }
      case 'ask':
        return this.ask();
      case 'save': {
        const uri = choices.of([...this.open.keys()]);
        const name = uri && [...this.files].find((each) => this.uriOf(each) === uri);
        return name && this.write(name, this.open.get(uri)?.getText() ?? '');
      }
      case 'save as':
        return this.saveAs();
      case 'write':
        return this.files.size > 0 && this.write(choices.of([...this.files]), this.anyText());
      case 'create':
        return (
          this.files.size < 60 && this.write(`${choices.of(startNames)}/n${choices.below(20)}.req`, this.anyText())
        );
      case 'delete': {
        if (this.files.size < 30) return;
        const name = choices.of([...this.files]);
        rmSync(path.join(this.folder, name), { force: true });
        this.files.delete(name);
        this.untold.push({ uri: this.uriOf(name), type: 3 });
        return;
      }
      case 'move':
        return this.moveFolder();
      case 'config': {
        const name = choices.of(['a/inner/req.config.json', 'b/req.config.json']);
        mkdirSync(path.dirname(path.join(this.folder, name)), { recursive: true });
        writeFileSync(path.join(this.folder, name), choices.of(settings));
        this.untold.push({ uri: this.uriOf(name), type: 2 });
        return;
      }
      case 'tell':
        return this.tell();
    }
  }

  /** A folder gets another name. Watchers tell of the folders, and of the files in them. */
  moveFolder() {
    const folders = readdirSync(this.folder).filter((name) => name !== 'a');
    if (folders.length === 0) return;
    const [from, to] = [this.choices.of(folders), `moved-${++this.moves}`];
    renameSync(path.join(this.folder, from), path.join(this.folder, to));
    this.untold.push({ uri: this.uriOf(from), type: 3 }, { uri: this.uriOf(to), type: 1 });
    for (const name of [...this.files].filter((each) => each.startsWith(`${from}/`))) {
      const moved = `${to}${name.slice(from.length)}`;
      this.files.delete(name);
      this.files.add(moved);
      this.untold.push({ uri: this.uriOf(name), type: 3 }, { uri: this.uriOf(moved), type: 1 });
    }
    // Its settings, if it has some.
    for (const [folder, type] of /** @type {const} */ ([
      [from, 3],
      [to, 1],
    ]))
      this.untold.push({ uri: this.uriOf(`${folder}/req.config.json`), type });
    this.count.folderEvents += 2;
  }

  tell() {
    if (this.untold.length === 0) return;
    this.count.fileEvents += this.untold.length;
    this.server.send('workspace/didChangeWatchedFiles', { changes: this.untold });
    this.untold = [];
  }

  openDocument(/** @type {string} */ name) {
    const uri = this.uriOf(name);
    if (this.open.has(uri) || this.open.size > 12) return;
    this.openText(uri, this.anyText());
  }

  openText(/** @type {string} */ uri, /** @type {string} */ text) {
    const document = TextDocument.create(uri, 'req', this.version++, text);
    this.open.set(uri, document);
    const { version } = document;
    this.server.send('textDocument/didOpen', {
      textDocument: { uri, languageId: 'req', version, text },
    });
  }

  /** A text goes on in another file, and its own one, or none, is closed. */
  saveAs() {
    const document = this.choices.of([...this.open.values()]);
    const name = `${this.choices.of(startNames)}/s${this.choices.below(20)}.req`;
    if (!document || this.files.size >= 60 || this.open.has(this.uriOf(name))) return;
    const text = document.getText();
    this.write(name, text);
    this.openText(this.uriOf(name), text);
    this.open.delete(document.uri);
    this.server.send('textDocument/didClose', { textDocument: { uri: document.uri } });
  }

  type() {
    const { choices } = this;
    const document = choices.of([...this.open.values()]);
    if (!document) return;
    this.count.edits++;
    // Texts stay of a size that people write.
    if (document.getText().length > 3000) return this.replace(document);
    const start = choices.below(document.getText().length + 1);
    const removed = choices.below(3) === 0 ? choices.below(12) : 0;
    const range = { start: document.positionAt(start), end: document.positionAt(start + removed) };
    const [text, old] = [choices.of(typed), document.getText(range)];
    this.change(document, [{ range, text }]);
    const after = { start: range.start, end: document.positionAt(start + text.length) };
    this.slips.set(document, [...(this.slips.get(document) ?? []), { range: after, text: old }]);
  }

  /** Most of what is typed is put right again: texts are broken here and there, and not all over. */
  undo() {
    const document = this.choices.of([...this.open.values()]);
    const back = document && this.slips.get(document)?.pop();
    if (!back) return;
    this.count.edits++;
    this.change(document, [back]);
  }

  replace(/** @type {TextDocument} */ document) {
    this.slips.delete(document);
    this.change(document, [{ text: this.anyText() }]);
  }

  change(/** @type {TextDocument} */ document, /** @type {any[]} */ contentChanges) {
    const version = this.version++;
    TextDocument.update(document, contentChanges, version);
    this.server.send('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges });
  }

  ask() {
    const { choices } = this;
    const document = choices.of([...this.open.values()]);
    const method = choices.of(requests);
    const uri = document?.uri ?? this.uriOf('none.req');
    const position = document?.positionAt(choices.below(document.getText().length + 1)) ?? { line: 0, character: 0 };
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const params = {
      textDocument: { uri },
      uri,
      position,
      positions: [position],
      range,
      query: 'r',
      view: choices.of(pictureNames),
      options: { tabSize: 2, insertSpaces: true },
      context: { includeDeclaration: true, diagnostics: [] },
    };
    const cancel = choices.below(4) === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined;
    this.count.requests++;
    const answer = this.server.ask(method, params, { ...(cancel && { cancel }) }).then(
      () => {},
      (error) => {
        if (error.code === requestCancelled && cancel) this.count.cancelled++;
        else if (error.code !== requestFailed) throw new Error(`${method}: ${error.message}`);
      },
    );
    // Not left without a handler until it is waited for.
    answer.catch(() => {});
    this.waiting.push(answer);
  }

  /** Nothing is on its way any more, and all requests are answered. */
  async quiet() {
    this.tell();
    await this.server.settled();
    await Promise.all(this.waiting);
    this.waiting = [];
    if (this.server.ended !== undefined) throw new Error(`the server ended with ${this.server.ended}`);
    if (this.server.errors.length > 0) throw new Error(`the server logged: ${this.server.errors.join('\n')}`);
  }

  /**
   * Every picture of every project, by its name and a file of the project.
   * @param {ServerProcess} server
   * @param {Map<string, HeldView>} held what the editor has of them, which it asks for changes of; brought up to date
   */
  async pictures(server, held) {
    const uris = [...new Set([...[...this.files].map((name) => this.uriOf(name)), ...this.open.keys()])].sort();
    /** @type {string[]} */
    const projects = await server.ask('reqlang/projects', { uris });
    const all = new Map();
    for (const project of new Set(projects)) {
      const uri = uris[projects.indexOf(project)];
      for (const view of pictureNames) {
        const key = `${view} of ${uri}`;
        const before = held.get(key);
        const result = await server.ask('reqlang/view', { view, uri, ...(before && { known: before.edition }) });
        const next = 'answer' in result ? result : before && nextEdition(before, result);
        assert.ok(next, `changes of ${key} that do not fit what is held`);
        held.set(key, next);
        // It counts what has happened, which is not the same.
        const { version, ...picture } = next.answer;
        all.set(key, picture);
      }
    }
    for (const key of held.keys()) if (!all.has(key)) held.delete(key);
    return all;
  }

  /** Compares with a server that starts on what there is now. */
  async checkpoint() {
    await this.quiet();
    const fresh = new ServerProcess(this.command);
    await fresh.start([pathToFileURL(this.folder).href]);
    for (const document of this.open.values())
      fresh.send('textDocument/didOpen', {
        textDocument: { uri: document.uri, languageId: 'req', version: 1, text: document.getText() },
      });
    await fresh.settled();
    const pictures = await this.pictures(this.server, this.held);
    const freshPictures = await this.pictures(fresh, new Map());
    const [shown, expected] = [this.server, fresh].map(({ diagnostics }) =>
      Object.fromEntries([...diagnostics].sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    fresh.stop();
    for (const uri of new Set([...Object.keys(shown), ...Object.keys(expected)]))
      if (!isDeepStrictEqual(shown[uri], expected[uri]))
        throw new Error(
          `not what a fresh server shows of ${uri}:\n${JSON.stringify(shown[uri], undefined, 1)}\ninstead of\n${JSON.stringify(expected[uri], undefined, 1)}`,
        );
    assert.deepEqual(pictures, freshPictures, 'pictures that are not those of a fresh server');
    this.count.pictures += pictures.size;
    this.count.checkpoints++;
    this.heap.push({ edits: this.count.edits, bytes: await this.server.heapUsed() });
  }
}

/** Growth of the heap per 10,000 edits as a share of its mean: the slope of the line nearest to all measurements. */
function slopeOf(/** @type {readonly { edits: number, bytes: number }[]} */ heap) {
  const mean = (/** @type {readonly number[]} */ list) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [edits, bytes] = [mean(heap.map((each) => each.edits)), mean(heap.map((each) => each.bytes))];
  const covariance = mean(heap.map((each) => (each.edits - edits) * (each.bytes - bytes)));
  const variance = mean(heap.map((each) => (each.edits - edits) ** 2));
  return variance === 0 ? 0 : ((covariance / variance) * 10_000) / bytes;
}

/**
 * @param {{ edits: number, seed: number, every: number }} options `every` so many edits there is a checkpoint
 * @param {(count: Campaign['count'], heap: number) => void} [passed] is told of each checkpoint
 * @returns {Promise<Campaign['count'] & { heapSlope: number, heap: number }>}
 * @throws {Error} if something is shown that a fresh server does not show, not answered, or logged as an error
 */
export async function editAtRandom({ edits, seed, every }, passed) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-edits-'));
  const work = path.join(folder, 'workspace');
  mkdirSync(work);
  const campaign = new Campaign(await buildServer(folder), work, seed);
  try {
    await campaign.start();
    let next = every;
    while (campaign.count.edits < edits) {
      for (let i = 0; i < 50; i++) campaign.step();
      // As fast as answers come, but no faster: an editor waits for its own requests too.
      await campaign.server.settled();
      if (campaign.count.edits < next) continue;
      next += every;
      await campaign.checkpoint();
      passed?.(campaign.count, campaign.heap.at(-1)?.bytes ?? 0);
    }
    await campaign.checkpoint();
    // At first the heap fills with what is kept; what counts is what comes after.
    const settled = campaign.heap.slice(Math.floor(campaign.heap.length / 5));
    return { ...campaign.count, heapSlope: slopeOf(settled), heap: settled.at(-1)?.bytes ?? 0 };
  } finally {
    campaign.server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = numbersAsked({ edits: 100_000, seed: 1, every: 2000 });
  const startedAt = Date.now();
  const result = await editAtRandom(asked, ({ edits }, bytes) => {
    const seconds = (Date.now() - startedAt) / 1000;
    console.log(`${edits} edits in ${seconds.toFixed(0)} s, heap ${(bytes / 1e6).toFixed(1)} MB`);
  });
  const { heapSlope, heap, ...counts } = result;
  console.log({ seed: asked.seed, ...counts });
  const percent = (heapSlope * 100).toFixed(2);
  console.log(`heap after collection: ${(heap / 1e6).toFixed(1)} MB, ${percent} % more per 10,000 edits`);
  if (heapSlope > 0.01 && asked.edits >= 20_000) {
    console.error('The heap grows by more than 1 % per 10,000 edits.');
    process.exitCode = 1;
  }
}
