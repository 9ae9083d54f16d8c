import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../../facts/testing/facts-of.js';
import { factsOf } from '../../facts/read-facts.js';
import { defaultConfig } from '../../model/project-config.js';
import { ProjectModel } from '../../model/project-model.js';
import { fill } from '../../locale/language.js';
import { endOf, spanAt, startOf } from '../../text/span.js';
import { type Intent, type IntentEdit, isRefusal } from './intent.js';
import { applied, editsOf } from './intent-edits.js';

const uri = 'file:///plan.req';

function modelOf(files: ReadonlyMap<string, string>): ProjectModel {
  const model = new ProjectModel();
  for (const [file, text] of files) model.update(factsOf(file, text));
  return model;
}

/** The texts after an intent; why not, if it is refused. */
function textAfter(text: string, intent: Intent, language: 'en' | 'zh' = 'en'): string {
  const files = new Map([[uri, text]]);
  const result = editsOf(intent, { model: modelOf(files).reader(), text: (file) => files.get(file) ?? '' });
  return isRefusal(result) ? `refused: ${fill(result.refused, language, result.args)}` : applied(text, result);
}

const plan = `requirement R-1 "One" {
  from: A // who asked
  priority: P1
  effort: 5 person-days
}
requirement R-2 "Two" {}
requirement R-3 "Three" { priority: P2 customers: 3 }

version V1 "First" {
  window: 2025-Q1
  delivers: R-1, R-2
}
version V2 "Second" {
  delivers: R-3 // the last one
}
version V3 "Third"
`;

const set = (requirement: string, property: string, value: string | null) =>
  ({ kind: 'setProperty', requirement, property, value }) as Intent;
const move = (requirement: string, from: string | null, to: string | null): Intent => ({
  kind: 'moveToVersion',
  requirement,
  from,
  to,
});

describe('setProperty', () => {
  test.each<[string, Intent, string, string]>([
    ['another value', set('R-1', 'priority', 'P0'), 'priority: P1', 'priority: P0'],
    ['an effort keeps its unit', set('R-1', 'effort', '8'), '5 person-days', '8 person-days'],
    ['an effort in another unit', set('R-1', 'effort', '2人周'), '5 person-days', '2 person-weeks'],
    [
      'a property that is not there yet',
      set('R-1', 'decision', 'do-now'),
      '  priority: P1\n',
      '  priority: P1\n  decision: do-now\n',
    ],
    ['in a block on one line', set('R-3', 'customers', '12'), 'customers: 3', 'customers: 12'],
    ['in an empty block', set('R-2', 'status', 'approved'), '"Two" {}', '"Two" {\n  status: approved\n}'],
    ['taken out', set('R-1', 'effort', null), '  effort: 5 person-days\n', ''],
    ['taken out of a line', set('R-3', 'customers', null), ' customers: 3 }', ' }'],
  ])('%s', (_, intent, old, now) => {
    expect(plan).toContain(old);
    expect(textAfter(plan, intent)).toBe(plan.replace(old, now));
  });

  test('a bare number keeps whatever unit there is', () => {
    const text = 'requirement A "a" { effort: 2 person-weeks }\n';
    expect(textAfter(text, set('A', 'effort', '3'))).toBe(text.replace('2', '3'));
  });

  test('what could not be read back is refused', () => {
    const text = 'requirement A "a" { priority: P0 }\n';
    const files = new Map([[uri, text]]);
    const model = modelOf(files);
    model.setConfig({ ...defaultConfig, priorities: ['P0', 'very high'] });
    const context = { model: model.reader(), text: (file: string) => files.get(file) ?? '' };
    expect(editsOf(set('A', 'priority', 'very high'), context)).toMatchObject({
      refused: { en: expect.stringContaining('cannot be written into the text safely') },
    });
  });

  test('the language of the file is used', () => {
    const text = '需求 甲 “一” {\n  优先级：P1\n  成本：5人日\n}\n';
    expect(textAfter(text, set('甲', 'decision', 'defer'))).toBe(text.replace('P1\n', 'P1\n  决策：暂缓\n'));
    expect(textAfter(text, set('甲', 'effort', '3 person-weeks'))).toBe(text.replace('5人日', '3人周'));
  });

  test.each<[string, Intent, RegExp]>([
    ['an unknown level', set('R-1', 'priority', 'P9'), /cannot be chosen/],
    ['no effort', set('R-1', 'effort', 'soon'), /is no effort/],
    ['half a customer', set('R-1', 'customers', '1.5'), /no whole number/],
    ['a value that would end the block', set('R-1', 'priority', 'P1 }'), /cannot be chosen/],
    ['somebody who is gone', set('R-9', 'priority', 'P0'), /There is no R-9/],
  ])('%s is refused', (_, intent, reason) => {
    expect(textAfter(plan, intent)).toMatch(reason);
  });

  test('a broken or ambiguous declaration is refused', () => {
    expect(textAfter(plan.replace('priority: P1', 'priority: = ='), set('R-1', 'priority', 'P0'))).toMatch(
      /syntax error/,
    );
    expect(textAfter(`${plan}requirement R-1 "again" {}\n`, set('R-1', 'priority', 'P0'))).toMatch(/more than once/);
  });
});

