/**
 * Random sequences of what an editor sends, through the real protocol and faster than the server answers: every request
 * is answered, and in the end the editor shows what a server would say that was started on the final texts, under the
 * texts and in pictures.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import { type TextDocumentContentChangeEvent, TextDocument } from 'vscode-languageserver-textdocument';
import { type PictureName, pictureNames } from '../catalogue/pictures.js';
import { methods } from '../protocol/methods.js';
import { type HeldView, nextEdition, viewResult } from '../protocol/view-request.js';
import type { ImaginedFile } from '../workspace/testing/imagined-disk.js';
import { isWithin } from '../workspace/project-files.js';
import { normal } from './session.js';
import { startClient, type TestClient, type TestClientOptions } from './testing/test-client.js';

const folders = ['file:///a', 'file:///b'];
/** As the editor writes them: one that is not encoded as others would, one that is in no folder. */
const files = [
  'file:///a/people.req',
  'file:///a/需求.req',
  'file:///a/inner/plan.req',
  'file:///b/people.req',
  'file:///b/wishes.req',
  'untitled:Untitled-1',
];
const configs = ['file:///a/req.config.json', 'file:///a/inner/req.config.json'];

const pieces = [
  'stakeholder Boss "The boss" {\n  role: decision-maker\n  concern Cost "Lower cost"\n}',
  '干系人 老板 "老板" {\n  角色: 决策者\n}',
  'requirement R-1 "One" {\n  from: Boss\n  answers: Boss.Cost\n  priority: P0\n  effort: 5 person-days\n}',
  '需求 R-1 "第一个" {\n  来自: 老板\n  依赖: R-2\n}',
  'requirement R-2 "Two" {\n  from: Bos\n  depends-on: R-1\n  acceptance {\n    case A1 normal { then: "x" }\n  }\n}',
  'requirement R-3 {\n  from: Boss // req-ignore unresolved-reference: later\n  acceptance {\n    data a: number\n    rule Big { when: a > 5 }\n  }\n}',
  'entity Order {\n  data amount: number\n  data state: one-of open, closed\n}',
  'requirement R-5 "Five" {\n  acceptance {\n    data state: one-of open, closed\n    rule Late { when: Order.amount > 5 and state = Order.state and state = open  then: Late }\n    case A1 normal { given: Order.amount = 6, state = closed  then: not Late }\n    waive Late because "x"\n  }\n}',
  'goal G "Goal" {\n  measured-by: M\n}\nmetric M "Metric" {\n  baseline: 5\n}',
  'version V1 "First" {\n  window: 2025-01..2025-03\n  capacity: 3 person-days\n  delivers: R-1, R-2\n}',
  'version V2 {\n  after: V1\n  delivers: R-3\n}',
  'requirement R-4 "no end {\n  from: Boss',
  '// 备注 😀\n\n',
  '}',
];
/** None that is broken: then the last good ones stay, which a fresh server cannot know. */
const settings = [
  '{}',
  '{ "rules": { "unresolved-reference": "hint" } }',
  '{ "priorities": ["P1", "P0"] }',
  '{ "ignore": ["plan.req"] }',
];

/** A place in a text that is not known yet: the share of it that lies before. */
type Share = number;

type Step =
  | { readonly do: 'open' | 'write' | 'replace'; readonly file: string; readonly text: string }
  | { readonly do: 'type'; readonly file: string; readonly edits: readonly Typed[] }
  | { readonly do: 'close' | 'delete'; readonly file: string }
  | { readonly do: 'add-folder' | 'remove-folder'; readonly folder: string }
  | { readonly do: 'language'; readonly language: 'en' | 'zh' }
  | { readonly do: 'tell-of-disk' | 'breathe' | 'wait' }
  | { readonly do: 'look'; readonly view: PictureName; readonly file: string }
  | {
      readonly do: 'ask';
      readonly request: Request;
      readonly file: string;
      readonly at: Share;
      readonly cancel: Cancel;
    };

interface Typed {
  readonly at: Share;
  readonly removed: number;
  readonly text: string;
}

type Cancel = 'never' | 'at once' | 'later';

const position = (document: TextDocument, at: Share) => document.positionAt(Math.floor(document.getText().length * at));

/** Where a request asks; each takes what it knows of. */
interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly range: Range;
}

/** As an answer to `prepareCallHierarchy` that has grown old. */
const itemNamed = (name: string, { textDocument, range }: Place) => ({
  name,
  kind: SymbolKind.Class,
  uri: textDocument.uri,
  range,
  selectionRange: range,
});

