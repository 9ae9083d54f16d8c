import type { ScoreMethod } from './score.js';

/**
 * The properties that a score is worked out from; `benefit.` and `risk.` stand before those of these parts. Where one of
 * them cannot be read there is no score: a default in its place would be a number that nobody wrote.
 */
export const scoreInputs: Readonly<Record<ScoreMethod, readonly string[]>> = {
  matrix: ['customers', 'frequency', 'impact', 'effort', 'value', 'scope'],
  rice: ['customers', 'impact', 'confidence', 'effort'],
  wsjf: ['customers', 'impact', 'frequency', 'effort', 'risk.severity'],
  benefit: ['benefit.per-use', 'benefit.reach', 'benefit.probability', 'effort'],
};
