/** Words that stand where the type of a field belongs, and what is meant by those that are none. */
import type { IToken } from 'chevrotain';
import { connectives, type DataTypeName, dataTypes, declarations } from '../../../grammar/keyword-table.js';
import { typeInstead, typeMeant } from '../../../grammar/synonym-table.js';
import { nearestWord } from '../locale/nearest-word.js';

const spellings = Object.entries(dataTypes).flatMap(([en, { zh }]) => [en, zh]);
const typeWords = new Map(
  Object.entries(dataTypes).flatMap(([en, { zh }]) => [
    [en, en as DataTypeName],
    [zh, en as DataTypeName],
  ]),
);

/** The type that a word is a spelling of. */
export const typeOfWord = (word: string): DataTypeName | undefined => typeWords.get(word);

/** The spelling of the type that a word, which is none, was probably meant as. */
export function suggestedType(word: string): string | undefined {
  const meant = typeMeant(word);
  if (meant) return word.charCodeAt(0) > 0x7f ? dataTypes[meant].zh : meant;
  return typeInstead(word) ? undefined : nearestWord(word, spellings);
}

/** Words that go on with the declaration behind the type, or begin something else. */
const others = new Set(
  [declarations, connectives].flatMap((words) => Object.entries(words).flatMap(([en, { zh }]) => [en, zh])),
);

/**
 * The type that a word which is none is read like, by what stands behind it on its line: `举枚 金，银` like a list of options.
 * It tells where the field ends, not what its values are.
 * @returns undefined if the word stands by itself
 */
export function typeByShape(
  word: IToken,
  next: IToken | undefined,
  afterNext: IToken | undefined,
): DataTypeName | undefined {
  if (!next || next.startLine !== word.endLine) return undefined;
  const behind = afterNext && afterNext.startLine === next.endLine ? afterNext.tokenType.name : undefined;
  switch (next.tokenType.name) {
    case 'NUMBER':
      return behind === '..' ? 'number' : undefined;
    case 'DATE':
      return behind === '..' ? 'date' : undefined;
    case 'NAME':
      return behind === ',' && !others.has(next.image) ? 'one-of' : undefined;
    default:
      return undefined;
  }
}
