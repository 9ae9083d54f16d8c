/** Formatting long lines is work in proportion: what is given to the segmenter, whose steps take as long as its text is, is short. */
import { expect, test, vi } from 'vitest';
import { displayWidth } from './display-width.js';
import { formatText } from './format-text.js';

const condition = (count: number) => Array.from({ length: count }, (_, i) => `金额 != ${i}`).join(' 且 ');
const acceptance = (count: number) =>
  `需求 R “甲” {\n  验收 {\n    数据 金额：整数 0..1000000\n    规则 大额 { 当：${condition(count)} 则：“甲” }\n  }\n}\n`;

/** How much text was given to segmenters by a function, weighed with the length of each. */
function segmented(run: () => unknown): number {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  try {
    run();
    return segment.mock.calls.reduce((sum, [text]) => sum + String(text).length ** 2, 0);
  } finally {
    segment.mockRestore();
  }
}

test.each([1, 2])('a condition of thousands on one line (%i)', (times) => {
  expect(segmented(() => formatText(acceptance(3000 * times), 'keep'))).toBeLessThan(5_000_000);
});

test('the width of a long text', () => {
  for (const text of ['金额'.repeat(20_000), '金额 '.repeat(20_000)])
    expect(segmented(() => displayWidth(text))).toBeLessThan(text.length * 600);
  expect(displayWidth('金额'.repeat(20_000))).toBe(80_000);
  expect(displayWidth('👨‍👩‍👧 '.repeat(2000))).toBe(6000);
});
