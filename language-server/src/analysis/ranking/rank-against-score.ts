/** How far the priorities that were given are from those that the scores would give. */

/** Something with the rank of its priority (0 is the highest) and its score (higher is more urgent). */
export interface Rated {
  readonly rank: number;
  readonly score: number;
}

export interface RankGap<T extends Rated> {
  readonly rated: T;
  /** The rank that its score gives it. */
  readonly byScore: number;
  /** Levels between the two. */
  readonly levels: number;
}

/**
 * Those whose two ranks differ by more than a number of levels, the farthest first.
 *
 * The levels keep their sizes and are filled in the order of the scores. Equal scores may stand in any order among
 * themselves: what counts is the place that is nearest to the priority that was given.
 */
export function ranksFarFromScore<T extends Rated>(all: readonly T[], moreThan: number): RankGap<T>[] {
  const ranks = new Uint32Array(all.length);
  const scores = new Float64Array(all.length);
  for (let i = 0; i < all.length; i++) {
    const { rank, score } = all[i] as T;
    ranks[i] = rank;
    scores[i] = -score;
  }
  ranks.sort();
  scores.sort();
  const spans = new Map<number, { readonly highest: number; readonly lowest: number }>();
  for (let first = 0; first < scores.length; ) {
    let last = first;
    while (scores[last + 1] === scores[first]) last++;
    spans.set(-(scores[first] as number), { highest: ranks[first] as number, lowest: ranks[last] as number });
    first = last + 1;
  }
  const far: RankGap<T>[] = [];
  for (const rated of all) {
    const span = spans.get(rated.score);
    if (!span) continue;
    const byScore = Math.min(Math.max(rated.rank, span.highest), span.lowest);
    const levels = Math.abs(byScore - rated.rank);
    if (levels > moreThan) far.push({ rated, byScore, levels });
  }
  return far.sort((a, b) => b.levels - a.levels);
}
