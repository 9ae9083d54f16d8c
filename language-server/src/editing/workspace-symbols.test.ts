import { expect, test } from 'vitest';
import { projectOf } from '../rules/testing/annotated-text.js';
import { symbolsMatching } from './workspace-symbols.js';

const files = 20;
const text = Array.from(
  { length: files },
  (_, i) => `==> ${i + 10}.req\nentity Order${i} {\n  data status: one-of open, done\n}\n`,
).join('');

test('looks through file after file and gives way in between, as long slices must not stop what is typed', async () => {
  const { model } = projectOf(text);
  let rests = 0;
  const pace = { isOver: () => true, rest: async () => void rests++ };
  const found = await symbolsMatching('o', [model], ({ name }) => name, pace);
  expect(rests).toBe(files);
  const kinds = found.map((name) => name.replace(/\d+$/, ''));
  expect(kinds.slice(0, files)).toEqual(Array(files).fill('Order'));
  expect(kinds.slice(files, 2 * files)).toEqual(Array(files).fill('status'));
  expect(new Set(kinds.slice(2 * files))).toEqual(new Set(['open', 'done']));
});

test('of very many, those declared by themselves are shown, and nothing more is looked at', async () => {
  const { model } = projectOf(text);
  let rests = 0;
  const pace = { isOver: () => true, rest: async () => void rests++ };
  expect(await symbolsMatching('order', [model], ({ name }) => name, pace, 3)).toEqual(['Order0', 'Order1', 'Order2']);
  expect(rests).toBe(2);
});
