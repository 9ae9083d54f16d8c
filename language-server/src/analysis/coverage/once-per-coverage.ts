import type { AcceptanceCoverage } from './acceptance-coverage.js';

/** A function of a block's coverage that is computed when it is asked for first, and kept with the coverage. */
export function oncePerCoverage<T>(compute: (coverage: AcceptanceCoverage) => T): (coverage: AcceptanceCoverage) => T {
  const kept = new WeakMap<AcceptanceCoverage, { readonly result: T }>();
  return (coverage) => {
    const known = kept.get(coverage);
    if (known) return known.result;
    const result = compute(coverage);
    kept.set(coverage, { result });
    return result;
  };
}
