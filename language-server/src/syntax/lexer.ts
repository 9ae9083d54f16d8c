import type { IToken } from 'chevrotain';
import { type ScannedText, scanText, type TokenTypes } from './token-list.js';
import { type IgnoreComment, ignoreCommentAt } from './ignore-comments.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { closerOf, readText, withPlainLongQuotes } from './text-literal.js';
import { type ReadableText, readableText } from './readable-text.js';
import { readListsInWords } from './lists-in-words.js';
import { joinTokens } from './token-joins.js';
import { isPropertyWord, tokenEnd, readWords } from './token-reader.js';
import { readSpokenConditions } from './spoken-conditions.js';
import { withoutStraySigns } from './stray-signs.js';
import { type TornValue, tornValueAt } from './torn-values.js';
import { joinUnquotedTexts } from './unquoted-texts.js';
import { joinValuesInWords } from './values-in-words.js';
import { type Mark, type MergeMarks, mergeMarksIn, withoutTheirs } from '../text/merge-conflicts.js';
import { endOf, endsOf, type Span, spanAt, startOf } from '../text/span.js';

/** The tokens of a text with keywords and properties marked, and what is wrong with them. */
export interface LexedText {
  readonly tokens: IToken[];
  readonly comments: IToken[];
  readonly problems: readonly SyntaxProblem[];
  readonly ignored: readonly IgnoreComment[];
  readonly balanced: boolean;
  /** For repairs: the tokens without those that reading has put in, and the problems of scanning and of reading. */
  readonly scanned: readonly IToken[];
  readonly scanProblems: readonly SyntaxProblem[];
  readonly readProblems: readonly SyntaxProblem[];
  /** The text that tokens and places are in; `places` leads back to the text of the file. */
  readonly source: ReadableText;
}

/** Scans and reads words by their place. Where git has left two versions, the first one is read. */
export function lexText(original: string, types: TokenTypes): LexedText {
  const asWritten = scanText(original, types);
  const source: ReadableText = asWritten.isReadable ? { text: original } : readableText(original);
  const marks = mergeMarksIn(source.text);
  const isMerged = marks.conflicts.length === 0 && marks.leftOver.length === 0;
  const text = isMerged ? source.text : withoutTheirs(source.text, marks);
  const scan = asWritten.isReadable && isMerged ? asWritten : scanText(text, types, true);
  const {
    tokens: scanned,
    comments,
    unexpected: signs,
    problems: unquoted,
  } = joinUnquotedTexts(withoutStraySigns(scan), text, types);
  const unexpected = joinValuesInWords(scanned, signs, text, types);
  const { tokens, problems: joined } = joinTokens(scanned, text, types);
  const lists = readListsInWords(tokens, unexpected, text, types);
  const spoken = readSpokenConditions(tokens, unexpected, text, types);
  const problems: SyntaxProblem[] = [
    ...problemsOfCharacters(
      unexpected.filter(
        ({ offset, length }) =>
          !spoken.told.has(offset) &&
          !lists.told.has(offset) &&
          // The points of 1.000.000 belong to what has been joined.
          !joined.some(({ at }) => startOf(at) <= offset && offset + length <= endOf(at)),
      ),
      source,
      original,
      tokens,
    )
      // 03/28/2025 is one thing that cannot be read.
      .filter(
        ({ at }, i, all) => i === 0 || /\s/.test(text.slice(endOf((all[i - 1] as SyntaxProblem).at), startOf(at))),
      ),
    ...unquoted,
    ...joined,
    ...lists.problems,
    ...spoken.problems,
  ];
  const isReported = (token: IToken) =>
    [...unquoted, ...joined].some(({ at }) => startOf(at) <= token.startOffset && token.startOffset < endOf(at));
  for (const token of tokens) if (token.tokenType.name === 'TEXT' && !isReported(token)) reportText(token, problems);
  for (const comment of comments) {
    if (comment.image.startsWith('/*') && (comment.image.length < 4 || !comment.image.endsWith('*/')))
      problems.push({
        message: 'comment-not-closed',
        args: {},
        at: spanAt(comment.startOffset, comment.startOffset + 2),
        fix: { at: spanAt(tokenEnd(comment), tokenEnd(comment)), text: ' */' },
      });
  }
  const words = readWords(tokens, types);
  const readProblems = words.problems;
  problems.push(...problemsOfMerge(marks, source.text));
  const ignored = comments.flatMap((comment) => {
    const { startOffset: start, startLine, startColumn } = comment;
    const lineStart = start - (startColumn as number) + 1;
    return ignoreCommentAt(text, [start, tokenEnd(comment)], (startLine as number) - 1, lineStart) ?? [];
  });
  return {
    tokens: words.tokens,
    comments,
    problems: [...problems, ...readProblems],
    ignored,
    balanced: isBalanced(words.tokens),
    source,
    scanned: tokens,
    scanProblems: problems,
    readProblems,
  };
}

function problemsOfMerge({ conflicts, leftOver }: MergeMarks, source: string): SyntaxProblem[] {
  return [
    ...conflicts.map(
      ({ first, last, mine, theirs }): SyntaxProblem => ({
        message: 'merge-conflict',
        args: { mine: mine.branch, theirs: theirs.branch },
        at: spanAt(first.start, first.end),
        related: { message: 'conflict-ends-here', at: spanAt(last.start, last.end) },
      }),
    ),
    ...leftOver.map((marks): SyntaxProblem => {
      const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark];
      // All marks go at once: one that stays alone may look like something else.
      const text = marks.slice(1).map(({ start }, i) => source.slice(marks[i]?.next, start));
      const fix = { at: spanAt(first.start, last.next), text: text.join('') };
      return { message: 'merge-mark-left', args: {}, at: spanAt(first.start, first.end), fix };
    }),
  ];
}

