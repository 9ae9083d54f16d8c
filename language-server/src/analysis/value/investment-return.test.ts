import { expect, test } from 'vitest';
import type { ProjectFacts, RequirementFacts } from '../../facts/facts.js';
import { factsOf } from '../../rules/testing/annotated-text.js';
import { returnOf, sumOfReturns } from './investment-return.js';

const requirement = (text: string) =>
  factsOf('a.req', `requirement R "r" { ${text} }`).declarations[0]?.facts as RequirementFacts;

const project = (rate: string) =>
  factsOf('a.req', `project "p" { day-rate: ${rate} }`).declarations[0]?.facts as ProjectFacts;

const whole = requirement('effort: 15 person-days benefit { per-use: 800 reach: 6000 probability: 30% }');
const costsOnly = requirement('effort: 5 person-days');
const half = requirement('benefit { per-use: 800 probability: 30% }');

test('the return of a requirement is benefit ÷ cost, with every number of it', () => {
  expect(returnOf(whole, project('1500'))).toEqual({
    perUse: 800,
    reach: 6000,
    probability: 0.3,
    benefit: 1_440_000,
    effortDays: 15,
    cost: 22_500,
    ratio: 64,
    missing: [],
    unreadable: [],
  });
});

test('what is missing is named', () => {
  expect(returnOf(costsOnly, project('1500'))).toEqual({
    effortDays: 5,
    cost: 7500,
    missing: ['benefit'],
    unreadable: [],
  });
  expect(returnOf(half, undefined).missing).toEqual(['reach', 'effort', 'day-rate']);
  expect(returnOf(whole, project('0'))).toMatchObject({ benefit: 1_440_000, missing: ['day-rate'] });
});

test('what has no benefit counts with its cost', () => {
  expect(
    sumOfReturns(
      [whole, costsOnly, half].map((each) => returnOf(each, project('1500'))),
      1500,
    ),
  ).toEqual({
    requirements: 3,
    withBenefit: 1,
    withEffort: 2,
    benefit: 1_440_000,
    effortDays: 20,
    cost: 30_000,
    ratio: 48,
  });
});

test('without a benefit or a day rate there is no return', () => {
  expect(sumOfReturns([returnOf(costsOnly, project('1500'))], 1500)).not.toHaveProperty('ratio');
  expect(sumOfReturns([returnOf(whole, undefined)], undefined)).not.toHaveProperty('ratio');
  expect(sumOfReturns([], 1500)).toMatchObject({ requirements: 0, benefit: 0, cost: 0 });
});

test('what is written but cannot be read is not said to be missing', () => {
  const text = 'effort: 3-5 person-days benefit { per-use: 8,00 reach: 10 probability: 30% }';
  expect(returnOf(requirement(text), project('1500元左右'))).toEqual({
    reach: 10,
    probability: 0.3,
    missing: [],
    unreadable: ['per-use', 'effort', 'day-rate'],
  });
});
