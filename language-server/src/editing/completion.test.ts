import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { factsOf } from '../facts/testing/facts-of.js';
import { ProjectModel } from '../model/project-model.js';
import { completionsAt } from './completion.js';

const others = `stakeholder Boss "The boss" { concern Cost "Lower cost" }
metric Time "Handling time"
requirement R-9 "Other" { from: Boss }
`;

/** Labels offered at `<|>`. */
const labels = (marked: string, language: 'en' | 'zh' = 'en') => [...items(marked, language).keys()];

/** What is offered at `<|>`, by label. */
function items(marked: string, language: 'en' | 'zh' = 'en'): Map<string, CompletionItem> {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const model = new ProjectModel();
  model.update(factsOf(others, 'file:///others.req'));
  const facts = factsOf(text);
  model.update(facts);
  const { items: found } = completionsAt(text, offset, { model: model.reader(), facts, language });
  return new Map(found.map((item) => [item.label, item]));
}

describe('completion knows the place', () => {
  test('an empty file: declarations', () => {
    expect(labels('<|>')).toEqual(expect.arrayContaining(['stakeholder', 'requirement', 'version']));
    expect(labels('<|>', 'zh')).toEqual(expect.arrayContaining(['干系人', '需求', '版本']));
    expect(labels('<|>')).not.toContain('case');
  });

  test('in a block: its properties that are not used yet, before or behind', () => {
    const found = labels('requirement R "t" {\n  from: Boss\n  <|>\n  priority: P0\n}');
    expect(found).toEqual(expect.arrayContaining(['need', 'effort', 'acceptance', 'risk']));
    expect(found).not.toContain('from');
    expect(found).not.toContain('priority');
    expect(found).not.toContain('window');
  });

  test.each([
    ['requirement R "t" {\n  from: <|>\n}', ['Boss']],
    ['requirement R "t" {\n  answers: <|>\n}', ['Boss.Cost']],
    ['requirement R "t" {\n  answers: Boss.<|>\n}', ['Boss.Cost']],
    ['requirement R "t" {\n  moves: <|>\n}', ['Time']],
    ['requirement R "t" {\n  depends-on: <|>\n}', ['R-9']],
    ['requirement R "t" {\n  priority: <|>\n}', ['P0', 'P1', 'P2', 'P3']],
    ['requirement R "t" {\n  scope: <|>\n}', ['standard', 'configurable', 'custom']],
    ['requirement R "t" {\n  scope: con<|>\n}', ['standard', 'configurable', 'custom']],
    ['requirement R "t" {\n  effort: 5 <|>\n}', ['person-days', 'person-weeks', 'person-months']],
    ['requirement R "t" {\n  effort: 5<|>\n}', ['person-days', 'person-weeks', 'person-months']],
    ['requirement R "t" { acceptance {\n  data x: <|>\n} }', ['number', 'integer', 'yes-no', 'one-of', 'date', 'text']],
    ['requirement R "t" { acceptance {\n  case A1 <|>\n} }', ['normal', 'exception', 'boundary']],
    ['requirement R "t" { acceptance {\n  data x: number\n  rule Big { when: <|> }\n} }', ['x', 'not', 'otherwise']],
    [
      'requirement R "t" { acceptance {\n  rule Big { when: otherwise }\n  case normal { then: <|> }\n} }',
      ['Big', 'not'],
    ],
    ['requirement R "t" { note: "some <|>', []],
    ['// a comment <|>', []],
    ['requirement <|>', ['R-10']],
  ])('%s', (text, expected) => expect(labels(text)).toEqual(expected));

  test('a Chinese file gets Chinese words', () => {
    expect(labels('需求 R “t” {\n  决策：<|>\n}', 'zh')).toEqual(['立即做', '下季度', '评估付费定制', '暂缓', '不做']);
    expect(labels('需求 R “t” {\n  成本：5<|>\n}', 'zh')).toEqual(['人日', '人周', '人月']);
  });
});

describe('the snippet of a case continues the names of its requirement', () => {
  test.each([
    ['case A1 normal {}\n    case A2 normal {}\n    <|>', 'case A3 $1 "$2" {\n\t$0\n}'],
    ['<|>', 'case A1 $1 "$2" {\n\t$0\n}'],
    ['case normal {}\n    <|>', 'case $1 "$2" {\n\t$0\n}'],
  ])('%s', (inside, expected) =>
    expect(items(`requirement R "t" {\n  acceptance {\n    ${inside}\n  }\n}`).get('case')?.insertText).toBe(expected),
  );
});
