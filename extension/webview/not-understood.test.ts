import { expect, test } from 'vitest';
import type { MapStakeholder } from '../../language-server/src/views/stakeholder-map.js';
import type { ValueMetric } from '../../language-server/src/views/value-data.js';
import { capacityMeter } from './roadmap/meter.js';
import { influenceGrid } from './stakeholders/influence-grid.js';
import { version } from './testing/roadmap-versions.js';
import { templateText } from './testing/template-text.js';
import { metricCard } from './value/metric-card.js';
import { Words } from './words.js';

const words = new Words('zh');
const place = { uri: 'file:///plan.req', start: 0, end: 1 };

test('a capacity that cannot be read is not said to be missing', () => {
  const shown = (unreadable?: { capacityDays: string[] }) =>
    templateText(capacityMeter(version('V1', { usedDays: 5, ...(unreadable && { unreadable }) }), words));
  expect(shown()).toBe('5 人日，未填写容量');
  expect(shown({ capacityDays: ['capacity'] })).toBe('5 人日');
});

test('who has no place in the grid is told from who says something that cannot be read', () => {
  const person = (more: Partial<MapStakeholder>): MapStakeholder => ({
    ...{ id: 'Anna', name: 'Anna', place, concerns: [], asks: 0, owns: 0 },
    ...more,
  });
  const silent = person({ influence: 'high' });
  const unclear = person({ influence: 'high', unreadable: { interest: ['interest'] } });
  const head = (...people: MapStakeholder[]) => {
    const text = templateText(influenceGrid(people, words, () => {}));
    return /高关注度 ([^影]*?) 影响力 高/.exec(text)?.[1];
  };
  expect(head(silent)).toBe('未填写');
  expect(head(unclear)).toBe('⚠ 写法有误');
  expect(head(silent, unclear)).toBe('未填写、⚠ 写法有误');
});

test('how to measure is shown with the day of today', () => {
  const metric: ValueMetric = {
    ...{ id: 'M', name: 'M', place, baseline: 1, target: 2, measurements: [], progress: { verdict: 'unknown' } },
    ...{ goals: [], movedBy: [], versions: [] },
  };
  const card = templateText(metricCard(metric, { levels: [], today: '2026-11-26' }, words, () => {}));
  expect(card).toContain('请在指标里写“实测 2026-11-26：12”。');
});
