/** Acceptance blocks as far as their text can be relied on: what a syntax error broke is not judged. */
import type { AcceptanceCoverage } from '../../analysis/coverage/acceptance-coverage.js';
import { coverageOfRequirement } from '../../analysis/coverage/coverage-in-model.js';
import type { RuleFacts, RequirementFacts } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { endOf, startOf } from '../../text/span.js';
import { isProblemIn } from '../text/near-problem.js';
import { same } from '../../locale/words-of-the-language.js';

/** Coverage of a requirement's acceptance; none if there is no data in it, or if something in the block cannot be read. */
export function readableCoverage(
  requirement: Declared<RequirementFacts>,
  model: ModelReader,
): AcceptanceCoverage | undefined {
  return requirement.facts.acceptance?.broken ? undefined : coverageOfRequirement(requirement, model);
}

/** True if all rules and fields could be read, so that something can be said about the rules as a set. */
export const hasReadableRules = ({ block }: AcceptanceCoverage): boolean =>
  !block.acceptance.rules.some(({ broken }) => broken) && !block.variables.some(({ field }) => field.broken);

/**
 * True if nothing in a requirement's text is a syntax error, so that what it lacks is lacking. Depends on all of the
 * file: to be asked last, when there is something to report.
 */
export function isWellFormed({ facts: { span }, uri }: Declared<RequirementFacts>, model: ModelReader): boolean {
  const file = model.file(uri);
  if (!file) return false;
  return file.balanced && !isProblemIn(file.problems, startOf(span), endOf(span));
}

/** True if a value in a rule is a finding of its own, from which others about the rule would follow. */
export const hasWrongValue = ({ problems }: AcceptanceCoverage, rule: RuleFacts): boolean =>
  problems.some((problem) => problem.in === rule);

/** A case as the subject of a sentence. */
export const caseWord = ({ name }: { readonly name: string }): Wording =>
  name ? same(name) : { en: 'This case', zh: '这条用例' };

/** A rule as the subject of a sentence. */
export const ruleWord = ({ name }: { readonly name: string }): Wording =>
  name ? same(name) : { en: 'this rule', zh: '这条规则' };
