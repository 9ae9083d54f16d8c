import { expect, test } from 'vitest';
import type { FeatureHealth } from '../../../language-server/src/views/value-data.js';
import { Words } from '../words.js';
import { type HealthColumn, sortHealth } from './sort-health.js';

const feature = (name: string, rest: Partial<FeatureHealth> = {}): FeatureHealth => ({
  requirement: { name, title: '', givenUp: false },
  low: [],
  ...rest,
});
const health = [
  feature('R-10', { usage: 0.2, value: 'high', version: { name: 'V1.10' } }),
  feature('R-2', { usage: 0.9, value: 'low', version: { name: 'V1.2' } }),
  feature('R-3', { satisfaction: 4 }),
];
const order = (id: HealthColumn, desc: boolean) =>
  sortHealth(health, { id, desc }, new Words('en').compare).map(({ requirement }) => requirement.name);

test.each([
  ['feature', false, ['R-2', 'R-3', 'R-10']],
  ['usage', false, ['R-10', 'R-2', 'R-3']],
  ['usage', true, ['R-2', 'R-10', 'R-3']],
  ['value', false, ['R-2', 'R-10', 'R-3']],
  ['version', true, ['R-10', 'R-2', 'R-3']],
  ['satisfaction', true, ['R-3', 'R-10', 'R-2']],
] as const)('by %s, descending %s', (id, desc, names) => {
  expect(order(id, desc)).toEqual(names);
});
