import { expect, test } from 'vitest';
import type { ViewAnswer } from '../../language-server/src/protocol/view-request.js';
import { nextPicture } from './picture.js';
import { row, table } from './testing/priority-rows.js';

const answer = (version: number, ...brokenLines: number[]): ViewAnswer => ({
  view: 'priorities',
  version,
  language: 'en',
  broken: brokenLines.map((line) => ({ uri: 'file:///a.req', line })),
  data: table(row(`R-${version}`)),
});

test('a good answer is the picture', () => {
  expect(nextPicture(undefined, answer(1))).toMatchObject({ answer: { version: 1 }, old: false });
});

test('the last good picture stays while the text is broken', () => {
  let picture = nextPicture(undefined, answer(1));
  picture = nextPicture(picture, answer(2, 11));
  expect(picture).toMatchObject({ answer: { version: 1 }, broken: [{ line: 11 }], old: true });
  picture = nextPicture(picture, answer(3, 12));
  expect(picture).toMatchObject({ answer: { version: 1 }, broken: [{ line: 12 }], old: true });
  picture = nextPicture(picture, answer(4));
  expect(picture).toMatchObject({ answer: { version: 4 }, broken: [], old: false });
});

test('without a good picture, what could be read is shown', () => {
  const first = nextPicture(undefined, answer(1, 3));
  expect(first).toMatchObject({ answer: { version: 1 }, old: false });
  expect(nextPicture(first, answer(2, 3))).toMatchObject({ answer: { version: 2 }, old: false });
});

test('another language shows at once, also on an old picture', () => {
  const good = nextPicture(undefined, answer(1));
  expect(nextPicture(good, { ...answer(2, 3), language: 'zh' }).language).toBe('zh');
});
