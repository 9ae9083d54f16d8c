import * as vscode from 'vscode';
import { fill, type Language, languageOf, type Wording } from '../../language-server/src/locale/language.js';

export type LanguageSetting = 'auto' | 'en' | 'zh';

/** The setting `reqlang.language`; anything unknown counts as `auto`. */
export function languageSetting(): LanguageSetting {
  const value = vscode.workspace.getConfiguration('reqlang').get<string>('language');
  return value === 'en' || value === 'zh' ? value : 'auto';
}

/** The language of messages and previews: the setting's, else VS Code's own. */
export function currentLanguage(): Language {
  const setting = languageSetting();
  return setting === 'auto' ? languageOf(vscode.env.language) : setting;
}

/** A wording in the current language. */
export function say(wording: Wording, args: Readonly<Record<string, string>> = {}): string {
  return fill(wording, currentLanguage(), args);
}
