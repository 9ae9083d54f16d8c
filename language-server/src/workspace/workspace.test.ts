import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../facts/testing/facts-of.js';
import type { Finding } from '../rules/rule.js';
import { isWithin } from './project-files.js';
import { Workspace, type WorkspaceFiles } from './workspace.js';

const folders = ['file:///a', 'file:///b'];
const places = ['file:///a', 'file:///a/inner', 'file:///b'];
const files = places.flatMap((place) => ['people', 'wishes', 'plan', 'more'].map((name) => `${place}/${name}.req`));
const configs = places.map((place) => `${place}/req.config.json`);

const pieces = [
  'stakeholder Boss "The boss" { role: decision-maker  concern Cost "Lower cost" }',
  'stakeholder Clerk "Clerk" { reports-to: Boss }',
  'requirement R-1 "One" { from: Boss  answers: Boss.Cost  priority: P0  effort: 5 person-days }',
  'requirement R-1 "Again" { from: Clerk  depends-on: R-2 }',
  'requirement R-2 "Two" { from: Bos  priority: P1  depends-on: R-1  acceptance { case normal { then: "x" } } }',
  'requirement R-3 "Three" { from: Boss\n  // req-ignore unresolved-reference: later\n  owner: Nobody\n  acceptance { data a: number  rule Big { when: a > 5 } case A1 normal { given: a = 7  then: Big } } }',
  'goal G "Goal" { measured-by: M, R-1 }',
  'metric M "Metric" { baseline: 5 }',
  'version V1 "First" { window: 2025-01..2025-03  capacity: 3 person-days  delivers: R-1, R-2 }',
  'version V2 "Second" { window: 2025-04..2025-06  after: V1  delivers: R-3 }',
  'requirement R-4 "broken { from: Boss',
  'module M { part-of: M }',
  '}',
];
const settings = [
  '{}',
  '{ "rules": { "unresolved-reference": "hint" } }',
  '{ "priorities": ["P1", "P0"] }',
  '{ "ignore": ["plan.req"] }',
];

type Step =
  | { readonly do: 'write' | 'open' | 'change'; readonly uri: string; readonly text: string }
  | { readonly do: 'delete' | 'close' | 'add-folder' | 'remove-folder'; readonly uri: string };

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((chosen) => chosen.join('\n\n'));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('write', 'open', 'change'), uri: fc.constantFrom(...files), text }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete', 'close'), uri: fc.constantFrom(...files) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('write'),
      uri: fc.constantFrom(...configs),
      text: fc.constantFrom(...settings),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), uri: fc.constantFrom(...configs) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('add-folder', 'remove-folder'), uri: fc.constantFrom(...folders) }),
  },
) as fc.Arbitrary<Step>;

/** The imagined disk and editors. */
class World {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, string>();
  readonly folders = new Set(folders);
  readonly published = new Map<string, readonly Finding[]>();

  readonly files: WorkspaceFiles = {
    find: async (folder) => [...this.disk.keys()].filter((uri) => isWithin(uri, folder)),
    // As the server has it: a file in no folder counts while it is open, and no longer.
    read: async (uri) => (this.isInFolder(uri) ? this.disk.get(uri) : undefined),
  };

  private isInFolder(uri: string): boolean {
    return [...this.folders].some((folder) => isWithin(uri, folder));
  }

  async start(note = false): Promise<Workspace> {
    const workspace: Workspace = new Workspace(this.files, (uris) => {
      if (note) for (const uri of uris) this.published.set(uri, workspace.findings(uri));
    });
    for (const folder of this.folders) void workspace.addFolder(folder);
    await workspace.settled();
    for (const [uri, content] of this.open) workspace.setDocument(uri, content);
    await workspace.settled();
    return workspace;
  }

