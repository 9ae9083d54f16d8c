/** What one more value of `decision` must do. Runs in a copy that has it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completionsAt } from '../editing/completion.js';
import type { FileFacts } from '../facts/facts.js';
import { pictures } from '../protocol/pictures.js';
import { expectFindings, projectOf } from '../rules/testing/annotated-text.js';
import { buildPriorities } from '../views/priorities.js';

const text = 'requirement R-1 "Export" { decision: partner }\n需求 R-2 “导出” { 决策：交给伙伴 }\n';

test('it is read in both spellings, and is no finding', () => {
  const { model } = projectOf(text);
  expect(
    model
      .reader()
      .all('requirement')
      .map(({ facts }) => facts.decision?.value),
  ).toEqual(['partner', 'partner']);
  expectFindings(text, { only: ['syntax', 'invalid-value'] });
});

test('it is completed', () => {
  const marked = 'requirement R "t" {\n  decision: <|>\n}';
  const file = marked.replace('<|>', '');
  const model = projectOf(file).model.reader();
  const { items } = completionsAt(file, marked.indexOf('<|>'), {
    model,
    facts: model.file('main.req') as FileFacts,
    language: 'en',
  });
  expect(items.map(({ label }) => label)).toContain('partner');
});

test('the picture of priorities goes through its schema with it', () => {
  const data = buildPriorities(projectOf(text).model.reader());
  expect(() => pictures.priorities.schema.parse(data)).not.toThrow();
});

test('it is in the language reference', () => {
  expect(readFileSync('docs/language.md', 'utf8')).toContain('`partner` 交给伙伴');
});
