/** Where a property of a declaration stands in the text, token by token. */
import type { Declaration, Span } from '../../facts/facts.js';
import { outlineOf } from '../../syntax/outline.js';
import { endOf, spanAt, startOf } from '../../text/span.js';

export interface PropertyInText {
  /** Canonical. */
  readonly property: string;
  /** From the keyword to the end of the value. */
  readonly whole: Span;
  /** What stands behind the colon. */
  readonly value: Span;
}

/** The properties right in the block of a declaration, in text order. */
export function propertiesInText(text: string, { span }: Pick<Declaration, 'span'>): PropertyInText[] {
  const declared = outlineOf(text).members.find(({ key }) => key.start === startOf(span));
  return (declared?.body?.members ?? []).flatMap(({ key, property, value }) => {
    const [first, last] = [value[0], value.at(-1)];
    if (!first || !last || !property) return [];
    return [{ property: property.en, whole: spanAt(key.start, last.end), value: spanAt(first.start, last.end) }];
  });
}

/** The signs between the values of a list, in order. */
export function commasIn(text: string, value: Span): Span[] {
  return outlineOf(text)
    .tokens.filter(({ role, start, end }) => role === 'comma' && startOf(value) <= start && end <= endOf(value))
    .map(({ start, end }) => spanAt(start, end));
}
