/**
 * What is checked with something kept of an earlier run is what is checked without: after every change of everything that
 * can be changed, and after edits at random. The written form is tested where files are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../../../editing/testing/slips.js';
import { factsOf } from '../../../facts/read-facts.js';
import { defaultConfig, type ProjectConfig } from '../../../model/project-config.js';
import { ProjectModel } from '../../../model/project-model.js';
import { rules } from '../../../rules/registry.js';
import { checkProject } from '../../../rules/check-project.js';
import { everyChange, type Files } from '../../../rules/testing/full-project.js';
import { type CheckedAgain, checkAgain } from './check-again.js';
import type { KeptRun } from './kept-run.js';

const root = 'file:///p';
const fail = ({ error }: { error: unknown }) => {
  throw error;
};
const uriOf = (name: string) => `${root}/${name}`;
const sortedNames = (files: Files) => Object.keys(files).sort((a, b) => (uriOf(a) < uriOf(b) ? -1 : 1));

function afresh(files: Files, config: ProjectConfig): unknown {
  const model = new ProjectModel();
  model.setConfig(config);
  for (const name of sortedNames(files)) model.load(factsOf(uriOf(name), files[name] as string));
  return checkProject(model, rules, fail);
}

function again(kept: KeptRun | undefined, files: Files, config: ProjectConfig): CheckedAgain {
  const now = {
    ...{ root, config },
    files: sortedNames(files).map((name) => ({ uri: uriOf(name), hash: files[name] as string })),
    factsOf: (uri: string) => factsOf(uri, files[uri.slice(root.length + 1)] as string),
  };
  return checkAgain(kept, now, rules, fail);
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const today: ProjectConfig = { ...defaultConfig, today: '2025-03-15' };

const reqFiles = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.req')));

test('every change of a property, a kind or an order gives what a fresh check gives', () => {
  const bases = new Map<string, KeptRun>();
  const found = new Map<string, unknown>();
  let count = 0;
  for (const change of everyChange()) {
    // All of them take long: EVERY_CHANGE=1.
    if (count++ % (process.env.EVERY_CHANGE ? 1 : 8) > 0) continue;
    const [base, files] = [reqFiles(change.base), reqFiles(change.files)];
    const key = JSON.stringify(base);
    const kept = bases.get(key) ?? (again(undefined, base, today).kept as KeptRun);
    bases.set(key, kept);
    if (!found.has(key)) found.set(key, plain(afresh(base, today)));
    const changed = again(kept, files, today);
    expect(plain(changed.findings), `${change.of} ${change.what}`).toEqual(plain(afresh(files, today)));
    const back = again(changed.kept ?? kept, base, today);
    expect(plain(back.findings), `back: ${change.of} ${change.what}`).toEqual(found.get(key));
  }
  expect(count).toBeGreaterThan(100);
}, 60_000);

function sampleFiles(...names: string[]): Files {
  const files: Record<string, string> = {};
  for (const name of names)
    for (const file of readdirSync(path.join('samples', name)))
      if (file.endsWith('.req')) files[`${name}/${file}`] = readFileSync(path.join('samples', name, file), 'utf8');
  return files;
}

test.each([
  ['risk-control', 'coupons', 'expense-claims'],
  ['new-retail-en', 'order-filters', 'failing'],
])(
  'edits at random in %s and others',
  (...names) => {
    const random = randomFrom(20250101);
    const below = (n: number) => Math.floor(random() * n);
    let files: Files = sampleFiles(...names);
    let kept: KeptRun | undefined;
    let config = today;
    for (let step = 0; step < 15; step++) {
      const { findings, kept: next } = again(kept, files, config);
      expect(plain(findings), `step ${step}`).toEqual(plain(afresh(files, config)));
      kept = next ?? kept;
      for (let edits = 1 + below(2); edits > 0; edits--) files = edited(files, below);
      // The day is no setting: what is kept of another day is used.
      if (step % 5 === 4) config = { ...config, today: `2025-0${1 + below(9)}-01` };
    }
  },
  60_000,
);

/** One edit: a line out, twice, moved or with another word; a word or sign out; a file out, copied or renamed. */
function edited(files: Files, below: (n: number) => number): Files {
  const names = Object.keys(files);
  const name = names[below(names.length)] as string;
  const { [name]: text = '', ...others } = files;
  const lines = text.split('\n');
  const at = below(lines.length);
  switch (below(8)) {
    case 0:
      return { ...files, [name]: lines.filter((_, i) => i !== at).join('\n') };
    case 1:
      return { ...files, [name]: lines.flatMap((line, i) => (i === at ? [line, line] : line)).join('\n') };
    case 2:
      return { ...files, [name]: [...lines.slice(at), ...lines.slice(0, at)].join('\n') };
    case 3: {
      const words = text.match(/[\p{L}\p{N}-]+/gu) ?? ['x'];
      const [word, other] = [words[below(words.length)] as string, words[below(words.length)] as string];
      return { ...files, [name]: text.replace(word, () => other) };
    }
    case 4: {
      const place = below(text.length + 1);
      return { ...files, [name]: text.slice(0, place) + text.slice(place + 1 + below(3)) };
    }
    case 5:
      return names.length > 2 ? others : files;
    case 6:
      return { ...files, [`copy-${below(5)}.req`]: text };
    default:
      return { ...others, [`renamed-${below(5)}.req`]: text };
  }
}

