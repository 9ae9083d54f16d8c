/** What a repair says: the problem that it mends, where it is, and the change of the text that mends it. */
import { type DeclarationKind, declarations } from '../../../grammar/keyword-table.js';
import { declarationsMeant } from '../../../grammar/synonym-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { isMisspeltNot } from '../locale/opposites.js';
import { spanAt } from '../text/span.js';
import type { FormReader, FormToken } from './form-reader.js';
import type { TokenEdit } from './token-edit.js';
import { declarationOfWord, tokenEnd } from './token-reader.js';

/** How the file around is written. */
interface Style {
  readonly chinese: boolean;
  readonly wideColon: boolean;
}

const spanOf = (token: FormToken) => spanAt(token.startOffset, token.inserted ? token.startOffset : tokenEnd(token));
const endOfToken = (token: FormToken) => (token.inserted ? token.startOffset : tokenEnd(token));

/**
 * @param tokens before the edit
 * @param readers before each token
 */
export function problemOfEdit(
  edit: TokenEdit,
  tokens: readonly FormToken[],
  readers: readonly FormReader[],
  source: string,
  style: Style,
): SyntaxProblem {
  const token = tokens[edit.at];
  const previous = tokens[edit.at - 1];
  switch (edit.is) {
    case 'repeated':
    case 'delete':
    case 'delete-line':
      return ofDeletion(edit, tokens, source);
    case 'swap':
      return ofSwap(token as FormToken, tokens[edit.at + 1] as FormToken, source);
    case 'replace': {
      const [from, to] = [token as FormToken, edit.put[0] as FormToken];
      const at = spanOf(from);
      return { message: 'unexpected', args: { found: from.image }, at, fix: { at, text: wide(to.image, style) } };
    }
    case 'split': {
      const [property, colon, value] = edit.put as [FormToken, FormToken, FormToken];
      const place = spanAt(colon.startOffset, value.startOffset);
      const fix = { at: place, text: style.wideColon ? '：' : ': ' };
      return { message: 'colon-missing', args: { word: property.image }, at: spanOf(token as FormToken), fix };
    }
    case 'respell': {
      const [from, to] = [token as FormToken, edit.put[0] as FormToken];
      const at = spanOf(from);
      const args = { found: from.image, inside: readers[edit.at]?.block?.kind ?? 'file', suggestion: to.image };
      return { message: 'unknown-word', args, at, fix: { at, text: to.image } };
    }
    case 'close':
      return ofClosing(edit, tokens, readers);
    case 'wrap':
    case 'insert-keyword':
    case 'insert-header':
      return ofDeclaration(edit, token, previous, tokens[edit.at + 1], readers);
    case 'insert':
      return ofInsertion(edit.put[0] as FormToken, token, previous, readers[edit.at], source, style);
  }
}

function ofDeletion(edit: TokenEdit, tokens: readonly FormToken[], source: string): SyntaxProblem {
  const token = tokens[edit.at] as FormToken;
  const at = spanOf(token);
  const found = token.image;
  if (edit.is === 'repeated') {
    const previous = tokens[edit.at - 1] as FormToken;
    const whole = spanAt(endOfToken(previous), endOfToken(token));
    if (token.tokenType.name === '}') return { message: 'brace-too-many', args: {}, at, fix: { at: whole, text: '' } };
    return { message: 'repeated', args: { found }, at, fix: { at: whole, text: '' } };
  }
  if (edit.is === 'delete' && token.tokenType.name === '}')
    return { message: 'brace-too-many', args: {}, at, fix: { at, text: '' } };
  const last = tokens[edit.at + edit.removed - 1] as FormToken;
  const whole = spanAt(token.startOffset, endOfToken(last));
  // A word or a text is content, and more than one sign is a guess.
  const sure = edit.removed === 1 && !/^(NAME|TEXT|NUMBER|DATE|[()=<>]|[<>!]=|\.\.)$/.test(token.tokenType.name);
  const shown = source.slice(token.startOffset, tokenEnd(token));
  return { message: 'unexpected', args: { found: shown }, at, fix: { at: whole, text: '', ...(!sure && { sure }) } };
}

function ofSwap(first: FormToken, second: FormToken, source: string): SyntaxProblem {
  const at = spanAt(first.startOffset, endOfToken(second));
  const between = source.slice(endOfToken(first), second.startOffset);
  const text = `${second.image}${between}${first.image}`;
  return { message: 'swapped', args: { first: first.image, second: second.image }, at, fix: { at, text } };
}

function ofClosing(edit: TokenEdit, tokens: readonly FormToken[], readers: readonly FormReader[]): SyntaxProblem {
  const last = tokens[edit.at - 1] as FormToken;
  const end = endOfToken(last);
  let block = readers[edit.at]?.block;
  const first = block;
  let text = '';
  for (const _ of edit.put) {
    if (!block) break;
    text += block.brace.startLine === last.endLine ? ' }' : `\n${' '.repeat(block.column - 1)}}`;
    block = block.around;
  }
  return {
    message: 'block-not-closed',
    args: { declaration: first?.kind ?? '{', name: first?.name ?? '' },
    at: spanOf(last),
    ...(first && { related: { message: 'block-opened-here', at: spanOf(first.brace) } }),
    fix: { at: spanAt(end, end), text },
  };
}

