/**
 * Texts without quotes, where a property takes nothing but a text: everything to the end of the line was meant as the
 * text, whatever signs it has. Addresses likewise, whose `//` would begin a comment. Done first of all, so that what
 * such a text contains makes no problems of its own.
 */
import type { IToken } from 'chevrotain';
import type { SyntaxProblem } from './syntax-problem.js';
import { spanAt } from '../text/span.js';
import type { ScannedText, TokenTypes } from './token-list.js';
import { entriesOfWord, meansText, takesOnly } from './entries-of-word.js';
import { joined } from './token-joins.js';
import { isDeclarationWord, tokenEnd } from './token-reader.js';

/** The scanned text with each unquoted text as one token, and a problem for each. */
export function joinUnquotedTexts(
  { tokens, comments, unexpected }: ScannedText,
  source: string,
  types: TokenTypes,
): Omit<ScannedText, 'isReadable'> & { readonly problems: readonly SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  let left = { tokens, comments, unexpected };
  for (let i = tokens.length - 3; i >= 0; i--) {
    const key = tokens[i] as IToken;
    const value = tokens[i + 2] as IToken;
    if (key.tokenType.name !== 'NAME' || tokens[i + 1]?.tokenType.name !== ':') continue;
    if (value.startLine !== key.endLine || /^(TEXT|\}|:)$/.test(value.tokenType.name) || !startsMember(tokens, i))
      continue;
    if (isSwappedProperty(tokens, i + 2)) continue;
    const address = addressAt(tokens, i + 2, left.comments, source);
    const isList = takesOnly(key.image, 'texts');
    // A path or a link with a name of its own has signs that no list of words has.
    const isPath = !address && isList && /^[^\n"“「]*[\\[(]/.test(source.slice(tokenEnd(tokens[i + 1] as IToken)));
    if (!address && !isPath && !takesOnly(key.image, 'text') && !meansText(key.image)) continue;
    const end = address?.end ?? endOfValue(tokens, i + 2, left.comments, source);
    if (end === undefined) continue;
    let last = i + 2;
    while ((tokens[last + 1]?.startOffset ?? end) < end) last++;
    const colonEnd = tokenEnd(tokens[i + 1] as IToken);
    // Signs that no token has may stand first: `- as before`.
    const start = colonEnd + source.slice(colonEnd, value.startOffset).search(/\S|$/);
    const at = spanAt(start, end);
    const written = source.slice(start, end);
    const [entry] = entriesOfWord(key.image);
    const text = {
      ...joined(tokens, i + 2, last, types.TEXT as never, source),
      // The finding about a word that is no property tells of its value, too.
      image: entry ? written : quoted(written, key.image),
      startOffset: start,
      endOffset: end - 1,
    };
    tokens.splice(i + 2, last - i - 1, text);
    if (entry)
      problems.unshift({
        message: 'value-not-text',
        args: { property: entry.en },
        at,
        ...(isList && !isPath && { fix: { at, text: eachQuoted(written, key.image) } }),
      });
    left = {
      tokens,
      comments: left.comments.filter((comment) => comment.startOffset < start || comment.startOffset >= end),
      unexpected: left.unexpected.filter(({ offset }) => offset < start || offset >= end),
    };
  }
  return { ...left, problems };
}

/** True for the word of a property that has changed places with the text before it: behind that one is its colon. */
const isSwappedProperty = (tokens: readonly IToken[], i: number): boolean =>
  entriesOfWord(tokens[i]?.image ?? '').length > 0 &&
  tokens[i + 1]?.tokenType.name === 'TEXT' &&
  tokens[i + 2]?.tokenType.name === ':';

/** True if a token is the first of its line, or stands behind a brace or a separator. */
function startsMember(tokens: readonly IToken[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || (before.endLine as number) < (tokens[i]?.startLine as number)) return true;
  return /^[{}]$/.test(before.tokenType.name) || (entriesOfWord(before.image).length === 0 && isValueEnd(tokens, i));
}

