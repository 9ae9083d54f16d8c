/** The two languages of messages and of keywords. */
export type Language = 'en' | 'zh';

/** A text in both languages; `{name}` stands for an argument. */
export interface Wording {
  readonly en: string;
  readonly zh: string;
}

/** What stands between the items of a list. */
export const listComma: Wording = { en: ', ', zh: '、' };

/**
 * The language for a locale such as `zh-cn` or `en-US`.
 * @param locale an LSP or POSIX locale; undefined means English
 */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** What stands in the places of a wording: a text as it is, or words that depend on the language. */
export type WordingArgs = Readonly<Record<string, string | Wording>>;

/**
 * Fills `{name}` places of a wording.
 * @returns the text in `language`; a place without an argument stays as it is
 */
export function fill(wording: Wording, language: Language, args: WordingArgs = {}): string {
  return wording[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = args[name];
    return typeof value === 'object' ? value[language] : (value ?? place);
  });
}
