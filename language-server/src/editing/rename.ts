/** Renaming: every place that names a thing, and why a new name will not do. */
import { topKinds } from '../../../grammar/keyword-table.js';
import { canonicalWord } from '../analysis/coverage/read-constant.js';
import { optionsCalled, withLinkedOptions } from '../analysis/names/linked-options.js';
import {
  declarationsNamed,
  identityOf,
  nameOf,
  namedParts,
  type NamedThing,
  outsideNamespace,
} from '../analysis/names/named-thing.js';
import type { NameInText } from '../analysis/names/names-in-declaration.js';
import type { FileFacts, Span } from '../facts/facts.js';
import type { Wording, WordingArgs } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { declarationAround } from '../rules/subject-at.js';
import { aDeclaration, keyword } from '../locale/words-of-the-language.js';
import { splitQualified } from '../text/qualified-name.js';
import { endsOf, startOf, touches } from '../text/span.js';
import { changedReading } from './changed-reading.js';
import { nameAt, type NamePlace, placesOf } from './name-at.js';
import { type RenameRefusal, whyNoName } from './new-name.js';

export type { RenameRefusal } from './new-name.js';

export interface RenamePlace {
  readonly uri: string;
  readonly at: Span;
  readonly text: string;
}

/** A name that can be renamed. */
export interface Renameable {
  readonly at: Span;
  readonly thing: NamedThing;
}

const refusals = {
  noName: {
    en: 'There is no name here. Put the caret on the name of something.',
    zh: '这里没有名称。请把光标放在名称上。',
  },
  word: {
    en: '{name} is a word of the language here and has the same name everywhere.',
    zh: '{name} 是语言的关键字，不能改名。',
  },
  unknown: {
    en: 'Nothing is called {name}, so there is nothing to rename. Correct the name first, or declare it.',
    zh: '没有名为 {name} 的内容，无从改名。请先改正这个名称，或者补上它的声明。',
  },
  unnamed: {
    en: 'This case has no name yet. Write one behind the word it begins with.',
    zh: '这条用例还没有名称。请在开头的关键字后面写一个。',
  },
  ambiguous: {
    en: '{name} is declared more than once, so nobody can tell which one a reference means. Give each its own name first.',
    zh: '{name} 声明了不止一次，无法判断引用的是哪一个。请先给它们各起一个名称。',
  },
  taken: {
    en: 'There is already something called {name} in this project.',
    zh: '本项目中已经有名为“{name}”的内容。',
  },
  takenPart: {
    en: '{owner} already has {a} called {name}.',
    zh: '{owner} 里已经有名为“{name}”的{a}。',
  },
  takenOption: {
    en: '{owner} already has the value {name}.',
    zh: '{owner} 已经有“{name}”这个取值。',
  },
  captures: {
    en: 'Something refers to {name} already, which does not exist, and would then mean this. Mend that reference first.',
    zh: '项目中有一处引用了尚不存在的 {name}，改名后会指向这里。请先修正那处引用。',
  },
  otherMeaning: {
    en: 'With the name {name}, something in {where} would mean something else. Choose another name.',
    zh: '改名为 {name} 后，{where} 里会有名称变成别的意思。请换一个名称。',
  },
  noNameThere: {
    en: '{name} would be read as a word of the language in {where}. Choose another name.',
    zh: '在 {where} 里，{name} 会被当成语言的关键字。请换一个名称。',
  },
  written: {
    en: 'This is written a second time, and only the first one counts. Remove one of the two first.',
    zh: '这里是第二次写，只有第一次写的算数。请先只保留一处。',
  },
  namedTwice: {
    en: '"{property}" in {where} is written twice, and the second one, which does not count, has the name {name} in it. Remove one of the two first.',
    zh: '{where} 里的“{property}”写了两次，不算数的第二处也写着 {name}。请先只保留一处。',
  },
  outdated: {
    en: '{file} has changed meanwhile, so that nothing was renamed. Try again.',
    zh: '{file} 刚刚有改动，这次没有改名。请再试一次。',
  },
} as const satisfies Record<string, Wording>;

