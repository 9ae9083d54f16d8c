import { expect, test } from 'vitest';
import type { EntityFacts, RequirementFacts } from '../../facts/facts.js';
import { factsOf } from '../../facts/testing/facts-of.js';
import type { ModelReader } from '../../model/project-model.js';
import { coverageInModel } from './coverage-in-model.js';

const entityWith = (max: number) =>
  factsOf(`entity Order "o" { data amount: integer 0..${max} }`).declarations[0]?.facts as EntityFacts;

test('coverage is kept until an entity field means something else', () => {
  const requirement = factsOf(`requirement R "t" { acceptance {
    rule Large { when: Order.amount > 5  then: "x" }
  } }`).declarations[0]?.facts as RequirementFacts;
  const acceptance = requirement.acceptance as NonNullable<RequirementFacts['acceptance']>;
  let entity = entityWith(10);
  const model = { findKind: () => ({ facts: entity }) } as unknown as ModelReader;
  const first = coverageInModel(acceptance, model, 'en');
  expect(coverageInModel(acceptance, model, 'en')).toBe(first);
  entity = entityWith(5);
  const second = coverageInModel(acceptance, model, 'en');
  expect([first.total, second.total]).toEqual([2, 1]);
  expect(coverageInModel(acceptance, model, 'zh')).not.toBe(second);
});