  /** What the editor and the file system would do, told to the workspace as they would tell it. */
  async apply(step: Step, workspace: Workspace): Promise<void> {
    const { uri } = step;
    const watched = this.isInFolder(uri);
    switch (step.do) {
      case 'write':
        this.disk.set(uri, step.text);
        if (watched) void workspace.filesChanged([uri]);
        return;
      case 'delete':
        this.disk.delete(uri);
        if (watched) void workspace.filesChanged([uri]);
        return;
      case 'open':
      case 'change':
        if (step.do === 'change' && !this.open.has(uri)) return;
        this.open.set(uri, step.text);
        workspace.setDocument(uri, step.text);
        return;
      case 'close':
        if (!this.open.delete(uri)) return;
        void workspace.closeDocument(uri);
        return;
      case 'add-folder':
        if (this.folders.has(uri)) return;
        this.folders.add(uri);
        void workspace.addFolder(uri);
        return;
      case 'remove-folder':
        if (!this.folders.delete(uri)) return;
        void workspace.removeFolder(uri);
    }
  }
}

const all = [...files, ...configs];
const shown = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, at, args }) => ({ code, severity, at, args }));

test('of a settings file that cannot be read, the last good one stays', async () => {
  const world = new World();
  world.disk.set('file:///a/req.config.json', '{ "rules": { "unresolved-reference": "hint" } }');
  world.disk.set('file:///a/wishes.req', 'goal G { measured-by: M }');
  const workspace = await world.start();
  const severities = () =>
    workspace.findings('file:///a/wishes.req').map(({ code, severity }) => `${severity} ${code}`);
  expect(severities()).toContain('hint unresolved-reference');
  await world.apply({ do: 'write', uri: 'file:///a/req.config.json', text: '{ broken' }, workspace);
  await workspace.settled();
  expect(severities()).toContain('hint unresolved-reference');
  expect(workspace.findings('file:///a/req.config.json')).toHaveLength(1);
});

test('where all files are ignored there is no project', async () => {
  const world = new World();
  world.disk.set('file:///a/inner/req.config.json', '{ "ignore": ["plan.req"] }');
  world.disk.set('file:///a/inner/plan.req', 'goal G "Goal" {}');
  const workspace = await world.start();
  await workspace.settled();
  expect(workspace.projectAround('file:///a/inner/plan.req')).toBeUndefined();
});

/** What was found once, with steps that follow each other at once (true) or do not. */
const found: [Step[], boolean][] = [
  [
    [
      { do: 'open', uri: 'file:///a/people.req', text: '' },
      { do: 'remove-folder', uri: 'file:///a' },
      { do: 'close', uri: 'file:///a/people.req' },
      { do: 'write', uri: 'file:///a/people.req', text: '' },
    ],
    true,
  ],
];

describe('after any steps the workspace is as if it had just been opened', () => {
  test('findings, facts, and what was published', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fc.boolean(), async (steps, hurry) => {
        const world = new World();
        const workspace = await world.start(true);
        for (const each of steps) {
          await world.apply(each, workspace);
          if (!hurry) await workspace.settled();
        }
        await workspace.settled();
        const fresh = await world.start();
        for (const uri of all) {
          expect({ uri, findings: shown(workspace.findings(uri)) }).toEqual({
            uri,
            findings: shown(fresh.findings(uri)),
          });
          expect(withoutPlaces(workspace.facts(uri))).toEqual(withoutPlaces(fresh.facts(uri)));
          expect(shown(world.published.get(uri) ?? [])).toEqual(shown(fresh.findings(uri)));
        }
      }),
      { numRuns: 500, examples: found },
    );
  });
});

test('the day of the clock counts where the settings name none, and turns with the next keystroke', async () => {
  let today = '2025-03-28';
  const workspace = new Workspace(
    { find: async () => [], read: async () => undefined },
    () => undefined,
    () => today,
  );
  const text = 'version V1.0 { window: 2025-03-03..2025-03-28 }\n';
  const late = () => workspace.findings('file:///v.req').filter(({ code }) => code === 'overdue').length;
  workspace.setDocument('file:///v.req', text);
  expect(late()).toBe(0);
  today = '2025-03-29';
  workspace.setDocument('file:///other.req', '');
  expect(late()).toBe(1);
});
