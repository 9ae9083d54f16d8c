/** A short run of each campaign, for what has broken lately. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutateFiles } from './mutated-files.mjs';
import { editAtRandom } from './random-edits.mjs';

test('random edits: what is shown is what a fresh server shows, every request is answered, nothing is logged', async () => {
  const { edits, requests, checkpoints } = await editAtRandom({ edits: 600, seed: 2, every: 200 });
  assert.ok(edits >= 600 && requests > 100 && checkpoints >= 3);
});

test('mutated files: nothing fails, nothing hangs', async () => {
  const { files, answers, failures } = await mutateFiles({ count: 100, seed: 2 });
  assert.deepEqual(failures, []);
  assert.equal(files, 100);
  assert.ok(answers > 1000);
});
