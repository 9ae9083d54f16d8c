import { expect, test } from 'vitest';
import type { ValueReport } from '../../../language-server/src/views/value-data.js';
import { findValue } from './find-value.js';

const place = { uri: 'file:///a.req', start: 0, end: 1 };
const brief = (name: string, title: string) => ({ name, title, givenUp: false });
const sums = { requirements: 1, withBenefit: 0, withEffort: 0, benefit: 0, effortDays: 0 };
const metric = (name: string, movedBy: ReturnType<typeof brief>[]) => ({
  ...{ id: name, name, place, measurements: [], progress: { verdict: 'unknown' as const }, goals: [], versions: [] },
  movedBy,
});
const report: ValueReport = {
  levels: [],
  today: '2025-04-01',
  metrics: [metric('Recovery', [brief('CS-1', 'Assigned')]), metric('Complaints', [brief('CS-2', 'Recorded')])],
  health: [{ requirement: brief('CS-1', 'Assigned'), low: [] }],
  lowBelow: { usage: 0.4, satisfaction: 3 },
  withoutHealth: [brief('CS-2', 'Recorded')],
  returns: [
    {
      ...{ id: 'V1.0', version: { name: 'V1.0', title: 'Online', place, minors: [] }, rows: [], sums },
      without: [brief('CS-2', 'Recorded')],
    },
  ],
  total: sums,
};

const found = (filter: string) => {
  const { metrics, health, withoutHealth, returns } = findValue(report, filter);
  return [metrics.map(({ id }) => id), health.length, withoutHealth.length, returns.map(({ id }) => id)];
};

test.each([
  ['', [['Recovery', 'Complaints'], 1, 1, ['V1.0']]],
  [' RECOVERY ', [['Recovery'], 0, 0, []]],
  ['cs-2', [['Complaints'], 0, 1, ['V1.0']]],
  ['assigned', [['Recovery'], 1, 0, []]],
  ['online', [[], 0, 0, ['V1.0']]],
  ['xyz', [[], 0, 0, []]],
])('“%s” finds', (filter, expected) => {
  expect(found(filter)).toEqual(expected);
});
