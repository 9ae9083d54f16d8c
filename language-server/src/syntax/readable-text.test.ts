import { expect, test } from 'vitest';
import { readableText } from './readable-text.js';

/** A file of so many requirements, in which one character is written in another form. */
const file = (count: number) =>
  `需求 Ｒ－１ “甲” { 客户数：8 }\n${Array.from({ length: count }, (_, i) => `需求 R-${i + 2} “乙${i}” { 备注：“丙” } // 丁\n`).join('')}`;

/** How many times each pattern but the one for the beginnings of texts and comments was used while a text was read. */
function usesOfPatterns(text: string): Map<string, number> {
  const { exec } = RegExp.prototype;
  const uses = new Map<string, number>();
  RegExp.prototype.exec = function (this: RegExp, searched: string) {
    if (!this.source.startsWith('["“')) uses.set(this.source, (uses.get(this.source) ?? 0) + 1);
    return exec.call(this, searched);
  };
  try {
    readableText(text);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return uses;
}

test('a long file is searched once by each pattern, not once more for every text in it', () => {
  const uses = usesOfPatterns(file(400));
  expect(uses.size).toBeGreaterThan(8);
  expect(Math.max(...uses.values())).toBeLessThan(20);
});

test('texts and comments are gone through as often for all forms together as for one', () => {
  const { exec } = RegExp.prototype;
  const [texts, ...rest] = [200, 400].map((count) => {
    let uses = 0;
    RegExp.prototype.exec = function (this: RegExp, searched: string) {
      if (this.source.startsWith('["“')) uses++;
      return exec.call(this, searched);
    };
    try {
      // Every line has a window in a form of its own to be read.
      readableText(file(count).replaceAll('备注：“丙”', '备注：“丙” 周期：2025Q1 到 2025Q2'));
    } finally {
      RegExp.prototype.exec = exec;
    }
    return uses / count;
  });
  // Two texts and a comment on each line, before and after characters have been replaced.
  expect(Math.max(texts ?? 0, ...rest)).toBeLessThan(6.2);
});

test('what stands in texts and comments stays', () => {
  const text = '需求 Ｒ－１ “Ｒ－１ 到 《２》” { 备注：“２０２５年第一季度” 周期：２０２５Q1 } // ＡＢ 。\n/* ＣＤ */';
  expect(readableText(text).text).toBe(
    '需求 R-1 “Ｒ－１ 到 《２》” { 备注：“２０２５年第一季度” 周期：2025-Q1 } // ＡＢ 。\n/* ＣＤ */',
  );
});
