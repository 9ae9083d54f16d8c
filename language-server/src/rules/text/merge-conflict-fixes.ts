/** A merge conflict: what its two versions are called, and the fixes that keep one of them or both. */
import type { Span } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { mergeMarksIn } from '../../text/merge-conflicts.js';
import { spanAt, startOf } from '../../text/span.js';
import type { Fix } from '../rule.js';

/** Mine, theirs, or both; which is right only people know. */
export function conflictFixes(uri: string, at: Span, text: string): Fix[] {
  const conflict = mergeMarksIn(text).conflicts.find(({ start }) => start === startOf(at));
  if (!conflict) return [];
  const { mine, theirs } = conflict;
  const [ours, other] = [text.slice(mine.start, mine.end), text.slice(theirs.start, theirs.end)];
  const place = spanAt(conflict.start, conflict.end);
  const args = sidesOf(mine.branch, theirs.branch);
  const fix = (title: Wording, kept: string): Fix => ({ title, args, changes: [{ uri, at: place, text: kept }] });
  return [
    fix({ en: 'Keep {mine}', zh: '保留{mine}' }, ours),
    fix({ en: 'Keep {theirs}', zh: '保留{theirs}' }, other),
    fix({ en: 'Keep both, {mine} first', zh: '两边都保留，{mine}在前' }, ours + other),
  ];
}

/** What to call the two versions. Marks inside each other may name one branch twice: then the place tells them apart. */
export function sidesOf(mine: string, theirs: string): { readonly mine: Wording; readonly theirs: Wording } {
  const [ours, other] = [mineOf(mine), theirsOf(theirs)];
  if (ours.en !== other.en) return { mine: ours, theirs: other };
  return {
    mine: { en: `the upper version of "${mine}"`, zh: `上面的“${mine}”版本` },
    theirs: { en: `the lower version of "${theirs}"`, zh: `下面的“${theirs}”版本` },
  };
}

/** Git calls the branch that one is on HEAD, and changes put aside have names of their own. */
const mineOf = (branch: string): Wording =>
  /^(HEAD|ours)?$/.test(branch) ? { en: 'my version', zh: '我的版本' } : versionOf(branch);
const theirsOf = (branch: string): Wording =>
  /^(theirs)?$/.test(branch) ? { en: 'the other version', zh: '对方的版本' } : versionOf(branch);
const versionOf = (branch: string): Wording => ({ en: `the version of "${branch}"`, zh: `“${branch}”的版本` });
