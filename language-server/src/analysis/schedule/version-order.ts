/**
 * Which of two versions comes later.
 *
 * The first of these that says something decides: `after`, between the versions or those around them; the last day of
 * their windows (a version without one has that of the version around it); the order in which they are written, if
 * one version or roadmap holds both. Otherwise nothing is known and neither is later.
 */
import type { VersionFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { endOf, startOf } from '../../text/span.js';

type Version = Declared<VersionFacts>;

/** True if `a` is known to be delivered later than `b`. */
export function isLater(a: Version, b: Version, model: ModelReader): boolean {
  const [lineA, lineB] = [lineage(a, model), lineage(b, model)];
  // A major and its minors are delivered together.
  if (contains(lineA, b) || contains(lineB, a)) return false;
  if (comesAfter(lineA, lineB, model)) return true;
  if (comesAfter(lineB, lineA, model)) return false;
  const [endA, endB] = [lastDay(lineA), lastDay(lineB)];
  if (endA && endB && endA !== endB) return endA > endB;
  return isWrittenLater(lineA, lineB, model);
}

/** A version and the versions around it, the innermost first. */
export function lineage(version: Version, model: ModelReader): readonly Version[] {
  const line = [version];
  for (let around = version.facts.insideVersion; around !== undefined; ) {
    const found = model.findKind('version', around);
    if (!found || contains(line, found)) break;
    line.push(found);
    around = found.facts.insideVersion;
  }
  return line;
}

const contains = (versions: readonly Version[], version: Version) => versions.some((other) => isSame(other, version));
const isSame = (a: Version, b: Version) => a.uri === b.uri && startOf(a.facts.span) === startOf(b.facts.span);

/** So many versions are looked at before a walk gives up: no edit may take long. */
const mostVisited = 1000;

/** True if `after` leads from one of the first line to one of the second. */
function comesAfter(line: readonly Version[], target: readonly Version[], model: ModelReader): boolean {
  const names = new Set(target.map(({ facts }) => facts.name));
  const seen = new Set<string>();
  const queue = line.flatMap(({ facts }) => facts.after ?? []);
  for (const { name } of queue) {
    if (names.has(name)) return true;
    if (seen.has(name) || seen.size >= mostVisited) continue;
    seen.add(name);
    const before = model.findKind('version', name);
    if (before) for (const version of lineage(before, model)) queue.push(...(version.facts.after ?? []));
  }
  return false;
}

const lastDay = (line: readonly Version[]) => line.find(({ facts }) => facts.window)?.facts.window?.end;

function isWrittenLater(lineA: readonly Version[], lineB: readonly Version[], model: ModelReader): boolean {
  for (const [i, a] of lineA.entries())
    for (const b of lineB) {
      if (isSame(a, b)) {
        const [innerA, innerB] = [lineA[i - 1], lineB[lineB.indexOf(b) - 1]];
        return innerA !== undefined && innerB !== undefined && startOf(innerA.facts.span) > startOf(innerB.facts.span);
      }
    }
  const [topA, topB] = [lineA.at(-1) as Version, lineB.at(-1) as Version];
  if (topA.uri !== topB.uri) return false;
  // Places count: this depends on the text of the file.
  model.file(topA.uri);
  const held = model
    .all('roadmap')
    .some(
      ({ uri, facts: { span } }) =>
        uri === topA.uri &&
        [topA, topB].every(({ facts }) => startOf(span) < startOf(facts.span) && endOf(facts.span) <= endOf(span)),
    );
  return held && startOf(topA.facts.span) > startOf(topB.facts.span);
}
