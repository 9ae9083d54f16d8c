import { describe, expect, test } from 'vitest';
import type { Priorities } from '../../../language-server/src/views/priorities.js';
import { row, table } from '../testing/priority-rows.js';
import { Words } from '../words.js';
import { arrange as arrangeRows, sumsOf as sumsOfRows } from './arrange.js';
import { choicesFrom, keptFrom, nextSort, noChoices, type TableChoices } from './choices.js';
import { columnsOf } from './columns.js';
import { facetOptions } from './facets.js';
import { type Compare, rowsOf } from './row-order.js';

const { compare } = new Words('zh');
const plain = noChoices;
const arrange = (source: Priorities, choices: TableChoices, by: Compare) =>
  arrangeRows(rowsOf(source, choices, by), source, choices, by);
const sumsOf = (source: Priorities, choices: TableChoices, by: Compare) => sumsOfRows(rowsOf(source, choices, by));
const keys = (lines: ReturnType<typeof arrange>) => lines.map(({ key }) => key);

describe('sorting', () => {
  const rows = table(
    row('R-10', { customers: 2, priority: 'P1' }),
    row('R-9', { priority: 'P0' }),
    row('R-2', { customers: 2, priority: 'P0' }),
    row('R-1', { customers: 8 }),
  );

  test('keeps the order of the text without a key', () => {
    expect(keys(arrange(rows, plain, compare))).toEqual(['R-10', 'R-9', 'R-2', 'R-1']);
  });

  test('reads numbers inside names', () => {
    const sort = [{ id: 'requirement', desc: false }] as const;
    expect(keys(arrange(rows, { ...plain, sort }, compare))).toEqual(['R-1', 'R-2', 'R-9', 'R-10']);
  });

  test.each([
    [true, ['R-1', 'R-10', 'R-2', 'R-9']],
    [false, ['R-10', 'R-2', 'R-1', 'R-9']],
  ])('puts missing values last (descending: %s)', (desc, wanted) => {
    expect(keys(arrange(rows, { ...plain, sort: [{ id: 'customers', desc }] }, compare))).toEqual(wanted);
  });

  test('goes by the second key where the first is equal', () => {
    const sort = [
      { id: 'customers', desc: true },
      { id: 'priority', desc: false },
    ] as const;
    expect(keys(arrange(rows, { ...plain, sort }, compare))).toEqual(['R-1', 'R-2', 'R-10', 'R-9']);
  });

  test.each([true, false])('goes by the second key where the first is missing in both (descending: %s)', (desc) => {
    const unestimated = table(row('R-3'), row('R-1'), row('R-4', { effortDays: 1 }), row('R-2'));
    const sort = [
      { id: 'effort', desc },
      { id: 'requirement', desc: false },
    ] as const;
    expect(keys(arrange(unestimated, { ...plain, sort }, compare))).toEqual(['R-4', 'R-1', 'R-2', 'R-3']);
  });

  test('turns round, then off; shift keeps the other keys', () => {
    const first = nextSort([], 'score', true, false);
    expect(first).toEqual([{ id: 'score', desc: true }]);
    expect(nextSort(first, 'score', true, false)).toEqual([{ id: 'score', desc: false }]);
    expect(nextSort(nextSort(first, 'score', true, false), 'score', true, false)).toEqual([]);
    const both = nextSort(first, 'effort', false, true);
    expect(both.map(({ id }) => id)).toEqual(['score', 'effort']);
    expect(nextSort(both, 'score', true, true)).toEqual([
      { id: 'score', desc: false },
      { id: 'effort', desc: false },
    ]);
    expect(nextSort(both, 'priority', false, false)).toEqual([{ id: 'priority', desc: false }]);
  });
});

describe('filtering', () => {
  const rows = table(
    row('RC-7', { title: '大额订单须风控审批', from: ['风控总监'] }),
    row('RC-8', { title: 'Export to Excel', value: 'used often' }),
  );

  test.each([
    ['excel OFTEN', ['RC-8']],
    ['风控', ['RC-7']],
    ['总监 订单', ['RC-7']],
    ['rc-', ['RC-7', 'RC-8']],
    ['excel 风控', []],
    ['  ', ['RC-7', 'RC-8']],
  ])('“%s” finds %j', (query, wanted) => {
    expect(keys(arrange(rows, { ...plain, filter: query }, compare))).toEqual(wanted);
  });
});

