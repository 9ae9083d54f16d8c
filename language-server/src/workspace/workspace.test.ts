import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../facts/testing/facts-of.js';
import type { Finding } from '../rules/rule.js';
import { isWithin } from './project-files.js';
import { fill } from '../locale/language.js';
import { spanAt } from '../text/span.js';
import { encodeText } from '../text/decode-text.js';
import { diskFiles } from './disk-files.js';
import { asUtf8, gbkText, type ImaginedFile, imaginedDisk, imaginedFiles } from './testing/imagined-disk.js';
import { Workspace } from './workspace.js';
import type { WorkspaceFiles } from './workspace-files.js';

const folders = ['file:///a', 'file:///b'];
const places = ['file:///a', 'file:///a/inner', 'file:///b'];
/** Folders that no walk enters. */
const skippedPlaces = ['file:///a/.history', 'file:///a/inner/node_modules/kept', 'file:///b/dist'];
/** Folders that are made, moved and deleted as a whole; one is named like a file. */
const movable = ['file:///a/inner', 'file:///a/old', 'file:///b/plans.req', 'file:///a/.history'];
const files = [...places, ...skippedPlaces, ...movable.slice(1, 3)].flatMap((place) =>
  ['people', 'wishes', 'plan', 'more'].map((name) => `${place}/${name}.req`),
);
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
  '{ "ignore": ["inner/**", "old"] }',
  '{ "ignore": ["nothing.req"] }',
];

type Step =
  | { readonly do: 'write'; readonly uri: string; readonly text: ImaginedFile }
  | { readonly do: 'open' | 'change'; readonly uri: string; readonly text: string }
  /** As it is on the disk, taken for UTF-8. */
  | { readonly do: 'look'; readonly uri: string }
  /** A folder as a whole: the events name only it, or every file in it. */
  | { readonly do: 'move-folder' | 'copy-folder'; readonly uri: string; readonly to: string; readonly isTold: boolean }
  | { readonly do: 'delete-folder'; readonly uri: string; readonly isTold: boolean }
  /** What is on the disk is touched, and says what it said. */
  | { readonly do: 'touch'; readonly uri: string }
  | { readonly do: 'delete' | 'close' | 'add-folder' | 'remove-folder'; readonly uri: string };

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((chosen) => chosen.join('\n\n'));
const otherForms = fc.constantFrom<ImaginedFile>(
  gbkText,
  encodeText('\n\nstakeholder Boss { }', { encoding: 'utf-16le', bom: true }) as Uint8Array,
  encodeText('stakeholder Boss { }', { encoding: 'utf-16be', bom: false }) as Uint8Array,
  encodeText('stakeholder Boss {', { encoding: 'utf-8', bom: true }) as Uint8Array,
  Uint8Array.from([0, 1, 2, 0xff]),
  'stakeholder Boss { note: "\uFFFD\uFFFD" }\nrequirement R-1 \uFFFD { }\nmodule M { part-of: M }',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('write'), uri: fc.constantFrom(...files), text: otherForms }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('look', 'touch'), uri: fc.constantFrom(...files) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('move-folder', 'copy-folder', 'delete-folder'),
      uri: fc.constantFrom(...movable),
      to: fc.constantFrom(...movable),
      isTold: fc.boolean(),
    }),
  },
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
  readonly disk = new Map<string, ImaginedFile>();
  readonly open = new Map<string, string>();
  readonly folders = new Set(folders);
  readonly published = new Map<string, readonly Finding[]>();

  readonly files = imaginedFiles(this.disk);

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
      case 'touch':
        if (watched) void workspace.filesChanged([uri]);
        return;
      case 'look': {
        const file = this.disk.get(uri);
        if (file === undefined) return;
        this.open.set(uri, asUtf8(file));
        workspace.setDocument(uri, asUtf8(file));
        return;
      }
      case 'move-folder':
      case 'copy-folder':
      case 'delete-folder': {
        if ('to' in step && (isWithin(uri, step.to) || isWithin(step.to, uri))) return;
        const before = [...this.disk.keys()];
        const inside = [...this.disk].filter(([each]) => isWithin(each, uri));
        if (step.do !== 'copy-folder') for (const [each] of inside) this.disk.delete(each);
        if (step.do !== 'delete-folder')
          for (const [each, content] of inside) this.disk.set(`${step.to}${each.slice(uri.length)}`, content);
        const changed = [...new Set([...before, ...this.disk.keys()])].filter(
          (each) => isWithin(each, uri) || ('to' in step && isWithin(each, step.to)),
        );
        const told = step.isTold ? changed : [uri, ...('to' in step ? [step.to] : [])];
        void workspace.filesChanged(told.filter((each) => this.isInFolder(each)));
        return;
      }
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
  await workspace.settled();
  expect(late()).toBe(1);
});

