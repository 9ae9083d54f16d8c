import type { FileDeclaration } from './facts.js';

/** The spelling that most keywords of a file have. */
export function languageOf(declarations: readonly FileDeclaration[]): 'en' | 'zh' {
  let more = 0;
  for (const { english, chinese } of declarations) more += chinese - english;
  return more > 0 ? 'zh' : 'en';
}