describe('moveToVersion', () => {
  test.each<[string, Intent, (text: string) => string]>([
    [
      'the first of a list',
      move('R-1', 'V1', 'V2'),
      (t) => t.replace('R-1, R-2', 'R-2').replace('R-3 //', 'R-3, R-1 //'),
    ],
    ['the last of a list', move('R-2', 'V1', null), (t) => t.replace('R-1, R-2', 'R-1')],
    [
      'the only one',
      move('R-3', 'V2', 'V1'),
      (t) => t.replace('  delivers: R-3 // the last one\n', '  // the last one\n').replace('R-1, R-2', 'R-1, R-2, R-3'),
    ],
    [
      'to a version without a block',
      move('R-3', null, 'V3'),
      (t) => t.replace('version V3 "Third"', 'version V3 "Third" {\n  delivers: R-3\n}'),
    ],
    ['where it is already', move('R-1', null, 'V1'), (t) => t],
  ])('%s', (_, intent, expected) => {
    expect(textAfter(plan, intent)).toBe(expected(plan));
  });

  test('a list over several lines keeps its lines and its comments', () => {
    const text =
      'requirement A "a" {}\nrequirement B "b" {}\nrequirement C "c" {}\nversion V "v" {\n  delivers: A, // first\n    B,\n    C\n}\nversion W "w" {}\n';
    expect(textAfter(text, move('B', 'V', 'W'))).toContain('  delivers: A, // first\n    C\n');
    expect(textAfter(text, move('A', 'V', null))).toContain('// first\n    B,\n    C\n');
    expect(textAfter(`${text}requirement D "d" {}\n`, move('D', null, 'V'))).toContain('    C,\n    D\n');
  });
});

test.each([
  ['another window', { start: '2025-01-06', end: '2025-04-30' }, 'window: 2025-01-06..2025-04-30'],
  [
    'a reversed one',
    { start: '2025-05-01', end: '2025-04-30' },
    'refused: V1 would end on 2025-04-30, before it starts on 2025-05-01.',
  ],
  ['the same', { start: '2025-01-01', end: '2025-03-31' }, 'window: 2025-Q1'],
])('setWindow: %s', (_, window, expected) => {
  expect(textAfter(plan, { kind: 'setWindow', version: 'V1', ...window })).toContain(expected);
});

