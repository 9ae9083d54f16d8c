import type { MetricFacts } from '../../facts/facts.js';

/** The unit that the numbers of a metric are shown with: as written, else % if they are written with it. */
export const unitOf = ({ unit, percent }: MetricFacts): string | undefined =>
  unit?.value ?? (percent ? '%' : undefined);
