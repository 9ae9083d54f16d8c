import { expect, test } from 'vitest';
import { goal, requirement } from '../testing/roadmap-versions.js';
import { flattenGoals, goalsShown, isFiltering, noFilter, requirementFilter } from './roadmap-filter.js';

const goals = [goal('Strategy', goal('Online', goal('Shops')), goal('Supply')), goal('Other')];
const requirements = [
  requirement('R-1', { title: 'Orders online', from: ['Ann', 'Bob'], module: 'Shop', goals: ['Shops'] }),
  requirement('R-2', { title: 'Stock', from: ['Ann'], module: 'Store', goals: ['Supply', 'Other'] }),
  requirement('R-3', { title: 'ORDERS of goods', module: 'Shop' }),
];
const left = (filter: Partial<typeof noFilter>) =>
  requirements.filter(requirementFilter({ ...noFilter, ...filter }, goals)).map(({ name }) => name);

test('no wish leaves all', () => {
  expect(left({})).toEqual(['R-1', 'R-2', 'R-3']);
  expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
  expect(isFiltering({ ...noFilter, goal: 'Other' })).toBe(true);
});

test('each wish alone', () => {
  expect(left({ text: 'orders' })).toEqual(['R-1', 'R-3']);
  expect(left({ text: 'goods r-3' })).toEqual(['R-3']);
  expect(left({ stakeholder: 'Ann' })).toEqual(['R-1', 'R-2']);
  expect(left({ module: 'Shop' })).toEqual(['R-1', 'R-3']);
  expect(left({ goal: 'Other' })).toEqual(['R-2']);
});

test('wishes combine', () => {
  expect(left({ text: 'orders', stakeholder: 'Bob' })).toEqual(['R-1']);
  expect(left({ module: 'Shop', goal: 'Supply' })).toEqual([]);
});

test('a goal stands for its parts; one that is gone from the text is nobody’s', () => {
  expect(left({ goal: 'Strategy' })).toEqual(['R-1', 'R-2']);
  expect(left({ goal: 'Online' })).toEqual(['R-1']);
  expect(left({ goal: 'Gone' })).toEqual([]);
});

test('goals in order, with how deep they stand', () => {
  expect(flattenGoals(goals).map(({ goal: { name }, depth }) => `${depth} ${name}`)).toEqual([
    '0 Strategy',
    '1 Online',
    '2 Shops',
    '1 Supply',
    '0 Other',
  ]);
  expect(goalsShown('Online', goals).map(({ name }) => name)).toEqual(['Online']);
  expect(goalsShown('', goals)).toBe(goals);
});
