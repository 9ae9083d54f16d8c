/** Who refers to a name. */
import type { Reference } from '../facts/facts.js';
import { byPlace, manyChanges, placeIn } from './declaration-order.js';
import type { Declared, Use } from './model-reader.js';

/**
 * Who refers to a name. Most names have a use or two, a popular one very many: these are put in order when somebody asks
 * for it, and then kept in order; and what leaves a long list is taken out of it when somebody asks, all at once.
 */
export class Users {
  private uses: Use[];
  private inOrderSoFar = true;
  /** Declarations whose uses are still in the list. */
  private gone: Set<Declared> | undefined;

  constructor(from: Declared, reference: Reference) {
    this.uses = [{ from, reference }];
  }

  /** May be false of a long list that is empty, until somebody asks for it. */
  get isEmpty(): boolean {
    return this.uses.length === 0;
  }

  add(from: Declared, reference: Reference): void {
    if (this.gone && (this.gone.size < few || this.gone.has(from))) this.takeOut();
    const { uses } = this;
    const last = uses[uses.length - 1];
    // A list that grows takes room for many more: of names with a few uses there are very many.
    if (uses.length < few) {
      this.uses = [...uses, { from, reference }];
      this.inOrderSoFar &&= !last || byPlace(last.from, from) <= 0;
    } else if (!this.gone && (!this.inOrderSoFar || !last || byPlace(last.from, from) <= 0))
      uses.push({ from, reference });
    else if (this.gone || uses.length < manyChanges) {
      uses.push({ from, reference });
      this.inOrderSoFar = false;
    } else
      uses.splice(
        placeIn(uses, from, (use) => use.from),
        0,
        { from, reference },
      );
  }

  remove(from: Declared): void {
    const { uses } = this;
    if (uses.length >= manyChanges) {
      this.gone ??= new Set();
      this.gone.add(from);
      if (this.gone.size > manyChanges && this.gone.size * 2 > uses.length) this.takeOut();
      return;
    }
    const first = uses.findIndex((use) => use.from === from);
    if (first < 0) return;
    // All uses by one declaration stand together if the list is in order.
    let last = first + 1;
    while (last < uses.length && uses[last]?.from === from) last++;
    uses.splice(first, last - first);
    if (!this.inOrderSoFar && uses.some((use) => use.from === from)) this.remove(from);
  }

  some(satisfies: (use: Use) => boolean): boolean {
    this.takeOut();
    return this.uses.some(satisfies);
  }

  inOrder(): readonly Use[] {
    this.takeOut();
    if (!this.inOrderSoFar) this.uses.sort((a, b) => byPlace(a.from, b.from));
    this.inOrderSoFar = true;
    return this.uses;
  }

  private takeOut(): void {
    const { gone } = this;
    if (!gone) return;
    this.uses = this.uses.filter((use) => !gone.has(use.from));
    this.gone = undefined;
  }
}

/** A list of so many is copied when it grows. */
const few = 6;
