/**
 * `npm run mutated-files -- --count 20000 --seed 1`: the samples, damaged in many ways, opened one after the other in a real
 * server process that is asked everything an editor asks. The server may not end, not fail on a request, not write an
 * error to its log, and not take longer than five seconds for an answer.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectRoot } from '../scripts/project-root.mjs';
import { pictureNames } from '../scripts/catalogue.mjs';
import { numbersAsked } from './arguments.mjs';
import { Choices } from './random-choices.mjs';
import { buildServer, Hangs, ServerProcess } from './server-process.mjs';

/** An answer that takes longer does not come: this ends what hangs, and measures nothing. */
const limit = 5000;
const requestFailed = -32803;
const signs = [
  ...'{}()"“”「」\'：:，,;；.。/\\*#%^&<>=!-–—~0123456789 \t\n\r',
  '"""',
  '//',
  '/*',
  '*/',
  '///',
  '\u0000',
  '\ufeff',
  '\u202e',
  '😀',
  '\ud83d',
  '\u200b',
  '１',
  '万',
];
const words = [
  'constructor',
  '__proto__',
  'requirement',
  '需求',
  'acceptance',
  '验收',
  'when:',
  '当：',
  'not',
  '非',
  'and',
  '或',
  'in',
  '1e999',
  '99999999999999999999',
  '2025-13-45',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> theirs',
  'P0',
  'version',
  '数据',
  'one-of (',
];