/** True behind the value of another property on the same line: `上级：张总  备注：…`. */
function isValueEnd(tokens: readonly IToken[], i: number): boolean {
  return tokens[i - 2]?.tokenType.name === ':' || /^(TEXT|NUMBER|DATE|UNIT)$/.test(tokens[i - 1]?.tokenType.name ?? '');
}

/** An address such as `https://example.com/a`: a word, a colon, and what was scanned as a comment. */
function addressAt(
  tokens: readonly IToken[],
  i: number,
  comments: readonly IToken[],
  source: string,
): { readonly end: number } | undefined {
  const [scheme, colon] = [tokens[i] as IToken, tokens[i + 1]];
  if (!/^[a-z][a-z0-9-]*$/i.test(scheme.image) || colon?.startOffset !== tokenEnd(scheme) || colon.image !== ':')
    return undefined;
  const slashes = tokenEnd(colon);
  const comment = comments.find(({ startOffset }) => startOffset === slashes);
  if (!comment?.image.startsWith('//')) return undefined;
  const written = source.slice(scheme.startOffset, tokenEnd(comment));
  const [address = ''] = written.split(/\s+\/\/(?=\s)/);
  return { end: scheme.startOffset + address.replace(/[\s;；]*[}｝]?[\s;；]*$/, '').length };
}

/**
 * Where a value ends that begins with a token: before the next property, a closing brace, a declaration behind a separator,
 * a comment, or the line's end; undefined if a text in it goes on behind the line.
 */
function endOfValue(
  tokens: readonly IToken[],
  first: number,
  comments: readonly IToken[],
  source: string,
): number | undefined {
  const { startLine: line, startOffset: start } = tokens[first] as IToken;
  const lineEnd = /\r?\n|$/.exec(source.slice(start))?.index ?? 0;
  let stop = start + lineEnd;
  for (const { startOffset, image } of comments) {
    // `//` behind `https:` is part of an address.
    const isAddress = image.startsWith('//') && /[a-z]:$/i.test(source.slice(start, startOffset));
    if (startOffset >= start && startOffset < stop && !isAddress) stop = startOffset;
  }
  let depth = 0;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    const name = token.tokenType.name;
    if (token.startLine !== line || token.startOffset >= stop) break;
    if (name === 'TEXT' && (token.image.length === 1 || token.endLine !== line)) return undefined;
    if (name === '{') depth++;
    const isNext = i > first && tokens[i + 1]?.tokenType.name === ':' && entriesOfWord(token.image).length > 0;
    // A separator alone may be part of the text: what stands behind it says whether it ends there.
    if (
      i > first &&
      startsDeclaration(tokens, i) &&
      /[;；]/.test(source.slice(tokenEnd(tokens[i - 1] as IToken), token.startOffset))
    )
      stop = token.startOffset;
    else if (isNext || (name === '}' && depth-- === 0)) stop = token.startOffset;
  }
  return start + source.slice(start, stop).replace(/[\s;；]+$/, '').length;
}

/** True for `case A1 normal`, `data n: …`: a word that declares something, with what it declares. */
const startsDeclaration = (tokens: readonly IToken[], i: number): boolean =>
  isDeclarationWord(tokens[i]?.image ?? '') &&
  /^(?:NAME|DATE)$/.test(tokens[i + 1]?.tokenType.name ?? '') &&
  /^(?:NAME|TEXT|:|\{)$/.test(tokens[i + 2]?.tokenType.name ?? '');

/** In quotes of the kind that the word before suggests. */
function quoted(written: string, key: string): string {
  const [open, close] = key.charCodeAt(0) > 0x7f ? '“”' : '""';
  return `${open}${written}${close}`;
}

/** Each address of a list in quotes. */
const eachQuoted = (written: string, key: string): string =>
  written.replace(/[^\s,，、]+/g, (address) => quoted(address, key));
