/**
 * What is kept of checking a project from one run to the next. Of each file: what its declarations say in short, what
 * checks have read, and what they found; no facts, as reading a text takes no longer than reading facts would. Numbers
 * stand one behind the other, so that those of a hundred thousand declarations are read and written in a moment.
 */
import { z } from 'zod';
import { topKinds } from '../../../../../grammar/keyword-table.js';
import type { Declaration, FileFacts, Span } from '../../../facts/facts.js';
import { keysOf } from '../../../model/changed-keys.js';
import { linksKey } from '../../../model/circles.js';
import type { Declared } from '../../../model/project-model.js';
import { valueAsText } from '../../../model/values-by-property.js';
import type { Finding } from '../../../rules/rule.js';
import { hashOfKey, printOf } from './key-hash.js';

export interface KeptFile {
  /** Below the project's folder, from the slash. */
  readonly path: string;
  /** Of its bytes. */
  readonly hash: string;
  /**
   * Of each declaration: its kind, two numbers of what it says, how many keys it stands under and how many links it has,
   * then the keys, and of each link one number of what it is by and one of where it leads.
   */
  readonly declared: Uint32Array;
  /** Of each check, first that of the file and then those of its declarations: how many keys it has read, and these. */
  readonly reads: Uint32Array;
  /** Findings of these checks, in JSON. */
  readonly found: string;
  /** Names and values of its declarations, in JSON. */
  readonly said: string;
}

/** A check of the whole project. */
export interface KeptProjectCheck {
  readonly code: string;
  readonly reads: Uint32Array;
  /** In JSON. */
  readonly found: string;
}

/** Which declarations of a kind go round in circles by a property: by name, the first one of the circle. */
export interface KeptCircles {
  readonly property: string;
  readonly kind: string;
  readonly firstOf: readonly (readonly [string, string])[];
}

export interface KeptRun {
  /** The day that counted as today. */
  readonly today: string;
  /** Which values of all declarations of a kind are kept, as somebody has read them. */
  readonly watched: Readonly<Record<string, readonly string[]>>;
  /** Circles that somebody has asked about. */
  readonly circles: readonly KeptCircles[];
  readonly files: readonly KeptFile[];
  readonly projectChecks: readonly KeptProjectCheck[];
}

/** What is kept cannot be made sense of: it was damaged, or written by something else. */
export class CannotUseKept extends Error {}

/** What one check found. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
}

/** What the checks of a file found, by their number, and what is said about its comments that silence findings. */
export interface FoundInFile {
  readonly checks: ReadonlyMap<number, Found>;
  /** Undefined if there are no such comments. */
  readonly ofIgnored: readonly Finding[] | undefined;
}

/** Addresses in a form that is the same wherever the project lies. */
export class Addresses {
  /** @param root the folder of the project */
  constructor(private readonly root: string) {}

  short = (uri: string): string => (uri.startsWith(`${this.root}/`) ? uri.slice(this.root.length) : uri);
  full = (path: string): string => (path.startsWith('/') ? this.root + path : path);

  /** A key that was read, as a number. */
  hash = (key: string): number =>
    hashOfKey(key.startsWith('text:') ? `text:${this.short(key.slice('text:'.length))}` : key);

  /** Findings as they are kept. */
  toKept = (findings: readonly Finding[]): readonly Finding[] => findings.map((finding) => moved(finding, this.short));
  fromKept = (findings: readonly Finding[]): readonly Finding[] => findings.map((finding) => moved(finding, this.full));
}

const moved = (finding: Finding, move: (uri: string) => string): Finding => ({
  ...finding,
  uri: move(finding.uri),
  related: finding.related.map((place) => ({ ...place, uri: move(place.uri) })),
});

const wording = z.object({ en: z.string(), zh: z.string() });
const span = z
  .number()
  .int()
  .nonnegative()
  .transform((at) => at as Span);
const args = z.record(z.string(), z.union([z.string(), wording]));
const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info', 'hint']),
  uri: z.string(),
  at: span,
  message: wording,
  args,
  related: z.array(z.object({ uri: z.string(), at: span, message: wording, args: args.optional() })),
  data: z.record(z.string(), z.unknown()).optional(),
});
const found = z.object({ findings: z.array(finding), silenced: z.array(finding) });
const foundInFile = z.object({
  checks: z.array(z.tuple([z.number().int().nonnegative(), found])),
  ofIgnored: z.array(finding).optional(),
});
const said = z.object({
  names: z.array(z.string()),
  rows: z.record(z.string(), z.record(z.string(), z.array(z.unknown()))),
});
/** Names of declarations; values without places by kind and property, for each declaration of the kind; null if it has none. */
export type Said = z.infer<typeof said>;

const nothingFound: FoundInFile = { checks: new Map(), ofIgnored: undefined };

function read<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new CannotUseKept();
  }
}

/** @throws CannotUseKept */
export function readFound(text: string, { fromKept }: Addresses): Found {
  if (text === '') return { findings: [], silenced: [] };
  const { findings, silenced } = read(found, text) as Found;
  return { findings: fromKept(findings), silenced: fromKept(silenced) };
}

/** The opposite of `readFound`; nothing is an empty text. */
export function writeFound({ findings, silenced }: Found, { toKept }: Addresses): string {
  if (findings.length + silenced.length === 0) return '';
  return JSON.stringify({ findings: toKept(findings), silenced: toKept(silenced) });
}

