/** Which properties a block of the tree has. */
import { type DeclarationKind, type PropertyEntry, propertyOf } from '../../../grammar/keyword-table.js';
import type { Property } from '../generated/ast.js';
import type { Member } from '../syntax/parser.js';

/** The properties of a block: those that were read so far, a handful at most, and all that it has. */
export class BlockProperties {
  private readonly entries: PropertyEntry[] = [];
  private readonly nodes: Property[] = [];
  private all: ReadonlySet<PropertyEntry> | undefined;

  constructor(
    private readonly kind: DeclarationKind | undefined,
    private readonly members: readonly Member[],
  ) {}

  /** True if the block has the property, before or behind what is being read. */
  has(entry: PropertyEntry): boolean {
    this.all ??= new Set(
      this.members.flatMap((each) => (each.$type === 'Property' && this.kind && propertyOf(this.kind, each.key)) || []),
    );
    return this.all.has(entry);
  }

  get(entry: PropertyEntry): Property | undefined {
    return this.nodes[this.entries.indexOf(entry)];
  }

  set(entry: PropertyEntry, node: Property): void {
    this.entries.push(entry);
    this.nodes.push(node);
  }
}
