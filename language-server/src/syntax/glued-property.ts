import { type DeclarationKind, declarations } from '../../../grammar/keyword-table.js';

/** The property that a word begins with, if its value stands right behind it: 使用频率高, priorityP1. */
export function gluedProperty(kind: DeclarationKind, word: string): string | undefined {
  let longest: string | undefined;
  for (const { en, zh } of declarations[kind].properties)
    for (const property of [en, zh])
      if (
        word.length > property.length &&
        word.startsWith(property) &&
        property.length > (longest?.length ?? 0) &&
        (property.charCodeAt(0) > 0x7f || /^[A-Z0-9]/.test(word.slice(property.length)))
      )
        longest = property;
  return longest;
}
