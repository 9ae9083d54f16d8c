/** Read access to a project: everything that can be asked, and in which terms it is noted. */
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import type {
  Declaration,
  FileDeclaration,
  FileFacts,
  Reference,
  StakeholderFacts,
  VersionFacts,
} from '../facts/facts.js';
import type { Span } from '../text/span.js';
import type { ProjectConfig } from './project-config.js';

/** A declaration and the file it stands in. */
export type Declared<T extends Declaration = Declaration> = FileDeclaration & { readonly facts: T };

/** A place that refers to a name. */
export interface Use {
  readonly from: Declared;
  readonly reference: Reference;
}

export type FactsOf<K extends DeclarationKind> = Extract<Declaration, { readonly kind: K }>;

/** Facts without the places in them, for those who must not depend on where something stands. */
export type Unplaced<T> = T extends readonly (infer E)[]
  ? readonly Unplaced<E>[]
  : T extends object
    ? { readonly [P in keyof T as P extends 'at' | 'nameAt' | 'span' ? never : P]: Unplaced<T[P]> }
    : T;

/** What a declaration says, property by property. */
export type Values<K extends Declaration['kind'] = Declaration['kind']> = Unplaced<FactsOf<K>>;

/** The same of a requirement: what it is compared and ranked by. */
export type RequirementValues = Values<'requirement'>;

/**
 * What was read or changed:
 * `name:X` what X is declared as · `kinds:X` of which kinds that is · `concerns:X` which concerns X has · `uses:X` who refers to X · `owned:X` who may name a part of X · `inside:X` the versions right
 * inside one · `kind:K` all
 * declarations of a kind · `values:K:P` the values of a property of all of them · `circle:P:K:X` what X goes round in a
 * circle with · `concern:X` who has a concern X · `title:X` what is called X by its title · `near:X` the declared names of a
 * group · `ambiguous` which names are declared more than once · `text:URI` positions in a file · `config`.
 */
export type ReadKey = string;

/**
 * How something is worked out from the model: a function that is made once, in a module, and knows nothing but what it is
 * given. It reads through the model that it is given, and so everything that it reads is noted.
 */
export type Query<T, S extends Declared | undefined, Given extends readonly unknown[]> = (
  model: ModelReader,
  subject: S,
  ...given: Given
) => T;

/** Read access to a project. */
export interface ModelReader {
  readonly config: ProjectConfig;
  /** Everything declared under a name, in the order of files and text. */
  find(name: string): readonly Declared[];
  /** The first declaration of a kind under a name. */
  findKind<K extends Declaration['kind']>(kind: K, name: string): Declared<FactsOf<K>> | undefined;
  /** The kinds of all that is declared under a name, in the order of files and text; what it says is not noted. */
  kindsOf(name: string): readonly Declaration['kind'][];
  /** The names of the concerns of the first stakeholder of a name; undefined if there is none. */
  concernNamesOf(name: string): ReadonlySet<string> | undefined;
  /** All declarations of a kind, in the order of files and text. */
  all<K extends Declaration['kind']>(kind: K): readonly Declared<FactsOf<K>>[];
  /**
   * What all declarations of a kind say, in the order of files and text. Unlike with `all`, each property that is read is
   * noted by itself: typing in a text costs nothing to those who count customers.
   */
  values<K extends Declaration['kind']>(kind: K): readonly Values<K>[];
  /**
   * What a function makes of the values of each declaration of a kind, in the order of files and text. What it has made of
   * one is kept: after an edit it is called for what was edited and for nothing else.
   * @param pick always the same function object, which knows nothing but the values. They may be part of what it makes, to
   * be given to `declarationOf`
   */
  picked<K extends Declaration['kind'], T>(kind: K, pick: (values: Values<K>) => T): readonly T[];
  /** The declaration that values are of. */
  declarationOf<K extends Declaration['kind']>(values: Values<K>): Declared<FactsOf<K>>;
  /** True if a name is declared more than once: nobody can say which one is meant. */
  isAmbiguous(name: string): boolean;
  /**
   * A result that is kept until something that it has read changes: about the whole project, or about a declaration. A
   * result that is what it was is the same object; objects and lists of equal parts are. It may hold facts, whose places
   * are always true, but copies of places only as `placeOf` tells them.
   * @param query always the same function object for the same result
   * @param given what else it is made from, plain data; only the result for what was given last is kept
   */
  derive<T>(query: Query<T, undefined, readonly []>): T;
  derive<T, S extends Declared, Given extends readonly unknown[]>(
    query: Query<T, S, Given>,
    subject: S,
    ...given: Given
  ): T;
  /**
   * The place of a declaration's name. Who copies this place or another one of the declaration asks for it here: a copy is
   * wrong when the text before it grows.
   */
  placeOf(declared: Declared): Span;
  /** Every reference to a name. A reference to a concern counts for its full name (`A.B`) and for its stakeholder. */
  usesOf(name: string): readonly Use[];
  /** True if some reference to a name satisfies a test. Stops at the first one, where `usesOf` puts all in order. */
  isUsed(name: string, satisfies: (use: Use) => boolean): boolean;
  /** Stakeholders with a concern of that name, in the order of files and text. */
  withConcern(name: string): readonly Declared<StakeholderFacts>[];
  /**
   * Names that something is declared under and of which a name may be a slip, for suggestions: all that differ little,
   * and others. At most `mostCandidates`, however many names there are.
   */
  namesNear(name: string): Iterable<string>;
  /** What has a title, whatever its case, in the order of files and text. For those who write titles in place of names. */
  withTitle(title: string): readonly Declared[];
  /** Declarations in which a name may be made of this one, a dot and the name of a part, in the order of files and text. */
  namingPartsOf(name: string): readonly Declared[];
  /** Versions whose nearest version around them that has a name is called so, in the order of files and text. */
  versionsInside(name: string): readonly Declared<VersionFacts>[];
  /**
   * The first one of the circle that a declaration is in by a property, in the order of files and text; undefined if it is
   * in none of two or more. Looks at everything once, for those whose own way is too long.
   */
  circleOf(property: string, kind: Declaration['kind'], name: string): string | undefined;
  /** The facts of a file; depends on every change of its text. */
  file(uri: string): FileFacts | undefined;
}
