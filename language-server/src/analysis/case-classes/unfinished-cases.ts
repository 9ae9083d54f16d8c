/** Cases that still have to be written: where they say what is given, done or seen there stands a placeholder. */
import type { AcceptanceFacts, CaseFacts, Located, Outcome } from '../../facts/facts.js';
import { placeholders } from '../wording/placeholders.js';
import type { TextPart } from '../wording/surroundings.js';

/** The first placeholder of a case, and the text that it stands in; undefined if the case is written. */
export function placeholderOf(of: CaseFacts): { readonly text: Located<string>; readonly part: TextPart } | undefined {
  for (const text of [...textsAmong(of.then), ...textsAmong(of.given), ...(of.when ?? [])]) {
    const [part] = placeholders(text.value);
    if (part) return { text, part };
  }
  return undefined;
}

/** True if what a case says is still to be written: it counts as missing. */
export const isUnfinished = (of: CaseFacts): boolean => placeholderOf(of) !== undefined;

/** True if there is nothing in an acceptance block but cases to be written. */
export const isSkeleton = ({ fields, rules, cases, waivers }: AcceptanceFacts): boolean =>
  cases.length > 0 && fields.length + rules.length + waivers.length === 0 && cases.every(isUnfinished);

/** The texts among outcomes, or among what a case starts from. */
export function textsAmong(parts: readonly (Outcome | { readonly is: string })[] | undefined): Located<string>[] {
  return (parts ?? []).flatMap((part) => ('text' in part ? [{ value: part.text, at: part.at }] : []));
}
