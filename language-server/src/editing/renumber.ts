/** Renumbering: requirements get consecutive numbers in the order of their text, and every reference follows. */
import type { FileFacts } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import { placesOf } from './name-at.js';
import type { RenamePlace, RenameRefusal } from './rename.js';

/**
 * The edits that number the requirements of a file consecutively, each with the prefix that it has (`REQ-`), from the
 * smallest number that the prefix has in the file. Names without a number at their end stay.
 * @returns no edits if the numbers are right already
 */
export function renumberEdits(facts: FileFacts, model: ModelReader): RenamePlace[] | RenameRefusal {
  const requirements = facts.declarations.flatMap(({ facts: declared }) =>
    declared.kind === 'requirement' && declared.name ? [declared.name] : [],
  );
  const renamed = newNames(requirements);
  const refusal = clashOf(renamed, model);
  if (refusal) return refusal;
  return [...renamed].flatMap(([old, name]) =>
    old === name
      ? []
      : model
          .find(old)
          .flatMap((declared) => placesOf([{ declared }], model))
          .map(({ uri, at }) => ({ uri, at, text: name })),
  );
}

interface Numbered {
  readonly name: string;
  readonly digits: string;
}

/** Old name → new name, for the names that have a number. */
function newNames(names: readonly string[]): Map<string, string> {
  const groups = new Map<string, Numbered[]>();
  for (const name of names) {
    const [, prefix, digits] = /^(.*?)(\d+)$/.exec(name) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    groups.set(prefix, [...(groups.get(prefix) ?? []), { name, digits }]);
  }
  const renamed = new Map<string, string>();
  for (const [prefix, group] of groups) {
    const first = group.reduce((least, { digits }) => Math.min(least, Number(digits)), Number.MAX_SAFE_INTEGER);
    const width = Math.max(...group.map(({ digits }) => (digits.startsWith('0') ? digits.length : 1)));
    for (const [i, { name }] of group.entries()) renamed.set(name, prefix + String(first + i).padStart(width, '0'));
  }
  return renamed;
}

/** Why the names cannot be given: one is ambiguous, is taken, or is what a reference to nothing says already. */
function clashOf(renamed: ReadonlyMap<string, string>, model: ModelReader): RenameRefusal | undefined {
  for (const [old, name] of renamed) {
    if (model.find(old).length > 1)
      return {
        refused: {
          en: '{name} is declared more than once, so nobody can tell which one a reference means. Give each its own name first.',
          zh: '{name} 声明了不止一次，无法判断引用的是哪一个。请先给它们各起一个名称。',
        },
        args: { name: old },
      };
    if (old === name || renamed.has(name)) continue;
    if (model.find(name).length > 0)
      return {
        refused: {
          en: '{old} would become {name}, but there is already something called {name} in this project.',
          zh: '{old} 将改为 {name}，但本项目中已经有名为 {name} 的内容。',
        },
        args: { old, name },
      };
    if (model.usesOf(name).some(({ reference }) => reference.name === name))
      return {
        refused: {
          en: '{old} would become {name}. Something refers to {name} already, which does not exist, and would then mean the wrong thing. Mend that reference first.',
          zh: '{old} 将改为 {name}。项目中有一处引用了尚不存在的 {name}，改名后会指向错误的需求。请先修正那处引用。',
        },
        args: { old, name },
      };
  }
  return undefined;
}
