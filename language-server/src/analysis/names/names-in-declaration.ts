/**
 * Every name in a declaration and what it means. Whoever asks about a name in the text (where it is declared, who uses
 * it, what it shall be called) asks here, so that all answers agree.
 */
import type { AcceptanceFacts, FieldFacts, NameUse, Reference, Span } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { splitQualified } from '../../text/qualified-name.js';
import { endOf, spanAt, startOf } from '../../text/span.js';
import { canonicalWord } from '../coverage/read-constant.js';
import { type NameMeaning, type UnknownMeaning, visitNames } from '../fields/names-in-acceptance.js';
import { declarationsNamed, type NamedPart, type NamedThing, namedParts, outsideNamespace } from './named-thing.js';

/** A name in the text, or one side of a name with a dot. */
export interface NameInText {
  readonly at: Span;
  /** As it is written, both sides of the dot. */
  readonly whole: NameUse;
  /** True where the thing is declared. */
  readonly declares: boolean;
  /** What it means: none if it means nothing, several if the name is given to several. */
  readonly things: readonly NamedThing[];
  /** True for a word of the language in the place of a name: yes, no, a class of cases. */
  readonly isWord?: boolean;
  /** Why it means nothing, in rules, cases and waivers. */
  readonly why?: UnknownMeaning;
}

export type NameVisitor = (name: NameInText) => void;

/** What names are looked up in. */
export type NameLookup = Pick<ModelReader, 'find' | 'findKind'>;

/** Visits the names that a declaration gives and those that it uses, each once. */
export function visitNamesIn(declared: Declared, model: NameLookup, visit: NameVisitor): void {
  visitDeclared(declared, model, visit);
  visitUses(declared, model, visit);
}

/** Visits the names that a declaration gives: its own, those of its parts, and those of the options of its fields. */
function visitDeclared(declared: Declared, model: NameLookup, visit: NameVisitor): void {
  const { facts } = declared;
  const own = outsideNamespace.includes(facts.kind) ? [declared] : declarationsNamed(facts.name, model);
  if (facts.name) visit(declaring({ name: facts.name, at: facts.nameAt }, own.map(asThing)));
  for (const parts of namedParts(facts)) {
    const named = byName(parts, ({ name }) => name);
    for (const part of parts) {
      // A case may do without a name, and is spoken of at its keyword then.
      const same = part.name ? (named.get(part.name) ?? []) : [part];
      if (part.name || part.kind === 'case')
        visit(
          declaring(
            { name: part.name, at: part.nameAt },
            same.map((each) => ({ declared, part: each })),
          ),
        );
      if (part.kind === 'data') visitOptions(declared, part, visit);
    }
  }
}

function visitOptions(declared: Declared, field: FieldFacts, visit: NameVisitor): void {
  const options = field.type?.options ?? [];
  const named = byName(options, ({ name }) => canonicalWord(name));
  for (const option of options) {
    const same = named.get(canonicalWord(option.name)) ?? [];
    visit(
      declaring(
        option,
        same.map((each) => ({ declared, part: field, option: each })),
      ),
    );
  }
}

/** What has which name: of very many, each is looked at once. */
function byName<T>(all: readonly T[], nameOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const named = new Map<string, T[]>();
  for (const each of all) {
    const same = named.get(nameOf(each));
    if (same) same.push(each);
    else named.set(nameOf(each), [each]);
  }
  return named;
}

/** Visits the names that a declaration uses. */
function visitUses(declared: Declared, model: NameLookup, visit: NameVisitor): void {
  for (const reference of declared.references) visitReference(reference, model, visit);
  const { facts } = declared;
  const acceptance = facts.kind === 'requirement' ? facts.acceptance : undefined;
  if (acceptance)
    visitNames(acceptance, model, (use, meaning) => visitMeaning(declared, acceptance, use, meaning, model, visit));
}

/** Visits the name that a reference is, or both sides of it. */
export function visitReference(reference: Reference, model: NameLookup, visit: NameVisitor): void {
  const { name, to } = reference;
  const named = declarationsNamed(name, model);
  const parts = named.length === 0 && (to === 'concern' || to === 'stakeholder') ? splitQualified(name) : undefined;
  const owners = parts ? declarationsNamed(parts.owner, model) : [];
  const concerns = owners.flatMap((owner) =>
    owner.facts.kind === 'stakeholder' ? partsNamed(owner, owner.facts.concerns, parts?.member ?? '') : [],
  );
  if (concerns.length > 0 || (owners.length > 0 && to === 'concern'))
    visitBoth(reference, owners.map(asThing), concerns, visit);
  else visit(using(reference, named.map(asThing)));
}

function visitMeaning(
  declared: Declared,
  acceptance: AcceptanceFacts,
  use: NameUse,
  meaning: NameMeaning,
  model: NameLookup,
  visit: NameVisitor,
): void {
  switch (meaning.means) {
    case 'field': {
      const { field, entity } = meaning;
      if (!entity) visit(using(use, partsNamed(declared, acceptance.fields, field.name)));
      else {
        const owners = declarationsNamed(entity.facts.name, model).map(asThing);
        visitBoth(use, owners, partsNamed(entity, entity.facts.fields, field.name), visit);
      }
      break;
    }
    case 'option': {
      const { field, entity } = meaning.of;
      visit(using(use, optionsNamed(entity ?? declared, field, meaning.option)));
      break;
    }
    case 'rule':
      visit(using(use, partsNamed(declared, acceptance.rules, use.name)));
      break;
    case 'word':
      visit({ ...using(use, []), isWord: true });
      break;
    case 'nothing': {
      const owner = splitQualified(use.name)?.owner;
      const owners = owner !== undefined && model.findKind('entity', owner) ? declarationsNamed(owner, model) : [];
      if (owners.length > 0) visitBoth(use, owners.map(asThing), [], visit, meaning.why);
      else visit({ ...using(use, []), why: meaning.why });
      break;
    }
    case 'unclear':
      visit(using(use, []));
  }
}

/** Visits both sides of a name with a dot. */
function visitBoth(
  whole: NameUse,
  owners: readonly NamedThing[],
  members: readonly NamedThing[],
  visit: NameVisitor,
  why?: UnknownMeaning,
): void {
  const dot = startOf(whole.at) + (whole.dot ?? whole.name.lastIndexOf('.'));
  visit({ at: spanAt(startOf(whole.at), dot), whole, declares: false, things: owners });
  visit({ at: spanAt(dot + 1, endOf(whole.at)), whole, declares: false, things: members, ...(why && { why }) });
}

const asThing = (declared: Declared): NamedThing => ({ declared });

const using = (whole: NameUse, things: readonly NamedThing[]): NameInText => ({
  at: whole.at,
  whole,
  declares: false,
  things,
});

const declaring = (whole: NameUse, things: readonly NamedThing[]): NameInText => ({
  at: whole.at,
  whole,
  declares: true,
  things,
});

const partsNamed = (declared: Declared, parts: readonly NamedPart[], name: string): readonly NamedThing[] =>
  parts.filter((part) => part.name === name).map((part) => ({ declared, part }));

const optionsNamed = (declared: Declared, field: FieldFacts, word: string): readonly NamedThing[] =>
  (field.type?.options ?? [])
    .filter((option) => canonicalWord(option.name) === word)
    .map((option) => ({ declared, part: field, option }));
