/**
 * The outline of a text: its tokens and comments in order, each with its part in the language, and the members and blocks
 * that they make. Completion, selection, folding, colours, conversion, intents and formatting read it, so that they agree
 * about what stands where; it is there for broken texts too.
 */
import type { IToken } from 'chevrotain';
import {
  connectives,
  type DeclarationKind,
  declarations,
  type PropertyEntry,
  propertyOf,
} from '../../../grammar/keyword-table.js';
import { scan } from './marked-tokens.js';
import { tokenEnd } from './token-reader.js';

/** `word` is anything else in the header of a declaration or in a value. */
export type OutlineRole = 'keyword' | 'key' | 'colon' | 'comma' | 'open' | 'close' | 'word' | 'comment';

export interface OutlineToken {
  readonly start: number;
  readonly end: number;
  /** As the language reads it. */
  readonly image: string;
  /** Name of the token type; of a comment, which sort it is. */
  readonly type: string;
  readonly role: OutlineRole;
  /** The member that it belongs to; undefined for braces, comments and what belongs to none. */
  readonly member: OutlineMember | undefined;
  /** The innermost block around it; its braces belong to what is around it. */
  readonly block: OutlineBlock | undefined;
}

/** A declaration or a property, up to where the next one begins or its block ends. */
export interface OutlineMember {
  /** Of a declaration. */
  readonly kind?: DeclarationKind;
  readonly isProperty: boolean;
  /** The property that its word means in this block. */
  readonly property?: PropertyEntry;
  /** The keyword, or the word before the colon. */
  readonly key: OutlineToken;
  /** Behind the key and before the colon: name, title, class. */
  readonly head: readonly OutlineToken[];
  readonly colon?: OutlineToken;
  /** Behind the colon. */
  readonly value: readonly OutlineToken[];
  readonly around: OutlineBlock | undefined;
  readonly body?: OutlineBlock;
}

export interface OutlineBlock {
  /** Undefined for a word that is no keyword, or a brace without any. */
  readonly kind: DeclarationKind | undefined;
  readonly open: OutlineToken;
  readonly close?: OutlineToken;
  readonly around: OutlineBlock | undefined;
  readonly members: readonly OutlineMember[];
}

export interface Outline {
  /** Tokens and comments in text order. */
  readonly all: readonly OutlineToken[];
  readonly tokens: readonly OutlineToken[];
  readonly comments: readonly OutlineToken[];
  /** In text order, those inside others behind these. */
  readonly members: readonly OutlineMember[];
  /** Members outside all blocks. */
  readonly outer: readonly OutlineMember[];
  /** What is open where the text ends: the innermost block, and the member that goes on. */
  readonly end: { readonly block: OutlineBlock | undefined; readonly member: OutlineMember | undefined };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Member = Writable<OutlineMember> & { head: OutlineToken[]; value: OutlineToken[] };
type Block = Writable<OutlineBlock> & { members: OutlineMember[] };

/** Outlines of the texts that were asked for last: one answer of an editor mostly asks several times. */
const known: { readonly text: string; readonly outline: Outline }[] = [];
const mostKnown = 4;

/** @returns the same object for the same text, as long as few others are asked for */
export function outlineOf(text: string): Outline {
  const found = known.find((each) => each.text === text);
  if (found) return found.outline;
  const outline = new OutlineBuilder().build(text);
  known.unshift({ text, outline });
  known.length = Math.min(known.length, mostKnown);
  return outline;
}

class OutlineBuilder {
  private readonly tokens: OutlineToken[] = [];
  private readonly members: OutlineMember[] = [];
  private readonly outer: OutlineMember[] = [];
  private block: Block | undefined;
  private member: Member | undefined;
  private previous: IToken | undefined;

  build(text: string): Outline {
    const { tokens, comments } = scan(text);
    for (const token of tokens) {
      this.pass(token);
      this.previous = token;
    }
    const asides = comments.map((comment) => this.tokenOf(comment, 'comment', undefined, undefined));
    const all = comments.length === 0 ? this.tokens : merged(this.tokens, asides);
    const { members, outer, block, member } = this;
    return { all, tokens: this.tokens, comments: asides, members, outer, end: { block, member } };
  }

  private tokenOf(
    token: IToken,
    role: OutlineRole,
    member: OutlineMember | undefined,
    block: OutlineBlock | undefined,
  ): OutlineToken {
    const { startOffset: start, image, tokenType } = token;
    return { start, end: tokenEnd(token), image, type: tokenType.name, role, member, block };
  }

  private add(token: IToken, role: OutlineRole, member: OutlineMember | undefined = this.member): OutlineToken {
    const added = this.tokenOf(token, role, member, this.block);
    this.tokens.push(added);
    return added;
  }

  private pass(token: IToken): void {
    const type = token.tokenType.name;
    if (type === 'PROPERTY' || (Object.hasOwn(declarations, type) && !this.isConnective(token)))
      this.begin(token, type);
    else if (type === '{') this.open(token);
    else if (type === '}') this.close(token);
    else if (type === ':' && this.member && !this.member.colon) this.member.colon = this.add(token, 'colon');
    else {
      const added = this.add(token, type === ',' ? 'comma' : 'word');
      if (this.member) (this.member.colon ? this.member.value : this.member.head).push(added);
    }
  }

  /** `step` behind a type of number is no declaration, though it may be the keyword of one. */
  private isConnective({ tokenType, startLine }: IToken): boolean {
    return (
      Object.hasOwn(connectives, tokenType.name) &&
      this.member?.kind === 'data' &&
      this.member.colon !== undefined &&
      this.previous?.endLine === startLine
    );
  }

  private begin(token: IToken, type: string): void {
    const isProperty = type === 'PROPERTY';
    const property = isProperty && this.block?.kind ? propertyOf(this.block.kind, token.image) : undefined;
    const member = {
      isProperty,
      ...(property && { property }),
      ...(!isProperty && { kind: type as DeclarationKind }),
      head: [],
      value: [],
      around: this.block,
    } as unknown as Member;
    member.key = this.add(token, isProperty ? 'key' : 'keyword', member);
    this.member = member;
    this.members.push(member);
    (this.block ? this.block.members : this.outer).push(member);
  }

  private open(token: IToken): void {
    const holder = this.member?.isProperty === false && !this.member.body ? this.member : undefined;
    const block: Block = {
      kind: holder?.kind,
      open: this.add(token, 'open', holder),
      around: this.block,
      members: [],
    };
    if (holder) holder.body = block;
    this.block = block;
    this.member = undefined;
  }

  private close(token: IToken): void {
    const block = this.block;
    this.member = undefined;
    this.block = block?.around as Block | undefined;
    const brace = this.add(token, 'close', undefined);
    if (block) block.close = brace;
  }
}

/** Two lists in text order as one. */
function merged(a: readonly OutlineToken[], b: readonly OutlineToken[]): OutlineToken[] {
  const all: OutlineToken[] = [];
  let i = 0;
  for (const token of a) {
    while (i < b.length && (b[i] as OutlineToken).start < token.start) all.push(b[i++] as OutlineToken);
    all.push(token);
  }
  return [...all, ...b.slice(i)];
}
