import type { CompletionItem } from 'vscode-languageserver';
import type { FileFacts } from '../../facts/facts.js';
import type { Language } from '../../locale/language.js';
import type { ModelReader } from '../../model/project-model.js';
import { endOf, startOf } from '../../text/span.js';
import { completionsAt } from '../completion.js';

export interface Offered {
  readonly items: readonly CompletionItem[];
  /** The text with an item in it. */
  accept(item: CompletionItem): string;
  /** The text up to the place, with an item at its end. */
  begin(item: CompletionItem): string;
}

/** What is offered at a place of a text. */
export function offeredAt(
  text: string,
  offset: number,
  context: {
    readonly model: ModelReader;
    readonly facts?: FileFacts | undefined;
    readonly language: Language;
    readonly afterBlank?: boolean;
  },
): Offered {
  const { items, replaced } = completionsAt(text, offset, { facts: undefined, ...context });
  const begin = (item: CompletionItem) =>
    text.slice(0, startOf(replaced)) + expanded(filled(item), text, startOf(replaced));
  return { items, begin, accept: (item) => begin(item) + text.slice(endOf(replaced)) };
}

/** A snippet with something in its empty places that may stand there. */
function filled({ label, insertText }: CompletionItem): string {
  const first: Readonly<Record<string, string>> = {
    measured: '2025-01',
    实测: '2025-01',
    case: 'normal',
    用例: '正常',
  };
  return (insertText ?? label).replaceAll('$1', first[label] ?? 'X9').replaceAll('$2', 'x');
}

/** A snippet with the defaults of its placeholders and the first of each choice, indented as the editor does. */
export function expanded(snippet: string, text = '', at = 0): string {
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d/g, '')
    .replaceAll('\n', `\n${indent}`)
    .replaceAll('\t', '  ');
}
