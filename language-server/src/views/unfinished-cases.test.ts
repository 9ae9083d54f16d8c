import { expect, test } from 'vitest';
import { acceptanceMarkdown } from '../interchange/acceptance-markdown.js';
import { acceptancePage } from '../interchange/acceptance-page.js';
import { expectFindings, projectOf } from '../rules/testing/annotated-text.js';
import { buildAcceptanceMatrix } from './acceptance-matrix.js';

const text = `requirement RC-7 "Large" {
  priority: P1
  acceptance {
    data amount: integer 0..9
    rule Large { when: amount > 5  then: "waits" }
    case A1 normal "small" { given: amount = 5  then: not Large }
    case A2 boundary "large" { given: amount = 6  then: Large, "TBD: who is told" }
    case A3 exception { then: "TBD: what must be seen" }
  }
}
`;
const matrix = () => buildAcceptanceMatrix(projectOf(text).model.reader());

test('what is still to be written counts as missing: its class, its points', () => {
  const [requirement] = matrix().requirements;
  expect(requirement?.cases.map(({ name, unfinished }) => [name, unfinished ?? false])).toEqual([
    ['A1', false],
    ['A2', true],
    ['A3', true],
  ]);
  expect(requirement?.classes.map((each) => [each.class, each.cases, each.gap])).toEqual([
    ['normal', ['A1'], false],
    ['exception', [], true],
  ]);
  expect(requirement?.rules[0]?.points.map(({ text: { en }, coveredBy }) => [en, coveredBy])).toEqual([
    ['amount = 5', ['A1']],
    ['amount = 6', []],
  ]);
  expect(requirement?.totals.classes).toEqual({ present: 1, required: 2 });
});

test('it is one finding, where it is to be written', () => {
  expectFindings(
    text
      .replace('who is told" }', 'who is told" }\n    //~ placeholder-left «TBD»')
      .replace(
        'must be seen" }',
        'must be seen" }\n    //~ missing-exception-case «TBD» RC-7 has no exception case yet: in A3, "TBD" is still to be written. Write what belongs there.',
      ),
    { only: ['placeholder-left', 'missing-exception-case', 'missing-normal-case'] },
  );
});

test('nobody signs it: it is printed as an open point', () => {
  const page = acceptancePage([{ title: undefined, matrix: matrix() }], 'en');
  const [table = '', rest = ''] = page.split('</table>');
  expect(table).toContain('small');
  expect(table).not.toContain('TBD');
  expect(rest).toContain('<h3>Still open, not to be signed</h3>');
  expect(rest).toContain('A3 exception: TBD: what must be seen');
  const markdown = acceptanceMarkdown([{ title: undefined, matrix: matrix() }], 'zh');
  expect(markdown).toContain('**待明确，不在签字范围内**');
  expect(markdown).toContain('A3（待填写）'.replace('（', ' (').replace('）', ')'));
});

test('where nothing is written nothing is signed', () => {
  const only = projectOf('requirement R "x" { acceptance { case A1 normal { then: "TBD" } } }');
  const page = acceptancePage([{ title: undefined, matrix: buildAcceptanceMatrix(only.model.reader()) }], 'en');
  expect(page).not.toContain('<table>');
  expect(page).not.toContain('class="signatures"');
  expect(page).toContain('A1 normal: TBD');
});
