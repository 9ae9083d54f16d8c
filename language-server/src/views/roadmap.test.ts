import { describe, expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { buildRoadmap } from './roadmap.js';

const roadmap = (text: string, today = '2025-02-01') => buildRoadmap(projectOf(text).model.reader(), { today });

describe('versions', () => {
  const nested = `roadmap Main "Three years" {
      version V1 "Online" {
        capacity: 10 person-days
        version V1.1 { window: 2025-04..2025-06 delivers: B }
        version V1.0 { window: 2025-01-06..2025-03-28 delivers: A }
      }
    }
    version Pilot { delivers: C, Unknown }
    requirement A "a" { effort: 8 person-days priority: P0 }
    requirement B "b" { effort: 4.5 person-days }
    requirement C "c" {}
    requirement D "d" { effort: 3 person-days }
    requirement E "e" { decision: reject effort: 9 person-days }`;

  test('stand in their roadmap, minors in their major, in the order of time', () => {
    const { lanes } = roadmap(nested);
    expect(lanes.map(({ name, title }) => [name, title])).toEqual([
      ['Main', 'Three years'],
      [undefined, undefined],
    ]);
    expect(lanes[0]?.versions.map(({ name }) => name)).toEqual(['V1']);
    expect(lanes[0]?.versions[0]?.minors.map(({ name }) => name)).toEqual(['V1.0', 'V1.1']);
    expect(lanes[1]?.versions.map(({ name }) => name)).toEqual(['Pilot']);
  });

  test('add up the effort of their minors', () => {
    expect(roadmap(nested).lanes[0]?.versions[0]).toMatchObject({
      capacityDays: 10,
      usedDays: 12.5,
      overDays: 2.5,
      unestimated: 0,
      window: { start: '2025-01-06', end: '2025-06-30' },
      windowFromMinors: true,
    });
  });

  test('deliver what is declared and what is not', () => {
    expect(roadmap(nested).lanes[1]?.versions[0]).toMatchObject({
      usedDays: 0,
      overDays: 0,
      unestimated: 2,
      delivers: [
        { name: 'C', title: 'c', place: {} },
        { name: 'Unknown', title: '' },
      ],
    });
    expect(roadmap(nested).lanes[1]?.versions[0]).not.toHaveProperty('window');
  });

  test('leave a backlog without what is declined', () => {
    expect(roadmap(nested).backlog).toMatchObject({ count: 1, effortDays: 3, unestimated: 0 });
  });

  test('span an extent', () => {
    expect(roadmap(nested).extent).toEqual({ start: '2025-01-06', end: '2025-06-30' });
    expect(roadmap('version V1 { }')).not.toHaveProperty('extent');
  });

  test('of one name have ids of their own', () => {
    const { lanes } = roadmap('version V { version V { } } version V { }');
    const [first, second] = lanes[0]?.versions ?? [];
    expect([first?.id, second?.id, first?.minors[0]?.id].sort()).toEqual(['V', 'V#2', 'V#3']);
  });

  test.each([
    ['2025-03-28', '', false],
    ['2025-03-29', '', true],
    ['2025-03-29', 'status: released', false],
  ])('on %s with “%s”: overdue %s', (today, status, overdue) => {
    const { lanes } = roadmap(`version V { window: 2025-01-06..2025-03-28 ${status} }`, today);
    expect(lanes[0]?.versions[0]?.overdue).toBe(overdue);
  });

  test('take today from the project first', () => {
    const { model } = projectOf('version V { }', { today: '2024-06-01' });
    expect(buildRoadmap(model.reader(), { today: '2025-02-01' }).today).toBe('2024-06-01');
  });

  test('are what the protocol carries', () => {
    const data = roadmap(nested);
    expect(pictures.roadmap.schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });
});

describe('arrows', () => {
  const versions = `version V1 { window: 2025-01..2025-03 delivers: A }
    version V2 { window: 2025-04..2025-06 delivers: B }`;

  test('lead from what is needed to what needs it', () => {
    const { arrows } = roadmap(`${versions} requirement A "a" {} requirement B "b" { depends-on: A }`);
    expect(arrows).toEqual([
      {
        from: 'V1',
        to: 'V2',
        after: false,
        violated: false,
        implied: false,
        requirements: [{ name: 'B', needs: 'A' }],
      },
    ]);
  });

  test('are violated where that comes later', () => {
    const { arrows } = roadmap(`${versions} requirement A "a" { depends-on: B } requirement B "b" {}`);
    expect(arrows).toMatchObject([{ from: 'V2', to: 'V1', violated: true }]);
  });

  test('also show “after”, once per pair of versions', () => {
    const { arrows } = roadmap(
      `${versions.replace('delivers: B', 'delivers: B after: V1')} requirement A "a" {} requirement B "b" { depends-on: A }`,
    );
    expect(arrows).toMatchObject([{ from: 'V1', to: 'V2', after: true, requirements: [{}] }]);
  });

  const impliedIn = (source: string) =>
    roadmap(source).arrows.map(({ from, to, implied }) => `${from} ${to}${implied ? ' implied' : ''}`);
  const year = (name: string, year: number, after: string) => `version ${name} { window: ${year}-Q1 after: ${after} }`;

  test('are implied where others say the same together', () => {
    const source = `version V1 { window: 2025-Q1 } ${year('V2', 2026, 'V1')} ${year('V3', 2027, 'V1, V2')}`;
    expect(impliedIn(source)).toEqual(['V1 V2', 'V1 V3 implied', 'V2 V3']);
  });

  test('are not implied by violated ones', () => {
    const source = `version V1 { window: 2025-Q1 } ${year('V2', 2028, 'V1')} ${year('V3', 2027, 'V1, V2')}`;
    expect(impliedIn(source).sort()).toEqual(['V1 V2', 'V1 V3', 'V2 V3']);
  });

  test('come to an end with a cycle in the text', () => {
    expect(impliedIn('version V1 { after: V2 } version V2 { after: V1 }')).toEqual(['V2 V1', 'V1 V2']);
  });

  test('say nothing of what is in no version or in the same one', () => {
    const { arrows } = roadmap(`version V1 { delivers: A, B }
      requirement A "a" { depends-on: B, C } requirement B "b" {} requirement C "c" {}`);
    expect(arrows).toEqual([]);
  });
});
