/** Growing a selection: word, value, property, block, declaration, what is around it, file. */
import type { IToken } from 'chevrotain';
import { declarations } from '../../../grammar/keyword-table.js';
import type { Span } from '../facts/facts.js';
import { scan } from '../syntax/parser.js';
import { tokenEnd } from '../syntax/token-reader.js';
import { endOf, spanAt, startOf, touches } from '../text/span.js';

/**
 * The ranges around each of some offsets, the smallest first, each inside the next. The last one is the whole file.
 * @param offsets between 0 and the length of `text`
 */
export function selectionRangesOf(text: string, offsets: readonly number[]): Span[][] {
  const { tokens, comments } = scan(text);
  const spans = new SpanCollector(tokens).run();
  for (const comment of comments) spans.push(spanAt(comment.startOffset, tokenEnd(comment)));
  spans.push(spanAt(0, text.length));
  return offsets.map((offset) => nested(spans.filter((at) => touches(at, offset))));
}

/** The spans from small to large, without those that only touch the place from another side. */
function nested(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort(
    (a, b) => endOf(a) - startOf(a) - (endOf(b) - startOf(b)) || startOf(b) - startOf(a),
  )) {
    const last = result.at(-1);
    const grows =
      !last ||
      (startOf(span) <= startOf(last) &&
        endOf(last) <= endOf(span) &&
        endOf(span) - startOf(span) > endOf(last) - startOf(last));
    if (grows && endOf(span) > startOf(span)) result.push(span);
  }
  return result;
}

/** A declaration or property that goes on until the next one starts. */
interface OpenMember {
  readonly start: number;
  readonly isProperty: boolean;
  valueStart?: number;
  itemStart?: number;
}

class SpanCollector {
  private readonly spans: Span[] = [];
  /** Members that are open, each block's below those inside it. */
  private readonly members: (OpenMember | undefined)[] = [undefined];
  private readonly blocks: { readonly brace: IToken; inner?: number }[] = [];
  /** End of the last token. */
  private end = 0;

  constructor(private readonly tokens: readonly IToken[]) {}

  run(): Span[] {
    for (const token of this.tokens) {
      this.pass(token);
      this.end = tokenEnd(token);
    }
    while (this.blocks.length > 0) this.closeBlock();
    this.closeMember();
    return this.spans;
  }

  private pass(token: IToken): void {
    const name = token.tokenType.name;
    const { startOffset } = token;
    const isDeclaration = name in declarations;
    if (isDeclaration || name === 'PROPERTY') {
      this.closeMember();
      const block = this.blocks.at(-1);
      if (block) block.inner ??= startOffset;
      this.members[this.members.length - 1] = { start: startOffset, isProperty: !isDeclaration };
    } else if (name === '{') {
      this.blocks.push({ brace: token });
      this.members.push(undefined);
    } else if (name === '}') this.closeBlock(token);
    else this.passValue(token);
    if (name !== '{' && name !== '}') this.addWord(token);
  }

  private passValue(token: IToken): void {
    const member = this.members.at(-1);
    const name = token.tokenType.name;
    if (!member?.isProperty || (name === ':' && member.valueStart === undefined)) return;
    member.valueStart ??= token.startOffset;
    if (name === ',') {
      if (member.itemStart !== undefined) this.spans.push(spanAt(member.itemStart, this.end));
      delete member.itemStart;
    } else member.itemStart ??= token.startOffset;
  }

  private addWord(token: IToken): void {
    const [start, end] = [token.startOffset, tokenEnd(token)];
    const name = token.tokenType.name;
    if (/^[\p{L}\p{N}_"“”「-]/u.test(token.image)) this.spans.push(spanAt(start, end));
    if (name !== 'TEXT') return;
    const quote = token.image.startsWith('"""') ? 3 : 1;
    if (end - start > 2 * quote) this.spans.push(spanAt(start + quote, end - quote));
  }

  /** Ends the open member of the innermost block. */
  private closeMember(): void {
    const member = this.members.at(-1);
    if (!member) return;
    this.spans.push(spanAt(member.start, this.end));
    if (member.valueStart !== undefined) this.spans.push(spanAt(member.valueStart, this.end));
    if (member.itemStart !== undefined) this.spans.push(spanAt(member.itemStart, this.end));
    this.members[this.members.length - 1] = undefined;
  }

  private closeBlock(brace?: IToken): void {
    const block = this.blocks.pop();
    if (!block) return;
    this.closeMember();
    this.members.pop();
    if (block.inner !== undefined) this.spans.push(spanAt(block.inner, this.end));
    const end = brace ? tokenEnd(brace) : this.end;
    this.spans.push(spanAt(block.brace.startOffset, end));
    this.end = end;
    const declaration = this.members.at(-1);
    if (declaration && !declaration.isProperty) this.closeMember();
  }
}
