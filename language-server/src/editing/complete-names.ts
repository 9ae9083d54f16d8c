/** Completion of names: of what the project declares, and of its tags. */
import type { CompletionItem } from 'vscode-languageserver';
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import type { Declaration } from '../facts/facts.js';
import { endOf, startOf } from '../text/span.js';
import { quoted, type WritingStyle } from '../writing/writing-style.js';
import { type CompletionContext, word } from './completion-item.js';

/**
 * Names of what a property may refer to.
 * @param own kind of the declaration around the place
 * @param used names that stand there already
 */
export function referenceItems(
  property: string,
  to: Declaration['kind'] | 'concern',
  used: ReadonlySet<string>,
  own: DeclarationKind | undefined,
  offset: number,
  context: CompletionContext,
): CompletionItem[] {
  if (to === 'concern')
    return context.model.all('stakeholder').flatMap(({ facts }) =>
      facts.concerns.flatMap(({ name, title }) => {
        const full = `${facts.name}.${name}`;
        return used.has(full) || name === '' ? [] : [word(full, 'Reference', titled(full, title?.value))];
      }),
    );
  // Nothing is part of itself, and nothing comes before itself.
  const name = to === own ? nameAround(own, offset, context) : undefined;
  return namedItems(to, name === undefined || property === 'goal' ? used : new Set([...used, name]), context);
}

/** The name of the declaration of a kind around a place. */
function nameAround(kind: DeclarationKind, offset: number, context: CompletionContext): string | undefined {
  const all = context.facts?.declarations ?? [];
  const around = all.filter(
    ({ facts }) => facts.kind === kind && startOf(facts.span) <= offset && offset <= endOf(facts.span),
  );
  // The innermost one begins last.
  return around.reduce<(typeof around)[number] | undefined>(
    (best, each) => (!best || startOf(each.facts.span) > startOf(best.facts.span) ? each : best),
    undefined,
  )?.facts.name;
}

/** Names of a kind that do not stand there already. */
export function namedItems(
  kind: Declaration['kind'],
  used: ReadonlySet<string>,
  { model }: CompletionContext,
): CompletionItem[] {
  const seen = new Set(used);
  return model.all(kind).flatMap(({ facts: { name, title } }) => {
    if (name === '' || seen.has(name)) return [];
    seen.add(name);
    return [word(name, 'Reference', titled(name, title?.value))];
  });
}

/** Tags of the project that do not stand there already, in quotes where they have to be. */
export function tagItems(
  used: ReadonlySet<string>,
  { model }: CompletionContext,
  style: WritingStyle,
): CompletionItem[] {
  const tags = new Set(model.all('requirement').flatMap(({ facts }) => (facts.tags ?? []).map(({ value }) => value)));
  return [...tags].flatMap((tag) =>
    used.has(tag) ? [] : [word(tag, 'Value', isName.test(tag) ? {} : { insertText: quoted(tag, style) })],
  );
}

const isName = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

const titled = (name: string, title: string | undefined): Partial<CompletionItem> =>
  title === undefined ? {} : { detail: title, filterText: `${name} ${title}` };
