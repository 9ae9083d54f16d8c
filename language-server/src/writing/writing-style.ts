/**
 * How a file is written: the signs, quotes, line ends and indentation that it uses, and the language of its keywords.
 * Whatever writes text into a file asks here, so that what is written looks like its neighbours.
 */
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/model-reader.js';

/** The signs that a file uses. Each is the one that it uses most. */
export interface WrittenSigns {
  /** Most colons, commas and quotes are full-width, as a Chinese keyboard types them. */
  readonly fullWidth: boolean;
  /** With the blank behind it: `：` or `: `. */
  readonly colon: string;
  /** With the blank behind it: `，`, `、` or `, `. */
  readonly comma: string;
  readonly quotes: readonly [open: string, close: string];
  readonly braces: readonly [open: string, close: string];
  readonly parentheses: readonly [open: string, close: string];
}

export interface WritingStyle extends WrittenSigns {
  /** Of the keywords. */
  readonly language: Language;
  /** One level of indentation. */
  readonly indent: string;
  readonly lineBreak: string;
}

/** Signs that mean the same: the ASCII one and those that stand for it. */
const choices = {
  colon: [':', '：'],
  comma: [',', '，', '、'],
  quote: ['"', '“', '「'],
  brace: ['{', '｛'],
  parenthesis: ['(', '（'],
} as const;

/** Comments, texts (by their first sign), and signs outside of both. */
const parts =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?(?:"""|$)|"(?:\\"|[^"\r\n])*"?|[“”][^“”\r\n]*[“”]?|「[^」\r\n]*」?|[:：,，、{｛(（]/g;

/** What the text of a file says about its style, whatever its language. */
interface CountedText {
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly indent: string;
  readonly lineBreak: string;
}

/** Several fixes of one file are made in a row. */
let last: CountedText | undefined;

/**
 * The style of a file.
 * @param text of the file
 * @param language of its keywords; it decides where the text says nothing
 */
export function styleOf(text: string, language: Language): WritingStyle {
  if (last?.text !== text)
    last = { text, counts: countSigns(text), indent: indentOf(text), lineBreak: lineBreakOf(text) };
  const { counts, indent, lineBreak } = last;
  return { ...signsOf(counts, language), language, indent, lineBreak };
}

/** The style of a file of the project that a fix writes into. */
export const styleIn = (
  uri: string,
  { model, text }: { readonly model: ModelReader; text(uri: string): string },
): WritingStyle => styleOf(text(uri), model.file(uri)?.language ?? 'en');

/** The line break that most lines end with. */
function lineBreakOf(text: string): string {
  let wide = 0;
  let all = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    all++;
    if (text[at - 1] === '\r') wide++;
  }
  return wide * 2 > all ? '\r\n' : '\n';
}

/** How much further most lines behind an opening brace are indented; two blanks if none says. */
function indentOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [, outer = '', inner = ''] of text.matchAll(
    /^([ \t]*)[^\s][^\r\n]*[{｛][ \t]*(?:\/\/[^\r\n]*)?\r?\n(?=([ \t]*)[^\s}｝])/gm,
  )) {
    const unit = inner.startsWith(outer) ? inner.slice(outer.length) : '';
    if (units.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [usualIndent, 0] as const)[0];
}

const usualIndent = '  ';
const units = new Set(['\t', usualIndent, '   ', '    ', '        ']);

function countSigns(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [part] of text.matchAll(parts)) {
    if (part.startsWith('/') || part.startsWith('"""')) continue;
    const sign = part.startsWith('”') ? '“' : (part[0] as string);
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return counts;
}

function signsOf(counts: ReadonlyMap<string, number>, language: Language): WrittenSigns {
  const count = (sign: string) => counts.get(sign) ?? 0;
  let ascii = 0;
  let wide = 0;
  for (const [plain, ...others] of [choices.colon, choices.comma, choices.quote]) {
    ascii += count(plain);
    for (const other of others) wide += count(other);
  }
  const fullWidth = wide === ascii ? language === 'zh' : wide > ascii;
  /** The sign used most; of none, the one that goes with the others. */
  const most = (signs: readonly string[], usual: string) =>
    signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best), usual);
  const colon = most(choices.colon, fullWidth ? '：' : ':');
  const comma = most(choices.comma, fullWidth ? '，' : ',');
  const quote = most(choices.quote, fullWidth ? '“' : '"');
  return {
    fullWidth,
    colon: colon === ':' ? ': ' : colon,
    comma: comma === ',' ? ', ' : comma,
    quotes: quote === '“' ? ['“', '”'] : quote === '「' ? ['「', '」'] : ['"', '"'],
    // Where no brace stands yet, a plain one: everybody types it, in Chinese too.
    braces: most(choices.brace, '{') === '｛' ? ['｛', '｝'] : ['{', '}'],
    parentheses: most(choices.parenthesis, fullWidth ? '（' : '(') === '（' ? ['（', '）'] : ['(', ')'],
  };
}

/** A text of one line in the quotes of a file or, if what it says cannot stand in those, in others. */
export function quoted(text: string, { quotes: [open, close] }: Pick<WritingStyle, 'quotes'>): string {
  // Quotes inside may end the text, and so may a backslash before the last one.
  if (!/["“”「」]|\\$/.test(text)) return open + text + close;
  if (!/["「」]/.test(text)) return `「${text}」`;
  return `"${text.replaceAll('"', '\\"')}"`;
}

/**
 * A fix that adds a sign alone, as the file writes that sign.
 * @param written in ASCII, with the blanks and line breaks around it
 */
export function signIn(written: string, style: WritingStyle): string {
  const { colon, comma, braces, parentheses, lineBreak } = style;
  const own: Readonly<Record<string, string>> = {
    ':': colon.trim(),
    ',': comma.trim(),
    '{': braces[0],
    '}': braces[1],
    '(': parentheses[0],
    ')': parentheses[1],
  };
  return written.replace(/^\s*\S\s*$/, (all) =>
    all.replace(/\S/, (sign) => own[sign] ?? sign).replaceAll('\n', lineBreak),
  );
}
