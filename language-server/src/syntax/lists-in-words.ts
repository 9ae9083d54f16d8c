/**
 * Lists in other forms than with commas: one item on a line with a mark before it, and names that a word or a sign joins.
 * They are read as the lists that they are, with one problem that says how to write them.
 */
import type { IToken, TokenTypeDictionary } from 'chevrotain';
import { wordsOf, wordsThatJoinNames } from '../../../grammar/synonym-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { spanAt } from '../text/span.js';
import { entriesOfWord, takesOnly } from './entries-of-word.js';
import { insertedAfter, isDeclarationWord, tokenEnd } from './token-reader.js';

interface Unexpected {
  readonly offset: number;
  readonly length: number;
}

const mark = /^[-*•·+▪●○]$/;
const joiningSign = /^(?:[/&+|\\]|&&|\/\/)$/;
const joiningWords: ReadonlySet<string> = new Set(wordsOf(wordsThatJoinNames));

/**
 * Puts a comma between the items of such lists.
 * @param tokens as lexed; changed by this function
 * @param unexpected characters that no token has, in order
 * @returns the problems, and the places of the characters that they tell of
 */
export function readListsInWords(
  tokens: IToken[],
  unexpected: readonly Unexpected[],
  source: string,
  types: TokenTypeDictionary,
): { readonly problems: SyntaxProblem[]; readonly told: ReadonlySet<number> } {
  const problems: SyntaxProblem[] = [];
  const told = new Set<number>();
  let next = 0;
  /** The character without a token between two tokens, if it is the only one. */
  const signBetween = (i: number): Unexpected | undefined => {
    const [start, end] = [tokenEnd(tokens[i] as IToken), tokens[i + 1]?.startOffset ?? source.length];
    while (next < unexpected.length && (unexpected[next] as Unexpected).offset < start) next++;
    const [sign, another] = [unexpected[next], unexpected[next + 1]];
    return sign && sign.offset < end && !(another && another.offset < end) ? sign : undefined;
  };
  const written = ({ offset, length }: Unexpected) => source.slice(offset, offset + length);
  const comma = (i: number) => insertedAfter(tokens[i] as IToken, types[','] as never, ',');

  for (let i = 0; i + 2 < tokens.length; i++) {
    const word = tokens[i] as IToken;
    if (word.tokenType.name !== 'NAME' || tokens[i + 1]?.tokenType.name !== ':') continue;
    const isNames = takesOnly(word.image, 'references') && entriesOfWord(word.image).every(takesSeveral);
    if (!isNames && !takesOnly(word.image, 'tags', 'texts', 'outcomes', 'givens')) continue;
    const sign = word.image.charCodeAt(0) > 0x7f ? '，' : ', ';
    const items = markedItems(i + 1, tokens, signBetween, source);
    if (items) {
      const [first, last] = [i + 2, items.at(-1)?.last as number];
      const at = spanAt(items[0]?.mark.offset as number, tokenEnd(tokens[last] as IToken));
      const whole = spanAt(tokenEnd(tokens[i + 1] as IToken), tokenEnd(tokens[last] as IToken));
      const between = source.slice(tokenEnd(tokens[i + 1] as IToken), tokenEnd(tokens[last] as IToken));
      const list = items
        .map((item) => source.slice((tokens[item.first] as IToken).startOffset, tokenEnd(tokens[item.last] as IToken)))
        .join(sign);
      for (const { mark: of } of items) told.add(of.offset);
      const blank = sign === '，' ? '' : ' ';
      // A comment between them would get lost.
      const hasComment = /(?:^|\s)(?:\/\/|\/\*)/.test(between);
      problems.push({
        message: 'list-with-marks',
        args: { found: items[0] ? written(items[0].mark) : '', suggestion: list },
        at,
        ...(!hasComment && { fix: { at: whole, text: blank + list } }),
      });
      for (const item of items.slice(0, -1).reverse()) tokens.splice(item.last + 1, 0, comma(item.last));
      i = first;
      continue;
    }
    if (!isNames) continue;
    for (let j = i + 2; isNameOn(tokens, j, word); j++) {
      const found = signBetween(j);
      const isSign = found && joiningSign.test(written(found)) && isNameOn(tokens, j + 1, word);
      const isWord =
        !found &&
        isNameOn(tokens, j + 1, word) &&
        isNameOn(tokens, j + 2, word) &&
        joiningWords.has((tokens[j + 1] as IToken).image);
      if (isSign || isWord) {
        const after = tokens[j + (isSign ? 1 : 2)] as IToken;
        const at = spanAt(tokenEnd(tokens[j] as IToken), after.startOffset);
        const joint = isSign ? written(found) : (tokens[j + 1] as IToken).image;
        if (isSign) told.add(found.offset);
        problems.push({
          message: 'names-joined',
          args: { found: joint },
          at,
          fix: { at, text: sign },
        });
        tokens.splice(j + 1, isSign ? 0 : 1, comma(j));
      } else if (tokens[j + 1]?.tokenType.name !== ',') break;
      j++;
    }
  }
  return { problems, told };
}

const takesSeveral = ({ value }: ReturnType<typeof entriesOfWord>[number]): boolean =>
  value.is === 'references' && value.many;

/** True for a name on the line of a property that is no property itself. */
function isNameOn(tokens: readonly IToken[], i: number, { startLine }: IToken): boolean {
  const token = tokens[i];
  return token?.tokenType.name === 'NAME' && token.startLine === startLine && tokens[i + 1]?.tokenType.name !== ':';
}

/** Items that each have a line with a mark before them, behind a colon; undefined if there is none. */
function markedItems(
  colon: number,
  tokens: readonly IToken[],
  signBetween: (i: number) => Unexpected | undefined,
  source: string,
): readonly { readonly first: number; readonly last: number; readonly mark: Unexpected }[] | undefined {
  const items: { first: number; last: number; mark: Unexpected }[] = [];
  let before = colon;
  for (;;) {
    const [token, sign] = [tokens[before + 1], signBetween(before)];
    if (!token || !sign || !mark.test(source.slice(sign.offset, sign.offset + sign.length))) break;
    const line = source.slice(tokenEnd(tokens[before] as IToken), sign.offset);
    const isOwnLine = /[\n\r][ \t\u3000]*$/.test(line) || (items.length === 0 && /^[ \t\u3000]*$/.test(line));
    if (!isOwnLine || !/^[ \t]*$/.test(source.slice(sign.offset + sign.length, token.startOffset))) break;
    if (!/^(?:NAME|TEXT)$/.test(token.tokenType.name) || tokens[before + 2]?.tokenType.name === ':') break;
    if (isDeclarationWord(token.image)) break;
    const first = before + 1;
    let last = first;
    while (tokens[last + 1]?.startLine === token.startLine && !/^[{}:]$/.test(tokens[last + 1]?.tokenType.name ?? ''))
      last++;
    if (tokens[last]?.tokenType.name === ',') break;
    items.push({ first, last, mark: sign });
    before = last;
  }
  return items.length > 0 ? items : undefined;
}
