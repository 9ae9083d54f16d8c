/**
 * Reads the facts of a text that differs little from one that was read before: only the declarations around the change
 * are parsed.
 *
 * An outer declaration that is well-formed and closed by its brace leaves no trace in how the rest of a file is read. So
 * the text between the ends of two such declarations can be read by itself, and everything around it says what it said.
 * Where that is not certain, because braces do not match or the end of an error is not in sight, all has to be read.
 */
import { isCertificateRequest } from '../syntax/parser.js';
import { lineOf, lineStartsOf } from '../text/line-of.js';
import { endOf, movedBy, type Span, startOf } from '../text/span.js';
import type { FileDeclaration, FileFacts, SyntaxProblem } from './facts.js';
import { languageOf } from './file-language.js';
import { factsOf } from './read-facts.js';
import { isStructural } from './structural-problems.js';

/** A declaration that no other one holds. */
interface Outer {
  /** In the list of all declarations of the file. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** What is read again. `from` is the same offset in both texts. */
interface Region {
  readonly from: number;
  readonly oldEnd: number;
  readonly newEnd: number;
  /** How many of all declarations stand before it, and the index of the first one behind it. */
  readonly before: number;
  readonly behind: number;
  /** Where the last declaration in it starts in the new text, which is the same as before; undefined at the end of the file. */
  readonly lastStart: number | undefined;
}

/**
 * @param before what `oldText` says. **Used up** if there is a result: its declarations behind the change are moved in
 *   place and belong to the result
 * @returns the same as `factsOf(before.uri, newText)`; undefined if all of it has to be read
 */
export function rereadFacts(before: FileFacts, oldText: string, newText: string): FileFacts | undefined {
  if (reachesFar(before) || isCertificateRequest(newText)) return undefined;
  const region = regionOf(before, oldText, newText);
  if (!region) return undefined;
  const changed = newText.slice(region.from, region.newEnd);
  if (isCertificateRequest(changed)) return undefined;
  const part = factsOf(before.uri, changed);
  return standsAlone(part, region) ? joined(before, part, region, oldText, newText) : undefined;
}

/**
 * True if something in the text may change how text far from it is read: braces that do not match, a text over several
 * lines that is not closed, or a problem outside of all declarations, such as a misspelt keyword with a block in which
 * others stand.
 */
function reachesFar({ balanced, problems, declarations }: FileFacts): boolean {
  if (!balanced) return true;
  if (problems.length === 0) return false;
  const outer = outerDeclarations(declarations);
  return problems.some(
    ({ at, message, args }) =>
      isStructural(message) ||
      (message === 'text-not-closed' && args.close === '"""') ||
      message === 'long-text-quotes' ||
      !outer.some(({ start, end }) => start <= startOf(at) && endOf(at) <= end),
  );
}

function outerDeclarations(declarations: readonly FileDeclaration[]): Outer[] {
  const outer: Outer[] = [];
  let end = 0;
  declarations.forEach(({ facts: { span } }, index) => {
    if (startOf(span) < end) return;
    end = endOf(span);
    outer.push({ index, start: startOf(span), end });
  });
  return outer;
}

const blankRestOfLine = /[ \t]*(?:[\r\n]|$)/y;

/** True if a declaration that ends here is closed by a brace, with nothing behind it on its line. */
function isClosedAt(text: string, end: number): boolean {
  const last = text[end - 1];
  blankRestOfLine.lastIndex = end;
  return (last === '}' || last === '｝') && blankRestOfLine.test(text);
}

function regionOf({ declarations, problems }: FileFacts, oldText: string, newText: string): Region | undefined {
  const outer = outerDeclarations(declarations);
  const same = unchangedEnds(oldText, newText);
  const isSound = ({ start, end }: Outer) => !problems.some(({ at }) => startOf(at) <= end && endOf(at) >= start);
  const endBefore = (i: number) => (outer[i - 1] ? (outer[i - 1] as Outer).end : 0);

  let first = 0;
  while (first < outer.length && (outer[first] as Outer).end <= same.start) first++;
  while (first > 0 && !(isClosedAt(newText, endBefore(first)) && isSound(outer[first - 1] as Outer))) first--;

  let next = first;
  while (next < outer.length && endBefore(next) < oldText.length - same.end) next++;
  // The first one behind the change is read again too: it shows whether the parser is back on its feet.
  next++;
  while (next < outer.length && !(isClosedAt(oldText, endBefore(next)) && isSound(outer[next - 1] as Outer))) next++;

  const toEnd = next >= outer.length;
  if (first === 0 && toEnd) return undefined;
  const moved = newText.length - oldText.length;
  const oldEnd = toEnd ? oldText.length : endBefore(next);
  return {
    from: endBefore(first),
    oldEnd,
    newEnd: oldEnd + moved,
    before: outer[first]?.index ?? declarations.length,
    behind: outer[next]?.index ?? declarations.length,
    lastStart: toEnd ? undefined : (outer[next - 1] as Outer).start + moved,
  };
}

/** How many characters at the start and at the end of two texts are the same. They do not overlap. */
function unchangedEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return { start, end };
}

