import type { ModelReader, PlanningFacts } from '../../model/project-model.js';
import { benefitScore } from './benefit-score.js';
import { matrixScore } from './matrix-score.js';
import { unreadableProperties } from '../unreadable/unreadable-properties.js';
import { riceScore } from './rice-score.js';
import type { Score, ScoreContext, ScoreMethod } from './score.js';
import { scoreInputs } from './score-inputs.js';
import { wsjfScore } from './wsjf-score.js';

/** What scores of this project are measured against. Reads every requirement; `model.fromPlanning(scoreContextOf)` does so only when something has changed. */
export function scoreContextOf(model: ModelReader): ScoreContext {
  let mostCustomers = 1;
  for (const { facts } of model.allForPlanning())
    if (facts.customers && facts.customers.value > mostCustomers) mostCustomers = facts.customers.value;
  return { mostCustomers, dayRate: model.all('project')[0]?.facts.dayRate?.value };
}

/**
 * The score of a requirement by the method of the project.
 * @returns undefined if the requirement lacks what the method cannot do without, or if something it counts cannot be read
 */
export function scoreOf(requirement: PlanningFacts, method: ScoreMethod, context: ScoreContext): Score | undefined {
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
