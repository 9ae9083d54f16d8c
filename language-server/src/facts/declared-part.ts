/** The facts of a declaration while they are being read, whatever they are read from. */
import { type DeclarationKind, declarations, valueIn } from '../../../grammar/keyword-table.js';
import { endsOf, type Span } from '../text/span.js';
import type { Declaration, DeclaredBase, FileDeclaration, Located, NameUse, Reference, WaiverFacts } from './facts.js';
import { fingerprintOf } from './fingerprint.js';
import { ownersIn } from './owners.js';

export type Mutable = Record<string, unknown>;

/** Facts of a declaration while they are being read. */
export type Part = { -readonly [K in keyof DeclaredBase]: DeclaredBase[K] } & Mutable;

/**
 * The start of a part. A class of its own for each kind, because the engine learns from the first objects of a class how
 * many fields the others will have, and keeps them together.
 */
class PartStart {
  readonly broken = false;

  constructor(
    readonly kind: DeclarationKind,
    readonly name: string,
    readonly nameAt: Span,
    readonly span: Span,
  ) {}
}
const partClasses = new Map(
  Object.values(declarations).map(({ en }) => [en as DeclarationKind, class extends PartStart {}]),
);

export function newPart(kind: DeclarationKind, name: string, nameAt: Span, span: Span): Part {
  const PartOfKind = partClasses.get(kind) ?? PartStart;
  return new PartOfKind(kind, name, nameAt, span) as unknown as Part;
}

/** Notes that a property or part is written and has no value. */
export function markUnreadable(target: Mutable, entry: { readonly en: string }): void {
  target.unreadable = [...((target.unreadable as readonly string[] | undefined) ?? []), entry.en];
}

/** The version and the roadmap that a declaration stands in. */
export interface Inside {
  readonly version?: string;
  readonly roadmap?: string;
}

/**
 * Notes what a declaration stands in.
 * @returns what those inside it stand in
 */
export function placeInside(target: Part, inside: Inside): Inside {
  if (inside.version) target.insideVersion = inside.version;
  if (inside.roadmap) target.insideRoadmap = inside.roadmap;
  // What stands in a version whose name is still missing stands in the one around that, as far as anybody can tell.
  if (target.kind === 'version') return target.name ? { ...inside, version: target.name } : inside;
  return target.kind === 'roadmap' ? { roadmap: target.name } : {};
}

const nothing: readonly never[] = [];

/**
 * A declaration that has been read whole.
 * @param text that it was read from; undefined if it need not be known again when it is read once more
 * @param references of it and of its parts
 */
export function fileDeclaration(
  uri: string,
  text: string | undefined,
  target: Part,
  references: readonly Reference[],
  inside: Inside,
): FileDeclaration {
  const facts = target as unknown as Declaration;
  return {
    uri,
    facts,
    references: references.length === 0 ? nothing : references.slice(),
    owners: ownersIn(facts, references),
    fingerprint:
      text === undefined
        ? undefined
        : fingerprintOf(text, ...endsOf(target.span), target.documentation, inside.version, inside.roadmap),
    english: 0,
    chinese: 0,
  };
}

/** The text of the documentation comment before an offset. */
export function documentationBefore(text: string, offset: number): string | undefined {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  if (text[end - 1] !== '/' || text[end - 2] !== '*') return undefined;
  const start = text.lastIndexOf('/*', end - 3);
  if (start < 0 || text[start + 2] !== '*') return undefined;
  const comment = text.slice(start + 3, end - 2);
  if (comment.includes('*/')) return undefined;
  const lines = comment.split(/\r?\n/);
  return (
    lines
      .map((line) => line.replace(/^\s*\* ?/, '').trim())
      .join('\n')
      .trim() || undefined
  );
}

/** Blanks between declarations are spaces and line ends, seldom anything else. */
const isBlank = (code: number) =>
  code === 0x20 ||
  code === 0x0a ||
  code === 0x0d ||
  (code !== 0x2f && (code < 0x20 || code > 0x7f) && /\s/.test(String.fromCharCode(code)));

/** What a waiver says. @param name of what it waives: a class of cases in either spelling, or a rule */
export function waiverOf(
  name: string,
  nameAt: Span,
  span: Span,
  reason: Located<string> | undefined,
  until: NameUse | undefined,
): WaiverFacts {
  const waivedClass = valueIn('caseClass', name);
  return {
    kind: 'waive',
    name: waivedClass ?? name,
    nameAt,
    span,
    broken: false,
    ...(waivedClass && { class: waivedClass }),
    ...(reason && { reason }),
    ...(until && { until }),
  };
}