describe('`ignore` in the settings', () => {
  const settingsFile = 'file:///a/req.config.json';
  const says = (workspace: Workspace) =>
    workspace.findings(settingsFile).map(({ severity, message, args }) => `${severity} ${fill(message, 'en', args)}`);

  test('that leaves out no file is said, until there is one', async () => {
    const world = new World();
    world.disk.set(settingsFile, '{ "ignore": ["old/**", "plan.req"] }');
    world.disk.set('file:///a/plan.req', '');
    world.disk.set('file:///a/wishes.req', '');
    const workspace = await world.start();
    expect(says(workspace)).toEqual([expect.stringMatching(/^info "old\/\*\*" leaves out no file/)]);
    expect(workspace.findings(settingsFile)[0]?.at).toEqual(spanAt(13, 21));
    await world.apply({ do: 'write', uri: 'file:///a/old/plan.req', text: '' }, workspace);
    await workspace.settled();
    expect(says(workspace)).toEqual([]);
    world.disk.delete('file:///a/old/plan.req');
    await workspace.filesChanged(['file:///a/old']);
    expect(says(workspace)).toHaveLength(1);
  });

  test('that leaves out every file is said', async () => {
    const world = new World();
    world.disk.set(settingsFile, '{ "ignore": ["*.req"] }');
    world.disk.set('file:///a/plan.req', '');
    world.disk.set('file:///a/inner/req.config.json', '{}');
    world.disk.set('file:///a/inner/plan.req', '');
    expect(says(await world.start())).toEqual([expect.stringMatching(/^warning "ignore" leaves out every/)]);
  });
});

test('a file that says what it said is not read anew, and what is told twice is looked at once', async () => {
  const world = new World();
  const uri = 'file:///a/plan.req';
  world.disk.set(uri, 'goal G { measured-by: M }');
  const read: string[] = [];
  const files: WorkspaceFiles = {
    ...world.files,
    read: (file) => {
      read.push(file);
      return world.files.read(file);
    },
  };
  let changes = 0;
  const workspace: Workspace = new Workspace(files, () => changes++);
  await workspace.addFolder('file:///a');
  const facts = workspace.facts(uri);
  [changes, read.length] = [0, 0];
  for (let i = 0; i < 1000; i++) void workspace.filesChanged([uri, 'file:///a/none.req']);
  await workspace.settled();
  expect(read.filter((file) => file === uri)).toHaveLength(1);
  expect(workspace.facts(uri)).toBe(facts);
  expect(changes).toBe(0);
});

test('what is asked for later is not waited for', async () => {
  const world = new World();
  const workspace = await world.start();
  let later = false;
  void workspace.filesChanged(['file:///a/plan.req']);
  const first = workspace.settled();
  void workspace.filesChanged(['file:///a/plan.req']);
  void first.then(() => {
    void workspace.addFolder('file:///c').then(() => {
      later = true;
    });
  });
  await first;
  expect(later).toBe(false);
});

test('a folder that may not be entered is said, the rest goes on, and it is gone with the reason', async () => {
  const texts = new Map([
    ['file:///w/a.req', 'goal G {}\n'],
    ['file:///w/closed/b.req', 'goal H {}\n'],
    ['file:///w/away/c.req', 'goal I {}\n'],
  ]);
  const closed = new Set(['file:///w/closed', 'file:///w/away']);
  const disk = imaginedDisk(texts);
  const files = diskFiles({
    ...disk,
    async list(folder) {
      if (!closed.has(folder)) return disk.list(folder);
      if (folder.endsWith('closed')) return 'not-permitted';
      throw new Error('the network is away');
    },
  });
  const told = new Set<string>();
  const workspace = new Workspace(files, (uris) => {
    for (const uri of uris) told.add(uri);
  });
  await workspace.addFolder('file:///w');
  const codes = (uri: string) =>
    workspace.findings(uri).map(({ code, message }) => `${code} ${message.en.slice(0, 31)}`);
  expect(codes('file:///w/a.req')).toEqual([expect.stringMatching(/^goal-without-metric/)]);
  expect(codes('file:///w/closed')).toEqual(['unreadable-file This folder may not be entered,']);
  expect(codes('file:///w/away')).toEqual(['unreadable-file This folder could not be read, ']);
  expect([...told]).toEqual(expect.arrayContaining([...closed]));
  told.clear();
  const before = [...closed];
  closed.clear();
  await workspace.filesChanged(before);
  expect(before.flatMap(codes)).toEqual([]);
  expect([...told]).toEqual(expect.arrayContaining([...before, 'file:///w/closed/b.req']));
  closed.add('file:///w/closed');
  await workspace.filesChanged(['file:///w']);
  expect(codes('file:///w/closed')).toHaveLength(1);
  await workspace.removeFolder('file:///w');
  expect(codes('file:///w/closed')).toEqual([]);
});
