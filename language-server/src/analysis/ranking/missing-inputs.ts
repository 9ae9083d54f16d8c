/** What a requirement, or its project, would have to say for its score and its benefit to be worked out from facts. */
import type { BenefitFacts, RequirementFacts } from '../../facts/facts.js';
import type { ScoreContext, ScoreMethod } from './score.js';

/** A property of a requirement; `per-use`, `reach` and `probability` are those of its `benefit`, `day-rate` the project's. */
export type ScoreInput =
  | 'customers'
  | 'frequency'
  | 'impact'
  | 'confidence'
  | 'effort'
  | 'per-use'
  | 'reach'
  | 'probability'
  | 'day-rate';

export interface MissingInputs {
  /** Without these there is no score. */
  readonly needed: readonly ScoreInput[];
  /** For these something is assumed. */
  readonly assumed: readonly ScoreInput[];
}

/** What the score of a requirement lacks. */
export function missingInputs(
  requirement: RequirementFacts,
  method: ScoreMethod,
  { dayRate }: Pick<ScoreContext, 'dayRate'>,
): MissingInputs {
  const { customers, frequency, impact, confidence, effort } = requirement;
  const absent = (...inputs: readonly (readonly [ScoreInput, unknown])[]) =>
    inputs.flatMap(([input, there]) => (there ? [] : [input]));
  const estimate = absent(['effort', effort && effort.days > 0]);
  switch (method) {
    case 'matrix':
      return {
        needed: [],
        assumed: absent(['customers', customers], ['frequency', frequency], ['impact', impact], ['effort', effort]),
      };
    case 'rice':
      return {
        needed: estimate,
        assumed: absent(['customers', customers], ['impact', impact], ['confidence', confidence]),
      };
    case 'wsjf':
      return {
        needed: estimate,
        assumed: absent(['customers', customers], ['impact', impact], ['frequency', frequency]),
      };
    case 'benefit':
      return {
        needed: [
          ...missingOfBenefit(requirement.benefit),
          ...estimate,
          ...absent(['day-rate', dayRate !== undefined && dayRate > 0]),
        ],
        assumed: [],
      };
  }
}

/** Which of the three numbers of a benefit are not written. */
export function missingOfBenefit(benefit: BenefitFacts | undefined): readonly ScoreInput[] {
  const missing: ScoreInput[] = [];
  if (!benefit?.perUse) missing.push('per-use');
  if (!benefit?.reach) missing.push('reach');
  if (!benefit?.probability) missing.push('probability');
  return missing;
}