/** @throws CannotUseKept */
export function readFoundInFile(text: string, { fromKept }: Addresses): FoundInFile {
  if (text === '') return nothingFound;
  const { checks, ofIgnored } = read(foundInFile, text) as {
    checks: readonly (readonly [number, Found])[];
    ofIgnored?: readonly Finding[];
  };
  const inFull = ({ findings, silenced }: Found) => ({ findings: fromKept(findings), silenced: fromKept(silenced) });
  return {
    checks: new Map(checks.map(([number, each]) => [number, inFull(each)])),
    ofIgnored: ofIgnored && fromKept(ofIgnored),
  };
}

/** The opposite of `readFoundInFile`; nothing is an empty text. */
export function writeFoundInFile({ checks, ofIgnored }: FoundInFile, { toKept }: Addresses): string {
  if (checks.size === 0 && !ofIgnored) return '';
  return JSON.stringify({
    checks: [...checks].map(([number, { findings, silenced }]) => [
      number,
      { findings: toKept(findings), silenced: toKept(silenced) },
    ]),
    ...(ofIgnored && { ofIgnored: toKept(ofIgnored) }),
  });
}

/** @throws CannotUseKept */
export const readSaid = (text: string): Said => read(said, text);

/** @param watched which values of which kinds are kept */
export function writeSaid(facts: FileFacts | undefined, watched: KeptRun['watched']): string {
  const declarations = facts?.declarations ?? [];
  const rows: Record<string, Record<string, unknown>> = {};
  for (const [kind, properties] of Object.entries(watched)) {
    const ofKind = declarations.filter((each) => each.facts.kind === kind);
    if (ofKind.length > 0)
      rows[kind] = Object.fromEntries(
        properties.map((property) => [
          property,
          ofKind.map((each) => {
            const text = valueAsText(each.facts[property as keyof Declaration]);
            return text === undefined ? null : JSON.parse(text);
          }),
        ]),
      );
  }
  return JSON.stringify({ names: declarations.map((each) => each.facts.name), rows });
}

/** One declaration of a file, as it is kept. */
export interface KeptDeclaration {
  readonly kind: Declaration['kind'];
  readonly print: readonly [number, number];
  readonly keys: Uint32Array;
  readonly links: Uint32Array;
}

/** Numbers before the keys of a declaration. */
const headLength = 5;

/** @throws CannotUseKept */
export function declarationsIn(declared: Uint32Array): KeptDeclaration[] {
  const all: KeptDeclaration[] = [];
  for (let at = 0; at < declared.length; ) {
    const [kind = 0, a = 0, b = 0, count = 0, links = 0] = declared.subarray(at, at + headLength);
    const name = topKinds[kind];
    const keysEnd = at + headLength + count;
    const end = keysEnd + 2 * links;
    if (name === undefined || end > declared.length) throw new CannotUseKept();
    const keys = declared.subarray(at + headLength, keysEnd);
    all.push({ kind: name, print: [a, b], keys, links: declared.subarray(keysEnd, end) });
    at = end;
  }
  return all;
}

/**
 * Tells each key that a declaration of a file stands under.
 * @throws CannotUseKept
 */
export function eachKey(declared: Uint32Array, tell: (key: number) => void): void {
  for (let at = 0; at < declared.length; ) {
    const first = at + headLength;
    const end = first + (declared[at + 3] ?? 0);
    if (end > declared.length) throw new CannotUseKept();
    for (let i = first; i < end; i++) tell(declared[i] as number);
    at = end + 2 * (declared[at + 4] ?? 0);
  }
}

/** How many declarations of a kind there are. */
export function countIn(declared: Uint32Array, kind: Declaration['kind']): number {
  const number = topKinds.indexOf(kind);
  let count = 0;
  for (let at = 0; at < declared.length; at += headLength + (declared[at + 3] ?? 0) + 2 * (declared[at + 4] ?? 0))
    if (declared[at] === number) count++;
  return count;
}

/** The opposite of `declarationsIn`. */
export function writeDeclared(facts: FileFacts | undefined, { hash }: Addresses): Uint32Array {
  const numbers: number[] = [];
  for (const each of facts?.declarations ?? []) {
    const keys = [...keysOf(each)].map(hash);
    const links = linksOf(each);
    numbers.push(topKinds.indexOf(each.facts.kind), ...printOf(each), keys.length, links.length / 2, ...keys, ...links);
  }
  return Uint32Array.from(numbers);
}

/** What a declaration leads to among its own kind. */
const linksOf = ({ facts, references }: Declared): number[] =>
  references.flatMap(({ property, to, name }) =>
    to === facts.kind ? [hashOfKey(linksKey(property, facts.kind)), hashOfKey(`${facts.name} ${name}`)] : [],
  );

/**
 * Lists of numbers, each behind its length.
 * @throws CannotUseKept
 */
export function listsIn(numbers: Uint32Array): Uint32Array[] {
  const lists: Uint32Array[] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] as number);
    if (end > numbers.length) throw new CannotUseKept();
    lists.push(numbers.subarray(at + 1, end));
    at = end;
  }
  return lists;
}

/** The opposite of `listsIn`. */
export function writeLists(lists: readonly ArrayLike<number>[]): Uint32Array {
  const numbers = new Uint32Array(lists.reduce((sum, list) => sum + 1 + list.length, 0));
  let at = 0;
  for (const list of lists) {
    numbers[at] = list.length;
    numbers.set(list, at + 1);
    at += 1 + list.length;
  }
  return numbers;
}
