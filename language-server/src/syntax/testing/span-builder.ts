/**
 * What Langium's parser builds beside the tree: here, only where each node begins and ends.
 *
 * Langium's own builder makes a node for every token; nothing in this project looks at those, and they were half of
 * the memory and the time of parsing.
 */
import type { IToken } from 'chevrotain';
import { NodeSpan } from '../node-span.js';
import { tokenEnd } from '../token-reader.js';

/** Takes the place of Langium's `CstNodeBuilder`; the parser calls it as its documentation says. */
export class SpanBuilder {
  private stack: NodeSpan[] = [];

  buildRootNode(): NodeSpan {
    const root = new NodeSpan();
    this.stack = [root];
    return root;
  }

  buildCompositeNode(): NodeSpan {
    const span = new NodeSpan();
    this.stack.push(span);
    return span;
  }

  /** @returns the span of the innermost open node, which the token now belongs to */
  buildLeafNode(token: IToken): NodeSpan {
    const span = this.stack[this.stack.length - 1] as NodeSpan;
    if (span.offset < 0) span.offset = token.startOffset;
    span.end = tokenEnd(token);
    return span;
  }

  construct(item: { $cstNode: NodeSpan }): void {
    const span = this.stack.pop() as NodeSpan;
    item.$cstNode = span;
    const around = this.stack[this.stack.length - 1];
    if (!around || span.offset < 0) return;
    if (around.offset < 0) around.offset = span.offset;
    if (span.end > around.end) around.end = span.end;
  }

  addHiddenNodes(): void {}
  removeNode(): void {}
  appendChild(): void {}
}
