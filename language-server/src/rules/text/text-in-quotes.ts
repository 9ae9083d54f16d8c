import type { WritingStyle } from '../../writing/writing-style.js';

/** A text in quotes that it does not contain itself, those of the file if possible; undefined if it contains all. */
export function inQuotes(text: string, { quotes }: WritingStyle): string | undefined {
  const pairs: readonly (readonly [string, string])[] = [quotes, ['“', '”'], ['"', '"'], ['「', '」']];
  const pair = pairs.find(([open, close]) => !text.includes(open) && !text.includes(close));
  return pair && !text.includes('\n') ? `${pair[0]}${text}${pair[1]}` : undefined;
}