/** Requests of an editor, by method. */
const requests = {
  'textDocument/hover': (at) => at,
  'textDocument/definition': (at) => at,
  'textDocument/references': (at) => ({ ...at, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': (at) => at,
  'textDocument/completion': (at) => at,
  'textDocument/prepareRename': (at) => at,
  'textDocument/rename': (at) => ({ ...at, newName: 'R-1' }),
  'textDocument/documentSymbol': (at) => at,
  'textDocument/prepareCallHierarchy': (at) => at,
  'callHierarchy/incomingCalls': (at) => ({ item: itemNamed('R-1', at) }),
  'callHierarchy/outgoingCalls': (at) => ({ item: itemNamed('R-2', at) }),
  'textDocument/foldingRange': (at) => at,
  'textDocument/documentLink': (at) => at,
  'textDocument/codeLens': (at) => at,
  'textDocument/semanticTokens/full': (at) => at,
  'textDocument/semanticTokens/range': (at) => at,
  'textDocument/formatting': (at) => ({ ...at, options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/rangeFormatting': (at) => ({ ...at, options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/onTypeFormatting': (at) => ({ ...at, ch: '\n', options: { tabSize: 2, insertSpaces: true } }),
  'textDocument/selectionRange': (at) => ({ ...at, positions: [at.position] }),
  'textDocument/inlayHint': (at) => at,
  'textDocument/codeAction': (at) => ({ ...at, context: { diagnostics: [] } }),
  'workspace/symbol': () => ({ query: 'r' }),
  [methods.view]: ({ textDocument }) => ({ view: 'roadmap', ...textDocument }),
  [methods.export]: ({ textDocument }) => ({ ...textDocument, subject: 'report', format: 'md' }),
  [methods.convertKeywords]: ({ textDocument }) => ({ language: 'zh', ...textDocument }),
  [methods.renumber]: ({ textDocument }) => textDocument,
  [methods.addMissingCases]: ({ textDocument, position }) => ({ ...textDocument, position }),
  [methods.intent]: ({ textDocument }) => ({
    ...textDocument,
    version: 1,
    intent: { kind: 'setProperty', requirement: 'R-1', property: 'priority', value: 'P0' },
  }),
  [methods.explainScore]: ({ textDocument }) => ({ ...textDocument, start: 12 }),
  [methods.subject]: ({ textDocument, position }) => ({ ...textDocument, position }),
  [methods.addCase]: ({ textDocument }) => ({
    ...textDocument,
    start: 12,
    version: 1,
    gap: { is: 'class', class: 'normal' },
  }),
} as const satisfies Record<string, (at: Place) => object>;
type Request = keyof typeof requests;

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((chosen) => chosen.join('\n\n'));
const share = fc.nat({ max: 100 }).map((percent) => percent / 100);
const typed = fc.record({
  at: share,
  removed: fc.nat({ max: 12 }),
  text: fc.oneof(fc.constantFrom('', '\n', '{', '}', '"', ' ', 'R-2', '：', '😀'), fc.constantFrom(...pieces)),
});
const file = fc.constantFrom(...files);
const fileOnDisk = fc.constantFrom(...files.filter((uri) => uri.startsWith('file:')));
const config = fc.constantFrom(...configs);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open'), file, text }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('type'), file, edits: fc.array(typed, { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replace'), file, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write'), file: fileOnDisk, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('close', 'delete'), file: fc.oneof(file, config) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('write', 'open', 'replace'),
      file: config,
      text: fc.constantFrom(...settings),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('add-folder', 'remove-folder'), folder: fc.constantFrom(...folders) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('language'), language: fc.constantFrom('en', 'zh') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('look'), view: fc.constantFrom(...pictureNames), file }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('tell-of-disk', 'breathe', 'breathe', 'wait') }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('ask'),
      request: fc.constantFrom(...(Object.keys(requests) as Request[])),
      file,
      at: share,
      cancel: fc.constantFrom('never', 'never', 'at once', 'later'),
    }),
  },
) as fc.Arbitrary<Step>;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Asked {
  readonly request: Request;
  readonly cancel: Cancel;
  /** What came back: a result, or the code of an error. */
  readonly answer: Promise<unknown>;
}

interface Shown {
  readonly findings: Record<string, unknown[]>;
  readonly pictures: Record<string, unknown>;
  readonly names: Record<string, unknown>;
}

/** How a file was spelt when it was open, and which version of a document is open, is the server's own affair. */
function withNormalUris(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    key === 'uri' ? normal(value) : key === 'version' ? undefined : value,
  );
}

/** An editor with open documents above an imagined disk. */
class Editor {
  readonly open = new Map<string, TextDocument>();
  readonly folders = new Set(folders);
  readonly asked: Asked[] = [];
  /** Pictures that were looked at, by view and file. */
  private readonly held = new Map<string, HeldView>();
  private readonly looking: Promise<void>[] = [];
  language: 'en' | 'zh' = 'en';
  private client!: TestClient;
  private readonly changedOnDisk = new Set<string>();
  private version = 1;

