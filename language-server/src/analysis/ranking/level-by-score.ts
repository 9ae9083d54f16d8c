/** A requirement with the rank of the priority it was given (0 is the highest) and its score. */
export interface Ranked {
  readonly name: string;
  readonly rank: number;
  readonly score: number;
}

/**
 * The rank that each requirement would have if the levels kept their sizes and were filled in the order of the scores.
 * With three at the top level, the three best scores are at the top. Equal scores share the higher rank, so that
 * chance decides nothing.
 */
export function ranksByScore(requirements: readonly Ranked[]): Map<string, number> {
  const ranks = requirements.map((r) => r.rank).sort((a, b) => a - b);
  const byScore = [...requirements].sort((a, b) => b.score - a.score);
  const result = new Map<string, number>();
  let previous: { score: number; rank: number } | undefined;
  for (const [i, { name, score }] of byScore.entries()) {
    const rank = previous?.score === score ? previous.rank : (ranks[i] ?? 0);
    result.set(name, rank);
    previous = { score, rank };
  }
  return result;
}
