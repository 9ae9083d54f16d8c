/** How far a metric has come from its baseline to its target. Pure. */
import type { MetricFacts } from '../../facts/facts.js';
import { isUnreadable } from '../unreadable/unreadable-properties.js';

/** A value measured on a day, or over the month or quarter that the text names. */
export interface MeasuredValue {
  /** First and last day, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly value: number;
}

/**
 * `reached` the target or past it · `on-the-way` nearer than the baseline · `no-change` · `away` further off than the
 * baseline · `unknown` a number is missing.
 */
export type MetricVerdict = 'reached' | 'on-the-way' | 'no-change' | 'away' | 'unknown';

export interface MetricProgress {
  readonly latest?: MeasuredValue;
  /** Latest measurement minus baseline. */
  readonly change?: number;
  /** Share of the way from the baseline to the target; 1 is there, above 1 past it, below 0 the wrong way. */
  readonly share?: number;
  readonly verdict: MetricVerdict;
}

/** The measurements of a metric in the order of time. Those of one day keep the order of the text. */
export function measuredInOrder({ measurements }: MetricFacts): MeasuredValue[] {
  return measurements
    .map(({ date, value }) => ({ start: date.start, end: date.end, value }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
}

/** How far a metric is; where one of its measurements cannot be read, nobody knows which is the latest. */
export function progressOf(metric: MetricFacts): MetricProgress {
  if (isUnreadable(metric, 'measured')) return { verdict: 'unknown' };
  const latest = measuredInOrder(metric).at(-1);
  const [baseline, target] = [metric.baseline?.value, metric.target?.value];
  const change = latest && baseline !== undefined ? cleaned(latest.value - baseline) : undefined;
  const way = baseline !== undefined && target !== undefined ? target - baseline : undefined;
  const share = change !== undefined && way ? cleaned(change / way) : undefined;
  return {
    ...(latest && { latest }),
    ...(change !== undefined && { change }),
    ...(share !== undefined && { share }),
    verdict: verdictOf(latest?.value, target, way, share),
  };
}

function verdictOf(
  latest: number | undefined,
  target: number | undefined,
  way: number | undefined,
  share: number | undefined,
): MetricVerdict {
  if (latest !== undefined && latest === target) return 'reached';
  // A target that is the baseline asks for no change: any other value is away from it.
  if (way === 0 && latest !== undefined) return 'away';
  if (share === undefined) return 'unknown';
  if (share >= 1) return 'reached';
  if (share > 0) return 'on-the-way';
  return share < 0 ? 'away' : 'no-change';
}

export interface BeforeAndAfter {
  /** Last measurement up to the day, else the baseline. */
  readonly before?: number;
  /** Last measurement after the day and not after `until`. */
  readonly after?: number;
}

/**
 * What a metric was before a release and what it became.
 * @param day of the release, `YYYY-MM-DD`
 * @param until day of the next release that moves it; undefined if there is none
 */
export function aroundRelease(metric: MetricFacts, day: string, until: string | undefined): BeforeAndAfter {
  if (isUnreadable(metric, 'measured')) return {};
  const measured = measuredInOrder(metric);
  const before = measured.findLast(({ end }) => end <= day)?.value ?? metric.baseline?.value;
  const after = measured.findLast(({ end }) => end > day && (until === undefined || end <= until))?.value;
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Takes the noise of adding and dividing decimals away. */
const cleaned = (value: number) => Number(value.toPrecision(12));
