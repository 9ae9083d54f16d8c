/**
 * What somebody does in a picture, and the text edits that a person would have typed for it.
 *
 * An intent names things and values, never places: where they stand is looked up in the text as it is now. Edits are as
 * small as they can be, so that comments and layout stay. Whatever cannot be done for certain is refused with a reason.
 */
import type { Declaration, Span } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import type { Declared, FactsOf, ModelReader } from '../../model/project-model.js';
import { endOf, startOf } from '../../text/span.js';

/** Properties of a requirement that pictures can change. */
export const editableProperties = ['priority', 'decision', 'status', 'effort', 'customers'] as const;
export type EditableProperty = (typeof editableProperties)[number];

export type Intent =
  | {
      readonly kind: 'setProperty';
      readonly requirement: string;
      readonly property: EditableProperty;
      /**
       * The canonical word of a choice, a priority level, a whole number, or an effort as it is typed (`5 person-days`,
       * `5人日`, `5`: working days). Null takes the property out.
       */
      readonly value: string | null;
    }
  | {
      readonly kind: 'moveToVersion';
      readonly requirement: string;
      /** The version that it is taken out of; null from the backlog. */
      readonly from: string | null;
      /** The version that is to deliver it; null for the backlog. */
      readonly to: string | null;
    }
  /** First and last day, `YYYY-MM-DD`. */
  | { readonly kind: 'setWindow'; readonly version: string; readonly start: string; readonly end: string };

export interface IntentEdit {
  readonly uri: string;
  readonly at: Span;
  readonly text: string;
}

export interface Refusal {
  readonly refused: Wording;
  readonly args: Readonly<Record<string, string>>;
}

export interface IntentContext {
  readonly model: ModelReader;
  /** The text of a file of the project, as it counts now. */
  text(uri: string): string;
}

export const isRefusal = (result: object): result is Refusal => 'refused' in result;

/** The declaration that a picture means: there is one of the name, and its text can be relied on. */
export function onlyOne<K extends Declaration['kind']>(
  kind: K,
  name: string,
  model: ModelReader,
): Declared<FactsOf<K>> | Refusal {
  const found = model.find(name).filter(({ facts }) => facts.kind === kind) as unknown as Declared<FactsOf<K>>[];
  const [first, second] = found;
  if (!first)
    return {
      refused: { en: 'There is no {name} any more.', zh: '{name} 已经不存在。' },
      args: { name },
    };
  if (second)
    return {
      refused: {
        en: '{name} is written more than once. Give each its own name first.',
        zh: '{name} 写了不止一次。请先给它们各起一个名称。',
      },
      args: { name },
    };
  const { span } = first.facts as Declaration;
  const problems = model.file(first.uri)?.problems ?? [];
  if (problems.some(({ at }) => startOf(at) <= endOf(span) && endOf(at) >= startOf(span)))
    return {
      refused: {
        en: 'The text of {name} has a syntax error. Mend that first.',
        zh: '{name} 的文本有语法错误，请先改正。',
      },
      args: { name },
    };
  return first;
}
