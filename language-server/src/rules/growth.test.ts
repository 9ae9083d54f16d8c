/**
 * Whatever a text has much of, twice as much of it is about twice the work: checks, in the editor and on the command line,
 * of texts of many forms. Work is counted, not timed.
 */
import { describe, expect, test } from 'vitest';
import { workInEditor, workOfCommand } from './testing/checked-work.js';
import { shapes } from './testing/growing-texts.js';

/** 1 is twice as much for twice as much, 2 four times as much. */
const mostGrowth = 1.35;

describe.each(Object.entries(shapes))('%s', (name, { write, size = 80, growth = mostGrowth }) => {
  test.each([
    ['editor', workInEditor],
    ...(name.startsWith('findings') ? ([['command line', workOfCommand]] as const) : []),
  ] as const)('%s', async (_, work) => {
    // Once before, so that what is made once only counts in neither.
    await work(write(10));
    const [small, large] = [await work(write(size)), await work(write(2 * size))];
    expect(Math.log2(large / small)).toBeLessThan(growth);
  });
});
