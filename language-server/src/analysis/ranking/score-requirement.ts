import type { ModelReader, RequirementValues } from '../../model/project-model.js';
import { benefitScore } from './benefit-score.js';
import { matrixScore } from './matrix-score.js';
import { unreadableProperties } from '../unreadable/unreadable-properties.js';
import { riceScore } from './rice-score.js';
import type { Score, ScoreContext, ScoredValues, ScoreMethod } from './score.js';
import { scoreInputs } from './score-inputs.js';
import { wsjfScore } from './wsjf-score.js';

const customersOf = ({ customers }: RequirementValues) => customers?.value ?? 0;

/** What scores of this project are measured against. Ask by `model.derive(scoreContextOf)`: it reads every requirement. */
export function scoreContextOf(model: ModelReader): ScoreContext {
  let mostCustomers = 1;
  for (const customers of model.picked('requirement', customersOf))
    if (customers > mostCustomers) mostCustomers = customers;
  return { mostCustomers, dayRate: model.all('project')[0]?.facts.dayRate?.value };
}

/**
 * What a score is worked out from, taken out of all that a requirement says: a score of that is the score of the requirement.
 */
export function scoredValues(requirement: RequirementValues, method: ScoreMethod): ScoredValues {
  const { unreadable, benefit, health, risks } = requirement;
  const scored: Record<string, unknown> = { unreadable, benefit, health, risks };
  for (const input of scoreInputs[method])
    if (!input.includes('.')) scored[input] = requirement[input as keyof RequirementValues];
  return scored as unknown as ScoredValues;
}

/**
 * The score of a requirement by the method of the project.
 * @returns undefined if the requirement lacks what the method cannot do without, or if something it counts cannot be read
 */
export function scoreOf(requirement: ScoredValues, method: ScoreMethod, context: ScoreContext): Score | undefined {
  const unreadable = unreadableProperties(requirement);
  if (unreadable.length > 0 && scoreInputs[method].some((input) => unreadable.includes(input))) return undefined;
  switch (method) {
    case 'matrix':
      return matrixScore(requirement, context);
    case 'rice':
      return riceScore(requirement);
    case 'wsjf':
      return wsjfScore(requirement, context);
    case 'benefit':
      return benefitScore(requirement, context.dayRate);
  }
}
