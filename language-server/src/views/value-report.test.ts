import { describe, expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { buildValueReport } from './value-report.js';

const report = (text: string) => buildValueReport(projectOf(text).model.reader(), { today: '2025-10-01' });

const text = `project "Debt collection" { currency: "CNY" day-rate: 1500 }
  goal More "Collect more" { measured-by: Recovery }
  metric Recovery "Recovery rate" {
    formula: "recovered ÷ due"  unit: "%"  baseline: 20  target: 40
    measured 2025-09: 38
    measured 2025-07-31: 30
  }
  metric Complaints { baseline: 3 target: 0 }
  requirement A "Assigned automatically" {
    moves: Recovery  effort: 10 person-days  priority: P0  status: released
    benefit { per-use: 800 reach: 100 probability: 50% }
    health { usage: 30% satisfaction: 4.5 value: high }
  }
  requirement B "One-tap calls" { moves: Recovery, Complaints effort: 5 person-days status: released }
  requirement C "Handbook" { moves: Recovery decision: reject benefit { per-use: 1 } }
  requirement D "Later" { benefit { per-use: 10 probability: 10% } }
  version V1 "Online" {
    version V1.1 { delivers: B after: V1.0 window: 2025-08..2025-09-12 status: released }
    version V1.0 { delivers: A, C window: 2025-04..2025-05 status: released released-on: 2025-05-30 }
  }`;

test('knows the day, which the project may set', () => {
  expect(report(text).today).toBe('2025-10-01');
});

describe('metrics', () => {
  test('have their numbers, measurements in the order of time, goals and what moves them', () => {
    const { place, movedBy, versions, measurements, ...metric } = report(text).metrics[0] as never as ReturnType<
      typeof report
    >['metrics'][number];
    expect(text.slice(place.start, place.end)).toBe('Recovery');
    expect(metric).toEqual({
      id: 'Recovery',
      name: 'Recovery',
      title: 'Recovery rate',
      formula: 'recovered ÷ due',
      unit: '%',
      baseline: 20,
      target: 40,
      progress: {
        latest: { start: '2025-09-01', end: '2025-09-30', value: 38 },
        change: 18,
        share: 0.9,
        verdict: 'on-the-way',
      },
      goals: ['Collect more'],
    });
    expect(measurements.map(({ end, value, place: at }) => [end, value, text.slice(at.start, at.end)])).toEqual([
      ['2025-07-31', 30, 'measured 2025-07-31: 30'],
      ['2025-09-30', 38, 'measured 2025-09: 38'],
    ]);
    expect(movedBy.map(({ name, givenUp }) => [name, givenUp])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ]);
    expect(versions.map(({ place: _, ...version }) => version)).toEqual([
      { name: 'V1.0', released: true, on: '2025-05-30', requirements: ['A'], before: 20, after: 30 },
      { name: 'V1.1', released: true, on: '2025-09-12', requirements: ['B'], before: 30, after: 38 },
    ]);
  });

  test('without a measurement have no progress', () => {
    expect(report(text).metrics[1]).toMatchObject({ measurements: [], progress: { verdict: 'unknown' }, goals: [] });
  });

  test('a version that is not released has the day it is planned for, and changes nothing yet', () => {
    const [metric] = report(`metric M { baseline: 1 } requirement A "a" { moves: M }
      version Later { delivers: A } version Soon { delivers: A window: 2025-12 }`).metrics;
    expect(metric?.versions.map(({ place: _, ...version }) => version)).toEqual([
      { name: 'Soon', released: false, on: '2025-12-31', requirements: ['A'] },
      { name: 'Later', released: false, requirements: ['A'] },
    ]);
  });
});

test('health says which parts are low, and which released features have none', () => {
  const { health, withoutHealth, lowBelow } = report(text);
  expect(health).toEqual([
    {
      requirement: expect.objectContaining({ name: 'A', priority: 'P0' }),
      version: { name: 'V1.0' },
      usage: 0.3,
      satisfaction: 4.5,
      value: 'high',
      low: ['usage'],
    },
  ]);
  expect(withoutHealth.map(({ name }) => name)).toEqual(['B']);
  expect(lowBelow).toEqual({ usage: 0.4, satisfaction: 3 });
});

describe('benefit and cost', () => {
  test('are added up per version, minors into their major, declined requirements left out', () => {
    const { returns, total } = report(text);
    const shown = returns.map(({ version, rows, without, sums }) => [
      version?.name,
      rows.map(({ requirement }) => requirement.name),
      without.map(({ name }) => name),
      [sums.benefit, sums.cost, sums.ratio],
    ]);
    expect(shown).toEqual([
      ['V1', [], [], [40_000, 22_500, 1.78]],
      ['V1.0', ['A'], [], [40_000, 15_000, 2.67]],
      ['V1.1', [], ['B'], [0, 7500, undefined]],
      [undefined, ['D'], [], [0, 0, undefined]],
    ]);
    expect(returns[0]?.version?.minors).toEqual(['V1.0', 'V1.1']);
    expect(returns[3]?.rows[0]?.numbers.missing).toEqual(['reach', 'effort']);
    expect(total).toMatchObject({ requirements: 2, withBenefit: 1, withEffort: 2, ratio: 1.78 });
  });

  test('name what says nothing of its benefit only where something does', () => {
    const { returns } = report('requirement A "a" { effort: 1d } version V { delivers: A }');
    expect(returns.map(({ rows, without, sums }) => [rows, without, sums.requirements])).toEqual([[[], [], 1]]);
  });

  test('need a day rate for a cost', () => {
    const { returns } = report('requirement A "a" { effort: 1d benefit { per-use: 1 reach: 2 probability: 50% } }');
    expect(returns[0]?.rows[0]?.numbers).toEqual({
      ...{ perUse: 1, reach: 2, probability: 0.5, benefit: 1, effortDays: 1 },
      missing: ['day-rate'],
      unreadable: [],
    });
  });
});

test('its data is what the protocol carries', () => {
  for (const data of [report(text), report('')])
    expect(pictures.value.schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
});
