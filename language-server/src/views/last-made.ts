/**
 * A part of a picture, kept with the declaration that it is about (`ModelReader.fromDeclaration`): what the declaration
 * says, and what was last made of it. It gives the same object again as long as what it is made from is the same. So an
 * edit costs what it touches: parts that did not change are not made anew, and need not be compared with what a client
 * has.
 */
export class LastMade<Said, Made> {
  private last: { readonly from: readonly unknown[]; readonly made: Made } | undefined;

  /** @param said what the declaration says, without positions */
  constructor(readonly said: Said) {}

  /** @param from all that it depends on besides what is said, compared one by one; positions for example */
  get(from: readonly unknown[], make: (said: Said) => Made): Made {
    const { last } = this;
    if (last && areSame(last.from, from)) return last.made;
    const made = make(this.said);
    this.last = { from, made };
    return made;
  }
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