  async start(disk: Readonly<Record<string, ImaginedFile>>, asked: TestClientOptions = options): Promise<void> {
    this.client = await startClient(disk, [...this.folders], { language: this.language }, asked);
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'open': {
        if (this.open.has(step.file)) return;
        const document = TextDocument.create(step.file, 'req', this.version++, step.text);
        this.open.set(step.file, document);
        const { uri, version } = document;
        return this.send('textDocument/didOpen', {
          textDocument: { uri, version, languageId: 'req', text: step.text },
        });
      }
      case 'replace':
        return this.change(step.file, () => ({ text: step.text }), [undefined]);
      case 'type':
        return this.change(step.file, typeInto, step.edits);
      case 'close':
        if (!this.open.delete(step.file)) return;
        return this.send('textDocument/didClose', { textDocument: { uri: step.file } });
      case 'write':
        this.client.disk.set(normal(step.file), step.text);
        this.noteOnDisk(step.file);
        return;
      case 'delete':
        this.client.disk.delete(normal(step.file));
        this.noteOnDisk(step.file);
        return;
      case 'tell-of-disk':
        return this.tellOfDisk();
      case 'add-folder':
        if (this.folders.has(step.folder)) return;
        this.folders.add(step.folder);
        return this.changeFolders([step.folder], []);
      case 'remove-folder':
        if (!this.folders.delete(step.folder)) return;
        return this.changeFolders([], [step.folder]);
      case 'language':
        this.language = step.language;
        return this.send('workspace/didChangeConfiguration', { settings: { reqlang: { language: step.language } } });
      case 'ask':
        this.ask(step);
        return;
      case 'look':
        this.looking.push(this.look(step.view, step.file));
        return;
      case 'breathe':
        return breathe();
      case 'wait':
        await this.client.settled();
    }
  }

  /** Nothing is on its way any more. */
  async quiet(): Promise<void> {
    this.tellOfDisk();
    await this.client.settled();
  }

  /** Diagnostics per file, under whatever spelling of its name they came. */
  shown(): Record<string, unknown[]> {
    const shown: Record<string, unknown[]> = {};
    for (const [uri, diagnostics] of this.client.diagnostics)
      if (diagnostics.length > 0) shown[normal(uri)] = [...(shown[normal(uri)] ?? []), ...diagnostics];
    return shown;
  }

  /** Pictures as they are once all that was asked for has come; each is looked at once more. */
  async pictures(): Promise<Record<string, unknown>> {
    await Promise.all(this.looking);
    const pictures: Record<string, unknown> = {};
    for (const key of this.held.keys()) pictures[key] = await this.picture(key);
    return pictures;
  }

  private async picture(key: string): Promise<unknown> {
    const [view, file] = key.split(' ') as [PictureName, string];
    await this.look(view, file);
    const { answer } = this.held.get(key) as HeldView;
    // How often a model has changed, and how a file was spelt when it was open, is the server's own affair.
    return { ...answer, version: 0, broken: answer.broken.map(({ uri, line }) => ({ uri: normal(uri), line })) };
  }

  /** As a panel does: takes in what changed of the picture that it has, or the whole. */
  private async look(view: PictureName, uri: string): Promise<void> {
    const key = `${view} ${uri}`;
    const before = this.held.get(key);
    const result = viewResult.parse(
      await this.client.connection.sendRequest(methods.view, { view, uri, known: before?.edition }),
    );
    const next = 'answer' in result ? result : before && nextEdition(before, result);
    if (!next) throw new Error('Changes that do not fit the picture that they were asked for.');
    this.held.set(key, next);
  }

  /** What is found and renamed at some words of the open texts, or why nothing is. */
  async names(): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {};
    for (const [uri, document] of this.open) {
      if (!uri.endsWith('.req') && !uri.startsWith('untitled:')) continue;
      const words = [...document.getText().matchAll(/[\p{L}][\p{L}\p{N}-]*/gu)];
      // Some of all, and those in the middle of what names are made of.
      const chosen = words.filter((_, i) => i % Math.ceil(words.length / 5) === 1);
      for (const { index, 0: word } of chosen) {
        const at = { textDocument: { uri }, position: document.positionAt(index) };
        const ask = (method: string, more: object) =>
          this.client.connection.sendRequest<unknown>(method, { ...at, ...more }).then(
            (answer) => withNormalUris(answer),
            (error) => (error as Error).message,
          );
        answers[`${normal(uri)} ${index} ${word}`] = [
          await ask('textDocument/references', { context: { includeDeclaration: true } }),
          await ask('textDocument/rename', { newName: 'New-1' }),
        ];
      }
    }
    return answers;
  }

  /** What a server shows that starts with everything as it is now. */
  async shownByFreshServer(): Promise<Shown> {
    const fresh = new Editor();
    fresh.language = this.language;
    fresh.folders.clear();
    for (const folder of this.folders) fresh.folders.add(folder);
    const { capabilities } = options;
    await fresh.start(Object.fromEntries(this.client.disk), { capabilities });
    for (const [uri, document] of this.open) void fresh.take({ do: 'open', file: uri, text: document.getText() });
    await fresh.quiet();
    const pictures: Record<string, unknown> = {};
    for (const key of this.held.keys()) pictures[key] = await fresh.picture(key);
    const [findings, names] = [fresh.shown(), await fresh.names()];
    fresh.stop();
    return { findings, pictures, names };
  }

  stop(): void {
    this.client.stop();
  }

  /** File systems are watched in the folders of the workspace only. */
  private noteOnDisk(uri: string): void {
    if ([...this.folders].some((folder) => isWithin(uri, folder))) this.changedOnDisk.add(normal(uri));
  }

  /** Sends and goes on, as an editor does. */
  private send(method: string, params: object): void {
    void this.client.connection.sendNotification(method, params);
  }

  private change<T>(
    uri: string,
    changeOf: (edit: T, document: TextDocument) => TextDocumentContentChangeEvent,
    edits: readonly T[],
  ): void {
    const document = this.open.get(uri);
    if (!document) return;
    const version = this.version++;
    const contentChanges = edits.map((edit) => {
      const change = changeOf(edit, document);
      TextDocument.update(document, [change], version);
      return change;
    });
    this.send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  private tellOfDisk(): void {
    const changes = [...this.changedOnDisk].map((uri) => ({ uri, type: this.client.disk.has(uri) ? 2 : 3 }));
    this.changedOnDisk.clear();
    if (changes.length > 0) this.send('workspace/didChangeWatchedFiles', { changes });
  }

  private changeFolders(added: readonly string[], removed: readonly string[]): void {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    this.send('workspace/didChangeWorkspaceFolders', { event: { added: named(added), removed: named(removed) } });
  }

  private ask({ request, file: uri, at, cancel }: Extract<Step, { do: 'ask' }>): void {
    const document = this.open.get(uri) ?? TextDocument.create(uri, 'req', 0, '\n\n\n');
    const [start, end] = [position(document, at), position(document, 1)];
    const params = requests[request]({ textDocument: { uri }, position: start, range: { start, end } });
    const source = new CancellationTokenSource();
    const answer = this.client.connection.sendRequest<unknown>(request, params, source.token).then(
      () => 'a result',
      (error) => (error instanceof ResponseError ? error.code : error),
    );
    this.asked.push({ request, cancel, answer });
    if (cancel === 'at once') source.cancel();
    if (cancel === 'later')
      void breathe()
        .then(breathe)
        .then(() => source.cancel());
  }
}

