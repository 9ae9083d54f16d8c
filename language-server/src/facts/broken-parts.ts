/** Which parts of a file a problem is in: what they lack may just be what could not be read. */
import { endOf, endsOf, lengthOf, type Span, startOf } from '../text/span.js';
import type { Part } from './declared-part.js';
import type { FileDeclaration, SyntaxProblem } from './facts.js';
import { isAboutKind, isStructural } from './structural-problems.js';

export type LineRange = readonly [first: number, last: number];

/** Lines that some places touch. Of places over very many lines the ends are kept. */
export class TouchedLines {
  private readonly lines = new Set<number>();
  private readonly long: LineRange[] = [];

  add([first, last]: LineRange): void {
    if (last - first > 20) this.long.push([first, last]);
    else for (let line = first; line <= last; line++) this.lines.add(line);
  }

  touch([first, last]: LineRange): boolean {
    if (this.lines.size > 0) for (let line = first; line <= last; line++) if (this.lines.has(line)) return true;
    return this.long.some(([from, to]) => from <= last && first <= to);
  }
}

/** A part that no other holds, with all that it holds. */
interface OuterPart {
  readonly start: number;
  readonly end: number;
  readonly parts: Part[];
}

/** Parts by the outermost one that they are in, in text order. */
function outerParts(parts: readonly Part[]): readonly OuterPart[] {
  const outer: { start: number; end: number; parts: Part[] }[] = [];
  for (const part of [...parts].sort((a, b) => startOf(a.span) - startOf(b.span))) {
    const last = outer.at(-1);
    if (last && startOf(part.span) < last.end) {
      last.parts.push(part);
      last.end = Math.max(last.end, endOf(part.span));
    } else outer.push({ start: startOf(part.span), end: endOf(part.span), parts: [part] });
  }
  return outer;
}

/** Index of the first span that starts at or behind an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(spans[middle] as Span) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last one that starts at or before an offset; -1 if none does. */
function lastAtOrBefore(outer: readonly OuterPart[], offset: number): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle] as OuterPart).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Marks the innermost part that a problem is in: what it lacks may just be what could not be read. A misplaced brace
 * makes everything around it uncertain.
 */
export function markBroken(parts: readonly Part[], problems: readonly SyntaxProblem[]): void {
  if (problems.length === 0) return;
  const outer = outerParts(parts);
  for (const { message, at } of problems) {
    const around: Part[] = [];
    for (let i = lastAtOrBefore(outer, endOf(at)); i >= 0; i--) {
      const { end, parts: inside } = outer[i] as OuterPart;
      if (end < startOf(at)) break;
      for (const part of inside)
        if (startOf(at) <= endOf(part.span) && endOf(at) >= startOf(part.span)) around.push(part);
    }
    if (isStructural(message)) for (const part of around) part.broken = true;
    else {
      around.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
      // What a declaration is meant to be decides what the part around it has.
      for (const part of around.slice(0, isAboutKind(message) ? 2 : 1)) part.broken = true;
    }
  }
}

/** What could not be read may depend on text around a declaration, so its fingerprint tells of it too. */
export function withBrokenParts(found: readonly FileDeclaration[], parts: readonly Part[]): readonly FileDeclaration[] {
  const broken = parts.filter((part) => part.broken).map(({ span }) => span);
  if (broken.length === 0) return found;
  broken.sort((a, b) => startOf(a) - startOf(b));
  return found.map((declaration) => {
    const [start, end] = endsOf(declaration.facts.span);
    const inside: number[] = [];
    for (let i = firstFrom(broken, start); i < broken.length; i++) {
      const span = broken[i] as Span;
      if (startOf(span) > end) break;
      if (endOf(span) <= end) inside.push(startOf(span) - start);
    }
    return inside.length > 0 ? { ...declaration, fingerprint: `${declaration.fingerprint}!${inside}` } : declaration;
  });
}