/** Each sample project: its files by name. */
const folder = fileURLToPath(new URL('../../../../samples', import.meta.url));
const projects = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'failing')
  .map(({ name }) => {
    const files = readdirSync(`${folder}/${name}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.req'),
    );
    return new Map(files.sort().map((file) => [`file:///${file}`, readFileSync(`${folder}/${name}/${file}`, 'utf8')]));
  });

/** What an intent may change is left out; the rest has to stay what it is. */
function untouched(model: ProjectModel, intent: Intent) {
  const changed =
    intent.kind === 'setProperty'
      ? [intent.requirement]
      : intent.kind === 'setWindow'
        ? [intent.version]
        : [intent.from, intent.to];
  const property =
    intent.kind === 'setProperty' ? intent.property : intent.kind === 'setWindow' ? 'window' : 'delivers';
  return [...model.uris()].flatMap((file) =>
    model
      .declaredIn(file)
      .map(({ facts }) => withoutPlaces(changed.includes(facts.name) ? { ...facts, [property]: undefined } : facts)),
  );
}

test('any series of intents changes what is meant and nothing else, and can be undone', () => {
  const pick = fc.nat(10_000);
  const intent = fc.record({
    kind: fc.constantFrom('set', 'move', 'window'),
    a: pick,
    b: pick,
    c: pick,
    days: fc.nat(400),
  });
  let done = 0;
  fc.assert(
    fc.property(fc.constantFrom(...projects), fc.array(intent, { minLength: 1, maxLength: 12 }), (start, choices) => {
      const files = new Map(start);
      const undo: IntentEdit[][] = [];
      for (const { kind, a, b, c, days } of choices) {
        const model = modelOf(files);
        const reader = model.reader();
        const of = <T>(list: readonly T[], i: number) => list[i % list.length];
        const requirement = of(reader.all('requirement'), a)?.facts.name;
        const versions = reader.all('version').map(({ facts }) => facts);
        const version = of(versions, b);
        if (!requirement || (kind !== 'set' && !version)) continue;
        const made = intentOf(
          kind,
          requirement,
          version?.name ?? '',
          versions.find(({ delivers }) => delivers?.some(({ name }) => name === requirement))?.name,
          c,
          days,
        );
        const before = untouched(model, made);
        const result = editsOf(made, { model: reader, text: (file) => files.get(file) ?? '' });
        if (isRefusal(result)) continue;
        done++;
        undo.push(inverse(result, files));
        for (const file of new Set(result.map((edit) => edit.uri)))
          files.set(
            file,
            applied(
              files.get(file) ?? '',
              result.filter((edit) => edit.uri === file),
            ),
          );
        const next = modelOf(files);
        for (const file of next.uris())
          expect(next.reader().file(file)).toMatchObject({ problems: [], invalid: [], repeated: [] });
        expect(untouched(next, made)).toEqual(before);
        expectDone(made, next);
      }
      for (const edits of undo.reverse())
        for (const file of new Set(edits.map((edit) => edit.uri)))
          files.set(
            file,
            applied(
              files.get(file) ?? '',
              edits.filter((edit) => edit.uri === file),
            ),
          );
      expect(files).toEqual(start);
    }),
    { numRuns: 60 },
  );
  expect(done).toBeGreaterThan(100);
});

function intentOf(
  kind: string,
  requirement: string,
  version: string,
  home: string | undefined,
  c: number,
  days: number,
): Intent {
  if (kind === 'move') return move(requirement, home ?? null, c % 5 === 0 ? null : version);
  if (kind === 'window') {
    const day = (offset: number) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);
    return { kind: 'setWindow', version, start: day(c % 300), end: day((c % 300) + days) };
  }
  const values: readonly [string, string | null][] = [
    ['priority', 'P0'],
    ['priority', 'P3'],
    ['decision', 'next-quarter'],
    ['status', 'approved'],
    ['effort', '7'],
    ['effort', '1.5 person-months'],
    ['customers', '42'],
    ['decision', null],
    ['effort', null],
    ['customers', null],
  ];
  const [property, value] = values[c % values.length] as [string, string | null];
  return set(requirement, property, value);
}

function expectDone(intent: Intent, model: ProjectModel): void {
  const reader = model.reader();
  if (intent.kind === 'setWindow')
    expect(reader.findKind('version', intent.version)?.facts.window).toMatchObject({
      start: intent.start,
      end: intent.end,
    });
  else if (intent.kind === 'moveToVersion') {
    const delivers = (name: string | null) =>
      name !== null && reader.findKind('version', name)?.facts.delivers?.some((use) => use.name === intent.requirement);
    if (intent.to !== null) expect(delivers(intent.to)).toBe(true);
    if (intent.from !== null && intent.from !== intent.to) expect(delivers(intent.from) ?? false).toBe(false);
  } else {
    const facts = reader.findKind('requirement', intent.requirement)?.facts;
    const value = intent.property === 'effort' ? facts?.effort?.amount : facts?.[intent.property]?.value;
    expect(value === undefined ? null : String(value)).toBe(
      intent.value === null
        ? null
        : intent.property === 'effort'
          ? String(Number.parseFloat(intent.value))
          : intent.value,
    );
  }
}

/** The edits that take edits back, for the texts after them. */
function inverse(edits: readonly IntentEdit[], files: ReadonlyMap<string, string>): IntentEdit[] {
  return edits.map(({ uri: file, at, text }, i) => {
    const isBefore = (other: IntentEdit, j: number) =>
      other.uri === file && (startOf(other.at) < startOf(at) || (startOf(other.at) === startOf(at) && j < i));
    const shift = edits
      .filter(isBefore)
      .reduce((sum, other) => sum + other.text.length - (endOf(other.at) - startOf(other.at)), 0);
    const start = startOf(at) + shift;
    return {
      uri: file,
      at: spanAt(start, start + text.length),
      text: (files.get(file) ?? '').slice(startOf(at), endOf(at)),
    };
  });
}
