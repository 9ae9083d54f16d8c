/** Looks for the words of several lists, one list per kind, in texts that mix English and Chinese. */
import type { TextPart } from './surroundings.js';

export type WordLists<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

export interface FoundWord<Kind extends string> extends TextPart {
  readonly kind: Kind;
}

/**
 * A function that finds the words of lists in a text, the English ones first.
 *
 * It runs over every text of a project, so each language is one expression with a group per kind, and texts are put into
 * lower case once: an expression that ignores case is several times slower.
 * @param english expressions in lower case; they match whole words
 * @param chinese expressions
 */
export function wordFinder<Kind extends string>(
  english: WordLists<Kind>,
  chinese: WordLists<Kind>,
): (text: string) => FoundWord<Kind>[] {
  const kinds = Object.keys(english) as Kind[];
  const alternatives = (lists: WordLists<Kind>) => kinds.map((kind) => `(${lists[kind].join('|')})`).join('|');
  const englishWords = new RegExp(wholeWords(alternatives(english)), 'g');
  const chineseWords = new RegExp(alternatives(chinese), 'g');
  return (text) => {
    const found: FoundWord<Kind>[] = [];
    const collect = (words: RegExp, within: string) => {
      words.lastIndex = 0;
      for (let match = words.exec(within); match; match = words.exec(within)) {
        const kind = kinds[match.findIndex((part, i) => i > 0 && part !== undefined) - 1];
        if (kind && (words === chineseWords || !partOfWord.test(within.charAt(match.index - 1))))
          found.push({ start: match.index, end: match.index + match[0].length, kind });
      }
    };
    if (hasEnglish.test(text)) {
      const lower = text.toLowerCase();
      // A few letters of other scripts are longer in lower case, and would move what stands behind them.
      if (lower.length === text.length) collect(englishWords, lower);
    }
    if (hasChinese.test(text)) collect(chineseWords, text);
    return found;
  };
}

/** An expression for whole words. */
const wholeWords = (alternatives: string) => `\\b(?:${alternatives})(?![\\w-]|\\.\\w)`;

/** Words in both languages. */
export interface Vocabulary {
  readonly english: WordLists<string>;
  readonly chinese: WordLists<string>;
}

/**
 * A function that tells whether a text may have a word of some vocabularies. One look does for all of them: most texts
 * have none, and are looked through once instead of once for each.
 */
export function wordTest(vocabularies: readonly Vocabulary[]): (text: string) => boolean {
  const all = (language: keyof Vocabulary) =>
    vocabularies.flatMap((vocabulary) => Object.values(vocabulary[language]).flat()).join('|');
  const [englishWords, chineseWords] = [new RegExp(wholeWords(all('english'))), new RegExp(all('chinese'))];
  return (text) =>
    (hasEnglish.test(text) && englishWords.test(text.toLowerCase())) ||
    (hasChinese.test(text) && chineseWords.test(text));
}

const hasEnglish = /[A-Za-z]{3}/;
const hasChinese = /[\u3400-\u9fff]/;
/** What makes the letters behind it a part of a name: `is_fast`, `a/fast`, `--fast`. */
const partOfWord = /[./-]/;
