import { expect, test } from 'vitest';
import { bySpan, endOf, movedBy, endsOf, lengthOf, type Span, spanAt, spanFromTo, startOf, touches } from './span.js';

test.each([
  [0, 0],
  [0, 7],
  [12, 12],
  [12, 17],
  [1_048_575, 1_048_575 + 2047],
  [1_048_575, 1_048_575 + 2048],
  [1_048_576, 1_048_577],
  [5_000_000, 5_000_031],
  [60_000_000, 67_000_000],
])('%i to %i', (start, end) => {
  const at = spanAt(start, end);
  expect([startOf(at), endOf(at), lengthOf(at), endsOf(at)]).toEqual([start, end, end - start, [start, end]]);
  expect(endsOf(movedBy(at, 3_000_000))).toEqual([start + 3_000_000, end + 3_000_000]);
  expect(spanFromTo(spanAt(start, start), spanAt(end, end))).toBe(at);
  expect([touches(at, start), touches(at, end), touches(at, end + 1)]).toEqual([true, true, false]);
});

test('the order is by start, then by end', () => {
  const spans: Span[] = [spanAt(9, 10), spanAt(2, 40), spanAt(2, 9000), spanAt(2, 3)];
  expect(spans.sort(bySpan).map(endsOf)).toEqual([
    [2, 3],
    [2, 40],
    [2, 9000],
    [9, 10],
  ]);
});
