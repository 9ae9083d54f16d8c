import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changesBetween, changesFit, type ViewChange, viewChange, withChanges } from './view-changes.js';

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(0, 1, 'a', 'b', '', true, null),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'rows', 'constructor'), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('changes make the one picture out of the other, over a wire, and leave the first as it was', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const kept = structuredClone(before);
      const sent = z.array(viewChange).parse(JSON.parse(JSON.stringify(changesBetween(before, after))));
      expect(withChanges(before, sent)).toEqual(after);
      expect(before).toEqual(kept);
      expect(changesBetween(before, structuredClone(before))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

const row = (name: string, start: number) => ({ name, place: { start } });

describe('what changed', () => {
  test('is told by place', () => {
    const before = { title: 'Plan', rows: [row('A', 0), row('B', 10), row('C', 20)] };
    const after = { rows: [row('A', 0), row('B', 10), row('C', 21)], levels: 2 };
    expect(changesBetween(before, after)).toEqual([
      { is: 'drop', path: ['title'] },
      { is: 'set', path: ['rows', 2, 'place', 'start'], value: 21 },
      { is: 'set', path: ['levels'], value: 2 },
    ]);
  });

  test('a row that came, and one that went, do not touch the others', () => {
    const rows = [row('A', 0), row('B', 10), row('C', 20), row('D', 30)];
    const added = [row('A', 0), row('X', 5), ...rows.slice(1)];
    expect(changesBetween(rows, added)).toEqual([{ is: 'replace', path: [], at: 1, count: 0, by: [row('X', 5)] }]);
    expect(changesBetween(added, rows)).toEqual([{ is: 'replace', path: [], at: 1, count: 1, by: [] }]);
  });

  test('rows that did not change stay the same objects', () => {
    const before = { rows: [row('A', 0), row('B', 10)], other: {} };
    const after = withChanges(before, [{ is: 'set', path: ['rows', 1, 'place', 'start'], value: 11 }]);
    expect(after.rows).toEqual([row('A', 0), row('B', 11)]);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.other).toBe(before.other);
  });
});

test.each<ViewChange>([
  { is: 'set', path: ['rows', 0, 'place', 'start'], value: 1 },
  { is: 'set', path: ['rows', 2], value: row('C', 20) },
  { is: 'set', path: ['__proto__', 'polluted'], value: 1 },
  { is: 'set', path: ['constructor', 'name'], value: 1 },
  { is: 'drop', path: ['rows', 0] },
  { is: 'drop', path: ['title'] },
  { is: 'replace', path: ['rows'], at: 0, count: 2, by: [] },
  { is: 'replace', path: [], at: 0, count: 0, by: [] },
])('%j is about no place of the picture', (change) => {
  expect(() => withChanges({ rows: [1] }, [change])).toThrow('no such place');
});

describe('against the schema of the picture', () => {
  const schema = z.object({
    title: z.exactOptional(z.string()),
    rows: z.array(
      z.discriminatedUnion('is', [
        z.object({ is: z.literal('one'), count: z.number() }),
        z.object({ is: z.literal('two'), names: z.array(z.string()) }),
      ]),
    ),
    get parts() {
      return z.array(schema);
    },
  });

  test.each<ViewChange>([
    { is: 'set', path: ['title'], value: 'A' },
    { is: 'drop', path: ['title'] },
    { is: 'set', path: ['rows', 3, 'count'], value: 2 },
    { is: 'set', path: ['rows', 3, 'names', 0], value: 'A' },
    { is: 'replace', path: ['rows'], at: 0, count: 1, by: [{ is: 'two', names: [] }] },
    { is: 'set', path: ['parts', 0, 'parts', 1, 'title'], value: 'A' },
    // Where one thing becomes another that does without.
    { is: 'drop', path: ['rows', 3, 'names'] },
  ])('%j fits', (change) => expect(changesFit([change], schema)).toBe(true));

  test.each<ViewChange>([
    { is: 'set', path: ['title'], value: 1 },
    { is: 'drop', path: ['rows'] },
    { is: 'drop', path: ['constructor'] },
    { is: 'drop', path: [] },
    { is: 'set', path: ['rows', 3, 'count'], value: 'many' },
    { is: 'set', path: ['rows', 3, 'size'], value: 2 },
    { is: 'set', path: ['rows', 'length'], value: 2 },
    { is: 'set', path: ['constructor'], value: {} },
    { is: 'set', path: ['__proto__'], value: {} },
    { is: 'replace', path: ['rows'], at: 0, count: 1, by: [{ is: 'three' }] },
    { is: 'replace', path: ['title'], at: 0, count: 0, by: [] },
    { is: 'set', path: ['parts', 0, 'parts', 1, 'title'], value: null },
  ])('%j does not', (change) => expect(changesFit([change], schema)).toBe(false));
});
