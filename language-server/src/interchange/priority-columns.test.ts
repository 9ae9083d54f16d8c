import { expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { buildPriorities } from '../views/priorities.js';
import { priorityColumns } from './priority-columns.js';
import { tableOf } from './report-table.js';

const text = `需求 R-1 “甲” {
  客户数：1,200
  成本：3-5人日
  优先级：P0
  决策：也许
}
需求 R-2 “乙” {
  成本：5 人日
}
`;

test.each([
  ['zh', '写法有误'],
  ['en', 'not understood'],
] as const)('what is written and cannot be read is told from what is not written (%s)', (language, words) => {
  const table = buildPriorities(projectOf(text).model.reader());
  expect(pictures.priorities.schema.parse(table)).toEqual(table);
  const { rows } = tableOf(priorityColumns(language), table.rows, language, (row) => row.unreadable);
  expect(rows.map((cells) => cells.slice(2, 7))).toEqual([
    [words, words, undefined, 'P0', words],
    [undefined, 5, undefined, undefined, undefined],
  ]);
});
