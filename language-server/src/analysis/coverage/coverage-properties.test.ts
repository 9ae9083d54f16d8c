import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../facts/facts.js';
import { coverageOf } from './acceptance-coverage.js';
import { defaultOptions } from './compiled-block.js';
import { ruleStatements } from './case-agreement.js';
import type { CoverageTarget } from './coverage-targets.js';
import { missingCases, type MissingCase } from './missing-cases.js';
import { ruleSetFindings } from './rule-set-findings.js';
import { dataOf, printed } from './testing/model-data.js';
import { CoverageOracle, type OracleTarget } from './testing/coverage-oracle.js';
import {
  caseFacts,
  factsOfModel,
  type ModelBlock,
  modelBlocks,
  type ModelCase,
  tickOf,
} from './testing/random-blocks.js';

/** A point of the engine in the words of the oracle. */
function pointOf({ demand }: CoverageTarget, { fields }: ModelBlock): string {
  const { value, distance, holds, ruleHolds } = demand;
  if (value && value.is !== 'yes-no')
    return `= ${tickOf(fields.find(({ name }) => name === demand.fields[0]) as never, printed(value))}`;
  if (distance) {
    const { above, by } = distance;
    return `apart ${above === 0 ? 0 : above * (by.is === 'days' ? Number(by.days) : Math.round(Number(printed(by)) * 100))}`;
  }
  return (holds ? 'holds' : 'fails') + (ruleHolds === undefined ? '' : ` and rule ${ruleHolds}`);
}

/** `npm test` tries a part of what `npm run coverage-proof` does. */
const times = Number(process.env.COVERAGE_PROOF ?? 1);

/** Blocks are judged by the oracle as they are, and by the engine as facts. */
const check = (runs: number, property: (block: ModelBlock) => void) =>
  fc.assert(fc.property(modelBlocks, property), { numRuns: runs * times });

describe('agrees with brute force on', () => {
  test.each([2, 3] as const)(
    'targets, which are feasible, and which case exercises which, %i values each',
    (valuesPerBoundary) => {
      check(50, (block) => {
        const { acceptance, resolve, nodes } = factsOfModel(block);
        const coverage = coverageOf(acceptance, resolve, { ...defaultOptions, valuesPerBoundary });
        const places = new Map([...nodes].map(([, facts], i) => [facts, i]));
        const shown = (target: CoverageTarget, feasible: boolean) => {
          const cases = target.coveredBy.map(({ name }) => name);
          const place = places.get(target.conditions[0] as never);
          return `${target.rule.name} #${place} ${pointOf(target, block)} ${target.demand.holds} ${feasible} ${cases}`;
        };
        const expected = ({ rule, leaf, what, holds, feasible, coveredBy }: OracleTarget) => {
          const cases = coveredBy.map((i) => `C${i}`);
          return `R${rule} #${places.get(nodes.get(leaf) as never)} ${what} ${holds} ${feasible} ${cases}`;
        };
        const found = coverage.rules.flatMap((rule) => [
          ...rule.targets.map((target) => shown(target, true)),
          ...rule.infeasible.map((target) => shown(target, false)),
        ]);
        expect(coverage.rules.map(({ notAnalysed }) => notAnalysed)).toEqual(block.rules.map(() => undefined));
        expect(found.sort()).toEqual(new CoverageOracle(block, valuesPerBoundary).targets().map(expected).sort());
      });
    },
  );

  test('the truth of every rule in every case, and whether cases agree with rules', () => {
    check(30, (block) => {
      const { acceptance, resolve } = factsOfModel(block);
      const coverage = coverageOf(acceptance, resolve);
      const oracle = new CoverageOracle(block);
      const truths = block.cases.map(({ data }) =>
        block.rules.map((_, rule) => oracle.fires(rule, oracle.possible(data).data)),
      );
      expect(coverage.cases.map((each) => each.truths.map(({ holds }) => holds))).toEqual(truths);
      const verdicts = block.cases.flatMap(({ states }, i) =>
        states.map(({ rule, holds }) => {
          const truth = truths[i]?.[rule];
          return truth === undefined ? 'undecided' : truth === holds ? 'agrees' : 'contradicts';
        }),
      );
      expect(ruleStatements(coverage).map(({ verdict }) => verdict)).toEqual(verdicts);
    });
  });

  test('rules that never or always fire, overlaps and gaps', () => {
    check(30, (block) => {
      const { acceptance, resolve } = factsOfModel(block);
      const oracle = new CoverageOracle(block);
      const rules = block.rules.map((_, rule) => rule);
      const { neverFires, alwaysFires, overlaps, gap, notAnalysed } = ruleSetFindings(coverageOf(acceptance, resolve));
      expect(notAnalysed).toEqual([]);
      const fires = (rule: number) => oracle.someData((data) => oracle.fires(rule, data) === true);
      const fails = (rule: number) => oracle.someData((data) => oracle.fires(rule, data) === false);
      expect(neverFires.map(({ rule }) => rule.name)).toEqual(rules.filter((i) => !fires(i)).map((i) => `R${i}`));
      expect(alwaysFires.map(({ name }) => name)).toEqual(rules.filter((i) => !fails(i)).map((i) => `R${i}`));

      const pairs = rules.flatMap((a) => rules.filter((b) => b > a).map((b) => [a, b] as const));
      const bothFire = ([a, b]: readonly [number, number]) =>
        oracle.someData((data) => oracle.fires(a, data) === true && oracle.fires(b, data) === true);
      expect(overlaps.map(({ rules: [a, b] }) => `${a.name} ${b.name}`)).toEqual(
        block.policy === 'unique' ? pairs.filter(bothFire).map(([a, b]) => `R${a} R${b}`) : [],
      );
      for (const { rules: overlapping, witness } of overlaps)
        for (const { name } of overlapping)
          expect(oracle.fires(Number(name.slice(1)), dataOf(witness, block))).toBe(true);

      const isGap = oracle.someData((data) => rules.every((rule) => oracle.fires(rule, data) === false));
      expect(gap !== undefined).toBe(block.complete && isGap);
      if (gap) for (const rule of rules) expect(oracle.fires(rule, dataOf(gap, block))).toBe(false);
    });
  });
});

