import { expect, test } from 'vitest';
import { factsOf } from '../../rules/testing/annotated-text.js';
import type { MetricFacts } from '../../facts/facts.js';
import { aroundRelease, measuredInOrder, progressOf } from './metric-progress.js';

const metric = (text: string) => factsOf('a.req', `metric M "m" { ${text} }`).declarations[0]?.facts as MetricFacts;

test.each([
  ['baseline: 100 target: 132 measured 2025-07-31: 116', { change: 16, share: 0.5, verdict: 'on-the-way' }],
  ['baseline: 100 target: 60 measured 2025-07-31: 60', { change: -40, share: 1, verdict: 'reached' }],
  ['baseline: 20 target: 5 measured 2025-07-31: 2', { change: -18, share: 1.2, verdict: 'reached' }],
  ['baseline: 20 target: 5 measured 2025-07-31: 23', { change: 3, share: -0.2, verdict: 'away' }],
  ['baseline: 20 target: 5 measured 2025-07-31: 20', { change: 0, verdict: 'no-change' }],
  ['baseline: 0 target: 0 measured 2025-07-31: 0', { change: 0, verdict: 'reached' }],
  ['baseline: 0 target: 0 measured 2025-07-31: 2', { change: 2, verdict: 'away' }],
  ['baseline: 0.1 target: 0.4 measured 2025-07-31: 0.3', { change: 0.2, share: 0.666666666667 }],
  ['target: 5 measured 2025-07-31: 5', { verdict: 'reached' }],
  ['target: 5 measured 2025-07-31: 7', { verdict: 'unknown' }],
])('%s', (text, progress) => {
  expect(progressOf(metric(text))).toMatchObject(progress);
});

test('without a measurement nothing is known', () => {
  expect(progressOf(metric('baseline: 20 target: 5'))).toEqual({ verdict: 'unknown' });
});

test('measurements are in the order of time, a month by its last day', () => {
  const measured = measuredInOrder(metric('measured 2025-03: 3 measured 2025-03-15: 2 measured 2024-12-31: 1'));
  expect(measured.map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(measured[2]).toEqual({ start: '2025-03-01', end: '2025-03-31', value: 3 });
});

test('before a release is the last measurement, else the baseline; after it the last one before the next release', () => {
  const m = metric('baseline: 10 measured 2025-02-01: 12 measured 2025-04-01: 15 measured 2025-06-01: 20');
  expect(aroundRelease(m, '2025-01-15', '2025-03-01')).toEqual({ before: 10, after: 12 });
  expect(aroundRelease(m, '2025-03-01', undefined)).toEqual({ before: 12, after: 20 });
  expect(aroundRelease(m, '2025-07-01', undefined)).toEqual({ before: 20 });
  expect(aroundRelease(metric('target: 1'), '2025-07-01', undefined)).toEqual({});
});
