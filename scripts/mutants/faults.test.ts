import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../project-root.mjs';
import { faults } from './faults.mjs';

const source = (file: string) => path.join(projectRoot, 'language-server/src', file);

/** What `npm run mutants` plants: a list that has grown old would plant nothing, and find nothing wrong. */
test.each(faults.map((fault) => [fault.what, fault] as const))(
  '%s: can be planted',
  (_, { file, find, replace, tests }) => {
    expect(readFileSync(source(file), 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
    for (const each of tests) expect(existsSync(source(each)), each).toBe(true);
  },
);

test('there are many, and each is another one', () => {
  expect(new Set(faults.map(({ what }) => what)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThanOrEqual(40);
});