/** True if what was read is not influenced by what is around it, and does not influence that. */
function standsAlone(part: FileFacts, { from, newEnd, lastStart }: Region): boolean {
  if (reachesFar(part)) return false;
  if (lastStart === undefined) return true;
  const last = outerDeclarations(part.declarations).at(-1);
  return (
    last !== undefined &&
    last.start === lastStart - from &&
    last.end === newEnd - from &&
    part.problems.every(({ at }) => endOf(at) < last.start)
  );
}

function joined(before: FileFacts, part: FileFacts, region: Region, oldText: string, newText: string): FileFacts {
  const { from, oldEnd } = region;
  const moved = newText.length - oldText.length;
  const behind = before.declarations.slice(region.behind);
  for (const declaration of part.declarations) moveDeclaration(declaration, from);
  for (const declaration of behind) moveDeclaration(declaration, moved);
  const declarations = [...before.declarations.slice(0, region.before), ...part.declarations, ...behind];

  const lineStarts = joinedLineStarts(before.lineStarts, region, newText, moved);
  const linesBefore = lineOf(lineStarts, from);
  const linesMoved = lineStarts.length - before.lineStarts.length;
  /** The items of one list before, in and behind the region. */
  const list = <T>(
    of: (facts: FileFacts) => readonly T[],
    at: (item: T) => Span,
    movedItem: (item: T, by: number, lines: number) => T,
  ): T[] => {
    const all = of(before);
    const parts = of(part);
    if (all.length === 0 && parts.length === 0) return [];
    return [
      ...all.filter((item) => endOf(at(item)) <= from),
      ...parts.map((item) => movedItem(item, from, linesBefore)),
      ...all.filter((item) => startOf(at(item)) >= oldEnd).map((item) => movedItem(item, moved, linesMoved)),
    ];
  };
  return {
    uri: before.uri,
    balanced: true,
    language: languageOf(declarations),
    lineStarts,
    declarations,
    problems: list(
      (facts) => facts.problems,
      ({ at }) => at,
      movedProblem,
    ),
    repeated: list(
      (facts) => facts.repeated,
      ({ whole }) => whole,
      (item, by) => ({
        ...item,
        first: movedBy(item.first, by),
        again: movedBy(item.again, by),
        whole: movedBy(item.whole, by),
      }),
    ),
    invalid: list(
      (facts) => facts.invalid,
      ({ at }) => at,
      (item, by) => ({ ...item, at: movedBy(item.at, by) }),
    ),
    ignored: list(
      (facts) => facts.ignored,
      ({ at }) => at,
      (item, by, lines) => ({ ...item, at: movedBy(item.at, by), line: item.line + lines }),
    ),
  };
}

const movedProblem = (problem: SyntaxProblem, by: number): SyntaxProblem => ({
  ...problem,
  at: movedBy(problem.at, by),
  ...(problem.related && { related: { ...problem.related, at: movedBy(problem.related.at, by) } }),
  ...(problem.fix && { fix: { ...problem.fix, at: movedBy(problem.fix.at, by) } }),
  ...(problem.choices && {
    choices: problem.choices.map((choice) => ({ ...choice, at: movedBy(choice.at, by) })),
  }),
});

function joinedLineStarts(old: readonly number[], { from, oldEnd, newEnd }: Region, newText: string, moved: number) {
  const starts = old.slice(0, lineOf(old, from) + 1);
  for (const start of lineStartsOf(newText.slice(from, newEnd)).slice(1)) starts.push(start + from);
  const firstBehind = lineOf(old, oldEnd) + 1;
  for (let i = firstBehind; i < old.length; i++) starts.push((old[i] as number) + moved);
  return starts;
}

/** References are parts of the facts and move with them, except those that a repeated property has pushed out. */
function moveDeclaration({ facts, references }: FileDeclaration, by: number): void {
  if (by === 0) return;
  const places = references.map(({ at }) => at);
  move(facts, by);
  references.forEach((reference, i) => {
    if (reference.at === places[i]) move(reference, by);
  });
}

/** Moves every place in facts, in the facts themselves: there are millions in a large project, and most stay as they are. */
function move(value: unknown, by: number): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') move(item, by);
    return;
  }
  const facts = value as Record<string, unknown>;
  for (const key in facts) {
    const inner = facts[key];
    if (typeof inner === 'object') move(inner, by);
    else if (key === 'at' || key === 'span' || key === 'nameAt') facts[key] = movedBy(inner as Span, by);
  }
}
