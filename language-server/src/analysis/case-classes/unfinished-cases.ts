/** Cases that still have to be written: where they say what is given, done or seen there stands a placeholder. */
import type { AcceptanceFacts, CaseFacts, Given, Located, Outcome } from '../../facts/facts.js';
import { keepingLast } from '../keeping-last.js';
import { hasPlaceholder, placeholders } from '../wording/placeholders.js';
import type { TextPart } from '../wording/surroundings.js';

/** The first placeholder of a case, and the text that it stands in; undefined if the case is written. */
export function placeholderOf(of: CaseFacts): { readonly text: Located<string>; readonly part: TextPart } | undefined {
  if (!isUnfinished(of)) return undefined;
  for (const text of [...textsAmong(of.then), ...textsAmong(of.given), ...(of.when ?? [])]) {
    const [part] = placeholders(text.value);
    if (part) return { text, part };
  }
  return undefined;
}

/** True if what a case says is still to be written: it counts as missing. */
export function isUnfinished({ then, given, when }: CaseFacts): boolean {
  for (const each of then ?? none) if (each.is === 'text' && hasPlaceholder(each.text)) return true;
  for (const each of given ?? none) if (each.is === 'text' && hasPlaceholder(each.text)) return true;
  for (const { value } of when ?? none) if (hasPlaceholder(value)) return true;
  return false;
}

const none: readonly never[] = [];

/** True if there is nothing in an acceptance block but cases to be written. */
export const isSkeleton: (acceptance: AcceptanceFacts, settings?: undefined) => boolean = keepingLast(
  ({ fields, rules, cases, waivers }: AcceptanceFacts): boolean =>
    cases.length > 0 && fields.length + rules.length + waivers.length === 0 && cases.every(isUnfinished),
);

/** The texts among outcomes, or among what a case starts from. */
export function textsAmong(parts: readonly (Outcome | Given)[] | undefined): Located<string>[] {
  const texts: Located<string>[] = [];
  for (const part of parts ?? none) if (part.is === 'text') texts.push({ value: part.text, at: part.at });
  return texts;
}
