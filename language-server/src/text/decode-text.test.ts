import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, encodeText, type TextForm } from './decode-text.js';

const writable: readonly TextForm[] = [
  { encoding: 'utf-8', bom: false },
  { encoding: 'utf-8', bom: true },
  { encoding: 'utf-16le', bom: true },
  { encoding: 'utf-16be', bom: true },
];

const bytes = (text: string, form: TextForm) => encodeText(text, form) as Uint8Array;

describe('what is written in a form is read in it', () => {
  test.each(writable)('$encoding, with a mark: $bom', (form) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // A text that begins with a mark of its own, or has control signs, is no file of ours.
        if (/^\uFEFF|\0/.test(text)) return;
        expect(decodeText(bytes(text, form))).toEqual({ text, ...form });
      }),
    );
  });
});

test('UTF-16 without a mark is known by the side that its zero bytes are on', () => {
  const text = '干系人 王五 “王五” {\n  角色：决策者\n}\n';
  for (const encoding of ['utf-16le', 'utf-16be'] as const)
    expect(decodeText(bytes(text, { encoding, bom: false }))).toEqual({ text, encoding, bom: false });
});

test.each([
  '需求 A-1 “甲” { 优先级:P0 来源：张三 }\n干系人 张三 { 角色：决策者 }\n',
  '需求 一 “一一一一”\n',
  'requirement A-1 "a" { priority: P0 }\n',
])('whatever zero bytes its signs have: %s', (text) => {
  for (const encoding of ['utf-16le', 'utf-16be'] as const)
    expect(decodeText(bytes(text, { encoding, bom: false }))).toEqual({ text, encoding, bom: false });
});

test.each([
  'requirement K-1 "a\0b" { }\n',
  'requirement K-1 "a\0bc" { }\n',
  '\0',
  '\0\0requirement A-1 "需求"',
  '需求 A-1 “一\0”',
])('a text with a zero in it stays what it is, and is no other one: %j', (text) => {
  const read = decodeText(new TextEncoder().encode(text));
  if (text === '\0') expect(read).toBeUndefined();
  else expect(read).toEqual({ text, encoding: 'utf-8', bom: false });
});

/** The bytes of Chinese text as iconv writes them. */
const chinese = {
  // 干系人 王五 {
  gbk: 'b8c9cfb5c8cb20cdf5cee5207b0a',
  // € and 㐁 (four bytes): signs of GB18030 alone, after 需求需求需求需求
  gb18030: 'd0e8c7f3d0e8c7f3d0e8c7f3d0e8c7f3a2e38139ef30',
};

test('GBK and GB18030 are read as they are written', () => {
  expect(decodeText(Buffer.from(chinese.gbk, 'hex'))).toEqual({
    text: '干系人 王五 {\n',
    encoding: 'gb18030',
    bom: false,
  });
  expect(decodeText(Buffer.from(chinese.gb18030, 'hex'))?.text).toMatch(/^需求需求需求需求€.$/u);
  expect(encodeText('需求', { encoding: 'gb18030', bom: false })).toBeUndefined();
});

test.each([
  ['Latin-1', 'goal G "r\xe9sum\xe9 d\xe9taill\xe9"'],
  ['Big5: 需求王五決策者', '\xbb\xdd\xa8\x44\xa4\xfd\xa4\xad\xa8\x4d\xb5\xa6\xaa\xcc'],
  ['bytes of a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['UTF-8 that is cut off behind its mark', '\xef\xbb\xbf\xe9\x9c'],
  ['half a sign of UTF-16', '\xff\xfea'],
])('no text is made up: %s', (_, content) => {
  expect(decodeText(Buffer.from(content, 'latin1'))).toBeUndefined();
});

test('UTF-32 is no text that is read, with its mark and without', () => {
  for (const text of ['goal G "a" {}\n', '目标 G “甲” {}\n'])
    for (const mark of ['\uFEFF', ''])
      for (const littleEndian of [true, false]) {
        const signs = [...(mark + text)];
        const view = new DataView(new ArrayBuffer(signs.length * 4));
        for (const [i, sign] of signs.entries()) view.setUint32(i * 4, sign.codePointAt(0) as number, littleEndian);
        expect(decodeText(new Uint8Array(view.buffer)), `${mark !== ''} ${littleEndian}`).toBeUndefined();
      }
});
