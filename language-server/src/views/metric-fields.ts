import { unreadableProperties } from '../analysis/unreadable/unreadable-properties.js';
import type { MetricFacts } from '../facts/facts.js';
import { notUnderstood } from './not-understood.js';

/** What pictures say of a metric that cannot be read, by the field that would show it. */
export const metricNotUnderstood = (facts: MetricFacts) =>
  notUnderstood(unreadableProperties(facts), {
    baseline: ['baseline'],
    target: ['target'],
    unit: ['unit'],
    measurements: ['measured'],
    latest: ['measured'],
    change: ['measured', 'baseline'],
    share: ['measured', 'baseline', 'target'],
  });
