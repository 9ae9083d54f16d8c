/**
 * How deep a text is nested. Nobody writes blocks in blocks a hundred deep; a text that does was made by a program or a
 * key that got stuck, and everything that walks down a tree would run out of room.
 */
import type { IToken } from 'chevrotain';

/** The deepest nesting that is read: of blocks, and of parentheses and `not` in one condition. */
export const deepestNesting = 100;

const negations = new Set(['not', '非']);

/** The first token that is nested too deep. Words may or may not be read yet. */
export function tooDeep(tokens: readonly IToken[]): IToken | undefined {
  let blocks = 0;
  let level = 0;
  let groups: number[] = [];
  for (const token of tokens) {
    const name = token.tokenType.name;
    switch (name) {
      case '{':
        blocks++;
        [level, groups] = [0, []];
        break;
      case '}':
        if (blocks > 0) blocks--;
        [level, groups] = [0, []];
        break;
      case '(':
        groups.push(level);
        level++;
        break;
      case ')':
        level = groups.pop() ?? 0;
        break;
      default:
        if (negations.has(token.image)) level++;
        else level = groups.length > 0 ? (groups.at(-1) as number) + 1 : 0;
    }
    if (blocks > deepestNesting || level > deepestNesting) return token;
  }
  return undefined;
}
