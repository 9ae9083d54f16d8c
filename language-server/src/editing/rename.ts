/** Renaming: every place that names a thing, and why a new name will not do. */
import { isDeclarationWord } from '../syntax/token-reader.js';
import { tokenize } from '../syntax/parser.js';
import type { Span } from '../facts/facts.js';
import type { Wording } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { placesOf, type Target, targetsOf } from './name-at.js';
import { spanAt, startOf } from '../text/span.js';

export interface RenamePlace {
  readonly uri: string;
  readonly at: Span;
  readonly text: string;
}

/** Why a rename is refused. */
export interface RenameRefusal {
  readonly refused: Wording;
  readonly args: Readonly<Record<string, string>>;
}

/**
 * The edits that give a thing a new name everywhere. A concern is renamed behind its stakeholder's name; renaming a
 * stakeholder renames the first part of its concerns' full names too.
 */
export function renameEdits(target: Target, newName: string, model: ModelReader): RenamePlace[] | RenameRefusal {
  const { declared, concern } = target;
  if (!isName(newName, concern !== undefined))
    return {
      refused: {
        en: '"{name}" cannot be a name. A name begins with a letter and has letters, digits, "_", "-" and "." in it.',
        zh: '“{name}”不能用作名称。名称以字母或汉字开头，可以包含字母、汉字、数字、“_”、“-”和“.”。',
      },
      args: { name: newName },
    };
  const full = concern === undefined ? newName : `${declared.facts.name}.${newName}`;
  const taken = targetsOf(full, model).some((other) => other.declared !== declared || other.concern !== concern);
  if (taken)
    return {
      refused: {
        en: 'There is already something called {name} in this project.',
        zh: '本项目中已经有名为“{name}”的内容。',
      },
      args: { name: full },
    };
  const places = placesOf(target, model).map(({ uri, at }, i) => ({
    uri,
    at,
    text: i > 0 && concern !== undefined ? full : newName,
  }));
  if (concern === undefined && declared.facts.kind === 'stakeholder') {
    const old = declared.facts.name;
    for (const { from, reference } of model.usesOf(old))
      if (reference.to === 'concern' && reference.name.startsWith(`${old}.`))
        places.push({
          uri: from.uri,
          at: spanAt(startOf(reference.at), startOf(reference.at) + old.length),
          text: newName,
        });
  }
  return places;
}

/** True if a text can be written as a name everywhere a declaration or reference has one. */
export function isName(text: string, single = false): boolean {
  if (/^[-0-9]/.test(text)) return false;
  const tokens = tokenize(`stakeholder ${text}`);
  const name = tokens[1];
  if (tokens.length !== 2 || name?.tokenType.name !== 'NAME' || name.image !== text) return false;
  return !(single && text.includes('.')) && !isDeclarationWord(text) && text !== 'not' && text !== '非';
}
