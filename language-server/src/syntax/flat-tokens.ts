/** The tokens of a text in their roles, without an object for any of them. */
import {
  connectives,
  dataTypes,
  declarations,
  expressionFunctions,
  valueSets,
} from '../../../grammar/keyword-table.js';
import { mergeMarksIn } from '../text/merge-conflicts.js';
import { type ReadableText, readableText } from './readable-text.js';
import { Scanner, tokenKinds } from './scanner.js';
import { noWord, RolePlace } from './word-roles.js';

/** Every role that a token can have, by the number that stands for it; those that are no word begin as in the scanner. */
export const roles: readonly string[] = [
  ...tokenKinds,
  'PROPERTY',
  'UNIT',
  ...Object.keys(declarations),
  ...Object.keys(connectives),
  ...Object.keys(dataTypes),
  ...Object.keys(expressionFunctions),
  ...Object.keys(valueSets.caseClass),
];
const roleNumbers = new Map(roles.map((role, number) => [role, number]));

/** The number that stands for a role. */
export const roleNumber = (role: string): number => roleNumbers.get(role) as number;

const name = roleNumber('NAME');

/** True for the role of a token that is a word. */
export const isWordRole = (role: number): boolean => role === name || role >= tokenKinds.length;

/** Stands behind the last token. */
export const noRole = 255;

/** Arrays of so many tokens are kept for the next text. */
const mostKept = 1 << 20;

let kept: Scanner | undefined;

/** Tokens in their roles: until the next text is scanned. */
export interface FlatTokens {
  readonly scanner: Scanner;
  /** The text that places are in; its `places` lead back to the text of the file. */
  readonly source: ReadableText;
}

/**
 * Scans a text, made readable if need be, and reads its words by their place.
 * @returns undefined if there are characters that no token has, comments that do not end, or marks of a merge
 */
export function flatTokens(text: string): FlatTokens | undefined {
  const scanner = kept ?? new Scanner();
  kept = undefined;
  let source: ReadableText = { text };
  scanner.scan(text);
  if (scanner.metTwin) {
    source = readableText(text);
    scanner.scan(source.text, true);
  }
  if (scanner.kinds.length <= mostKept) kept = scanner;
  const { conflicts, leftOver } = mergeMarksIn(source.text);
  if (scanner.unexpected.length + conflicts.length + leftOver.length > 0) return undefined;
  for (const { kind, start, end } of scanner.comments)
    if (kind === 'BLOCK_COMMENT' && (end - start < 4 || !source.text.endsWith('*/', end))) return undefined;
  readRoles(scanner);
  return { scanner, source };
}

/** Puts the roles of words in the place of their kind. */
function readRoles({ count, kinds, words, startsLine }: Scanner): void {
  const place = new RolePlace();
  const around = {
    startsLine: false,
    next: undefined as string | undefined,
    nextOnLine: false,
    afterNextOnLine: false,
  };
  for (let i = 0; i < count; i++) {
    const kind = kinds[i] as number;
    if (kind !== name) {
      place.passRole(roles[kind] as string, noWord);
      continue;
    }
    around.startsLine = startsLine[i] === 1;
    around.next = i + 1 < count ? roles[kinds[i + 1] as number] : undefined;
    around.nextOnLine = i + 1 < count && startsLine[i + 1] === 0;
    around.afterNextOnLine = i + 2 < count && startsLine[i + 1] === 0 && startsLine[i + 2] === 0;
    const word = words[i] ?? noWord;
    const role = place.roleOfWord(word, around);
    if (role !== 'NAME') kinds[i] = roleNumber(role);
    place.passRole(role, word);
  }
}
