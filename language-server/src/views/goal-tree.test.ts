import { describe, expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import type { GoalBranch } from './goal-data.js';
import { buildRoadmap } from './roadmap.js';

const roadmap = (text: string) => {
  const built = buildRoadmap(projectOf(text).model.reader(), { today: '2025-02-01' });
  expect(pictures.roadmap.schema.parse(built)).toEqual(built);
  return built;
};

const text = `
  goal Online "Business online" { measured-by: Share }
  goal Shops "Shops online" { part-of: Online measured-by: Share, Unknown note: "first" }
  goal Idle "Nobody" {}
  metric Share "Share online" {
    unit: "%"
    baseline: 0
    target: 100
    measured 2025-03: 12
    measured 2025-04: 35
  }
  version V1 "All" {
    goal: Online
    version V1.0 { window: 2025-01 delivers: A, B }
    version V1.1 { window: 2025-02 delivers: C }
  }
  requirement A "a" { serves: Shops moves: Share }
  requirement B "b" {}
  requirement C "c" { serves: Shops, Online }
  requirement D "d" { serves: Shops }
`;

const outline = ({ name, versions, unscheduled, parts }: GoalBranch): unknown => ({
  name,
  versions: versions.map(({ version, requirements }) => `${version}: ${requirements.join(' ')}`),
  unscheduled,
  parts: parts.map(outline),
});

describe('the tree of goals', () => {
  test('parts stand in their goal, requirements with the goals that they or their version work for', () => {
    expect(roadmap(text).goals.map(outline)).toEqual([
      {
        name: 'Online',
        versions: ['V1.0: B', 'V1.1: C'],
        unscheduled: [],
        parts: [{ name: 'Shops', versions: ['V1.0: A', 'V1.1: C'], unscheduled: ['D'], parts: [] }],
      },
      { name: 'Idle', versions: [], unscheduled: [], parts: [] },
    ]);
  });

  test('metrics say how far they have come, and which requirements are to move them', () => {
    const [online] = roadmap(text).goals;
    const [shops] = online?.parts ?? [];
    expect(shops).toMatchObject({ title: 'Shops online', note: 'first' });
    expect(shops?.metrics).toMatchObject([
      {
        name: 'Share',
        title: 'Share online',
        unit: '%',
        baseline: 0,
        target: 100,
        progress: { latest: { end: '2025-04-30', value: 35 }, share: 0.35, verdict: 'on-the-way' },
        movedBy: ['A'],
      },
      { name: 'Unknown', progress: { verdict: 'unknown' }, movedBy: [] },
    ]);
    expect(shops?.metrics[1]).not.toHaveProperty('place');
  });

  test('a version that is to reach a goal is there before it delivers anything', () => {
    expect(roadmap('goal G {} version V1 { goal: G }').goals.map(outline)).toEqual([
      { name: 'G', versions: ['V1: '], unscheduled: [], parts: [] },
    ]);
  });

  test('goals that are part of one another end, and each stands once', () => {
    const circle = roadmap(
      'goal A { part-of: B } goal B { part-of: A } goal C { part-of: C } goal D { part-of: None }',
    );
    expect(circle.goals.map(outline)).toEqual([
      { name: 'C', versions: [], unscheduled: [], parts: [] },
      { name: 'D', versions: [], unscheduled: [], parts: [] },
      {
        name: 'A',
        versions: [],
        unscheduled: [],
        parts: [{ name: 'B', versions: [], unscheduled: [], parts: [] }],
      },
    ]);
  });

  test('a goal that is written twice keeps its requirements once', () => {
    const { goals } = roadmap('goal G {} goal G {} requirement A { serves: G } version V { delivers: A }');
    expect(goals.map(({ id, versions }) => [id, versions.length])).toEqual([
      ['G', 1],
      ['G#2', 0],
    ]);
  });
});

describe('the backlog', () => {
  test('has the requirements of no version, the highest score first, those without one last', () => {
    const { backlog } = roadmap(`
      requirement Small "s" { value: "x" customers: 1 frequency: low effort: 20 person-days priority: P2 }
      requirement None "n" {}
      requirement Large "l" { value: "y" customers: 50 frequency: high effort: 2 person-days module: Shop from: Ann }
      requirement In {}
      version V { delivers: In }`);
    expect(backlog.scoreMethod).toBe('matrix');
    const names = backlog.requirements.map(({ name }) => name);
    expect(names.indexOf('Large')).toBeLessThan(names.indexOf('Small'));
    expect(backlog.requirements.at(-1)?.score ?? -1).toBeLessThanOrEqual(backlog.requirements[0]?.score ?? -1);
    expect(names).toHaveLength(3);
    expect(backlog.requirements.find(({ name }) => name === 'Large')).toMatchObject({
      title: 'l',
      effortDays: 2,
      module: 'Shop',
      from: ['Ann'],
      goals: [],
    });
  });

  test('what there is to filter by has titles, each once', () => {
    const { stakeholders, modules } = roadmap(`
      stakeholder Ann "Director"
      module Shop "The shop"
      requirement A { from: Ann, Bob module: Shop }
      requirement B { from: Ann module: Shop }
      version V { delivers: B }`);
    expect(stakeholders).toEqual([{ name: 'Ann', title: 'Director' }, { name: 'Bob' }]);
    expect(modules).toEqual([{ name: 'Shop', title: 'The shop' }]);
  });
});