const refuse = (why: keyof typeof refusals, args: WordingArgs = {}): RenameRefusal => ({
  refused: refusals[why],
  args,
});

/** In a file that is not known. */
export const nothingToRename: RenameRefusal = refuse('noName');

/** What is renamed at an offset, or why nothing is. */
export function renameableAt(facts: FileFacts, offset: number, model: ModelReader): Renameable | RenameRefusal {
  const name = nameAt(facts, offset, model);
  if (!name) return refuse(facts.repeated.some(({ whole }) => touches(whole, offset)) ? 'written' : 'noName');
  return renameable(name, model);
}

function renameable({ at, whole, things, isWord }: NameInText, model: ModelReader): Renameable | RenameRefusal {
  if (isWord) return refuse('word', { name: whole.name });
  const [thing] = things;
  if (!thing) return refuse('unknown', { name: whole.name });
  if (!nameOf(thing)) return refuse('unnamed');
  if (things.length > 1) return refuse('ambiguous', { name: nameOf(thing) });
  const { declared, part } = thing;
  // Its parts are named with its own name before the dot.
  const { kind, name } = declared.facts;
  if (part && (kind === 'entity' || kind === 'stakeholder') && declarationsNamed(name, model).length > 1)
    return refuse('ambiguous', { name });
  return { at, thing };
}

/** The places that have to change when a thing gets another name. */
export const placesToRename = (thing: NamedThing, model: ModelReader): readonly NamePlace[] =>
  placesOf(withLinkedOptions(thing, model), model);

/**
 * The edits that give a thing a new name everywhere, only the thing's own part of names with a dot.
 * @param textOf the text of every file that names it
 * @returns no edits if it has that name already
 */
export function renameEdits(
  thing: NamedThing,
  newName: string,
  model: ModelReader,
  textOf: (uri: string) => string,
): readonly RenamePlace[] | RenameRefusal {
  const old = nameOf(thing);
  if (newName === old) return [];
  const refusal = whyNoName(newName, thing) ?? clashOf(thing, newName, model);
  if (refusal) return refusal;
  const hidden = withLinkedOptions(thing, model)
    .map((each) => hiddenUse(each, model))
    .find(isHidden);
  if (hidden) return hidden;
  const places = placesToRename(thing, model);
  for (const { uri, at } of places)
    if (!isSpelling(textOf(uri).slice(...endsOf(at)), old)) return refuse('outdated', { file: fileName(uri) });
  const { declared } = thing;
  const others = [
    ...model.namingPartsOf(newName),
    ...withLinkedOptions(thing, model).flatMap(({ declared: { facts } }) =>
      facts.kind === 'entity' ? model.namingPartsOf(facts.name) : [],
    ),
  ];
  const changed = changedReading(places, newName, others, model, textOf);
  if (changed) {
    const where = changed.declared.facts.name || declared.facts.name;
    return refuse(changed.as === 'word' ? 'noNameThere' : 'otherMeaning', { name: newName, where });
  }
  return places.map(({ uri, at }) => ({ uri, at, text: newName }));
}

/** Refuses if a thing is named in what is written twice and does not count: it would keep the old name. */
function hiddenUse({ declared, part, option }: NamedThing, model: ModelReader): RenameRefusal | undefined {
  const { name: holder, span } = declared.facts;
  const ownerOf = (written: string) => splitQualified(written)?.owner;
  const files = new Set(topKinds.flatMap((kind) => model.all(kind).map(({ uri }) => uri)));
  for (const uri of files) {
    const file = model.file(uri);
    for (const { property, again, names } of file?.repeated ?? []) {
      const isInside = uri === declared.uri && touches(span, startOf(again));
      const isNamed = (written: string): boolean => {
        if (option)
          return (
            canonicalWord(written) === canonicalWord(option.name) &&
            (isInside || names.some((other) => ownerOf(other) === holder))
          );
        if (part) return (isInside && written === part.name) || written === `${holder}.${part.name}`;
        return written === holder || ownerOf(written) === holder;
      };
      const name = names.find(isNamed);
      if (name === undefined) continue;
      const around = declarationAround(file as FileFacts, startOf(again));
      return refuse('namedTwice', { property: keyword(property, around?.kind), where: around?.name ?? '', name });
    }
  }
  return undefined;
}