/** Many files of which one is changed. */
const plan = (changed: (text: string) => string): Files => {
  const files: Record<string, string> = { 'a.req': 'stakeholder Anna "Anna" { role: decision-maker }\n' };
  for (let i = 0; i < 40; i++)
    files[`f${i}.req`] =
      `requirement R-${i} "Search ${i} orders" {\n  from: Anna\n  need: "find what ${i} asks"\n  decision: defer\n${i ? `  depends-on: R-${i - 1}\n` : ''}}\n`;
  return { ...files, 'f20.req': changed(files['f20.req'] as string) };
};

test('only what depends on a change is checked and read', () => {
  const { kept, ran, read } = again(
    undefined,
    plan((text) => text),
    today,
  );
  expect(read).toBe(41);
  expect(ran).toBeGreaterThan(80);
  const nothing = again(
    kept,
    plan((text) => text),
    today,
  );
  expect(nothing).toMatchObject({ ran: 0, read: 0, kept: undefined });
  const texts = again(
    kept,
    plan((text) => text.replace('find', 'quickly find')),
    today,
  );
  expect(texts.ran).toBeLessThan(12);
  expect(texts.read).toBeLessThan(12);
  // Forty requirements name Anna; what she is called is of no importance to them.
  const titled = { ...plan((text) => text), 'a.req': 'stakeholder Anna "Ann" { role: decision-maker }\n' };
  expect(again(kept, titled, today).ran).toBeLessThan(6);
  // Of a day that no check has looked at nothing depends.
  expect(
    again(
      kept,
      plan((text) => text),
      { ...today, today: '2031-01-01' },
    ),
  ).toMatchObject({ ran: 0, read: 0 });
});

test('what depends on the day is checked again on another day', () => {
  const files = {
    'a.req':
      'requirement R "One" { decision: do-now }\nversion V "One" { window: 2025-03-01..2025-04-01  delivers: R }\n',
    'b.req': 'goal G "One"\n',
  };
  const { kept } = again(undefined, files, today);
  const later = { ...today, today: '2027-08-01' };
  const { findings, ran, read } = again(kept, files, later);
  expect(plain(findings)).toEqual(plain(afresh(files, later)));
  expect(plain(findings)).not.toEqual(plain(afresh(files, today)));
  expect([ran, read]).toEqual([1, 1]);
});

test('a name that is declared a second time in its own file is told of elsewhere', () => {
  const file = 'requirement A "One" { priority: P3  customers: 9  effort: 1d }\n';
  const others = Array.from(
    { length: 9 },
    (_, i) => `requirement B${i} "Two" { priority: P1  customers: 1  effort: 50d }\n`,
  );
  const files = { 'a.req': file, 'b.req': others.join('') };
  const { kept } = again(undefined, files, today);
  const twice = { ...files, 'a.req': `${file}goal A "A goal"\n${file}` };
  expect(plain(again(kept, twice, today).findings)).toEqual(plain(afresh(twice, today)));
});
