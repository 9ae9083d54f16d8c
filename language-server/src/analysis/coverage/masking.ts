/** Why cases that have what a target asks for do not exercise it: another part of the condition decides there. */
import type { CaseFacts, Condition } from '../../facts/facts.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import { type CompiledTarget, type CoverageTarget, isThere } from './coverage-targets.js';
import { atomsIn, decides } from './truth.js';

/** A case in which a target is there and makes no difference, and what it is that decides instead. */
export interface Masking {
  readonly case: CaseFacts;
  readonly condition: Condition;
  /** Whether that condition holds in the case. */
  readonly holds: boolean;
}

/** The first case that has what an open target asks for, while one other comparison keeps it from deciding. */
export function maskingOf(target: CoverageTarget, { block }: AcceptanceCoverage): Masking | undefined {
  const { atom, compiledRule, places } = target as CompiledTarget;
  if (atom === block.otherwise) return undefined;
  for (const { case: facts, data, truths } of block.cases) {
    if (!isThere(target as CompiledTarget, data, truths, block)) continue;
    for (const other of atomsIn(compiledRule.firing)) {
      const truth = truths[other];
      const written = compiledRule.comparisons.find((each) => each.atom === other);
      if (other === atom || !truth || !written) continue;
      const flipped = Int8Array.from(truths);
      flipped[other] = -truth;
      if (decides(compiledRule.firing, places, flipped) !== 1) continue;
      return { case: facts, condition: written.comparison.condition, holds: truth > 0 !== written.negated };
    }
  }
  return undefined;
}
