/** Items of completion, and what is known about the place that they are for. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';

export interface CompletionContext {
  readonly model: ModelReader;
  /** Of the file as it was last understood; fields and rules of the requirement at the place come from it. */
  readonly facts: FileFacts | undefined;
  /** The language of the reader, for files that say nothing yet. */
  readonly language: Language;
  /** True if a blank was typed, and nobody asked: then only what has to follow is offered. */
  readonly afterBlank?: boolean;
}

type Kind = keyof typeof CompletionItemKind;

/** A word with what it is found by besides itself. */
export const word = (label: string, kind: Kind, more: Partial<CompletionItem> = {}): CompletionItem => ({
  label,
  kind: CompletionItemKind[kind],
  ...more,
});

/** Asks for the next words at once. */
export const thenSuggest = { command: { title: '', command: 'editor.action.triggerSuggest' } } as const;

/** What may follow in a value, and whether the value may end where it stands. */
export interface Continuation {
  readonly items: readonly CompletionItem[];
  readonly complete: boolean;
}

export const nothingFollows: Continuation = { items: [], complete: true };

/** What a list says already. */
export const namesIn = (before: readonly { readonly image: string }[]): ReadonlySet<string> =>
  new Set(before.map(({ image }) => image.replace(/^["“「]|["”」]$/g, '')));
