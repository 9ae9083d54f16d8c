/**
 * Whatever an editor asks about a condition that is very long or very deep is answered, with work in proportion to the
 * length of the text. Work is counted, not timed.
 */
import { expect, test } from 'vitest';
import { workOf } from '../rules/testing/counted-work.js';
import { startClient, type TestClient } from './testing/test-client.js';

const uri = 'file:///w/a.req';
const times = (count: number, write: (i: number) => string, between: string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(between);

const withRule = (condition: string) => `stakeholder S "S" { role: decision-maker }
requirement R-1 "One" {
  from: S
  priority: P0
  acceptance {
    data amount: integer 0..1000000
    rule Big "Big" { when: ${condition} then: "x" }
    case A1 normal { given: amount = 3 then: Big }
  }
}
`;

/** Conditions of a length. */
const chains: Readonly<Record<string, (count: number) => string>> = {
  or: (n) => times(n, (i) => `amount = ${i}`, ' or '),
  and: (n) => times(n, (i) => `amount != ${i}`, ' and '),
  'or and and in turns': (n) => times(n, (i) => `amount = ${i} and amount != ${i + 1}`, ' or '),
  'one to a line': (n) => times(n, (i) => `amount = ${i}`, '\n      or '),
};

/** Every question of an editor that the server answers, at a place in the middle of the condition. */
function questions(text: string): Readonly<Record<string, readonly [method: string, params: object]>> {
  const lines = text.split('\n');
  const at = text.indexOf('amount', text.indexOf('when:') + (text.indexOf('then:') - text.indexOf('when:')) / 2);
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const textDocument = { uri };
  const here = { textDocument, position };
  const options = { tabSize: 2, insertSpaces: true };
  return {
    completion: ['textDocument/completion', here],
    hover: ['textDocument/hover', here],
    definition: ['textDocument/definition', here],
    references: ['textDocument/references', { ...here, context: { includeDeclaration: true } }],
    highlights: ['textDocument/documentHighlight', here],
    'prepare rename': ['textDocument/prepareRename', here],
    rename: ['textDocument/rename', { ...here, newName: 'total' }],
    colours: ['textDocument/semanticTokens/full', { textDocument }],
    'inlay hints': ['textDocument/inlayHint', { textDocument, range }],
    'code lenses': ['textDocument/codeLens', { textDocument }],
    'code actions': [
      'textDocument/codeAction',
      { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
    ],
    folding: ['textDocument/foldingRange', { textDocument }],
    selection: ['textDocument/selectionRange', { textDocument, positions: [position] }],
    formatting: ['textDocument/formatting', { textDocument, options }],
    'formatting on typing': ['textDocument/onTypeFormatting', { ...here, ch: '\n', options }],
    outline: ['textDocument/documentSymbol', { textDocument }],
    links: ['textDocument/documentLink', { textDocument }],
    symbols: ['workspace/symbol', { query: 'Big' }],
  };
}

async function opened(text: string): Promise<TestClient> {
  const client = await startClient({ [uri]: text }, ['file:///w']);
  await client.open(uri, text);
  await client.settled();
  return client;
}

test.each([
  ['or', 2_000],
  ['and', 2_000],
  ['or and and in turns', 5_000],
  ['one to a line', 2_000],
] as const)('every question about a chain of %s is answered', async (chain, count) => {
  const text = withRule((chains[chain] as (count: number) => string)(count));
  const client = await opened(text);
  // That nothing is said about its cases is said.
  expect(client.codes(uri).join()).toContain('coverage-not-analysed');
  for (const [name, [method, params]] of Object.entries(questions(text))) {
    const answer = await client.connection.sendRequest(method, params);
    expect([name, answer === undefined]).toEqual([name, false]);
  }
  client.stop();
});

test('twice as many terms are twice the work of all questions together', async () => {
  const workOfAll = async (count: number) => {
    const text = withRule((chains.or as (count: number) => string)(count));
    const client = await opened(text);
    const ask = async () => {
      for (const [method, params] of Object.values(questions(text)))
        await client.connection.sendRequest(method, params);
    };
    const work = await workOf(ask);
    client.stop();
    return work;
  };
  // Once before, so that what is made once only counts in neither.
  await workOfAll(3);
  // Beyond what coverage looks at, which has bounds of its own.
  expect(Math.log2((await workOfAll(2_400)) / (await workOfAll(1_200)))).toBeLessThan(1.15);
});

test.each([
  ['parentheses', (n: number) => `${'('.repeat(n)}amount > 3${')'.repeat(n)}`],
  ['negations', (n: number) => `${'not ('.repeat(n)}amount > 3${')'.repeat(n)}`],
] as const)('every question about %s in each other is answered', async (_, write) => {
  for (const depth of [40, 100, 5_000]) {
    const text = withRule(write(depth));
    const client = await opened(text);
    for (const [name, [method, params]] of Object.entries(questions(text))) {
      const answer = await client.connection.sendRequest(method, params).catch((error: Error) => error.message);
      expect([depth, name, /exceeded|internal|failed/i.test(String(answer))]).toEqual([depth, name, false]);
    }
    // What is deeper than is read is said.
    const isSaid = client.codes(uri).some((code) => code.endsWith(' syntax'));
    if (depth !== 100) expect([depth, isSaid]).toEqual([depth, depth > 100]);
    client.stop();
  }
});
