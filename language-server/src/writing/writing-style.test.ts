import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingCaseEdits } from '../editing/add-missing-cases.js';
import { editsOf } from '../editing/intents/intent-edits.js';
import { type Intent, isRefusal } from '../editing/intents/intent.js';
import { formatText } from '../editing/format/format-text.js';
import { endOfText, readText } from '../syntax/text-literal.js';
import { rules } from '../rules/registry.js';
import { fixesFor, projectOf, type TestProject } from '../rules/testing/annotated-text.js';
import { quoted, signIn, styleOf } from './writing-style.js';

describe('the style of a file', () => {
  test.each([
    ['nothing in Chinese', '', 'zh', '：', '，', '“”', '（'],
    ['nothing in English', '', 'en', ': ', ', ', '""', '('],
    ['Chinese with ASCII signs', '需求 R "x" {\n  来源: 甲\n}', 'zh', ': ', ', ', '""', '('],
    ['Chinese with its own signs', '需求 R “x” {\n  来源：甲、乙\n}', 'zh', '：', '、', '“”', '（'],
    ['corner brackets', '需求 R 「x」 {\n  备注：「y」\n}', 'zh', '：', '，', '「」', '（'],
    ['the most of each', '需求 R “x” {\n  来源：甲，乙\n  标签：a, b, c\n}', 'zh', '：', ', ', '“”', '（'],
    [
      'signs in texts and comments do not count',
      '// ：：：\n需求 R "：，：" {\n  来源: 甲\n}\n/* ：： */',
      'zh',
      ': ',
      ', ',
      '""',
      '(',
    ],
    [
      'a long text has no quotes of its own',
      '需求 R “x” {\n  备注："""\n  a: b, c: d "e"\n  """\n}',
      'zh',
      '：',
      '，',
      '“”',
      '（',
    ],
  ] as const)('%s', (_, text, language, colon, comma, quotes, open) => {
    const style = styleOf(text, language);
    expect(style).toMatchObject({ colon, comma, language });
    expect([style.quotes.join(''), style.parentheses[0]]).toEqual([quotes, open]);
  });

  test.each([
    ['goal A {\n\tnote: "x"\n}', '\t', '\n'],
    ['goal A {\r\n    note: "x"\r\n}\r\n', '    ', '\r\n'],
    ['goal A {\n note: "x"\n}', '  ', '\n'],
    ['goal A {\n  note: "x"\n}\ngoal B {\n    note: "x"\n}\ngoal C { // why\n    note: "x"\n}', '    ', '\n'],
    ['goal A {\r\n  note: "x"\n}\n', '  ', '\n'],
  ])('lines of %j', (text, indent, lineBreak) => expect(styleOf(text, 'en')).toMatchObject({ indent, lineBreak }));

  test('braces and the sign of a fix', () => {
    const style = styleOf('需求 R “x” ｛\r\n  来源：甲\r\n｝', 'zh');
    expect(['{', '\n  }', ':', ',', ')', '..', '', '"'].map((sign) => signIn(sign, style))).toEqual([
      '｛',
      '\r\n  ｝',
      '：',
      '，',
      '）',
      '..',
      '',
      '"',
    ]);
  });

  test('what is quoted reads as it was, whatever quotes it has inside', () => {
    const character = fc.constantFrom('a', '甲', ' ', '"', '“', '”', '「', '」', '\\', '，', ':', '{', '}');
    const styles = ['', '需求 R “x”', '需求 R 「x」'].map((text) => styleOf(text, 'en'));
    fc.assert(
      fc.property(
        fc.string({ unit: character, minLength: 1, maxLength: 8 }),
        fc.constantFrom(...styles),
        (text, style) => {
          // A backslash before a quote is the one thing that a text on one line cannot say.
          fc.pre(!/\\(?=["]|$)/.test(text) || !/["「」]/.test(text));
          const image = quoted(text, style);
          const source = `${image} {`;
          expect(source.slice(0, endOfText(source, 0))).toBe(image);
          expect(readText(image)).toEqual({ content: text });
        },
      ),
      { numRuns: 500 },
    );
  });
});

const folder = path.resolve(import.meta.dirname, '../../../samples');
const samples = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
  entry.isFile() && entry.name.endsWith('.req') ? [readFileSync(path.join(entry.parentPath, entry.name), 'utf8')] : [],
);

/** A sample with signs of one width; undefined if it cannot be formatted. */
function withSigns(text: string, punctuation: 'ascii' | 'full-width'): string | undefined {
  const result = formatText(text, punctuation);
  return 'problems' in result ? undefined : result.text;
}

/** Everything that anything writes into a file. */
function* writtenInto(project: TestProject, uri: string): Generator<readonly [who: string, text: string]> {
  const text = project.files.get(uri) ?? '';
  const model = project.model.reader();
  for (const { code } of rules)
    for (const { changes } of fixesFor(project, code)) for (const change of changes) yield [code, change.text];
  const file = model.file(uri);
  if (!file) return;
  const cases = missingCaseEdits(file, text.length, model, text);
  if (!('refused' in cases)) for (const edit of cases) yield ['missing cases', edit.text];
  const [first] = model.all('requirement');
  const intents: Intent[] = [];
  for (const { facts } of model.all('requirement').slice(0, 5)) {
    for (const [property, value] of [
      ['decision', 'do-now'],
      ['status', 'approved'],
      ['effort', '7'],
      ['customers', '42'],
      ['priority', 'P1'],
    ] as const)
      intents.push({ kind: 'setProperty', requirement: facts.name, property, value });
  }
  for (const { facts } of model.all('version').slice(0, 5)) {
    intents.push({ kind: 'setWindow', version: facts.name, start: '2024-01-01', end: '2024-02-01' });
    if (first) intents.push({ kind: 'moveToVersion', requirement: first.facts.name, from: null, to: facts.name });
  }
  for (const intent of intents) {
    const edits = editsOf(intent, { model, text: () => text });
    if (!isRefusal(edits)) for (const edit of edits) yield [`${intent.kind}`, edit.text];
  }
}

/** Signs outside of what texts say. */
const signsIn = (text: string) =>
  text
    .replace(/"(?:\\"|[^"\n])*"/g, '""')
    .replace(/“[^”\n]*”/g, '“”')
    .replace(/「[^」\n]*」/g, '「」');

test.each([
  ['ascii', /[：，、“”「」（）；]/],
  ['full-width', /[:,"()]/],
] as const)('whatever is written into a file with %s signs has no others', (punctuation, others) => {
  const wrong: string[] = [];
  let written = 0;
  for (const sample of samples) {
    const text = withSigns(sample, punctuation);
    if (text === undefined || others.test(signsIn(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))) continue;
    for (const [who, inserted] of writtenInto(projectOf(new Map([['main.req', text]])), 'main.req')) {
      written++;
      if (others.test(signsIn(inserted))) wrong.push(`${who}: ${inserted}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  expect(written).toBeGreaterThan(200);
});
