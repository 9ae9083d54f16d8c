/** Where in the language a place in the text is: in which block, behind which property, and what stands before it there. */
import type { IToken } from 'chevrotain';
import { type DeclarationKind, declarations, type PropertyEntry, propertyOf } from '../../../grammar/keyword-table.js';
import { scan, tokenize } from '../syntax/parser.js';
import { tokenEnd } from '../syntax/token-reader.js';

export type TextPlace = {
  /** The declaration whose block the place is in; undefined outside every block. */
  readonly block: DeclarationKind | undefined;
  /** What is being typed, from its first letter to the place. */
  readonly word: { readonly start: number; readonly text: string };
  /** Members that stand in the block already. */
  readonly used: UsedMembers;
  /** A member may begin here: at the start of a line, or in a block on one line. */
  readonly mayBegin: boolean;
  /** Nothing stands before it on its line. */
  readonly startsLine: boolean;
  /** A colon stands right behind it. */
  readonly hasColon: boolean;
} & (
  | { readonly is: 'member' }
  /** Behind the colon of a property; `before` is what its value consists of so far. */
  | { readonly is: 'value'; readonly property: PropertyEntry; readonly before: readonly IToken[] }
  /** Behind the keyword of a declaration: its name, class and so on. */
  | { readonly is: 'head'; readonly kind: DeclarationKind; readonly before: readonly IToken[] }
  /** Behind the colon of a field. */
  | { readonly is: 'field-type'; readonly before: readonly IToken[] }
  /** A name or a text of the writer's own, or nothing. */
  | { readonly is: 'free' }
);

export interface UsedMembers {
  /** Canonical. */
  readonly properties: ReadonlySet<string>;
  readonly declarations: ReadonlySet<string>;
}

interface Block {
  readonly kind: DeclarationKind | undefined;
  /** Of its brace. */
  readonly start: number;
  readonly properties: Set<string>;
  readonly declarations: Set<string>;
}

/** The member that the last tokens belong to. */
type Open =
  | { readonly is: 'nothing' }
  | { readonly is: 'head'; readonly kind: DeclarationKind; readonly before: IToken[]; colon: boolean }
  | { readonly is: 'property'; readonly entry: PropertyEntry | undefined; readonly before: IToken[]; colon: boolean }
  | { readonly is: 'unknown' };

const wordCharacter = /[\p{L}\p{M}\p{N}_.-]/u;
const nothing: Open = { is: 'nothing' };

/** @param offset between 0 and the length of `text` */
export function placeInText(text: string, offset: number): TextPlace {
  let start = offset;
  while (start > 0 && wordCharacter.test(text[start - 1] as string)) start--;
  // `5d`: the unit is typed right behind the number. A date is typed as a whole.
  const typed = text.slice(start, offset);
  if (!/^\d{4}[-.年]/.test(typed)) start += /^-?[0-9][0-9_]*(\.[0-9]+)?/.exec(typed)?.[0].length ?? 0;
  const tokens = tokenize(text.slice(0, start));
  const { blocks, open } = membersOf(tokens);
  const block = blocks.at(-1) as Block;
  addUsedBehind(text, offset, block);
  const last = tokens.at(-1);
  const end = last ? tokenEnd(last) : 0;
  const gap = text.slice(end, start);
  const startsLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const isOneLine = block.start >= 0 && !text.slice(block.start, start).includes('\n');
  const opensBlock = last?.tokenType.name === '{';
  const isGrown = open.is === 'nothing' || (open.is === 'property' && open.before.length > 0) || open.is === 'head';
  const base = {
    block: block.kind,
    word: { start, text: text.slice(start, offset) },
    used: block,
    startsLine,
    mayBegin: startsLine || opensBlock || (isOneLine && isGrown) || /[;；]/.test(gap),
    hasColon: /^[ \t]*[:：]/.test(text.slice(offset)),
  };
  if (isInsideTextOrComment(text, offset)) return { is: 'free', ...base };
  if (open.is === 'property' && open.colon)
    return open.entry
      ? { is: 'value', property: open.entry, before: open.before, ...base }
      : { is: base.startsLine ? 'member' : 'free', ...base };
  if (open.is === 'head' && !startsLine) {
    if (open.colon)
      return open.kind === 'data' ? { is: 'field-type', before: open.before, ...base } : { is: 'free', ...base };
    return { is: 'head', kind: open.kind, before: open.before, ...base };
  }
  if (open.is === 'head' && endsOpen(last)) return { is: 'free', ...base };
  if (open.is !== 'nothing' && !startsLine) return { is: 'free', ...base };
  return { is: base.mayBegin ? 'member' : 'free', ...base };
}

