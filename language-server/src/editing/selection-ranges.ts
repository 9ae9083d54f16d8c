/** Growing a selection: word, value, property, block, declaration, what is around it, file. */
import type { Span } from '../facts/facts.js';
import { outlineOf, type OutlineToken } from '../syntax/outline.js';
import { endOf, spanAt, startOf, touches } from '../text/span.js';

/**
 * The ranges around each of some offsets, the smallest first, each inside the next. The last one is the whole file.
 * @param offsets between 0 and the length of `text`
 */
export function selectionRangesOf(text: string, offsets: readonly number[]): Span[][] {
  const { tokens, comments } = outlineOf(text);
  const spans = new SpanCollector(tokens).run();
  for (const { start, end } of comments) spans.push(spanAt(start, end));
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
  private readonly blocks: { readonly brace: OutlineToken; inner?: number }[] = [];
  /** End of the last token. */
  private end = 0;

  constructor(private readonly tokens: readonly OutlineToken[]) {}

  run(): Span[] {
    for (const token of this.tokens) {
      this.pass(token);
      this.end = token.end;
    }
    while (this.blocks.length > 0) this.closeBlock();
    this.closeMember();
    return this.spans;
  }

  private pass(token: OutlineToken): void {
    const { start, role } = token;
    if (role === 'keyword' || role === 'key') {
      this.closeMember();
      const block = this.blocks.at(-1);
      if (block) block.inner ??= start;
      this.members[this.members.length - 1] = { start, isProperty: role === 'key' };
    } else if (role === 'open') {
      this.blocks.push({ brace: token });
      this.members.push(undefined);
    } else if (role === 'close') this.closeBlock(token);
    else this.passValue(token);
    if (role !== 'open' && role !== 'close') this.addWord(token);
  }

  private passValue(token: OutlineToken): void {
    const member = this.members.at(-1);
    if (!member?.isProperty || token.role === 'colon') return;
    member.valueStart ??= token.start;
    if (token.role === 'comma') {
      if (member.itemStart !== undefined) this.spans.push(spanAt(member.itemStart, this.end));
      delete member.itemStart;
    } else member.itemStart ??= token.start;
  }

  private addWord(token: OutlineToken): void {
    const { start, end, image, type } = token;
    if (/^[\p{L}\p{N}_"“”「-]/u.test(image)) this.spans.push(spanAt(start, end));
    if (type !== 'TEXT') return;
    const quote = image.startsWith('"""') ? 3 : 1;
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

  private closeBlock(brace?: OutlineToken): void {
    const block = this.blocks.pop();
    if (!block) return;
    this.closeMember();
    this.members.pop();
    if (block.inner !== undefined) this.spans.push(spanAt(block.inner, this.end));
    const end = brace ? brace.end : this.end;
    this.spans.push(spanAt(block.brace.start, end));
    this.end = end;
    const declaration = this.members.at(-1);
    if (declaration && !declaration.isProperty) this.closeMember();
  }
}
