/**
 * Gives the same object again as long as what it is made from is the same. So an edit costs what it touches: parts of a
 * picture that did not change are not made anew, and need not be compared with what a client has.
 */
export class LastMade<Key extends object, Made> {
  private readonly known = new WeakMap<Key, { readonly from: readonly unknown[]; readonly made: Made }>();

  /**
   * @param key what it is about
   * @param from all that it depends on besides the key, compared one by one
   */
  get(key: Key, from: readonly unknown[], make: () => Made): Made {
    const known = this.known.get(key);
    if (known && known.from.length === from.length && from.every((each, i) => Object.is(each, known.from[i])))
      return known.made;
    const made = make();
    this.known.set(key, { from, made });
    return made;
  }
}