/** A list of options goes on after a comma, on the next line too. */
const endsOpen = (last: IToken | undefined) => [':', ',', 'one-of'].includes(last?.tokenType.name ?? '');

function membersOf(tokens: readonly IToken[]): { readonly blocks: Block[]; readonly open: Open } {
  const blocks: Block[] = [{ kind: undefined, start: -1, properties: new Set(), declarations: new Set() }];
  let open: Open = nothing;
  for (const token of tokens) {
    const name = token.tokenType.name;
    const block = blocks.at(-1) as Block;
    if (name in declarations) {
      const kind = name as DeclarationKind;
      block.declarations.add(kind);
      open = { is: 'head', kind, before: [], colon: false };
    } else if (name === '{') {
      blocks.push({
        kind: open.is === 'head' ? open.kind : undefined,
        start: token.startOffset,
        properties: new Set(),
        declarations: new Set(),
      });
      open = nothing;
    } else if (name === '}') {
      if (blocks.length > 1) blocks.pop();
      open = nothing;
    } else if (name === 'PROPERTY') {
      const entry = block.kind && propertyOf(block.kind, token.image);
      if (entry) block.properties.add(entry.en);
      open = { is: 'property', entry, before: [], colon: false };
    } else if (open.is === 'nothing') open = { is: 'unknown' };
    else if (open.is !== 'unknown') {
      if (name === ':' && !open.colon) {
        open.colon = true;
        open.before.length = 0;
      } else open.before.push(token);
    }
  }
  return { blocks, open };
}

/** The whole text is read: a quote that stands behind the place may close what is open before it. */
function isInsideTextOrComment(text: string, offset: number): boolean {
  const { tokens, comments } = scan(text);
  for (const { image, startOffset, tokenType } of comments)
    if (startOffset < offset && offset < startOffset + image.length + (isOpenComment(tokenType.name, image) ? 1 : 0))
      return true;
  for (const token of tokens) {
    if (token.startOffset >= offset) break;
    if (token.tokenType.name !== 'TEXT') continue;
    const end = tokenEnd(token);
    if (offset < end) return true;
    const isLong = token.image.startsWith('"""');
    const isClosed = isLong
      ? token.image.length >= 6 && token.image.endsWith('"""')
      : token.image.length > 1 && /["”“」]$/.test(token.image);
    const gap = text.slice(end, offset);
    if (!isClosed && gap.trim() === '' && (isLong || !gap.includes('\n'))) return true;
  }
  return false;
}

const isOpenComment = (type: string, image: string) => type === 'LINE_COMMENT' || !image.endsWith('*/');

/** Members of the same block behind the place are there too. */
function addUsedBehind(text: string, offset: number, block: Block): void {
  const head = block.kind ? `${declarations[block.kind].en} {` : '';
  let depth = block.kind ? -1 : 0;
  for (const token of tokenize(head + text.slice(offset))) {
    const name = token.tokenType.name;
    if (name === '{') depth++;
    else if (name === '}' && --depth < 0) return;
    else if (depth !== 0 || token.startOffset < head.length) continue;
    else if (name in declarations) block.declarations.add(name);
    else if (name === 'PROPERTY' && block.kind) {
      const entry = propertyOf(block.kind, token.image);
      if (entry) block.properties.add(entry.en);
    }
  }
}
