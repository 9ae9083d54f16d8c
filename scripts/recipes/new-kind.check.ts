/** What one entry for `process` and one for its steps must do. Runs in a copy that has them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completionsAt } from '../editing/completion.js';
import { documentSymbolsOf } from '../editing/document-symbols.js';
import { hoverOfName } from '../editing/hover-of-name.js';
import { nameAt } from '../editing/name-at.js';
import { renameableAt, renameEdits } from '../editing/rename.js';
import { semanticTokensOf } from '../editing/semantic-tokens.js';
import { symbolsMatching } from '../editing/workspace-symbols.js';
import type { FileFacts } from '../facts/facts.js';
import { meaningOf } from '../facts/testing/facts-of.js';
import { modelOf } from '../interchange/model-json.js';
import { applyChanges, expectFindings, projectOf } from '../rules/testing/annotated-text.js';
import { parse } from '../syntax/parser.js';
import { tokenize } from '../syntax/marked-tokens.js';
import { parseQuickly } from '../syntax/quick-parser.js';
import { parseByGrammar } from '../syntax/testing/grammar-parser.js';
import { endsOf } from '../text/span.js';

const english = `stakeholder Boss "The boss" { role: decision-maker }

/** As agreed. */
process Approval "How orders are approved" {
  owner: Boss
  step Check "Check the limit" {
    by: Boss
  }
  step Sign
}
`;
const chinese = `干系人 Boss “The boss” { 角色：决策者 }

/** As agreed. */
流程 Approval “How orders are approved” {
  负责人：Boss
  步骤 Check “Check the limit” {
    由：Boss
  }
  步骤 Sign
}
`;

const withoutNodes = (tree: unknown) =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key.startsWith('$') && key !== '$type' ? undefined : value)));

function opened(text: string) {
  const project = projectOf(text);
  const model = project.model.reader();
  const facts = model.file('main.req') as FileFacts;
  const placeOf = (word: string) => text.indexOf(word) + 1;
  return { ...project, reader: model, facts, placeOf };
}

test('both readers read it alike, in both languages', () => {
  for (const text of [english, chinese]) {
    expect(parse(text).problems).toEqual([]);
    expect(withoutNodes(parseQuickly(tokenize(text)))).toEqual(withoutNodes(parseByGrammar(text).tree));
  }
  expect(meaningOf(chinese)).toEqual(meaningOf(english));
});

test('it has facts, its parts among them', () => {
  const { facts } = opened(english);
  expect(facts.declarations[1]).toMatchObject({
    facts: {
      kind: 'process',
      name: 'Approval',
      title: { value: 'How orders are approved' },
      documentation: 'As agreed.',
      owner: { name: 'Boss' },
      steps: [
        { kind: 'step', name: 'Check', by: { name: 'Boss' } },
        { kind: 'step', name: 'Sign' },
      ],
    },
    references: [
      { name: 'Boss', property: 'owner' },
      { name: 'Boss', property: 'by' },
    ],
  });
});

test('it stands in the outline and among the symbols of the project', async () => {
  const { facts, model } = opened(english);
  expect(documentSymbolsOf(facts, 'en').at(-1)).toMatchObject({
    name: 'Approval',
    children: [{ name: 'Check' }, { name: 'Sign' }],
  });
  const pace = { isOver: () => false, rest: async () => {} };
  const symbols = await symbolsMatching('Approval', [model], ({ name }) => name, pace);
  expect(symbols).toEqual(['Approval', 'Check', 'Sign']);
});

test('it is coloured', () => {
  const { facts, reader } = opened(english);
  const coloured = semanticTokensOf(english, facts, reader).map(
    ({ at, type, declares }) => `${english.slice(...endsOf(at))} ${type}${declares ? '!' : ''}`,
  );
  expect(coloured).toEqual(
    expect.arrayContaining([
      'process keyword',
      'Approval function!',
      'owner property',
      'step keyword',
      'Check method!',
    ]),
  );
});

test('it is completed: the keyword, properties, parts, and names behind a colon', () => {
  const offered = (marked: string) => {
    const text = marked.replace('<|>', '');
    const { reader, facts } = opened(text);
    const { items } = completionsAt(text, marked.indexOf('<|>'), { model: reader, facts, language: 'en' });
    return items.map(({ label }) => label);
  };
  expect(offered(`${english}<|>`)).toContain('process');
  expect(offered('process P {\n  <|>\n}')).toEqual(expect.arrayContaining(['owner', 'note', 'step']));
  expect(offered('stakeholder Boss\nprocess P {\n  owner: <|>\n}')).toContain('Boss');
  expect(offered('stakeholder Boss\nprocess P {\n  step A {\n    by: <|>\n  }\n}')).toContain('Boss');
});

test('it has hovers, also for its parts', () => {
  const { facts, reader, placeOf } = opened(english);
  const hover = (word: string) => {
    const name = nameAt(facts, placeOf(word), reader);
    return name && hoverOfName(name, reader, 'en');
  };
  expect(hover('Approval')).toBe('**Approval** — How orders are approved  \n_process_\n\nAs agreed\\.\n\nowner: Boss');
  expect(hover('Check')).toBe('**Check** — Check the limit  \n_step_\n\nby: Boss');
});

test('it is renamed, and so is what it refers to', () => {
  const renamed = (word: string, to: string) => {
    const { facts, reader, files, placeOf } = opened(english);
    const found = renameableAt(facts, placeOf(word), reader);
    if ('refused' in found) throw new Error(found.refused.en);
    const edits = renameEdits(found.thing, to, reader, (uri) => files.get(uri) as string);
    if ('refused' in edits) throw new Error(edits.refused.en);
    return [...applyChanges(files, edits).values()].join('');
  };
  expect(renamed('Approval', 'Signing')).toBe(english.replace('process Approval', 'process Signing'));
  expect(renamed('Check', 'Verify')).toBe(english.replace('step Check', 'step Verify'));
  expect(renamed('Boss', 'Director')).toBe(english.replaceAll('Boss', 'Director'));
});

test('rules look after it: names that mean nothing, names given twice, placeholders', () => {
  expectFindings(
    `
process A {
  owner: Nobody
  //~ unresolved-reference «Nobody» There is no stakeholder called Nobody. Correct the name, or add it.
  step Check { by: Nobody }
  //~ unresolved-reference «Nobody» There is no stakeholder called Nobody. Correct the name, or add it.
  step Check
  //~ duplicate-name «Check» A already has a step called Check. Give this one another name.
  note: "Ask TBD"
  //~ placeholder-left «TBD» "TBD" is still to be written. Find out what belongs here, and write it.
}
process A
//~ duplicate-name «A» A is already the name of a process. Give this process another name.
`,
    { only: ['unresolved-reference', 'duplicate-name', 'placeholder-left', 'syntax'] },
  );
});

test('it is in the JSON of the model', () => {
  const { reader } = opened(english);
  expect(modelOf(reader, { path: (uri) => uri }).processes).toMatchObject([
    { name: 'Approval', owner: 'Boss', steps: [{ name: 'Check', by: 'Boss' }, { name: 'Sign' }] },
  ]);
});

test('it is in the language reference and in the colours of the editor', () => {
  for (const [page, word] of [
    ['docs/language.md', 'process'],
    ['docs/language.zh-CN.md', '流程'],
  ] as const)
    expect(readFileSync(page, 'utf8')).toContain(`### \`${word}\``);
  expect(readFileSync('extension/syntaxes/req.tmLanguage.json', 'utf8')).toContain('流程');
});
