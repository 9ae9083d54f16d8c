import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearName } from '../rules/text/near-name.js';
import { mostCandidates, SuggestionIndex } from './suggestion-index.js';

/** Words of few letters, so that many are near each other. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'c', '订', '单', 'E'), { minLength: 1, maxLength: 9 })
  .map((signs) => signs.join(''));
const name = fc.oneof(
  word,
  fc.tuple(word, fc.nat({ max: 3 })).map(([letters, number]) => `${letters}-${number}`),
);
const candidatesOf = (index: SuggestionIndex, asked: string, note: (key: string) => void = () => undefined) =>
  [...index.candidates(asked, note)].sort();
/** A name of letters for each number. */
const nameOf = (number: number) =>
  [...String(number).padStart(5, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');

test('of a few names none is left out that is near', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 60 }), name, (names, asked) => {
      const index = new SuggestionIndex(names);
      expect(nearName(asked, candidatesOf(index, asked))).toBe(nearName(asked, names));
    }),
  );
});

test('of very many names none is left out that is one letter away, as long as its letters are rare', () => {
  const many = Array.from({ length: 20 * mostCandidates }, (_, i) => `name${nameOf(i)}`);
  const index = new SuggestionIndex([...many, '订单审批', 'Zebraquux']);
  for (const asked of ['订单审核', '单订审批', '订审批', 'Zebraqux', 'zebraquux', 'Zebrqauux'])
    expect(nearName(asked, candidatesOf(index, asked)), asked).toBe(
      asked.startsWith('Z') || asked.startsWith('z') ? 'Zebraquux' : '订单审批',
    );
});

test('work for one question does not grow with the names', () => {
  const index = new SuggestionIndex(Array.from({ length: 50_000 }, (_, i) => `name${nameOf(i)}`));
  for (const asked of ['name', 'namejjjjj', 'other', 'n', 'nameaaaaa'])
    expect(candidatesOf(index, asked).length).toBeLessThanOrEqual(mostCandidates);
});

test('what depends on a name is told when it comes and goes, and the answer is that of an index made anew', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: mostCandidates - 2, max: mostCandidates + 1 }),
      fc.array(fc.record({ name: word, there: fc.boolean() }), { minLength: 1, maxLength: 12 }),
      word,
      (size, steps, asked) => {
        const names = new Set(Array.from({ length: size }, (_, i) => nameOf(i)));
        const index = new SuggestionIndex(names);
        for (const step of steps) {
          const reads = new Set<string>();
          const before = candidatesOf(index, asked, (key) => reads.add(key));
          const told = new Set<string>();
          const note = (key: string) => told.add(key);
          if (step.there && !names.has(step.name)) index.add(step.name, note);
          if (!step.there) index.remove(step.name, note);
          if (step.there) names.add(step.name);
          else names.delete(step.name);
          const now = candidatesOf(index, asked);
          expect(now).toEqual(candidatesOf(new SuggestionIndex(names), asked));
          if (now.join() !== before.join()) expect([...told].some((key) => reads.has(key))).toBe(true);
        }
      },
    ),
  );
});
