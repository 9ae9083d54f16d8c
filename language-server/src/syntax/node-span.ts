/** Where a node of the tree stands; the types that Langium generates call it the node's CST node. */
export class NodeSpan {
  offset = -1;
  end = -1;
  /** Langium links the node of the tree here. */
  astNode: unknown = undefined;

  /** Langium drops nodes that took no token. */
  get length(): number {
    return this.end - this.offset;
  }
}
