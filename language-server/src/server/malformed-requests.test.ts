/** Every request that a client can send, with everything that is wrong to say. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import * as protocol from 'vscode-languageserver-protocol/node';
import { methods } from '../protocol/methods.js';
import { guardedMessages } from './message-guard.js';
import { requestParams } from './request-params.js';
import { plainContent } from '../text/file-content.js';
import { startServer } from './server.js';

const file = 'file:///shop/a.req';
const text = `stakeholder Boss "The boss"
requirement R-1 "Export" {
  from: Boss
  acceptance {
    data amount "Amount": number 0..10
    rule Large "Large" { when: amount > 5  then: "waits" }
    case A1 normal "x" { given: amount = 6  then: Large }
  }
}
version V1 "First" { window: 2025-Q1  delivers: R-1 }
`;

/** Requests of the protocol that clients send, whether we answer them or not, and our own. */
const ofProtocol = Object.values(protocol).flatMap((exported) => {
  const { method, messageDirection } = exported as { readonly method?: unknown; readonly messageDirection?: unknown };
  const { type } = exported as { readonly type?: unknown };
  const isRequest = type instanceof protocol.ProtocolRequestType || type instanceof protocol.ProtocolRequestType0;
  return isRequest && typeof method === 'string' && messageDirection !== 'serverToClient' ? [method] : [];
});
const fromServer: ReadonlySet<string> = new Set([methods.modelChanged, methods.listFolder, methods.readFile]);
const asked = [...new Set([...ofProtocol, ...Object.values(methods).filter((method) => !fromServer.has(method))])]
  .filter((method) => method !== 'initialize' && method !== 'shutdown')
  .sort();

const textDocument = { uri: file };
const at = (line: unknown, character: unknown) => ({ line, character });
const place = at(1, 12);
const span = (line: unknown, character: unknown) => ({ start: at(0, 0), end: at(line, character) });

/** What a well-formed request may say; the most that any of them needs. */
const whole = {
  textDocument,
  uri: file,
  uris: [file],
  position: place,
  range: span(3, 0),
  positions: [place],
  context: { diagnostics: [], includeDeclaration: true },
  options: { tabSize: 2, insertSpaces: true },
  ch: '\n',
  newName: 'R-2',
  query: 'R',
  item: { name: 'R-1', kind: 5, uri: file, range: span(1, 1), selectionRange: span(1, 1) },
  view: 'roadmap',
  language: 'zh',
  subject: 'priorities',
  format: 'csv',
  start: 41,
  version: 1,
  reason: 1,
  gap: { is: 'class', class: 'normal' },
  intent: { kind: 'setProperty', requirement: 'R-1', property: 'priority', value: 'P0' },
};

const malformed: readonly unknown[] = [null, 7, 'text', true, [], [null], [7, 7], {}, { textDocument: null }];

/** The whole, with one thing in it replaced. */
const slips: readonly unknown[] = Object.keys(whole).flatMap((key) => [
  ...[null, 7, 'x', [], {}, -1, 1e308].map((value) => ({ ...whole, [key]: value })),
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)),
]);

const places: readonly unknown[] = [
  ...[-1, -2_147_483_648, 1.5, 1e308, '1', null].flatMap((wrong) => [at(wrong, 0), at(0, wrong)]),
  ...[2_147_483_647, 1_000_000, 11].flatMap((far) => [at(far, 0), at(0, far), at(1, far), at(far, far)]),
].map((position) => ({
  ...whole,
  position,
  positions: [position],
  range: { start: position, end: position },
  start: position.line,
}));

const addresses: readonly unknown[] = ['', 'x', '%', 'file:', 'file:///%', '::', 'a b://c', 'untitled:', 'http://'].map(
  (uri) => ({ ...whole, uri, textDocument: { uri }, item: { ...whole.item, uri } }),
);

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that sends what it is told, well-formed or not. */
class RawClient {
  private readonly toServer = new PassThrough();
  private readonly toClient = new PassThrough();
  private readonly writer = new protocol.StreamMessageWriter(this.toServer);
  private readonly waiting = new Map<unknown, (answer: Answer) => void>();
  private readonly server = createConnection(
    ProposedFeatures.all,
    new protocol.StreamMessageReader(this.toServer),
    new protocol.StreamMessageWriter(this.toClient),
    guardedMessages(),
  );
  private last = 0;

  constructor() {
    startServer(this.server, () => ({ find: async () => [file], read: async () => plainContent(text) }));
    new protocol.StreamMessageReader(this.toClient).listen((message) => {
      const { id } = message as { readonly id?: unknown };
      this.waiting.get(id)?.(message as Answer);
      this.waiting.delete(id);
    });
  }

