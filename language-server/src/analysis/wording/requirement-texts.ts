/** Which texts of a requirement say what is wanted. What was asked for is quoted, and notes are beside the point. */
import type { Located, RequirementFacts } from '../../facts/facts.js';
import type { RequirementValues } from '../../model/project-model.js';
import { isDeclined } from '../case-classes/required-case-classes.js';
import { textsAmong } from '../case-classes/unfinished-cases.js';

/** True for what nobody has to build any more or just yet: how it is worded does not matter. */
export const isSettled = (requirement: Pick<RequirementValues, 'status' | 'decision'>): boolean =>
  isDeclined(requirement) || requirement.status?.value === 'released';

/** Title, need, solution, and what rules and cases lead to. */
export function demandsOf(requirement: RequirementFacts): readonly Located<string>[] {
  const { title, need, solution, acceptance } = requirement;
  const texts: Located<string>[] = [];
  for (const text of [title, need, solution]) if (text) texts.push(text);
  if (!acceptance) return texts;
  for (const rule of acceptance.rules) {
    if (rule.title) texts.push(rule.title);
    for (const text of textsAmong(rule.then)) texts.push(text);
  }
  for (const { then } of acceptance.cases) for (const text of textsAmong(then)) texts.push(text);
  return texts;
}
