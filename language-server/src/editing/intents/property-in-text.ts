/** Where a property of a declaration stands in the text, token by token. */
import type { IToken } from 'chevrotain';
import { type DeclarationKind, declarations, propertyOf } from '../../../../grammar/keyword-table.js';
import type { Declaration, Span } from '../../facts/facts.js';
import { tokenize } from '../../syntax/parser.js';
import { tokenEnd } from '../../syntax/token-reader.js';
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
export function propertiesInText(text: string, { kind, span }: Pick<Declaration, 'kind' | 'span'>): PropertyInText[] {
  const offset = startOf(span);
  const tokens = tokenize(text.slice(offset, endOf(span)));
  const found: PropertyInText[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    const name = token.tokenType.name;
    if (name === '{') depth++;
    else if (name === '}') depth--;
    if (depth !== 1 || name !== 'PROPERTY') continue;
    const first = tokens[i + 2];
    const last = lastOfValue(tokens, i + 2);
    const property = propertyOf(kind as DeclarationKind, token.image)?.en;
    if (!first || !last || !property) continue;
    found.push({
      property,
      whole: spanAt(offset + token.startOffset, offset + tokenEnd(last)),
      value: spanAt(offset + first.startOffset, offset + tokenEnd(last)),
    });
  }
  return found;
}

/** The last token before the next member or the end of the block. */
function lastOfValue(tokens: readonly IToken[], from: number): IToken | undefined {
  let last: IToken | undefined;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    const name = token.tokenType.name;
    if (name === 'PROPERTY' || name === '}' || name === '{' || name in declarations) break;
    last = token;
  }
  return last;
}

/** The signs between the values of a list, in order. */
export function commasIn(text: string, value: Span): Span[] {
  return tokenize(`x: ${text.slice(...[startOf(value), endOf(value)])}`)
    .filter((token) => token.tokenType.name === ',')
    .map((token) => spanAt(startOf(value) + token.startOffset - 3, startOf(value) + tokenEnd(token) - 3));
}
