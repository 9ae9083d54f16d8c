/** What one more column must do on the page of priorities. Runs in a copy that has it. */
import { expect, test } from 'vitest';
import { row, table } from '../testing/priority-rows.js';
import { cellOf } from '../priorities/cells.js';
import { columnsOf, sortValue } from '../priorities/columns.js';
import { Words } from '../words.js';

const one = row('R-1', { properties: { reviewer: 'The boss' } });

test('it can be chosen, is called by the word of the language, and sorts', () => {
  expect(columnsOf(table(one)).map(({ id }) => id)).not.toContain('reviewer');
  const [, column] = columnsOf(table(one), ['reviewer']);
  expect(column).toMatchObject({ id: 'reviewer', label: { en: 'Reviewer', zh: '评审人' } });
  expect(sortValue.reviewer(one, table(one))).toBe('The boss');
  expect(JSON.stringify(cellOf.reviewer(one, new Words('zh'), table(one)))).toContain('The boss');
});
