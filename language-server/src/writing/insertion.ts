/** Where new lines go into a file, and what has to be written there. */
import type { DeclaredBase, Span } from '../facts/facts.js';
import { indentAt, lineEndAt, lineStartAt } from './text-layout.js';
import { styleOf } from './writing-style.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** Line ends, indentation and braces do not depend on the language of the keywords. */
const layoutOf = (text: string) => styleOf(text, 'en');

/** A change of one file. */
export interface Insertion {
  readonly at: Span;
  readonly text: string;
}

/** Lines of a new member; lines of its own block are indented by `\t` each level. */
export type MemberLines = readonly string[];

/** A declaration in the text, as far as its block matters; `headEnd` is where its name, class and title end. */
export interface Holder {
  readonly span: Span;
  readonly headEnd: number;
}

/** The holder of a declaration. */
export function holderOf(facts: DeclaredBase & { readonly class?: unknown }): Holder {
  const caseClass = facts.class as { readonly at?: Span } | undefined;
  return {
    span: facts.span,
    headEnd: Math.max(
      ...[facts.nameAt, facts.title?.at, caseClass?.at].map((at) => (at === undefined ? 0 : endOf(at))),
    ),
  };
}

/**
 * Puts a member into a declaration's block, which is made if there is none.
 * @param after what it follows; `start` or `end` of the block
 * @returns undefined if the block cannot be made out
 */
export function insertMember(
  text: string,
  holder: Holder,
  lines: MemberLines,
  after: Span | 'start' | 'end',
): Insertion | undefined {
  const { span, headEnd } = holder;
  const { lineBreak, indent: unit, braces } = layoutOf(text);
  const outer = indentAt(text, startOf(span));
  const write = (indent: string) =>
    lines.map((line) => indent + line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))).join(lineBreak);
  const gap = /^\s*/.exec(text.slice(headEnd, endOf(span)))?.[0].length ?? 0;
  const open = headEnd + gap;
  if (open >= endOf(span)) {
    return {
      at: spanAt(endOf(span), endOf(span)),
      text: ` ${braces[0]}${lineBreak}${write(outer + unit)}${lineBreak}${outer}${braces[1]}`,
    };
  }
  if (!/[{｛]/.test(text[open] as string)) return undefined;
  const close = endOf(span) - 1;
  if (typeof after !== 'string') return behind(text, after, close, outer, write);
  const indent = memberIndent(text, open, close) ?? outer + unit;
  if (after === 'start') {
    const lineEnd = behindBrace(text, open, close);
    if (lineEnd !== undefined) return { at: spanAt(lineEnd, lineEnd), text: lineBreak + write(indent) };
    const next = open + 1 + (/^\s*/.exec(text.slice(open + 1, close))?.[0].length ?? 0);
    const rest = lineBreak + (next === close ? outer : outer + unit);
    return { at: spanAt(open + 1, next), text: lineBreak + write(outer + unit) + rest };
  }
  const body = text.slice(open + 1, close);
  const lastEnd = open + 1 + body.trimEnd().length;
  const closesOwnLine = text.slice(lineStartAt(text, close), close).trim() === '';
  const closing = closesOwnLine ? '' : `${lineBreak}${outer}`;
  return {
    at: closesOwnLine ? spanAt(lastEnd, lastEnd) : spanAt(lastEnd, close),
    text: `${lineBreak}${write(indent)}${closing}`,
  };
}

/** Behind another member: at the end of its line, or right behind it if something else follows on that line. */
function behind(text: string, after: Span, close: number, outer: string, write: (indent: string) => string): Insertion {
  const { lineBreak, indent: unit } = layoutOf(text);
  const end = lineEndAt(text, endOf(after));
  const indent = indentAt(text, startOf(after));
  const ownLine = text.slice(lineStartAt(text, startOf(after)), startOf(after)).trim() === '';
  if (end < close && /^[ \t;；]*(\/\/.*)?$/.test(text.slice(endOf(after), end)))
    return { at: spanAt(end, end), text: lineBreak + write(ownLine ? indent : outer + unit) };
  const rest = /^[\s;；]*/.exec(text.slice(endOf(after), close))?.[0].length ?? 0;
  const next = endOf(after) + rest;
  const indentOfNext = next === close ? outer : outer + unit;
  return {
    at: spanAt(endOf(after), next),
    text: `${lineBreak}${write(outer + unit)}${lineBreak}${indentOfNext}`,
  };
}

/** The end of the brace's line, if nothing but a comment follows on it. */
function behindBrace(text: string, open: number, close: number): number | undefined {
  const end = lineEndAt(text, open);
  return end < close && /^\s*(\/\/.*)?$/.test(text.slice(open + 1, end)) ? end : undefined;
}

/** The indentation of the last member's first line that stands alone in the block. */
function memberIndent(text: string, open: number, close: number): string | undefined {
  const first = /\n([ \t]*)(?=[^\s}｝])/.exec(text.slice(open, close));
  return first?.[1];
}

/** Puts a declaration of its own behind another one at the top of the file. */
export function insertDeclaration(text: string, behindSpan: Span | undefined, lines: MemberLines): Insertion {
  const { lineBreak, indent: unit } = layoutOf(text);
  const written = lines.map((line) => line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))).join(lineBreak);
  const end = behindSpan !== undefined ? lineEndAt(text, endOf(behindSpan)) : text.trimEnd().length;
  const rest = text.slice(end);
  const ending = rest === '' ? lineBreak : '';
  return { at: spanAt(end, end), text: `${end === 0 ? '' : lineBreak + lineBreak}${written}${ending}` };
}

/** Takes a member out, with its line if nothing else stands on it. */
export function removal(text: string, span: Span): Insertion {
  const start = lineStartAt(text, startOf(span));
  const end = lineEndAt(text, endOf(span));
  const alone = text.slice(start, startOf(span)).trim() === '' && /^[ \t;；]*$/.test(text.slice(endOf(span), end));
  if (!alone)
    return {
      at: spanAt(startOf(span), endOf(span) + (/^[ \t;；]*/.exec(text.slice(endOf(span)))?.[0].length ?? 0)),
      text: '',
    };
  const after = text.startsWith('\r\n', end) ? end + 2 : text[end] === '\n' ? end + 1 : end;
  return { at: spanAt(start, after), text: '' };
}
