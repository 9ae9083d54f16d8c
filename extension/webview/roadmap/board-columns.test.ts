import { expect, test } from 'vitest';
import type { RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import { requirement, version } from '../testing/roadmap-versions.js';
import { arrangeBoard, boardColumns } from './board-columns.js';

const from = (start: string) => ({ window: { start, end: '2026-12-31' } });

function columnsOf(...lanes: RoadmapVersion[][]) {
  const columns = arrangeBoard(lanes.map((versions) => ({ versions })));
  return Object.fromEntries(boardColumns.map((column) => [column, columns[column].map((card) => card.version.name)]));
}

test('active is now, released is done, the first planned one is next', () => {
  expect(
    columnsOf([
      version('V1', { status: 'released', ...from('2025-01-01') }),
      version('V2', { status: 'active', ...from('2025-04-01') }),
      version('V3', { status: 'planned', ...from('2025-07-01') }),
      version('V4', { status: 'planned', ...from('2025-10-01') }),
    ]),
  ).toEqual({ now: ['V2'], next: ['V3'], later: ['V4'], released: ['V1'] });
});

test('what starts on the same day is next too; each roadmap has its own next', () => {
  expect(
    columnsOf(
      [version('A', from('2025-07-01')), version('B', from('2025-07-01')), version('C', from('2025-08-01'))],
      [version('D', from('2026-01-01')), version('E')],
    ),
  ).toEqual({ now: [], next: ['A', 'B', 'D'], later: ['C', 'E'], released: [] });
});

test('next is by date, not by place in the text', () => {
  expect(
    columnsOf([version('Undated'), version('Late', from('2026-01-01')), version('Soon', from('2025-01-01'))]),
  ).toEqual({ now: [], next: ['Soon'], later: ['Late', 'Undated'], released: [] });
});

test('minors stand for their major, and without a status have that of it', () => {
  const major = version('V1', {
    status: 'active',
    minors: [version('V1.0', { status: 'released' }), version('V1.1')],
  });
  expect(columnsOf([major])).toMatchObject({ now: ['V1.1'], released: ['V1.0'] });
  expect(columnsOf([{ ...major, delivers: [requirement('R')] }])).toMatchObject({ now: ['V1', 'V1.1'] });
  const [card] = arrangeBoard([{ versions: [major] }]).now;
  expect(card?.inside.map(({ name }) => name)).toEqual(['V1']);
});
