/**
 * Parses files that are not well-formed, part by part: a part begins with a line that starts a declaration in the first
 * column. Parts that are well-formed are parsed as they are; the others are repaired first, so that one slip costs one
 * problem and nothing outside its part.
 */
import type { IToken, TokenType } from 'chevrotain';
import { declarations } from '../../../grammar/keyword-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import type { ReqFile } from '../generated/ast.js';
import { endOf, spanAt, startOf } from '../text/span.js';
import type { LexedText } from './lexer.js';
import { deepestNesting, tooDeep } from './nesting.js';
import { parseQuickly } from './quick-parser.js';
import { repair } from './repair-search.js';
import { tokenKinds } from './scanner.js';
import type { TokenTypes } from './token-list.js';
import { declarationOfWord, insertedAfter, tokenEnd } from './token-reader.js';

export function parseRepairing(
  source: string,
  { scanned, tokens, scanProblems, readProblems }: LexedText,
  types: TokenTypes,
): { readonly tree: ReqFile; readonly problems: readonly SyntaxProblem[] } {
  const starts = partStarts(scanned);
  const problems: SyntaxProblem[] = [...scanProblems];
  const members: ReqFile['members'] = [];
  let read = 0;
  for (let part = 0; part < starts.length; part++) {
    const [from, to] = [starts[part] as number, starts[part + 1] ?? scanned.length];
    const [start, end] = [scanned[from]?.startOffset ?? 0, scanned[to]?.startOffset ?? Number.POSITIVE_INFINITY];
    const isHere = ({ at }: SyntaxProblem) => start <= startOf(at) && startOf(at) < end;
    const first = read;
    while (read < tokens.length && (tokens[read] as IToken).startOffset < end) read++;
    const own = tokens.slice(first, read);
    const deep = tooDeep(own);
    const ownProblems = readProblems.filter(isHere);
    const sound =
      deep || ownProblems.some(({ message }) => message === 'colon-missing') || hasPropertyOutside(own)
        ? undefined
        : parseQuickly(own);
    if (sound) {
      for (const member of sound.members) members.push(member);
      problems.push(...ownProblems);
      continue;
    }
    if (deep) {
      const at = spanAt(deep.startOffset, tokenEnd(deep));
      problems.push({ message: 'too-deep', args: { limit: String(deepestNesting) }, at });
    }
    const known = linesOf(scanProblems.filter(isHere), scanned);
    const unreadPart = (a: number, b: number) => scanned.slice(a, b).map((token) => unread(token, types));
    const repaired = deep
      ? { tokens: withoutInside(own, types), problems: [] }
      : repair(unreadPart(from, to), unreadPart(to, to + 2), source, types, known);
    const tree = repaired && parseQuickly(repaired.tokens, true);
    if (tree) {
      for (const member of tree.members) members.push(member);
      problems.push(...repaired.problems);
      continue;
    }
    // A repair that does not hold after all: the declaration stays, what is in it is not read.
    const [token] = own;
    if (!token) continue;
    for (const member of parseQuickly(withoutInside(own, types), true)?.members ?? []) members.push(member);
    problems.push({
      message: 'unexpected',
      args: { found: token.image },
      at: spanAt(token.startOffset, tokenEnd(token)),
    });
  }
  return { tree: { $type: 'ReqFile', members } as unknown as ReqFile, problems };
}

/** The header of a part that is not read any further, with an empty block that reaches to its end. */
function withoutInside(tokens: readonly IToken[], types: TokenTypes): IToken[] {
  const open = tokens.findIndex(({ tokenType }) => tokenType.name === '{');
  if (open < 0) return [];
  const header = tokens.slice(0, open + 1);
  const sound = parseQuickly([...header, insertedAfter(header[open] as IToken, types['}'] as TokenType, '}')]);
  return sound ? [...header, insertedAfter(tokens.at(-1) as IToken, types['}'] as TokenType, '}')] : [];
}

/** True if a property stands outside all braces. */
function hasPropertyOutside(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const { tokenType } of tokens) {
    if (tokenType.name === '{') depth++;
    else if (tokenType.name === '}') depth--;
    else if (tokenType.name === 'PROPERTY' && depth === 0) return true;
  }
  return false;
}

/** Indices of the tokens that start a part. */
function partStarts(tokens: readonly IToken[]): number[] {
  const starts = [0];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    if (token.startColumn !== 1 || token.tokenType.name === 'TEXT') continue;
    const kind = declarationOfWord(token.image);
    if (kind && declarations[kind].inside.includes('file') && !/^[:}]$/.test(tokens[i + 1]?.tokenType.name ?? ''))
      starts.push(i);
  }
  return starts;
}

/** The token as it was scanned, before its word was read. */
function unread(token: IToken, types: TokenTypes): IToken {
  const { image } = token;
  const name = token.tokenType.name;
  const scannedAs =
    scannedNames.has(name) && !(name === '..' && isLetter(image))
      ? name === ':' && /^[=＝]/.test(image)
        ? '='
        : name
      : 'NAME';
  const type = types[scannedAs] as IToken['tokenType'];
  return {
    image,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    startOffset: token.startOffset,
    endOffset: tokenEnd(token) - 1,
    startLine: token.startLine as number,
    endLine: token.endLine as number,
    startColumn: token.startColumn as number,
    endColumn: token.endColumn as number,
  };
}

const scannedNames = new Set(tokenKinds);
const isLetter = (image: string) => /^\p{L}/u.test(image);

/** Numbers of the lines that problems stand on. */
function linesOf(problems: readonly SyntaxProblem[], tokens: readonly IToken[]): number[] {
  return problems.flatMap(({ at }) => {
    const token = tokens.find((candidate) => tokenEnd(candidate) >= startOf(at) && candidate.startOffset <= endOf(at));
    return token ? [token.startLine as number, token.endLine as number] : [];
  });
}
