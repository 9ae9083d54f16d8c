/** What is worked out anew after a change, and what is not: counted, as nothing else would show it. */
import { beforeEach, expect, test } from 'vitest';
import type { RequirementFacts, VersionFacts } from '../facts/facts.js';
import { factsOf as factsOfText } from '../facts/read-facts.js';
import { factsOf } from '../rules/testing/annotated-text.js';
import { defaultConfig } from './project-config.js';
import {
  type Declared,
  type ModelReader,
  ProjectModel,
  type ReadKey,
  type RequirementValues,
} from './project-model.js';

let model: ProjectModel;
let worked: string[];

beforeEach(() => {
  model = new ProjectModel();
  worked = [];
});

const put = (uri: string, text: string) => model.update(factsOf(uri, text));
const requirement = (name: string) => model.reader().findKind('requirement', name) as Declared<RequirementFacts>;
const version = (name: string) => model.reader().findKind('version', name) as Declared<VersionFacts>;

/** What was worked out while something was asked for. */
function workOf(ask: () => void): string[] {
  worked = [];
  ask();
  return worked;
}

function mostCustomers(reader: ModelReader): { readonly most: number } {
  worked.push('most');
  return { most: Math.max(0, ...reader.values('requirement').map(({ customers }) => customers?.value ?? 0)) };
}

function share(reader: ModelReader, { facts }: Declared<RequirementFacts>, of: number): string {
  worked.push(`share of ${facts.name}`);
  return `${facts.customers?.value} of ${reader.derive(mostCustomers).most}, times ${of}`;
}

const texts = {
  a: 'requirement A "a" { customers: 1 }\nrequirement B "b" { customers: 5 }\n',
  c: 'requirement C "c" { customers: 3 }\n',
};
const shares = (of = 1) => ['A', 'B', 'C'].map((name) => model.reader().derive(share, requirement(name), of));

function start(): void {
  put('a.req', texts.a);
  put('c.req', texts.c);
  shares();
}

test('asking again works nothing out', () => {
  start();
  expect(workOf(shares)).toEqual([]);
});

test('a change works out what has read it, and nothing else', () => {
  start();
  expect(
    workOf(() => {
      put('c.req', texts.c.replace('"c"', '"d"'));
      shares();
    }),
  ).toEqual(['share of C']);
});

test('a number that comes out the same stops a change there', () => {
  start();
  expect(
    workOf(() => {
      put('c.req', texts.c.replace('3', '4'));
      shares();
    }),
  ).toEqual(['most', 'share of C']);
  expect(
    workOf(() => {
      put('c.req', texts.c.replace('3', '9'));
      shares();
    }),
  ).toEqual([...['most', 'share of A', 'share of B', 'share of C']]);
});

test('what moves stays what it is', () => {
  start();
  const before = requirement('B');
  expect(
    workOf(() => {
      put('a.req', `// a line more\n\n${texts.a}`);
      shares();
    }),
  ).toEqual([]);
  expect(requirement('B')).toBe(before);
});

test('what is given and is another one works it out anew', () => {
  start();
  expect(workOf(() => shares(2))).toEqual(['share of A', 'share of B', 'share of C']);
  expect(workOf(() => shares(2))).toEqual([]);
});

test('settings work everything out anew', () => {
  start();
  model.setConfig({ ...defaultConfig });
  expect(workOf(shares)).toContain('most');
});

test('what is gone has no result, and what is made from it is made anew', () => {
  const first = (reader: ModelReader) => {
    worked.push('first');
    const [each] = reader.all('requirement');
    return each && reader.derive(share, each, 1);
  };
  start();
  expect(model.reader().derive(first)).toBe('1 of 5, times 1');
  model.remove('a.req');
  expect(model.reader().derive(first)).toBe('3 of 3, times 1');
});

test('places that are copied are true, however deep inside', () => {
  const place = (reader: ModelReader, declared: Declared) => {
    worked.push(`place of ${declared.facts.name}`);
    return [reader.placeOf(declared)];
  };
  const deliveries = (reader: ModelReader, { facts }: Declared<VersionFacts>) => {
    worked.push('deliveries');
    return (facts.delivers ?? []).flatMap(({ name }) => {
      const found = reader.findKind('requirement', name);
      return found ? reader.derive(place, found) : [];
    });
  };
  put('v.req', 'version V { delivers: A, C }');
  start();
  const asked = () => model.reader().derive(deliveries, version('V'));
  asked();
  expect(workOf(asked)).toEqual([]);
  put('a.req', `// a line more\n${texts.a}`);
  expect(workOf(() => expect(asked()).toEqual([requirement('A').facts.nameAt, requirement('C').facts.nameAt]))).toEqual(
    [...['place of A', 'deliveries']],
  );
});

test('facts that look like those of before are those of now, so that their places stay true', () => {
  const note = (reader: ModelReader) => reader.findKind('goal', 'G')?.facts.note;
  put('a.req', 'goal G "a" { note: "x" }');
  model.reader().derive(note);
  put('a.req', 'goal G "b" { note: "x" }');
  expect(model.reader().derive(note)).toBe(model.reader().findKind('goal', 'G')?.facts.note);
});

