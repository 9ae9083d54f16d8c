import type { ModelReader, RequirementValues } from '../../model/project-model.js';
import { benefitScore } from './benefit-score.js';
import { matrixScore } from './matrix-score.js';
import { unreadableProperties } from '../unreadable/unreadable-properties.js';
import { riceScore } from './rice-score.js';
import type { Score, ScoreContext, ScoreMethod } from './score.js';
import { scoreInputs } from './score-inputs.js';
import { wsjfScore } from './wsjf-score.js';

/** What scores of this project are measured against. Ask by `model.derive(scoreContextOf)`: it reads every requirement. */
export function scoreContextOf(model: ModelReader): ScoreContext {
  let mostCustomers = 1;
  for (const { customers } of model.values('requirement'))
    if (customers && customers.value > mostCustomers) mostCustomers = customers.value;
  return { mostCustomers, dayRate: model.all('project')[0]?.facts.dayRate?.value };
}

/**
 * The score of a requirement by the method of the project.
 * @returns undefined if the requirement lacks what the method cannot do without, or if something it counts cannot be read
 */
export function scoreOf(requirement: RequirementValues, method: ScoreMethod, context: ScoreContext): Score | undefined {
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