const tokensOf = (/** @type {string} */ text) => text.match(/[\p{L}\p{N}_-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** @type {Readonly<Record<string, (text: string, choices: Choices, other: string) => string>>} */
const damages = {
  'a token is deleted': (text, choices) => without(tokensOf(text), choices),
  'a token is doubled': (text, choices) => changed(tokensOf(text), choices, (token) => token + token),
  'two tokens are swapped': (text, choices) => {
    const tokens = tokensOf(text);
    const [a, b] = [choices.below(tokens.length), choices.below(tokens.length)];
    [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
    return tokens.join('');
  },
  'a line is deleted': (text, choices) => without(text.split(/(?<=\n)/), choices),
  'lines are put in another order': (text, choices) =>
    text
      .split(/(?<=\n)/)
      .sort(() => choices.below(3) - 1)
      .join(''),
  'the text ends early': (text, choices) => text.slice(0, choices.below(text.length + 1)),
  'the text begins late': (text, choices) => text.slice(choices.below(text.length + 1)),
  'a sign is put in': (text, choices) => inserted(text, choices, choices.of(signs)),
  'a sign is put in many times': (text, choices) =>
    inserted(text, choices, choices.of(signs).repeat(1 + choices.below(300))),
  'a word is put in': (text, choices) => inserted(text, choices, ` ${choices.of(words)} `),
  'a word takes the place of another': (text, choices) => changed(tokensOf(text), choices, () => choices.of(words)),
  'a piece of another file is put in': (text, choices, other) => {
    const start = choices.below(other.length + 1);
    return inserted(text, choices, other.slice(start, start + choices.below(400)));
  },
  'a piece is repeated': (text, choices) => {
    const start = choices.below(text.length + 1);
    return inserted(text, choices, text.slice(start, start + choices.below(200)).repeat(1 + choices.below(30)));
  },
  'blocks are nested': (text, choices) => {
    const depth = 1 + choices.below(400);
    return inserted(
      text,
      choices,
      choices.of(['{ ', '(', 'not ', '非 ', 'version V { ', 'acceptance { ']).repeat(depth),
    );
  },
  'bytes are read in the wrong encoding': (text) => new TextDecoder('gbk').decode(Buffer.from(text, 'utf8')),
  'line ends change': (text, choices) => text.replaceAll('\n', choices.of(['\r\n', '\r', ' ', '\u2028'])),
};

function without(/** @type {string[]} */ parts, /** @type {Choices} */ choices) {
  parts.splice(choices.below(parts.length), 1);
  return parts.join('');
}

function changed(
  /** @type {string[]} */ parts,
  /** @type {Choices} */ choices,
  /** @type {(part: string) => string} */ to,
) {
  const index = choices.below(parts.length);
  parts[index] = to(parts[index] ?? '');
  return parts.join('');
}

function inserted(/** @type {string} */ text, /** @type {Choices} */ choices, /** @type {string} */ piece) {
  const at = choices.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

/** The texts of all samples. */
function sampleTexts() {
  const folder = path.join(projectRoot, 'samples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.req'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Everything that an editor asks about a file. */
function questions(/** @type {string} */ uri, /** @type {string} */ text, /** @type {Choices} */ choices) {
  const lines = text.split('\n');
  const line = choices.below(lines.length);
  const position = { line, character: choices.below((lines[line] ?? '').length + 1) };
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const about = [
    'textDocument/documentSymbol',
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/definition',
    'textDocument/references',
    'textDocument/documentHighlight',
    'textDocument/prepareRename',
    'textDocument/rename',
    'textDocument/semanticTokens/full',
    'textDocument/foldingRange',
    'textDocument/documentLink',
    'textDocument/codeLens',
    'textDocument/inlayHint',
    'textDocument/selectionRange',
    'textDocument/formatting',
    'textDocument/onTypeFormatting',
    'textDocument/codeAction',
  ].map((method) => ({
    method,
    params: {
      textDocument,
      position,
      positions: [position],
      range,
      options,
      ch: '\n',
      newName: 'R-1',
      context: { includeDeclaration: true, diagnostics: [] },
    },
  }));
  return [
    ...about,
    { method: 'reqlang/view', params: { uri, view: choices.of(pictureNames) } },
    { method: 'reqlang/convertKeywords', params: { uri, language: choices.of(['en', 'zh']) } },
  ];
}

/**
 * @param {{ count: number, seed: number }} options
 * @returns {Promise<{ files: number, answers: number, longest: number, failures: string[] }>} `longest` in milliseconds
 */
export async function mutateFiles({ count, seed }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-mutants-'));
  const work = path.join(folder, 'workspace');
  mkdirSync(work);
  const command = await buildServer(folder);
  const texts = sampleTexts();
  const choices = new Choices(seed);
  const uri = pathToFileURL(path.join(work, 'mutant.req')).href;
  const result = { files: 0, answers: 0, longest: 0, failures: /** @type {string[]} */ ([]) };
  const started = async () => {
    const server = new ServerProcess(command);
    await server.start([pathToFileURL(work).href]);
    server.send('textDocument/didOpen', { textDocument: { uri, languageId: 'req', version: 0, text: '' } });
    return server;
  };
  let server = await started();
  try {
    for (let i = 1; i <= count; i++) {
      let text = choices.of(texts);
      const done = [];
      for (let damage = choices.below(3); damage >= 0; damage--) {
        const name = choices.of(Object.keys(damages));
        text = damages[name]?.(text, choices, choices.of(texts)) ?? text;
        done.push(name);
      }
      const fail = (/** @type {string} */ why) => {
        const kept = path.join(os.tmpdir(), `reqlang-mutant-${seed}-${i}.req`);
        writeFileSync(kept, text);
        result.failures.push(`file ${i} (${done.join(', ')}): ${why}; the text is in ${kept}`);
      };
      server.send('textDocument/didChange', { textDocument: { uri, version: i }, contentChanges: [{ text }] });
      try {
        await Promise.all(
          questions(uri, text, choices).map(async ({ method, params }) => {
            const start = performance.now();
            await server.ask(method, params, { limit }).catch((error) => {
              if (error.code !== requestFailed)
                throw error instanceof Hangs ? error : new Error(`${method}: ${error.message}`);
            });
            result.answers++;
            result.longest = Math.max(result.longest, performance.now() - start);
          }),
        );
        for (const error of server.errors.splice(0)) fail(error);
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
        server.stop();
        server = await started();
      }
      result.files++;
    }
    return result;
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = numbersAsked({ count: 20_000, seed: 1 });
  const { failures, longest, ...counts } = await mutateFiles(asked);
  console.log({
    seed: asked.seed,
    ...counts,
    'longest answer': `${Math.round(longest)} ms`,
    failures: failures.length,
  });
  for (const failure of failures.slice(0, 20)) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