test('who is told what is read is told what results have read, kept ones too', () => {
  start();
  const reads = new Set<ReadKey>();
  model.reader((key) => reads.add(key)).derive(share, requirement('A'), 1);
  expect([...reads].sort()).toEqual(['config', 'values:requirement:', 'values:requirement:customers']);
});

test('who asks for what fails is told what was read until then', () => {
  const failing = (reader: ModelReader) => {
    if (reader.values('requirement').some(({ effort }) => effort)) throw new Error('too much');
    return 'fine';
  };
  const around = (reader: ModelReader) => reader.derive(failing);
  put('a.req', 'requirement A "a" { effort: 5 person-days }');
  const reads = new Set<ReadKey>();
  expect(() => model.reader((key) => reads.add(key)).derive(around)).toThrow('too much');
  const changed = put('a.req', 'requirement A "a" {}');
  expect([...changed].some((key) => reads.has(key))).toBe(true);
  expect(model.reader().derive(around)).toBe('fine');
});

test('a result that needs itself is an error, and no endless way', () => {
  const one = (reader: ModelReader): number => reader.derive(other) + 1;
  const other = (reader: ModelReader): number => reader.derive(one) + 1;
  expect(() => model.reader().derive(one)).toThrow('worked out from itself');
});

test('values cannot be listed, only read one by one', () => {
  put('a.req', texts.a);
  const [first] = model.reader().values('requirement');
  expect(Object.keys({ ...first })).toEqual([]);
  expect(() => JSON.stringify(first)).toThrow('one by one');
});

test('what is picked of each declaration is picked again of what changed, and what was read for it is noted', () => {
  const of: string[] = [];
  const effort = ({ name, priority, effort }: RequirementValues) => {
    of.push(name);
    return { name, days: priority ? effort?.days : 0 };
  };
  const pick = () => {
    of.length = 0;
    const read = new Set<ReadKey>();
    const picked = model.reader((key) => read.add(key)).picked('requirement', effort);
    return { picked, of: [...of], read: [...read].sort() };
  };
  const keys = (...properties: string[]) => properties.map((property) => `values:requirement:${property}`);
  const text = (days: number) =>
    `requirement A "a" { effort: 1 person-days }\nrequirement B "b" { priority: P1 effort: ${days} person-days }\n`;
  put('a.req', text(2));
  const first = pick();
  expect(first.of).toEqual(['A', 'B']);
  expect(first.read).toEqual(keys('', 'effort', 'name', 'priority'));
  expect([...put('a.req', text(3))]).toContain('values:requirement:effort');
  const next = pick();
  expect(next.picked).toEqual([
    { name: 'A', days: 0 },
    { name: 'B', days: 3 },
  ]);
  expect(next.of).toEqual(['B']);
  expect(next.read).toEqual(first.read);
});

test('what is read of values after they were picked, and was not read before, is an error: nobody would be told', () => {
  put('a.req', 'requirement A "a" { effort: 1 person-days }\n');
  const [values] = model.reader(() => undefined).picked('requirement', (values) => values);
  expect(() => values?.effort).toThrow('requirement effort');
});

test('order is told: of a kind, of a name, of who has a concern or a title', () => {
  const [one, two] = [
    'stakeholder A "Same" { concern C "c" reports-to: X }\n',
    'stakeholder B "Same" { concern C "d" reports-to: X }\n',
  ];
  put('a.req', one + two);
  const keys = put('a.req', two + one);
  expect([...keys].sort()).toEqual(['concern:C', 'kind:stakeholder', 'text:a.req', 'title:same', 'uses:X']);
});

test('order is told among declarations of one name', () => {
  const [one, two] = ['goal G "one" {}\n', 'goal G "two" {}\n'];
  put('a.req', one + two);
  expect([...put('a.req', two + one)].sort()).toEqual(['kind:goal', 'name:G', 'text:a.req']);
});

test('a reference to a concern is told to who asks for its stakeholder', () => {
  put('a.req', 'requirement R "r" {}\n');
  const keys = put('a.req', 'requirement R "r" { answers: Boss.Cost }\n');
  expect([...keys]).toEqual(expect.arrayContaining(['uses:Boss.Cost', 'uses:Boss']));
});

test('results about what is gone are not kept', () => {
  start();
  const kept = model.keptResults;
  model.remove('c.req');
  expect(model.keptResults).toBe(kept - 1);
});

test('of a model that is read once, results are kept too, and none outlasts a change', () => {
  const text = 'requirement A "a" { customers: 1 }\n';
  const read = (what: string) => factsOfText('a.req', what, { isOnce: true });
  model = new ProjectModel({ isOnce: true });
  model.load(read(text));
  const ask = () => model.reader().derive(share, requirement('A'), 1);
  expect(workOf(() => expect([ask(), ask()]).toEqual(Array(2).fill('1 of 1, times 1')))).toEqual([
    'share of A',
    'most',
  ]);
  const before = requirement('A');
  model.update(read(text.replace('1', '2')));
  expect(ask()).toBe('2 of 2, times 1');
  // What is read without what a later reading is compared with is never taken for what was there.
  expect(requirement('A')).not.toBe(before);
  expect(requirement('A').fingerprint).toBeUndefined();
});