/** Signs before a number that say nothing more than the number does. */
const idleSign = /^[$¥€£+]$/;

/** What is said about characters that no token has: about the value that they tear apart, or about themselves. */
function problemsOfCharacters(
  unexpected: ScannedText['unexpected'],
  source: ReadableText,
  original: string,
  tokens: readonly IToken[],
): SyntaxProblem[] {
  const { text, places } = source;
  const problems: SyntaxProblem[] = [];
  const written = (at: Span) => original.slice(...endsOf(places ? places.spanOf(at) : at));
  let told = 0;
  let lookedAt = 0;
  for (const [i, { offset, length }] of unexpected.entries()) {
    if (offset < told) continue;
    const at = spanAt(offset, offset + length);
    const { torn, end } = offset < lookedAt ? { end: lookedAt } : tornValueAt(unexpected, i, text, tokens);
    lookedAt = end;
    const isIdle =
      idleSign.test(text.slice(offset, offset + length)) &&
      /^[ \t]*[0-9]/.test(text.slice(offset + length, offset + length + 8)) &&
      (!torn || (startOf(torn.at) === offset && (unexpected[i + 1]?.offset ?? text.length) >= endOf(torn.at)));
    if (torn && !isIdle) {
      told = endOf(torn.at);
      problems.push(ofTornValue(torn, written(torn.at), text));
    } else
      problems.push({
        message: 'unexpected-character',
        args: { found: written(at) },
        at,
        ...(isIdle && { fix: { at, text: '' } }),
      });
  }
  return problems;
}

function ofTornValue({ at, property, word = '' }: TornValue, found: string, text: string): SyntaxProblem {
  const value = property?.value.is;
  // 1500元/天: the number of what is counted for each of something.
  const [, number] = /^([0-9][0-9_]*(?:\.[0-9]+)?[kKmM万亿]?)\p{L}*\/\p{L}+$/u.exec(text.slice(...endsOf(at))) ?? [];
  const quotes = word.charCodeAt(0) > 0x7f ? '“”' : '""';
  return {
    message: 'value-torn',
    args: { found, ...(property && { property: property.en }) },
    at,
    ...(value === 'number' && number && { choices: [{ at, text: number }] }),
    ...(value === 'tags' && { fix: { at, text: `${quotes.charAt(0)}${found}${quotes.charAt(1)}` } }),
  };
}

/**
 * Where a text that has lost its closing quote ends by what follows on its line: before the next property, which stands
 * apart. `"the approver is ill  then: "the deputy approves` ends before `then`.
 */
function nextPropertyIn(image: string): number | undefined {
  for (const { 0: found, 1: word, index } of image.matchAll(
    /(?:[ \t]{2,}|[ \t](?=\p{Script=Han}))([\p{L}-]+)[ \t]*[:：]/gu,
  ))
    if (index > 1 && found && isPropertyWord(word as string)) return index;
  return undefined;
}

function reportText(token: IToken, problems: SyntaxProblem[]): void {
  const { problem } = readText(token.image);
  if (!problem) return;
  const at: Span = spanAt(token.startOffset, tokenEnd(token));
  if (problem === 'quotes-turned') {
    const opener = spanAt(startOf(at), startOf(at) + 3);
    const fix = { at, text: withPlainLongQuotes(token.image) };
    problems.push({ message: 'long-text-quotes', args: {}, at: opener, fix });
    return;
  }
  if (problem === 'not-quoted') {
    const [open, close] = token.image.charCodeAt(0) > 0x7f ? '“”' : '""';
    const fix = { at, text: `${open}${token.image}${close}` };
    problems.push({ message: 'text-not-quoted', args: { found: token.image }, at, fix });
    return;
  }
  if (problem === 'not-opened') {
    const quote = token.image.at(-1) === '”' ? '“' : '"';
    problems.push({
      message: 'text-not-opened',
      args: { open: quote },
      at,
      fix: { at: spanAt(startOf(at), startOf(at)), text: quote },
    });
    return;
  }
  const open = token.image.startsWith('"""') ? '"""' : (token.image[0] as string);
  const close = closerOf(open);
  if (problem === 'not-closed') {
    const end = startOf(at) + (nextPropertyIn(token.image) ?? token.image.length);
    problems.push({
      message: 'text-not-closed',
      args: { close },
      at,
      // A text that seems to begin with a colon was to end there: where its first quote belongs nobody can tell.
      ...(!/^["“”「][:：]/.test(token.image) && { fix: { at: spanAt(end, end), text: close } }),
    });
  } else
    problems.push({
      message: 'text-quotes-mixed',
      args: { open, close, found: token.image.at(-1) as string },
      at,
      fix: { at: spanAt(endOf(at) - 1, endOf(at)), text: close },
    });
}

/** True if there are as many braces as there should be: none too many, and no property outside all of them. */
function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (name === '{') depth++;
    else if (name === '}' && --depth < 0) return false;
    else if (name === 'PROPERTY' && depth === 0) return false;
  }
  return depth === 0;
}
