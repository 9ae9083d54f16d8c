import { expect, test } from 'vitest';
import { documentSymbolsOf } from '../editing/document-symbols.js';
import { foldingRangesOf } from '../editing/folding.js';
import { formatText } from '../editing/format/format-text.js';
import { selectionRangesOf } from '../editing/selection-ranges.js';
import { semanticTokensOf } from '../editing/semantic-tokens.js';
import { factsOf } from '../facts/read-facts.js';
import { deepestNesting } from '../syntax/nesting.js';
import { findingsOf, projectOf } from './testing/annotated-text.js';

const uri = 'file:///deep.req';
const sound = '\nrequirement R-2 "other" {\n  priority: P1\n}\n';
const rule = (condition: string) => `requirement R-1 "deep" {
  acceptance {
    data a: yes-no
    data n: number 0..9
    rule A { when: ${condition}  then: "x" }
    case A1 normal "x" { given: a = yes, n = 1  then: A }
  }
}
`;

/** All that an editor asks of a file. */
function useEverywhere(text: string, isChecked = true): void {
  const facts = factsOf(uri, text);
  const project = projectOf(isChecked ? text : '');
  if (isChecked) findingsOf(project);
  documentSymbolsOf(facts, 'en');
  foldingRangesOf(text);
  formatText(text, 'keep');
  JSON.stringify(selectionRangesOf(text, [text.indexOf('R-1'), Math.floor(text.length / 3)]));
  semanticTokensOf(text, facts, project.model.reader());
}

test.each([
  ['parentheses', rule(`${'('.repeat(900)}a${')'.repeat(900)}`)],
  ['parentheses that are not closed', rule('('.repeat(5000))],
  ['nots', rule(`${'not '.repeat(6000)}a`)],
  ['nots and parentheses', rule(`${'not ('.repeat(3000)}a${')'.repeat(3000)}`)],
  ['blocks', `requirement R-1 "deep" ${'{ risk A "x" '.repeat(4000)}${'}'.repeat(4001)}\n`],
  ['blocks that are not closed', `requirement R-1 "deep" ${'{\n'.repeat(4000)}\n`],
  ['versions', `${'version R-1 "x" {\n'.repeat(4000)}${'}\n'.repeat(4000)}`.replaceAll('\nversion', '\n version')],
])('too deep is one finding, and the declaration is still there: %s', (_, text) => {
  const facts = factsOf(uri, text + sound);
  expect(facts.problems.map(({ message }) => message)).toEqual(['too-deep']);
  expect(facts.declarations.map(({ facts: { name } }) => name)).toEqual(['R-1', 'R-2']);
  expect(facts.declarations[0]?.facts.broken).toBe(true);
  expect(facts.declarations[1]?.facts.broken).toBe(false);
  useEverywhere(text + sound);
});

test.each([
  ['parentheses', rule(`${'('.repeat(deepestNesting)}a${')'.repeat(deepestNesting)}`)],
  ['nots', rule(`${'not '.repeat(deepestNesting)}a`)],
])('as deep as allowed is read: %s', (_, text) => {
  expect(factsOf(uri, text).problems).toEqual([]);
  useEverywhere(text);
});

test.each([
  ['and', (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 'a' : 'n > 1')).join(' and ')],
  ['or', (length: number) => Array.from({ length }, (_, i) => (i % 2 ? 'a' : 'n > 1')).join(' or ')],
  ['and and or', (length: number) => Array.from({ length: length / 2 }, () => 'a and n > 1').join(' or ')],
])('a chain of ten thousand is read: %s', (_, chain) => {
  const facts = factsOf(uri, rule(chain(10_000)));
  expect(facts.problems).toEqual([]);
  const requirement = facts.declarations[0]?.facts;
  const when = requirement?.kind === 'requirement' ? requirement.acceptance?.rules[0]?.when : undefined;
  expect(when).toMatchObject({ is: expect.stringMatching(/and|or/) });
  useEverywhere(rule(chain(1000)), false);
});

test('a long chain of comparisons or ranges is no condition, and nothing more', () => {
  for (const sign of [' = ', '..'])
    expect(
      factsOf(uri, rule(Array.from({ length: 10_000 }, () => 'n').join(sign))).problems.map(({ message }) => message),
    ).toEqual(['value-not-condition']);
});
