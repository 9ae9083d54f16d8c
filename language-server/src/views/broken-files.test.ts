import { expect, test } from 'vitest';
import { factsOf } from '../rules/testing/annotated-text.js';
import { brokenFiles } from './broken-files.js';

test('names the files with syntax errors and the line of the first one', () => {
  const good = factsOf('file:///good.req', 'requirement A "a" {}\n');
  const bad = factsOf('file:///bad.req', '\nrequirement A "a" {}\n\nrequirement B "b" { priority }}}\n');
  const worse = factsOf('file:///a.req', '}');
  expect(brokenFiles([good, bad, worse])).toEqual([
    { uri: 'file:///a.req', line: 0 },
    { uri: 'file:///bad.req', line: 3 },
  ]);
});