describe('missing cases', () => {
  const asModel = (missing: MissingCase, block: ModelBlock): ModelCase => ({
    data: dataOf(missing.given, block),
    states: missing.expected.map(({ rule, holds }) => ({ rule: Number(rule.name.slice(1)), holds })),
  });

  test('bring a block to full coverage at once, contradict nothing, and none is redundant', () => {
    check(30, (block) => {
      const { acceptance, resolve } = factsOfModel(block);
      const before = coverageOf(acceptance, resolve);
      const missing = missingCases(before);
      expect(missing.every(({ expected }) => expected.length > 0)).toBe(true);
      const inserted = missing.map((each, i) => caseFacts(asModel(each, block), block.fields, `new${i}`));
      const withCases = (added: readonly CaseFacts[]) =>
        coverageOf({ ...acceptance, cases: [...acceptance.cases, ...added] }, resolve);
      const after = withCases(inserted);
      expect([after.covered, after.total]).toEqual([before.total, before.total]);
      expect(missingCases(after)).toEqual([]);
      const ofInserted = ruleStatements(after).filter((each) => inserted.includes(each.case));
      expect(ofInserted.every(({ verdict }) => verdict === 'agrees')).toBe(true);
      expect(after.problems.filter((problem) => inserted.includes(problem.in as CaseFacts))).toEqual([]);
      for (const each of inserted) {
        const without = withCases(inserted.filter((other) => other !== each));
        expect(without.covered).toBeLessThan(without.total);
      }
    });
  });

  test('may be inserted one target at a time, until none is missing', () => {
    check(30, (block) => {
      const { acceptance, resolve } = factsOfModel(block);
      let cases = acceptance.cases;
      let coverage = coverageOf(acceptance, resolve);
      for (let left = coverage.total - coverage.covered; left > 0; left = coverage.total - coverage.covered) {
        const open = coverage.rules.flatMap(({ targets }) => targets).find(({ coveredBy }) => coveredBy.length === 0);
        const added = missingCases(coverage, open);
        expect(added.length).toBe(1);
        expect(added[0]?.covers.map(({ id }) => id)).toContain(open?.id);
        cases = [...cases, ...added.map((each) => caseFacts(asModel(each, block), block.fields, 'new'))];
        coverage = coverageOf({ ...acceptance, cases }, resolve);
        expect(coverage.total - coverage.covered).toBeLessThan(left);
      }
      expect(missingCases(coverage)).toEqual([]);
    });
  });
});
