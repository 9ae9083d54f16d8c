import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, overlapping, uncovered } from './rule-boxes.js';
import { ruleSetFindings } from './rule-set-findings.js';
import { coverageIn } from './testing/coverage-in-words.js';

const range = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const boxes = (fields: number): fc.Arbitrary<readonly Box[]> =>
  fc.array(
    fc.array(range, { minLength: fields, maxLength: fields }).map((ranges) => Int32Array.from(ranges.flat())),
    { maxLength: 40 },
  );
const isIn = (point: readonly number[], box: Box) =>
  point.every((cell, i) => (box[2 * i] as number) <= cell && cell <= (box[2 * i + 1] as number));
const points = (fields: number): readonly (readonly number[])[] =>
  Array.from({ length: fields }).reduce<number[][]>(
    (found) => found.flatMap((point) => [0, 1, 2, 3, 4, 5, 6].map((cell) => [...point, cell])),
    [[]],
  );

test.each([1, 2, 3])('boxes of %i fields that overlap, and what they leave over, as by brute force', (fields) => {
  const all = points(fields);
  fc.assert(
    fc.property(boxes(fields), (some) => {
      const pairs: string[] = [];
      overlapping(some, (one, other) => pairs.push(`${one} ${other}`));
      const expected = some.flatMap((one, i) =>
        some.flatMap((other, j) =>
          i < j && all.some((point) => isIn(point, one) && isIn(point, other)) ? [`${i} ${j}`] : [],
        ),
      );
      expect(pairs).toEqual(expected);
      const space = Int32Array.from(Array.from({ length: fields }, () => [0, 6]).flat());
      const left = uncovered(space, some);
      const open = all.filter((point) => !some.some((box) => isIn(point, box)));
      if (left === 'none') expect(open).toEqual([]);
      else {
        const found = all.filter((point) => isIn(point, left as Box));
        expect(found.length).toBeGreaterThan(0);
        expect(open).toEqual(expect.arrayContaining([...found]));
      }
    }),
    { numRuns: 60 },
  );
});

test('of a table of many rules: an overlap and a gap, each with data', () => {
  const rules = Array.from(
    { length: 40 },
    (_, i) =>
      `rule R${i} { when: a in ${i * 10}..${i * 10 + (i === 7 ? 10 : i === 30 ? 8 : 9)} and (b or not b)  then: "x" }`,
  );
  const found = ruleSetFindings(
    coverageIn(`policy: unique  complete: yes  data a: integer 0..399  data b: yes-no  ${rules.join('\n')}`),
  );
  expect(found.overlaps.map(({ rules: [a, b] }) => `${a.name} ${b.name}`)).toEqual(['R7 R8']);
  expect(found.overlaps[0]?.witness[0]).toEqual({ field: 'a', value: { is: 'number', digits: '80' } });
  expect(found.gap).toContainEqual({ field: 'a', value: { is: 'number', digits: '309' } });
  expect(found.notAnalysed).toEqual([]);
});