function ofDeclaration(
  edit: TokenEdit,
  token: FormToken | undefined,
  previous: FormToken | undefined,
  next: FormToken | undefined,
  readers: readonly FormReader[],
): SyntaxProblem {
  if (edit.is === 'wrap') {
    const declaration = readers[edit.at]?.openHeader?.kind ?? '';
    return { message: 'braces-missing', args: { declaration }, at: spanOf(previous as FormToken) };
  }
  const word = (edit.put[0] as FormToken).image;
  const declaration = declarationOfWord(word) as DeclarationKind;
  const at = spanOf(token as FormToken);
  const start = (token as FormToken).startOffset;
  const args = { declaration, found: (token as FormToken).image };
  const home = readers[edit.at]?.block?.kind ?? 'file';
  const [meant] = declarationsMeant(home as DeclarationKind | 'file', args.found);
  if (meant) {
    // The word that stands there means a declaration: it takes its place.
    const suggestion = /^[\x21-\x7e]/.test(args.found) ? meant : declarations[meant].zh;
    return {
      message: 'unknown-word',
      args: { found: args.found, inside: home, suggestion },
      at,
      fix: { at, text: suggestion },
    };
  }
  if (edit.is === 'insert-header') return { message: 'header-missing', args, at };
  const glued = gluedDeclaration(args.found, home as DeclarationKind | 'file');
  if (glued) {
    const fix = { at, text: glued };
    return { message: 'unknown-word', args: { found: args.found, inside: home, suggestion: glued }, at, fix };
  }
  // A lone name may be the rest of a list instead.
  const isAlone =
    home !== 'file' && token?.tokenType.name === 'NAME' && !/^(TEXT|\{)$/.test(next?.tokenType.name ?? '');
  const fix = { at: spanAt(start, start), text: `${word} `, ...(isAlone && { sure: false }) };
  return { message: 'keyword-missing', args, at, fix };
}

/** 需求R-1 → 需求 R-1; undefined if the word does not begin with a declaration that may stand there. */
function gluedDeclaration(word: string, home: DeclarationKind | 'file'): string | undefined {
  for (const { zh, inside } of Object.values(declarations))
    if (word.startsWith(zh) && word.length > zh.length && inside.some((each) => each === home))
      return `${zh} ${word.slice(zh.length)}`;
  return undefined;
}

function ofInsertion(
  put: FormToken,
  token: FormToken | undefined,
  previous: FormToken | undefined,
  reader: FormReader | undefined,
  source: string,
  style: Style,
): SyntaxProblem {
  const name = put.tokenType.name;
  const found = token ? source.slice(token.startOffset, endOfToken(token)) : '';
  const isBeforeToken =
    put.startOffset === token?.startOffset && put.startOffset !== (previous && endOfToken(previous));
  const place = spanAt(put.startOffset, put.startOffset);
  if (name === 'NAME' && token?.tokenType.name === ':' && put.image === '')
    return { message: 'property-missing', args: {}, at: spanOf(token) };
  // Where it opens decides what is meant, and only the writer knows that.
  if (name === '(') {
    const fix = { at: place, text: '(', sure: false };
    return { message: 'parenthesis-not-opened', args: { found }, at: spanOf(token as FormToken), fix };
  }
  const before = previous as FormToken;
  const beforeArgs = { found: source.slice(before.startOffset, endOfToken(before)) };
  if (isBeforeToken) return { message: 'unexpected', args: { found }, at: spanOf(token) };
  switch (name) {
    case ':': {
      const fix = { at: place, text: wide(':', style) };
      if (declarationOfWord(before.image) === 'measured')
        return { message: 'date-missing', args: { declaration: 'measured' }, at: spanOf(before) };
      if (before.tokenType.name === 'NAME')
        return { message: 'colon-missing', args: { word: before.image }, at: spanOf(before), fix };
      return { message: 'colon-expected', args: token ? { found } : beforeArgs, at: spanOf(token ?? before), fix };
    }
    case ',': {
      if (isMisspeltNot(before.image)) {
        const text = /^[\x21-\x7e]/.test(before.image) ? 'not' : '非';
        const args = { found: before.image, inside: reader?.block?.kind ?? 'case', suggestion: text };
        return { message: 'unknown-word', args, at: spanOf(before), fix: { at: spanOf(before), text } };
      }
      return {
        message: 'comma-missing',
        args: { found },
        at: spanOf(token ?? before),
        fix: {
          at: spanAt(put.startOffset, token?.startOffset ?? put.startOffset),
          text: style.wideColon ? '，' : ', ',
        },
      };
    }
    case ')':
      return { message: 'parenthesis-missing', args: beforeArgs, at: spanOf(before), fix: { at: place, text: ')' } };
    case '{':
      return {
        message: 'brace-missing-open',
        args: { declaration: reader?.openHeader?.kind ?? '' },
        at: spanOf(before),
        fix: { at: place, text: ' {' },
      };
    case '=':
    case 'in':
    case '..': {
      const args = { found, before: before.image, sign: put.image || '>' };
      const at = spanOf(token ?? before);
      const whole = spanAt(put.startOffset, token?.startOffset ?? put.startOffset);
      if (put.image === '') return { message: 'sign-missing', args, at };
      return {
        message: 'sign-missing',
        args,
        at,
        fix: { at: whole, sure: name !== '..', text: name === '..' ? name : ` ${put.image} ` },
      };
    }
    default:
      if (before.tokenType.name === ',') return { message: 'comma-without-next', args: beforeArgs, at: spanOf(before) };
      return { message: 'unfinished', args: beforeArgs, at: spanOf(before) };
  }
}

const wide = (sign: string, { wideColon }: Style) =>
  wideColon ? ({ ':': '：', ',': '，', '(': '（', ')': '）' }[sign] ?? sign) : sign;