  request(method: string, params?: unknown): Promise<Answer> {
    const id = ++this.last;
    const answered = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.send({ id, method, ...(params !== undefined && { params }) });
    return answered;
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  stop(): void {
    this.server.dispose();
  }

  private send(message: object): void {
    void this.writer.write({ jsonrpc: '2.0', ...message } as protocol.Message);
  }
}

let client: RawClient;
beforeEach(async () => {
  client = new RawClient();
  await client.request('initialize', { capabilities: {}, workspaceFolders: [{ uri: 'file:///shop', name: 'shop' }] });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', { textDocument: { uri: file, languageId: 'req', version: 1, text } });
});
afterEach(() => client.stop());

const codeOf = async (method: string, params?: unknown) => (await client.request(method, params)).error?.code;

const { InvalidParams, MethodNotFound, InvalidRequest, ServerNotInitialized } = protocol.ErrorCodes;

/** What a rename is answered with that cannot be done, which is a well-formed one all the same. */
const refusals = (method: string) =>
  method === 'textDocument/rename' || method === 'textDocument/prepareRename'
    ? [protocol.LSPErrorCodes.RequestFailed]
    : [];

test('the requests are those that the server knows', () => {
  expect(asked.length).toBeGreaterThan(60);
  expect(Object.keys(requestParams).filter((method) => !asked.includes(method))).toEqual(['initialize', 'shutdown']);
});

describe.each(asked)('%s', (method) => {
  test('is answered by the book, whatever it says', async () => {
    const isKnown = Object.hasOwn(requestParams, method);
    if (isKnown) expect(await codeOf(method, whole), 'well-formed').toBeUndefined();
    for (const params of [...malformed, ...(isKnown ? [...slips, ...places, ...addresses] : [])]) {
      const code = await codeOf(method, params);
      const expected = isKnown ? [InvalidParams, undefined, ...refusals(method)] : [MethodNotFound];
      expect(expected, `${code} for ${JSON.stringify(params)}`).toContain(code);
      if (isKnown && malformed.includes(params)) expect(code, JSON.stringify(params)).toBe(InvalidParams);
    }
    const { result } = await client.request('textDocument/documentSymbol', { textDocument });
    expect(result, 'the server lives').toHaveLength(3);
  });
});

test('random parameters are answered, and the server lives', async () => {
  const known = Object.keys(requestParams).filter((method) => method !== 'initialize' && method !== 'shutdown');
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...Object.values(whole)));
  const keys = Object.keys(whole) as (keyof typeof whole)[];
  const slipped = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 }).map((some) => ({ ...whole, ...some }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...known), slipped, async (method, params) => {
      expect([undefined, InvalidParams, ...refusals(method)]).toContain(await codeOf(method, params));
    }),
    { numRuns: 300 },
  );
});

test('malformed notifications do no harm', async () => {
  const notifications = [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeWorkspaceFolders',
    '$/cancelRequest',
    '$/setTrace',
    'unknown/notification',
  ];
  for (const method of notifications)
    for (const params of [...malformed, { textDocument, contentChanges: [{}, null, 7] }, { changes: [null, {}] }])
      client.notify(method, params);
  const symbols = await client.request('textDocument/documentSymbol', { textDocument });
  expect(symbols.result).toHaveLength(3);
});

describe('the life of a server', () => {
  test('requests before initialize and a second initialize are refused', async () => {
    const fresh = new RawClient();
    const hover = { textDocument, position: place };
    expect((await fresh.request('textDocument/hover', hover)).error?.code).toBe(ServerNotInitialized);
    for (const params of [...malformed, { capabilities: null }, { capabilities: {}, workspaceFolders: [{}] }])
      expect((await fresh.request('initialize', params)).error?.code, JSON.stringify(params)).toBe(InvalidParams);
    expect((await fresh.request('initialize', { capabilities: {} })).result).toBeDefined();
    expect((await fresh.request('initialize', { capabilities: {} })).error?.code).toBe(InvalidRequest);
    expect((await fresh.request('textDocument/hover', hover)).error).toBeUndefined();
    fresh.stop();
  });

  test('requests after shutdown are refused', async () => {
    expect((await client.request('shutdown')).error).toBeUndefined();
    for (const method of ['shutdown', 'initialize', ...Object.keys(requestParams), 'unknown/request'])
      expect(await codeOf(method, whole), method).toBe(InvalidRequest);
  });
});
