/** Where in the language a place in the text is: in which block, behind which property, and what stands before it there. */
import type { DeclarationKind, PropertyEntry } from '../../../grammar/keyword-table.js';
import { type OutlineBlock, type OutlineMember, outlineOf, type OutlineToken } from '../syntax/outline.js';

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
  | { readonly is: 'value'; readonly property: PropertyEntry; readonly before: readonly OutlineToken[] }
  /** Behind the keyword of a declaration: its name, class and so on. */
  | { readonly is: 'head'; readonly kind: DeclarationKind; readonly before: readonly OutlineToken[] }
  /** Behind the colon of a field. */
  | { readonly is: 'field-type'; readonly before: readonly OutlineToken[] }
  /** A name or a text of the writer's own, or nothing. */
  | { readonly is: 'free' }
);

export interface UsedMembers {
  /** Canonical. */
  readonly properties: ReadonlySet<string>;
  readonly declarations: ReadonlySet<string>;
}

const wordCharacter = /[\p{L}\p{M}\p{N}_.-]/u;

/** @param offset between 0 and the length of `text` */
export function placeInText(text: string, offset: number): TextPlace {
  let start = offset;
  while (start > 0 && wordCharacter.test(text[start - 1] as string)) start--;
  // `5d`: the unit is typed right behind the number. A date is typed as a whole.
  const typed = text.slice(start, offset);
  if (!/^\d{4}[-.年]/.test(typed)) start += /^-?[0-9][0-9_]*(\.[0-9]+)?/.exec(typed)?.[0].length ?? 0;
  const before = outlineOf(text.slice(0, start));
  const { block, member } = before.end;
  const last = before.tokens.at(-1);
  const isNew = last === undefined || last.role === 'open' || last.role === 'close';
  const startsLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const isOneLine = block !== undefined && !text.slice(block.open.start, start).includes('\n');
  const isGrown = isNew || (member !== undefined && (!member.isProperty || writtenOf(member).length > 0));
  const base = {
    block: block?.kind,
    word: { start, text: text.slice(start, offset) },
    used: usedIn(block, text, start),
    startsLine,
    mayBegin:
      startsLine || last?.role === 'open' || (isOneLine && isGrown) || /[;；]/.test(text.slice(last?.end ?? 0, start)),
    hasColon: /^[ \t]*[:：]/.test(text.slice(offset)),
  };
  if (isInsideTextOrComment(text, offset)) return { is: 'free', ...base };
  if (member?.isProperty && member.colon)
    return member.property
      ? { is: 'value', property: member.property, before: member.value, ...base }
      : { is: startsLine ? 'member' : 'free', ...base };
  if (member?.kind && !startsLine) {
    if (!member.colon) return { is: 'head', kind: member.kind, before: member.head, ...base };
    return member.kind === 'data' ? { is: 'field-type', before: member.value, ...base } : { is: 'free', ...base };
  }
  if (member?.kind && endsOpen(last)) return { is: 'free', ...base };
  if (!isNew && !startsLine) return { is: 'free', ...base };
  return { is: base.mayBegin ? 'member' : 'free', ...base };
}

const writtenOf = ({ head, colon, value }: OutlineMember) => (colon ? value : head);

/** The members of the block around a place, those behind it too. */
function usedIn(block: OutlineBlock | undefined, text: string, start: number): UsedMembers {
  const { members, outer } = outlineOf(text);
  const same = block && members.find(({ body }) => body?.open.start === block.open.start)?.body;
  const used = { properties: new Set<string>(), declarations: new Set<string>() };
  for (const { key, kind, property } of block ? (same ?? block).members : outer) {
    if (key.start === start) continue;
    if (kind) used.declarations.add(kind);
    if (property) used.properties.add(property.en);
  }
  return used;
}

/** A list of options goes on after a comma, on the next line too. */
const endsOpen = (last: OutlineToken | undefined) => [':', ',', 'one-of'].includes(last?.type ?? '');

/** The whole text is read: a quote that stands behind the place may close what is open before it. */
function isInsideTextOrComment(text: string, offset: number): boolean {
  const { tokens, comments } = outlineOf(text);
  for (const { image, start, end, type } of comments)
    if (start < offset && offset < end + (isOpenComment(type, image) ? 1 : 0)) return true;
  for (const token of tokens) {
    if (token.start >= offset) break;
    if (token.type !== 'TEXT') continue;
    const { end } = token;
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
