/**
 * Words that every object of JavaScript knows, such as `constructor`, are words like any other: as values, as names, and in
 * settings. Nothing fails on them, here or in other files, and what is said about them is what is said about any word.
 */
import { expect, test } from 'vitest';
import { pictureNames } from '../catalogue/pictures.js';
import { methods } from '../protocol/methods.js';
import { everyProperty, surroundings } from '../rules/testing/every-property.js';
import { startClient, type TestClient } from './testing/test-client.js';

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];
/** A word that means as little, and that objects do not know. */
const plain = 'somethingElse';
const uri = 'file:///w/a.req';
const other = 'file:///w/b.req';

const exports = [
  ['priorities', 'xlsx'],
  ['acceptance', 'md'],
  ['roadmap', 'svg'],
  ['report', 'md'],
];

/** Everything that goes through a whole file or project. */
async function askAll({ connection }: TestClient, text: string): Promise<void> {
  const lines = text.split('\n');
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const textDocument = { uri };
  const position = { line: 0, character: (lines[0] ?? '').length - 3 };
  const asked: [string, object][] = [
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }],
    ...['hover', 'completion', 'definition', 'references', 'documentHighlight'].map((what): [string, object] => [
      `textDocument/${what}`,
      { textDocument, position, context: { includeDeclaration: true } },
    ]),
    [methods.convertKeywords, { uri, language: 'zh' }],
    ...pictureNames.map((view): [string, object] => [methods.view, { view, uri }]),
    ...exports.map(([subject, format]): [string, object] => [methods.export, { uri, subject, format }]),
  ];
  for (const [method, params] of asked)
    await connection.sendRequest(method, params).catch((error) => {
      throw new Error(`${method}: ${error.message}`);
    });
}

async function started(settings = '{}'): Promise<{ client: TestClient; log: string[] }> {
  const log: string[] = [];
  const client = await startClient(
    { [other]: surroundings, 'file:///w/req.config.json': settings },
    ['file:///w'],
    { language: 'en' },
    { onLog: (message) => log.push(message) },
  );
  return { client, log };
}

/** The codes of the findings, and of those elsewhere. */
async function codesAfter(client: TestClient, text: string): Promise<readonly string[]> {
  await client.change(uri, text);
  await client.settled();
  return [...client.codes(uri), '|', ...client.codes(other)];
}

test('as the value and as the name of everything', async () => {
  const { client, log } = await started();
  await client.open(uri, '');
  for (const { kind, property, values, write } of everyProperty())
    for (const word of words) {
      const what = `${kind} ${property} ${word}`;
      for (const [text, like] of [
        [write(word), write(plain)],
        [write(values[0], word), write(values[0], plain)],
      ] as const) {
        const expected = await codesAfter(client, like);
        expect(await codesAfter(client, text), what).toEqual(expected);
        expect(log, what).toEqual([]);
      }
      await askAll(client, write(word));
      expect(log, what).toEqual([]);
    }
  client.stop();
});

const parts = (word: string) => `requirement ${word} "x" {
  from: ${word}
  answers: ${word}.${word}
  tags: ${word}
  risk ${word} "r" { severity: high }
  acceptance {
    data ${word}: one-of (${word}, b)
    data other: ${word}
    rule ${word} { when: ${word} = ${word} then: "x" }
    rule again { when: ${word}.${word} > 3 then: ${word} }
    case ${word} normal { given: ${word} = ${word} then: ${word} }
    case more ${word} { given: missing = ${word} then: not ${word} }
    waive ${word} because "x" until ${word}
  }
}
entity ${word}Entity { data ${word}: integer }
stakeholder ${word}Person { concern ${word} "c" }
${word} { ${word}: ${word} }
${word}: 3
// req-ignore ${word}
goal G { ${word}: ${word} }
`;

test('as names of all parts, as keywords and codes', async () => {
  const { client, log } = await started();
  await client.open(uri, '');
  for (const word of words) {
    const text = parts(word);
    const expected = await codesAfter(client, parts(plain));
    expect(await codesAfter(client, text), word).toEqual(expected);
    await askAll(client, text);
    expect(log, word).toEqual([]);
  }
  client.stop();
});

test('in settings', async () => {
  for (const word of words) {
    const settings = `{
      "${word}": "${word}",
      "rules": { "${word}": "off", "vague-word": "${word}" },
      "score": "${word}",
      "today": "${word}",
      "ignore": ["${word}"],
      "priorities": ["P0", "${word}"],
      "requiredCases": { "${word}": ["normal", "boundary"], "toString": ["${word}"] }
    }`;
    const { client, log } = await started(settings);
    await client.open(
      uri,
      `requirement R-1 "x" {\n  priority: ${word}\n  acceptance {\n    case A1 exception { then: "y" }\n  }\n}\n`,
    );
    await client.settled();
    // The level of the settings, with what it asks for, if it can be one.
    if (/^\p{L}/u.test(word)) expect(client.codes(uri), word).toContain('3 missing-normal-case');
    await askAll(client, 'requirement R-1 "x" {');
    expect(log, word).toEqual([]);
    client.stop();
  }
});
