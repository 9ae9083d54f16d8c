/**
 * Which declared names may be meant by one that nothing has, and what is called by a title.
 *
 * Looking through all names for each that is not resolved would make an edit cost what the project holds. So names are
 * kept by the numbers in them and, where many have the same numbers or none, by pairs of neighbouring letters: two names
 * of which one is a slip of the other share a pair. Whoever asks depends on the groups that the question falls into, and
 * is told when a name enters or leaves one of them.
 */

/** So many names are looked at for one question, those of the rarest pairs of letters first. */
export const mostCandidates = 300;

/** The numbers in a name: names with different ones are not slips of each other, `RC-8` is not meant to be `RC-7`. */
export const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).map(Number).join(' ');

/** A text as titles are compared: without regard to case and to blanks at its ends. */
export const titleKey = (title: string): string => title.trim().toLowerCase();

/** All names with the same numbers in them. */
interface Group {
  readonly names: Set<string>;
  /** Names by pair of letters; only of groups that have been larger than what is looked at. */
  pairs: Map<string, Set<string>> | undefined;
}

export class SuggestionIndex {
  private readonly groups = new Map<string, Group>();

  /** @param names that are declared */
  constructor(names: Iterable<string>) {
    for (const name of names) this.add(name, () => undefined);
  }

  /** @param changed is told what depends on this name's coming */
  add(name: string, changed: (key: string) => void): void {
    const numbers = numbersIn(name);
    let group = this.groups.get(numbers);
    if (!group) {
      group = { names: new Set(), pairs: undefined };
      this.groups.set(numbers, group);
    }
    group.names.add(name);
    if (group.pairs) addPairs(group.pairs, name);
    else if (group.names.size > mostCandidates) {
      group.pairs = new Map();
      for (const each of group.names) addPairs(group.pairs, each);
    }
    this.tell(numbers, group, name, mostCandidates + 1, changed);
  }

  /** @param changed is told what depends on this name's going */
  remove(name: string, changed: (key: string) => void): void {
    const numbers = numbersIn(name);
    const group = this.groups.get(numbers);
    if (!group?.names.delete(name)) return;
    for (const pair of group.pairs ? pairsOf(name) : []) {
      const names = group.pairs?.get(pair);
      names?.delete(name);
      if (names?.size === 0) group.pairs?.delete(pair);
    }
    this.tell(numbers, group, name, mostCandidates, changed);
    if (group.names.size === 0) this.groups.delete(numbers);
  }

  /**
   * The declared names that a name may be a slip of, in no order; at most `mostCandidates`. Which ones depends on the
   * names that are declared alone, not on how they came to be.
   * @param note is told what the answer depends on
   */
  candidates(name: string, note: (key: string) => void): Iterable<string> {
    const numbers = numbersIn(name);
    note(`near:${numbers}`);
    const group = this.groups.get(numbers);
    if (!group) return [];
    if (group.names.size <= mostCandidates) return group.names;
    const pairs = pairsOf(name);
    const found: ReadonlySet<string>[] = [];
    for (const pair of pairs) {
      note(`near:${numbers}:${pair}`);
      const names = group.pairs?.get(pair);
      if (names) found.push(names);
    }
    const candidates = new Set<string>();
    let left = mostCandidates;
    for (const names of found.sort((a, b) => a.size - b.size)) {
      if (names.size > left) break;
      left -= names.size;
      for (const each of names) candidates.add(each);
    }
    return candidates;
  }

  /** @param limit the size with which the group has just begun or ceased to be looked through by pairs */
  private tell(numbers: string, group: Group, name: string, limit: number, changed: (key: string) => void): void {
    if (group.names.size <= limit) changed(`near:${numbers}`);
    if (group.names.size > mostCandidates) for (const pair of pairsOf(name)) changed(`near:${numbers}:${pair}`);
  }
}

/** Everything that may depend on whether a name is declared. */
export function nearKeys(name: string): string[] {
  const numbers = numbersIn(name);
  return [`near:${numbers}`, ...[...pairsOf(name)].map((pair) => `near:${numbers}:${pair}`)];
}

function addPairs(pairs: Map<string, Set<string>>, name: string): void {
  for (const pair of pairsOf(name)) {
    const names = pairs.get(pair);
    if (names) names.add(name);
    else pairs.set(pair, new Set([name]));
  }
}

/**
 * Pairs of neighbouring letters, the ends of the word counting as letters. If at most a third of the longer word was
 * left out, added, replaced or swapped, one pair at least is in both; of two letters swapped these themselves.
 */
function pairsOf(name: string): ReadonlySet<string> {
  const word = `\u0002${name.toLowerCase()}\u0003`;
  const pairs = new Set<string>();
  for (let i = 1; i < word.length; i++) pairs.add(word.slice(i - 1, i + 1));
  if (word.length === 4) pairs.add([...word.slice(1, 3)].sort().join(''));
  return pairs;
}