describe('filters', () => {
  const rows = table(
    row('A', { from: ['Sales', 'Risk'], tags: ['q1'], version: { name: 'V1', title: 'First' }, status: 'building' }),
    row('B', { from: ['Sales'], tags: ['q1', 'audit'], status: 'approved' }),
    row('C', { from: [], module: { name: 'Orders' }, status: 'building' }),
  );

  test.each([
    [{ from: 'Sales' }, '', ['A', 'B']],
    [{ from: 'Sales', status: 'approved' }, '', ['B']],
    [{ tags: 'q1' }, 'title of b', ['B']],
    [{ version: '' }, '', ['B', 'C']],
    [{ from: '' }, '', ['C']],
    [{ module: 'Orders', tags: 'q1' }, '', []],
    [{}, 'audit', ['B']],
  ])('%j and “%s” leave %j', (facets, filter, wanted) => {
    expect(keys(arrange(rows, { ...plain, facets, filter }, compare))).toEqual(wanted);
  });

  test('offer the values that there are, counted, nothing last', () => {
    expect(facetOptions(rows, 'from', compare)).toEqual([
      { key: 'Risk', label: 'Risk', count: 1 },
      { key: 'Sales', label: 'Sales', count: 2 },
      { key: '', label: undefined, count: 1 },
    ]);
    expect(facetOptions(rows, 'status', compare).map(({ key }) => key)).toEqual(['approved', 'building']);
    expect(facetOptions(rows, 'version', compare)[0]).toEqual({ key: 'V1', label: 'V1 First', count: 1 });
    expect(facetOptions(table(row('A')), 'tags', compare)).toEqual([]);
  });
});

describe('groups', () => {
  const rows = table(
    row('A', { priority: 'P2', effortDays: 3, customers: 1 }),
    row('B', { priority: 'P0', effortDays: 0.1 }),
    row('C', { effortDays: 5 }),
    row('D', { priority: 'P0', effortDays: 0.2, customers: 4 }),
    row('E', { priority: 'P0' }),
  );
  const grouped: TableChoices = { ...plain, group: 'priority' };

  test('come in the order of the levels, those without a value last', () => {
    const lines = arrange(rows, grouped, compare);
    expect(keys(lines)).toEqual(['priority:P0', 'B', 'D', 'E', 'priority:P2', 'A', 'priority:', 'C']);
  });

  test('have sums', () => {
    expect(arrange(rows, grouped, compare)[0]).toMatchObject({
      label: 'P0',
      sums: { count: 3, customers: 4, effortDays: 0.3, unestimated: 1, benefit: 0 },
    });
    expect(sumsOf(rows, plain, compare)).toEqual({
      count: 5,
      customers: 5,
      effortDays: 8.3,
      unestimated: 1,
      unreadableEfforts: 0,
      benefit: 0,
    });
  });

  test('sort inside, and themselves by their own column', () => {
    const byEffort = arrange(rows, { ...grouped, sort: [{ id: 'effort', desc: true }] }, compare);
    expect(keys(byEffort).slice(0, 4)).toEqual(['priority:P0', 'D', 'B', 'E']);
    const lowestFirst = arrange(rows, { ...grouped, sort: [{ id: 'priority', desc: true }] }, compare);
    expect(keys(lowestFirst).filter((key) => key.includes(':'))).toEqual(['priority:P2', 'priority:P0', 'priority:']);
  });

  test('in equal place come in the order of their first rows', () => {
    const unknown = table(
      row('A', { priority: 'high', customers: 3 }),
      row('B', { priority: 'low', customers: 4 }),
      row('C', { priority: 'high', customers: 2 }),
    );
    const sort = [{ id: 'customers', desc: true }] as const;
    const lines = arrange(unknown, { ...grouped, sort }, compare);
    expect(keys(lines)).toEqual(['priority:low', 'B', 'priority:high', 'A', 'C']);
  });

  test('by stakeholder and tag hold a row under each of its values, and the whole counts it once', () => {
    const shared = table(
      row('A', { from: ['Sales', 'Risk'], effortDays: 2, benefit: 100 }),
      row('B', { from: ['Sales'], effortDays: 3, benefit: 50 }),
      row('C'),
    );
    const lines = arrange(shared, { ...plain, group: 'from' }, compare);
    expect(keys(lines)).toEqual([
      'from:Risk',
      'from:Risk/A',
      'from:Sales',
      'from:Sales/A',
      'from:Sales/B',
      'from:',
      'from:/C',
    ]);
    expect(lines[2]).toMatchObject({ label: 'Sales', sums: { count: 2, effortDays: 5, unestimated: 0, benefit: 150 } });
    expect(sumsOf(shared, { ...plain, group: 'from' }, compare)).toMatchObject({
      count: 3,
      effortDays: 5,
      benefit: 150,
    });
  });

  test('can be folded', () => {
    const lines = arrange(rows, { ...grouped, collapsed: new Set(['priority:P0']) }, compare);
    expect(keys(lines)).toEqual(['priority:P0', 'priority:P2', 'A', 'priority:', 'C']);
  });
});

