/**
 * Whatever a text has much of, twice as much of it is about twice the work: checks, in the editor and on the command line,
 * of texts of many forms. Work is counted, not timed.
 */
import { describe, expect, test } from 'vitest';
import { imaginedFiles } from '../workspace/testing/imagined-disk.js';
import { Workspace } from '../workspace/workspace.js';
import { workOf } from './testing/counted-work.js';
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

/** A hundred files whose names refer to each other; some of them are missing. */
function workspaceWithout(missing: number): Record<string, string> {
  const files: Record<string, string> = { 'people.req': 'stakeholder S "S" { role: decision-maker }\n' };
  for (let file = 0; file < 100 - missing; file++)
    files[`f${file}.req`] = Array.from({ length: 5 }, (_, i) => {
      const [near, far] = [(file * 7 + i * 13 + 1) % 100, (file * 31 + i * 17 + 50) % 100];
      return `requirement R-${file}-${i} "Number ${file} ${i}" { from: S priority: P1 depends-on: R-${near}-${i}, R-${far}-${i} }\n`;
    }).join('');
  return files;
}

describe('what is typed costs the same, however many names are unresolved', () => {
  const opened = 'file:///w/f3.req';
  /** Work for a letter more in a text, and for a digit more in a name that others refer to. */
  async function workOfKeys(missing: number): Promise<readonly number[]> {
    const files = workspaceWithout(missing);
    const texts = new Map(Object.entries(files).map(([name, text]) => [`file:///w/${name}`, text]));
    const workspace = new Workspace(
      imaginedFiles(texts),
      () => undefined,
      () => '2025-03-15',
    );
    await workspace.addFolder('file:///w');
    let text = files['f3.req'] as string;
    workspace.setDocument(opened, text);
    const type = (before: string, after: string) =>
      workOf(() => {
        text = text.replace(before, after);
        workspace.setDocument(opened, text);
        workspace.findings(opened);
      });
    // Once before, so that what is made once only counts in neither.
    await type('Number 3 0', 'Number 3 0x');
    await type('R-3-1 ', 'R-3-12 ');
    return [await type('Number 3 1', 'Number 3 1x'), await type('R-3-2 ', 'R-3-22 ')];
  }

  test('of 1, 5 and 50 files of a hundred that are missing', async () => {
    const [inText, inName] = await workOfKeys(1);
    for (const missing of [5, 50]) {
      const [text, name] = await workOfKeys(missing);
      expect(text as number).toBeLessThan((inText as number) * 1.2);
      expect(name as number).toBeLessThan((inName as number) * 1.6);
    }
  });
});
