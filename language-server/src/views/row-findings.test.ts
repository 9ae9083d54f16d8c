import { expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { spanAt } from '../text/span.js';
import { buildPriorities } from './priorities.js';
import { findingsByPlace, type RowFinding } from './row-findings.js';

const at = (start: number, message = `at ${start}`): RowFinding => ({
  severity: 'warning',
  message,
  start,
  end: start + 1,
});

test.each([
  [0, 10, [0, 9]],
  [10, 20, [10, 10]],
  [20, 30, []],
  [5, 6, []],
  [30, 99, [40]],
])('from %d to %d begin those at %j', (start, end, wanted) => {
  const findings = findingsByPlace(() => [at(0), at(9), at(10), at(10), at(40)]);
  expect(findings('a.req', spanAt(start, end)).map((finding) => finding.start)).toEqual(wanted);
});

test('the findings of a file are asked for once', () => {
  let asked = 0;
  const findings = findingsByPlace(() => {
    asked++;
    return [];
  });
  for (let i = 0; i < 3; i++) findings('a.req', spanAt(i, i + 1));
  expect(asked).toBe(1);
});

test('a row has the findings in its text, and no others', () => {
  const text = 'requirement A "a" {}\nrequirement B "b" {}\ngoal G "g" {}';
  const { model } = projectOf(text);
  const inB = at(text.indexOf('B'), 'about B');
  const table = buildPriorities(model.reader(), () => [inB, at(text.indexOf('G'), 'about G')]);
  expect(table.rows.map(({ name, findings }) => [name, findings])).toEqual([
    ['A', undefined],
    ['B', [inB]],
  ]);
  expect(pictures.priorities.schema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
});
