/** Where in the language a place in the text is: in which block, behind which property, and what may stand there. */
import type { IToken } from 'chevrotain';
import { type DeclarationKind, declarations, type PropertyEntry, propertyOf } from '../../../grammar/keyword-table.js';
import { tokenize } from '../syntax/parser.js';
import { beforeValue } from '../syntax/token-reader.js';

export type TextPlace = {
  /** The declaration whose block the place is in; undefined outside every block. */
  readonly block: DeclarationKind | undefined;
  /** The word that is being typed, from its first letter to the place. */
  readonly word: { readonly start: number; readonly text: string };
} & (
  | { readonly is: 'member'; readonly used: ReadonlySet<string> }
  | { readonly is: 'value'; readonly property: PropertyEntry; readonly previous: string }
  /** Right behind a number: a unit. */
  | { readonly is: 'unit' }
  | { readonly is: 'data-type' }
  | { readonly is: 'case-class' }
  | { readonly is: 'waived' }
  /** A name or a text of the writer's own. */
  | { readonly is: 'free' }
);

interface Block {
  readonly kind: DeclarationKind | undefined;
  readonly used: Set<string>;
}

const wordCharacter = /[\p{L}\p{N}_.-]/u;

/** @param offset between 0 and the length of `text` */
export function placeInText(text: string, offset: number): TextPlace {
  let start = offset;
  while (start > 0 && wordCharacter.test(text[start - 1] as string)) start--;
  // `5d`: the unit is typed right behind the number.
  const number = /^-?[0-9][0-9_.]*/.exec(text.slice(start, offset))?.[0] ?? '';
  start += number.length;
  const word = { start, text: text.slice(start, offset) };
  const tokens = tokenize(text.slice(0, start));
  const blocks: Block[] = [{ kind: undefined, used: new Set() }];
  let header: DeclarationKind | undefined;
  let property: PropertyEntry | undefined;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (name in declarations) {
      header = name as DeclarationKind;
      property = undefined;
    } else if (name === '{') blocks.push({ kind: header, used: new Set() });
    else if (name === '}') {
      if (blocks.length > 1) blocks.pop();
      property = undefined;
      header = undefined;
    } else if (name === 'PROPERTY') {
      const kind = blocks.at(-1)?.kind;
      property = kind && propertyOf(kind, token.image);
      if (property) blocks.at(-1)?.used.add(property.en);
      header = undefined;
    }
  }
  const open = blocks.at(-1) as Block;
  const block = open.kind;
  const last = tokens.at(-1);
  const role = last?.tokenType.name;
  if (insideTextOrComment(text, start, last)) return { is: 'free', block, word };
  const sameLine = last !== undefined && !text.slice(last.startOffset + last.image.length, start).includes('\n');
  if (sameLine && role === 'case') return { is: 'case-class', block, word };
  if (sameLine && role === 'NAME' && header === 'case') return { is: 'case-class', block, word };
  if (sameLine && role === 'waive') return { is: 'waived', block, word };
  if (sameLine && header && role === header && declarations[header].name !== 'none') return { is: 'free', block, word };
  if (role === ':' && header === 'data') return { is: 'data-type', block, word };
  const openValue = role !== undefined && beforeValue.has(role);
  if (property && openValue) return { is: 'value', property, previous: role, block, word };
  if (sameLine && role === 'NUMBER') return { is: 'unit', block, word };
  if (openValue) return { is: 'free', block, word };
  addUsedBehind(text, offset, open);
  return { is: 'member', used: open.used, block, word };
}

function insideTextOrComment(text: string, start: number, last: IToken | undefined): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const behind = last ? Math.max(last.startOffset + last.image.length, 0) : 0;
  const gap = text.slice(Math.max(behind, 0), start);
  if (/\/\*(?![\s\S]*\*\/)/.test(gap) || /\/\/[^\n]*$/.test(gap)) return true;
  if (last?.tokenType.name !== 'TEXT') return false;
  const closed = /["”」]$/.test(last.image) && last.image.length > 1;
  return !closed && last.startOffset >= lineStart;
}

/** Properties of the same block behind the place count as used too. */
function addUsedBehind(text: string, offset: number, open: Block): void {
  if (!open.kind) return;
  let depth = 0;
  for (const token of tokenize(`${declarations[open.kind].en} {${text.slice(offset)}`).slice(2)) {
    const name = token.tokenType.name;
    if (name === '{') depth++;
    else if (name === '}' && --depth < 0) return;
    else if (name === 'PROPERTY' && depth === 0) {
      const entry = propertyOf(open.kind, token.image);
      if (entry) open.used.add(entry.en);
    }
  }
}
