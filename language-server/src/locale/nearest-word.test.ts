import { expect, test } from 'vitest';
import { nearestWord } from './nearest-word.js';

test.each([
  ['Bos', ['Bo', 'Boss'], 'Boss'],
  ['RC-7', ['RC-8', 'RC-6'], 'RC-6'],
  ['custmers', ['customers', 'customer'], 'customers'],
  ['优先及', ['优先级', '来源'], '优先级'],
  ['x', ['y'], undefined],
])('%s is nearest to the same of %j in any order', (word, candidates, expected) => {
  expect(nearestWord(word, candidates)).toBe(expected);
  expect(nearestWord(word, [...candidates].reverse())).toBe(expected);
});
