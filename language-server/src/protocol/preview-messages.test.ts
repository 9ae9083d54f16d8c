import { describe, expect, test } from 'vitest';
import { messageFromPreview, messageToPreview, previewState } from './preview-messages.js';
import { initializationOptions, settings } from './settings.js';
import { nextEdition, viewAnswer, viewParams, viewResult } from './view-request.js';

describe('messages of the preview', () => {
  test.each([
    { type: 'ready', view: 'roadmap' },
    { type: 'reveal', place: { uri: 'file:///a.req', start: 3, end: 7 }, focus: true },
    { type: 'reveal-line', uri: 'file:///a.req', line: 0 },
    { type: 'export' },
    { type: 'png', content: 'iVBORw0=' },
    { type: 'png' },
    { type: 'failed', message: 'no' },
  ])('%j is understood', (message) => {
    expect(messageFromPreview.parse(message)).toEqual(message);
  });

  test.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'command', command: 'workbench.action.quit' },
    { type: 'ready', view: 'matrix' },
    { type: 'reveal', place: { uri: 'file:///a.req', start: -1, end: 7 }, focus: true },
    { type: 'reveal', place: { uri: 7, start: 1, end: 7 }, focus: true },
    { type: 'reveal', place: { uri: 'file:///a.req', start: 1.5, end: 7 }, focus: true },
    { type: 'png', content: 7 },
    { type: 'failed', message: 'x'.repeat(4001) },
  ])('%j is left out', (message) => {
    expect(messageFromPreview.safeParse(message).success).toBe(false);
  });
});

const answer = {
  view: 'priorities',
  version: 3,
  language: 'zh',
  broken: [],
  data: { levels: ['P0'], scoreMethod: 'matrix', rows: [] },
};

describe('answers of the server', () => {
  test('are understood', () => {
    expect(viewAnswer.parse(answer)).toEqual(answer);
    expect(messageToPreview.safeParse({ type: 'view', uri: 'file:///a.req', edition: 7, answer }).success).toBe(true);
  });

  test.each([
    { ...answer, version: -1 },
    { ...answer, language: 'fr' },
    { ...answer, view: 'roadmap' },
    { ...answer, data: { ...answer.data, rows: [{ name: 'A' }] } },
  ])('that are wrong are not', (wrong) => {
    expect(viewAnswer.safeParse(wrong).success).toBe(false);
  });

  test('tell what changed since an edition, and nothing else is made of another one', () => {
    const held = { edition: 7, answer: viewAnswer.parse(answer) };
    const changed = { edition: 8, since: 7, changes: [{ is: 'set' as const, path: ['language'], value: 'en' }] };
    expect(viewResult.parse(changed)).toEqual(changed);
    expect(nextEdition(held, changed)).toEqual({ edition: 8, answer: { ...answer, language: 'en' } });
    expect(nextEdition({ ...held, edition: 6 }, changed)).toBeUndefined();
    for (const path of [['view'], ['data', 'rows', 0], ['data', 'rows'], []])
      expect(nextEdition(held, { ...changed, changes: [{ is: 'set', path, value: 'roadmap' }] })).toBeUndefined();
  });

  test('are asked for by view and file', () => {
    expect(viewParams.safeParse({ view: 'matrix', uri: 'file:///a.req' }).success).toBe(false);
    expect(viewParams.safeParse({ view: 'roadmap' }).success).toBe(false);
  });
});

test('kept state holds ids and choices, and no data', () => {
  const state = { uri: 'file:///a.req', sort: [{ id: 'score', desc: true }], filter: 'a', group: 'priority' };
  expect(previewState.parse({ ...state, rows: [1, 2] })).toEqual(state);
  expect(previewState.safeParse({ filter: 'a' }).success).toBe(false);
});

test('an unknown language setting counts as auto', () => {
  expect(settings.parse({ language: 'fr' })).toEqual({ language: 'auto' });
  expect(settings.parse({})).toEqual({ language: 'auto' });
  expect(initializationOptions.parse({ locale: 'zh-cn' })).toEqual({ language: 'auto', locale: 'zh-cn' });
});