const isHidden = (refusal: RenameRefusal | undefined): refusal is RenameRefusal => refusal !== undefined;

const fileName = (uri: string) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** True if a text is a way to write the name: characters in other forms are read alike, and so are yes and 是. */
function isSpelling(written: string, name: string): boolean {
  const read = (text: string) => canonicalWord(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  return read(written) === read(name);
}

/** Why a thing cannot have a name: something has it, or somebody uses it already for what does not exist. */
function clashOf(thing: NamedThing, newName: string, model: ModelReader): RenameRefusal | undefined {
  if (thing.option) return clashOfOption(thing, newName, model);
  if (thing.part) return clashOfPart(thing, newName, model);
  return clashOfDeclaration(thing, newName, model);
}

function clashOfOption(thing: NamedThing, newName: string, model: ModelReader): RenameRefusal | undefined {
  const renamed = new Set(withLinkedOptions(thing, model).map(identityOf));
  const word = canonicalWord(newName);
  for (const other of optionsCalled([nameOf(thing), newName], thing, model))
    if (!renamed.has(identityOf(other)) && canonicalWord(nameOf(other)) === word)
      return refuse('takenOption', { owner: other.part?.name ?? '', name: newName });
  return undefined;
}

function clashOfPart({ declared, part }: NamedThing, newName: string, model: ModelReader): RenameRefusal | undefined {
  const siblings = namedParts(declared.facts).find((parts) => part && parts.includes(part)) ?? [];
  const owner = declared.facts.name;
  const taken = siblings.find((other) => other !== part && other.name === newName);
  if (taken) return refuse('takenPart', { owner, name: newName, a: aDeclaration(taken.kind) });
  if (part?.kind !== 'concern') return undefined;
  const full = `${owner}.${newName}`;
  if (declarationsNamed(full, model).length > 0) return refuse('taken', { name: full });
  // Nothing else that takes names would take a concern for what it means.
  const captures = model.usesOf(full).some(({ reference: { to } }) => to === 'concern' || to === 'stakeholder');
  return captures ? refuse('captures', { name: full }) : undefined;
}

function clashOfDeclaration({ declared }: NamedThing, newName: string, model: ModelReader): RenameRefusal | undefined {
  const { facts } = declared;
  const isOutside = (kind: typeof facts.kind) => outsideNamespace.includes(kind);
  const namesake = model.find(newName).some((other) => isOutside(other.facts.kind) === isOutside(facts.kind));
  if (namesake || isConcern(newName, model)) return refuse('taken', { name: newName });
  if (isOutside(facts.kind) && model.find(newName).length > 0)
    // What is in the namespace has the uses of the name, and would take those of this as well.
    return placesOf([{ declared }], model).some(({ declares }) => !declares)
      ? refuse('taken', { name: newName })
      : undefined;
  if (facts.kind === 'stakeholder')
    for (const { name } of facts.concerns)
      if (declarationsNamed(`${newName}.${name}`, model).length > 0)
        return refuse('taken', { name: `${newName}.${name}` });
  return model.usesOf(newName).length > 0 ? refuse('captures', { name: newName }) : undefined;
}

function isConcern(name: string, model: ModelReader): boolean {
  const parts = splitQualified(name);
  return (
    parts !== undefined &&
    model
      .find(parts.owner)
      .some(({ facts }) => facts.kind === 'stakeholder' && facts.concerns.some((each) => each.name === parts.member))
  );
}
