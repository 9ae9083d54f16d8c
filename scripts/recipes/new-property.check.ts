/** What one more property of a requirement must do. Runs in a copy that has it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completionsAt } from '../editing/completion.js';
import { hoverOfName } from '../editing/hover-of-name.js';
import { nameAt } from '../editing/name-at.js';
import type { FileFacts } from '../facts/facts.js';
import { meaningOf } from '../facts/testing/facts-of.js';
import { modelOf } from '../interchange/model-json.js';
import { expectFindings, projectOf } from '../rules/testing/annotated-text.js';

const text = 'stakeholder Boss\nrequirement R-1 "Export" {\n  reviewer: Boss\n}\n';

test('it is read in both spellings', () => {
  expect(meaningOf('干系人 Boss\n需求 R-1 “Export” {\n  评审人：Boss\n}\n')).toEqual(meaningOf(text));
});

test('what it names is found, and missed', () => {
  expectFindings(
    `requirement R-1 "Export" {
  reviewer: Nobody
  //~ unresolved-reference «Nobody» There is no stakeholder called Nobody. Correct the name, or add it.
}
`,
    { only: ['unresolved-reference', 'syntax'] },
  );
  const model = projectOf(text).model.reader();
  const name = nameAt(model.file('main.req') as FileFacts, text.lastIndexOf('Boss') + 1, model);
  expect(name && hoverOfName(name, model, 'en')).toContain('_stakeholder_');
});

test('it is completed, and so is its value', () => {
  const offered = (marked: string) => {
    const file = marked.replace('<|>', '');
    const model = projectOf(file).model.reader();
    const facts = model.file('main.req') as FileFacts;
    return completionsAt(file, marked.indexOf('<|>'), { model, facts, language: 'en' }).items.map(({ label }) => label);
  };
  expect(offered('requirement R "t" {\n  <|>\n}')).toContain('reviewer');
  expect(offered('stakeholder Boss\nrequirement R "t" {\n  reviewer: <|>\n}')).toContain('Boss');
});

test('it is in the JSON of the model and in the language reference', () => {
  const model = projectOf(text).model.reader();
  expect(modelOf(model, { path: (uri) => uri }).requirements).toMatchObject([{ name: 'R-1', reviewer: 'Boss' }]);
  expect(readFileSync('docs/language.md', 'utf8')).toContain('| `reviewer` | `评审人` |');
});
