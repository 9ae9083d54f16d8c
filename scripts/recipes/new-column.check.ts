/** What one more column of the priorities must do. Runs in a copy that has it. */
import { expect, test } from 'vitest';
import { tablesOf } from '../interchange/picture-files.js';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { type Picture, pictureOf } from '../views/picture-data.js';

const text = 'stakeholder Boss "The boss"\nrequirement R-1 "Export" { reviewer: Boss }\nrequirement R-2 "Import"\n';
const picture = () => pictureOf('priorities', projectOf(text).model.reader(), { today: '2025-01-01' });

test('the picture has it, and keeps it on its way to the page', () => {
  const { data } = picture() as Extract<Picture, { view: 'priorities' }>;
  expect(data.rows.map(({ properties }) => properties?.reviewer)).toEqual(['The boss', undefined]);
  expect(pictures.priorities.schema.parse(data)).toEqual(data);
});

test('it is in exported tables, under the word of the language', () => {
  for (const [language, heading] of [
    ['en', 'Reviewer'],
    ['zh', '评审人'],
  ] as const) {
    const [table] = tablesOf(picture(), language);
    const at = table?.headers.indexOf(heading) ?? -1;
    expect(table?.rows.map((row) => row[at])).toEqual(['The boss', undefined]);
  }
});
