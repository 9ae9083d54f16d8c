import { expect, test } from 'vitest';
import type {
  AcceptanceMatrix,
  AcceptanceTotals,
  MatrixRequirement,
} from '../../../language-server/src/views/acceptance-data.js';
import { choicesFrom, shownOf } from './choices.js';

const place = { uri: 'file:///a.req', start: 0, end: 1 };
const none: AcceptanceTotals = {
  classes: { present: 0, required: 0 },
  points: { covered: 0, total: 0 },
  cases: 0,
  results: { passed: 0, failed: 0, blocked: 0, open: 0 },
  contradictions: 0,
};
const requirement = (name: string, given: Partial<MatrixRequirement> = {}): MatrixRequirement => ({
  id: name,
  name,
  title: `Title of ${name}`,
  place,
  language: 'en',
  declined: false,
  classes: [],
  rules: [],
  cases: [],
  waivers: [],
  totals: none,
  ...given,
});
const gap = { class: 'normal', required: true, cases: [], waived: false, gap: true } as const;
const matrix: AcceptanceMatrix = {
  levels: ['P0'],
  requirements: [
    requirement('A', { classes: [gap] }),
    requirement('B', { totals: { ...none, cases: 1, results: { ...none.results, failed: 1 } } }),
    requirement('C', { totals: { ...none, cases: 1, results: { ...none.results, passed: 1 } } }),
    requirement('D', {
      declined: true,
      totals: { ...none, cases: 1, contradictions: 1, results: { ...none.results, open: 1 } },
    }),
  ],
  leftOut: 0,
  without: [{ id: 'E', name: 'E', title: '大额订单', place }],
  totals: none,
};
const shown = (kept: Parameters<typeof choicesFrom>[0]) => {
  const { requirements, without } = shownOf(matrix, choicesFrom(kept));
  return [...requirements, ...without].map(({ name }) => name).join('');
};

test.each([
  [{}, 'ABCDE'],
  [{ show: 'gaps' }, 'AE'],
  [{ show: 'trouble' }, 'BD'],
  [{ show: 'open' }, 'B'],
  [{ filter: 'title of c' }, 'C'],
  [{ filter: 'OF title' }, 'ABCD'],
  [{ filter: '订单' }, 'E'],
  [{ filter: 'b', show: 'gaps' }, ''],
  [{ show: 'from a newer release' }, 'ABCDE'],
])('%j leaves %s', (kept, wanted) => {
  expect(shown(kept)).toBe(wanted);
});
