import { expect, test } from 'vitest';
import { cut, escapeXml, widthOf, withoutControls, wrapped } from './svg.js';

test('a Chinese sign is as wide as it is high, a Latin one is not', () => {
  expect(widthOf('需求', 10)).toBe(20);
  expect(widthOf('（）', 10)).toBe(20);
  expect(widthOf('a', 10)).toBeLessThan(10);
  expect(widthOf('😀', 10)).toBe(10);
});

test('cuts with an ellipsis, never within a sign', () => {
  expect(cut('short', 100)).toBe('short');
  expect(cut('一二三四五六', 52, 13)).toBe('一二三…');
  expect(cut('😀😀😀😀', 30, 10)).toBe('😀😀…');
  expect(cut('x'.repeat(10_000), 100)).toMatch(/^x{3,20}…$/);
});

test('breaks lines at blanks and between Chinese signs', () => {
  expect(wrapped('one two three four', 60, 3, 13)).toEqual(['one two', 'three', 'four']);
  expect(wrapped('门店订单管理系统', 60, 3, 13)).toEqual(['门店订单', '管理系统']);
  expect(wrapped('门店订单管理系统升级改造', 60, 2, 13)).toEqual(['门店订单', '管理系…']);
  expect(wrapped('', 60, 3)).toEqual([]);
  expect(wrapped('y'.repeat(10_000), 60, 2).length).toBe(2);
});

test('holds nothing that XML does not take', () => {
  expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;');
  expect(escapeXml('a\u0000b\u001B<')).toBe('ab&#60;');
  expect(withoutControls('a\u0000b\u001Bc\td\n\uD83Dx\uDE00y😀')).toBe('abc\td\n\uFFFDx\uFFFDy😀');
});