test('each choice counts after the others, for the same table', () => {
  const rows = table(row('A', { priority: 'P1' }), row('B', { priority: 'P0' }), row('AB', { priority: 'P0' }));
  const byPriority: TableChoices = { ...plain, group: 'priority' };
  const folded = new Set(['priority:P0']);
  const steps: readonly (readonly [TableChoices, readonly string[]])[] = [
    [byPriority, ['priority:P0', 'B', 'AB', 'priority:P1', 'A']],
    [{ ...byPriority, collapsed: folded }, ['priority:P0', 'priority:P1', 'A']],
    [{ ...byPriority, collapsed: new Set([...folded, 'priority:P1']) }, ['priority:P0', 'priority:P1']],
    [{ ...byPriority, filter: 'title b' }, ['priority:P0', 'B', 'AB']],
    [{ ...plain, filter: 'title b', sort: [{ id: 'requirement', desc: false }] }, ['AB', 'B']],
    [plain, ['A', 'B', 'AB']],
    [{ ...plain, group: 'version' }, ['version:', 'A', 'B', 'AB']],
  ];
  for (const [choices, wanted] of steps) expect(keys(arrange(rows, choices, compare))).toEqual(wanted);
  expect(keys(arrange(rows, byPriority, new Words('en').compare))).toEqual(steps[0]?.[1]);
});

describe('choices', () => {
  test('are the same after they were kept', () => {
    const choices: TableChoices = {
      layout: 'chart',
      height: 'benefit',
      filter: 'x',
      facets: { from: 'Sales', version: '' },
      sort: [{ id: 'score', desc: true }],
      group: 'tags',
      collapsed: new Set(['tags:q1']),
      columns: ['requirement', 'tags'],
    };
    expect(choicesFrom(JSON.parse(JSON.stringify(keptFrom(choices))))).toEqual(choices);
    expect(choicesFrom({})).toEqual(noChoices);
  });

  test('of another release are left out', () => {
    const kept = {
      sort: [{ id: 'gone', desc: true }],
      group: 'gone',
      columns: ['gone', 'score'],
      facets: { gone: 'x' },
    };
    expect(choicesFrom(kept)).toEqual({ ...noChoices, columns: ['score'] });
  });

  test('of columns keep their order, and the requirement stays', () => {
    const rows = table(row('A', { status: 'building' }));
    const ids = (chosen?: Parameters<typeof columnsOf>[1]) => columnsOf(rows, chosen).map(({ id }) => id);
    expect(ids(['tags', 'effort'])).toEqual(['requirement', 'effort', 'tags']);
    expect(ids()).toContain('status');
    expect(ids()).not.toContain('benefit');
    expect(ids()).not.toContain('module');
  });
});

test('sums do without the values of the first row', () => {
  const rows = table(row('A'), row('B', { effortDays: 2, customers: 3 }));
  const sums = { count: 2, customers: 3, effortDays: 2, unestimated: 1, benefit: 0 };
  expect(arrange(rows, { ...plain, group: 'status' }, compare)[0]).toMatchObject({ key: 'status:', sums });
});

test('sums are those of the rows that the filter leaves, folded or not', () => {
  const rows = table(row('A', { effortDays: 2, priority: 'P0' }), row('B', { customers: 3, priority: 'P0' }), row('C'));
  const choices: TableChoices = { ...plain, filter: 'of b', group: 'priority', collapsed: new Set(['priority:P0']) };
  expect(sumsOf(rows, choices, compare)).toEqual({
    count: 1,
    customers: 3,
    effortDays: 0,
    unestimated: 1,
    unreadableEfforts: 0,
    benefit: 0,
  });
});

test('ten thousand rows are compared as often as sorting needs', () => {
  const many = table(
    ...Array.from({ length: 10_000 }, (_, i) => row(`R-${i}`, { customers: (i * 7919) % 100, priority: `P${i % 4}` })),
  );
  let comparisons = 0;
  const counted: typeof compare = (a, b) => {
    comparisons++;
    return compare(a, b);
  };
  arrange(many, { ...plain, group: 'priority', sort: [{ id: 'customers', desc: true }] }, counted);
  expect(comparisons).toBeLessThan(10_000 * Math.log2(10_000) * 2);
});
