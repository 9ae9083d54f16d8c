import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people count them. Making the segmenter takes milliseconds, and most runs need none. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

/**
 * Columns that a text takes where characters have a fixed width, as in a terminal: two for Chinese, full-width
 * punctuation and emoji, none for what only changes the character before it.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  // Each step of a segmenter takes as long as its text is.
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + longestSegmented, text.length);
    while (end < text.length && end > start + 1 && !isPlain(text, end)) end--;
    if (end === start + 1) end = Math.min(start + longestSegmented, text.length);
    for (const { segment } of graphemesOf(text.slice(start, end))) width += widthOf(segment);
    start = end;
  }
  return width;
}

const longestSegmented = 500;

/** True if a new character begins at a place for certain. */
const isPlain = (text: string, at: number) => text.charCodeAt(at) >= 0x20 && text.charCodeAt(at) < 0x7f;

function widthOf(grapheme: string): number {
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2;
  const visible = /[^\p{Mark}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.exec(grapheme)?.[0].codePointAt(0);
  return visible === undefined ? 0 : eastAsianWidth(visible);
}
