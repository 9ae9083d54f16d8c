/**
 * The table of characters that are read as others: what input methods, spreadsheets, PDF files and other keyboards put
 * in the place of a character of the language.
 *
 * The single source for scanner, lexer, messages, fixes and the language reference. Only what stands outside texts and
 * comments is ever read as something else. Plain data: any room may import it.
 */

/**
 * Signs that the lexer itself knows, because Chinese files consist of them: sign → sign of the language. Those that are
 * typed with `=` behind them (`＜＝`) make the longer sign.
 */
export const signTwins: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '、': ',',
  '；': ';',
  '（': '(',
  '）': ')',
  '｛': '{',
  '｝': '}',
  '＞': '>',
  '＜': '<',
  '＝': '=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '％': '%',
  '～': '..',
  '–': '..',
  '—': '..',
  '…': '..',
  '×': '*',
  '÷': '/',
};

/** Further single characters and what each is read as. */
export const characterTwins: Readonly<Record<string, string>> = {
  '》': '>',
  '《': '<',
  '〉': '>',
  '〈': '<',
  '›': '>',
  '‹': '<',
  '≧': '>=',
  '≦': '<=',
  '⩾': '>=',
  '⩽': '<=',
  '∶': ':',
  '‥': '..',
  '⋯': '..',
  '〜': '~',
  '∼': '~',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '⁃': '-',
  '﹘': '-',
};

/** Brackets that are read as `( )` where a list or a condition may stand, and as `{ }` where a block may: open → close. */
export const bracketTwins: Readonly<Record<string, string>> = {
  '【': '】',
  '〔': '〕',
  '〖': '〗',
  '［': '］',
  '[': ']',
};

/** Quotes that are read like `" "`: open → close. */
export const quoteTwins: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '｢': '｣',
  '＂': '＂',
};

interface CharacterRange {
  readonly first: number;
  readonly last: number;
  readonly example: string;
  readonly name: { readonly en: string; readonly zh: string };
}

/** Ranges whose characters are read as their compatibility form (Unicode NFKC): first and last character. */
export const compatibilityRanges: readonly CharacterRange[] = [
  {
    first: 0xff01,
    last: 0xff5e,
    example: 'Ａ１－／．',
    name: { en: 'full-width letters, digits and signs', zh: '全角字母、数字和符号' },
  },
  { first: 0xff64, last: 0xff9f, example: 'ｱ', name: { en: 'half-width katakana', zh: '半角片假名' } },
  { first: 0xfe50, last: 0xfe6b, example: '﹕﹐', name: { en: 'small forms of signs', zh: '小写变体符号' } },
  { first: 0x2f00, last: 0x2fd5, example: '⽤', name: { en: 'Kangxi radicals', zh: '康熙部首' } },
  {
    first: 0xf900,
    last: 0xfaff,
    example: '樂',
    name: { en: 'compatibility ideographs', zh: '兼容汉字' },
  },
  {
    first: 0x1d400,
    last: 0x1d7ff,
    example: '𝐀𝟏',
    name: { en: 'mathematical letters and digits', zh: '数学字母和数字' },
  },
  {
    first: 0x2f800,
    last: 0x2fa1f,
    example: '丽',
    name: { en: 'further compatibility ideographs', zh: '补充的兼容汉字' },
  },
];

/** Marks that combine with the letter before them: `e` and `´` are read as `é`, か and ゛ as が (Unicode NFC). */
export const combiningRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1161, 0x11ff],
  [0x3099, 0x309a],
];

/** Characters that nobody sees: they are passed over, in names too. */
export const invisibleCharacters: readonly CharacterRange[] = [
  { first: 0x00ad, last: 0x00ad, example: 'U+00AD', name: { en: 'soft hyphen', zh: '软连字符' } },
  { first: 0x061c, last: 0x061c, example: 'U+061C', name: { en: 'Arabic letter mark', zh: '阿拉伯字母标记' } },
  {
    first: 0x200b,
    last: 0x200f,
    example: 'U+200B',
    name: { en: 'zero-width blanks, joiners and direction marks', zh: '零宽空格、连接符和方向标记' },
  },
  { first: 0x202a, last: 0x202e, example: 'U+202A', name: { en: 'direction embeddings', zh: '方向嵌入' } },
  { first: 0x2060, last: 0x2064, example: 'U+2060', name: { en: 'word joiner', zh: '词连接符' } },
  { first: 0x2066, last: 0x2069, example: 'U+2066', name: { en: 'direction isolates', zh: '方向隔离' } },
  { first: 0xfe00, last: 0xfe0f, example: 'U+FE0F', name: { en: 'variation selectors', zh: '变体选择符' } },
  { first: 0xfeff, last: 0xfeff, example: 'U+FEFF', name: { en: 'byte order mark', zh: '字节顺序标记' } },
];

/** Blanks that are read like a space. */
export const blankCharacters =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