function typeInto({ at, removed, text: inserted }: Typed, document: TextDocument): TextDocumentContentChangeEvent {
  const start = position(document, at);
  const end = document.positionAt(document.offsetAt(start) + removed);
  return { range: { start, end }, text: inserted };
}

/** Everything that can give way does so at every step. */
const options = {
  capabilities: { workspace: { workspaceFolders: true } },
  whileReading: breathe,
  pace: { isOver: () => true, rest: breathe },
};

const sequences = Number(process.env.SEQUENCES ?? 200);

test('messages that arrive faster than answers', async () => {
  const count = { messages: 0, requests: 0, cancelled: 0 };
  const sequence = fc.array(step, { minLength: 1, maxLength: 60, size: 'max' });
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fileOnDisk, text), sequence, async (written, steps) => {
      const editor = new Editor();
      await editor.start(Object.fromEntries(Object.entries(written).map(([uri, content]) => [normal(uri), content])));
      try {
        for (const each of steps) await editor.take(each);
        await editor.quiet();
        for (const { request, cancel, answer } of editor.asked) {
          const outcome = await answer;
          const allowed = ['a result'] as unknown[];
          if (cancel !== 'never') allowed.push(LSPErrorCodes.RequestCancelled);
          if (/rename$/i.test(request)) allowed.push(LSPErrorCodes.RequestFailed);
          expect(allowed, request).toContain(outcome);
          if (outcome === LSPErrorCodes.RequestCancelled) count.cancelled++;
        }
        count.messages += steps.length;
        count.requests += editor.asked.length;
        const pictures = await editor.pictures();
        const shown: Shown = { findings: editor.shown(), pictures, names: await editor.names() };
        expect(shown).toEqual(await editor.shownByFreshServer());
      } finally {
        editor.stop();
      }
    }),
    // For what hangs only, and that at every step of shrinking: what is found within the limit will do.
    { numRuns: sequences, timeout: 60_000, interruptAfterTimeLimit: 180_000 },
  );
  console.info(`${sequences} sequences:`, count);
});
