/** Pinyin of the language's Chinese words: who types with letters finds a word by its sound or its initials. */
import { pinyinOfWords } from './pinyin-table.js';

/**
 * The sound of a word and its initials: `需求` → `xuqiu`, `xq`.
 * @returns undefined if it is no Chinese word of the language
 */
export function pinyinOf(word: string): { readonly full: string; readonly initials: string } | undefined {
  if (!Object.hasOwn(pinyinOfWords, word)) return undefined;
  const syllables = (pinyinOfWords[word] ?? '').split(' ');
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') };
}
