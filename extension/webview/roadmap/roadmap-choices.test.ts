import { expect, test } from 'vitest';
import { previewState } from '../../../language-server/src/protocol/preview-messages.js';
import { choicesFrom, isFolded, keptFrom } from './roadmap-choices.js';
import { noFilter } from './roadmap-filter.js';

test('choices are the same after a reload', () => {
  const chosen = {
    layout: 'board',
    zoom: 'year',
    filter: { ...noFilter, text: 'order', module: 'Shop' },
    toggled: new Set(['released', 'backlog']),
  } as const;
  const kept = previewState.parse({ uri: 'file:///a.req', ...keptFrom(chosen) });
  expect(choicesFrom(kept)).toEqual(chosen);
});

test('what another version kept is left out', () => {
  expect(choicesFrom({ layout: 'spiral', show: 'week', facets: { colour: 'red' } })).toEqual({
    layout: 'timeline',
    zoom: undefined,
    filter: noFilter,
    toggled: new Set(),
  });
});

test('released versions and an empty backlog are folded at first', () => {
  const choices = choicesFrom({});
  expect(['now', 'released', 'backlog', 'empty-backlog'].filter((column) => isFolded(choices, column))).toEqual([
    'released',
    'empty-backlog',
  ]);
  const changed = choicesFrom({ collapsed: ['released', 'backlog'] });
  expect(isFolded(changed, 'released')).toBe(false);
  expect(isFolded(changed, 'backlog')).toBe(true);
});
