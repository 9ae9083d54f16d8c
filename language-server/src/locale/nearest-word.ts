import { areOpposed } from './opposites.js';

/**
 * The candidate that `word` is most likely a misspelling of.
 * Optimal string alignment distance (Damerau 1964: insert, delete, replace, swap neighbours), ignoring case; at most a
 * third of the longer word may differ, and always one character of a word of two or more. Of several that are equally
 * near it is the longest, as letters are left out more often than added, and of these the first in the order of letters:
 * the order of the candidates does not matter.
 * @returns undefined if none is near enough, or if the opposite of the nearest is as near: which was meant is a guess then
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const [best] = nearestWords(word, candidates);
  return best;
}

/**
 * All candidates that `word` is equally likely a misspelling of, the one that `nearestWord` chooses first. None of them
 * means the opposite of `word`.
 */
export function nearestWords(word: string, candidates: Iterable<string>): readonly string[] {
  const lower = word.toLowerCase();
  let best: string[] = [];
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const length = Math.max(word.length, candidate.length);
    const allowed = length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const distance = distanceOf(lower, candidate.toLowerCase());
    if (distance > allowed || distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    best.push(candidate);
  }
  if (bestDistance === 0) return best.sort(byLikelihood);
  if (best.some((each) => areOpposed(each, word) || best.some((other) => areOpposed(each, other)))) return [];
  return best.sort(byLikelihood);
}

const byLikelihood = (a: string, b: string) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);

function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (row[j - 1] as number) + 1,
        (previous[j] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length] as number;
}
