/** Faults seeded into the rules of a product: the written cases find them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from './acceptance-coverage.js';
import { defaultOptions } from './compiled-block.js';
import { missingCases } from './missing-cases.js';
import { CoverageOracle } from './testing/coverage-oracle.js';
import { dataOf } from './testing/model-data.js';
import { factsOfModel, plainBlocks } from './testing/random-blocks.js';
import { type FaultKind, faultKinds, mutantsOf } from './testing/rule-faults.js';

/** `npm test` tries a part of what `npm run coverage-proof` does. */
const times = Number(process.env.COVERAGE_PROOF ?? 1);
const blocks = 15 * times;

interface Kills {
  mutants: number;
  killed: number;
  survivors: string[];
}

/** How many faults of each kind the cases find that are written for blocks without any; faults that no data shows do not count. */
function killsOf(valuesPerBoundary: 2 | 3): ReadonlyMap<FaultKind, Kills> {
  const kills = new Map(faultKinds.map((kind): [FaultKind, Kills] => [kind, { mutants: 0, killed: 0, survivors: [] }]));
  for (const block of fc.sample(plainBlocks, { numRuns: blocks, seed: fc.readConfigureGlobal().seed ?? 1 })) {
    const { acceptance, resolve } = factsOfModel(block);
    const oracle = new CoverageOracle(block);
    // A condition that can make no difference is a fault of the rule, not of the product.
    if (!oracle.allDecide()) continue;
    const cases = missingCases(coverageOf(acceptance, resolve, { ...defaultOptions, valuesPerBoundary })).map(
      ({ given, expected }) => ({
        // Whoever runs the case gives every field some value.
        data: {
          ...Object.fromEntries(block.fields.map(({ name, ticks }) => [name, ticks[0] as number])),
          ...dataOf(given, block),
        },
        expected: expected.map(({ rule, holds }) => ({ rule: Number(rule.name.slice(1)), holds })),
      }),
    );
    block.rules.forEach((condition, rule) => {
      for (const mutant of mutantsOf(condition, block.fields)) {
        const product = new CoverageOracle({
          ...block,
          rules: block.rules.map((each, i) => (i === rule ? mutant.condition : each)),
        });
        const isSeen = oracle.someData((data) =>
          block.rules.some((_, i) => product.fires(i, data) !== oracle.fires(i, data)),
        );
        if (!isSeen) continue;
        const found = kills.get(mutant.kind) as Kills;
        found.mutants++;
        const isKilled = cases.some(({ data, expected }) =>
          block.rules.some((_, i) => {
            const stated = expected.find((each) => each.rule === i);
            if (stated) return product.fires(i, data) !== stated.holds;
            // Where one rule may hold, its name says that the others do not.
            const isSaid =
              block.policy !== 'any' && expected.some(({ holds }) => holds) && oracle.fires(i, data) === false;
            return isSaid && product.fires(i, data) === true;
          }),
        );
        if (isKilled) found.killed++;
        else
          found.survivors.push(
            JSON.stringify({
              policy: block.policy,
              rule,
              rules: block.rules.map(shown),
              mutant: shown(mutant.condition),
            }),
          );
      }
    });
  }
  return kills;
}

const shown = (condition: unknown): string =>
  JSON.stringify(condition, (key, value) => (key === 'field' || key === 'other' ? value.name : value));

test.each([3, 2] as const)(
  'of every kind at least 99 of 100 faults are found, %i values for each boundary',
  (valuesPerBoundary) => {
    const kills = killsOf(valuesPerBoundary);
    const table = [...kills].map(([kind, { mutants, killed }]) => ({ kind, mutants, killed }));
    if (times > 1) console.table(table);
    if (process.env.SURVIVORS)
      for (const [kind, { survivors }] of kills) for (const each of survivors.slice(0, 6)) console.log(kind, each);
    // Two values cannot tell `>=` from `=`, which is why the highest priority has three.
    const judged = table.filter(({ kind }) => valuesPerBoundary === 3 || (kind !== 'operator' && kind !== '= for >='));
    // A product that looks at a third field of the same kind may be right about the cases by chance.
    const least = (kind: FaultKind) => (kind === 'wrong field' ? 0.9 : 0.99);
    expect(judged.filter(({ kind, mutants, killed }) => killed < mutants * least(kind))).toEqual([]);
    expect(table.reduce((sum, { mutants }) => sum + mutants, 0)).toBeGreaterThan(5 * blocks);
  },
);
