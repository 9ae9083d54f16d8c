/** Whether there is anything in a requirement for those who look for unclear words: in most there is nothing. */
import type { Located, Outcome, RequirementFacts } from '../../facts/facts.js';
import { keepingLast } from '../keeping-last.js';
import { claimWords } from './quality-claims.js';
import { wordsThatAreVague } from './vague-words.js';
import { wordTest } from './word-finder.js';

const mayBeUnclear = wordTest([wordsThatAreVague, claimWords]);

/**
 * True if a title, need, solution or value, or what a rule or a case leads to, may have a vague word or claim a quality.
 * Whoever looks for such words need not look where it is false.
 */
export const mayHaveUnclearWords: (requirement: RequirementFacts, settings?: undefined) => boolean = keepingLast(
  ({ title, need, solution, value, acceptance }: RequirementFacts): boolean =>
    isUnclear(title) ||
    isUnclear(need) ||
    isUnclear(solution) ||
    isUnclear(value) ||
    (acceptance !== undefined &&
      (acceptance.rules.some((rule) => isUnclear(rule.title) || areUnclear(rule.then)) ||
        acceptance.cases.some(({ then }) => areUnclear(then)))),
);

const isUnclear = (text: Located<string> | undefined): boolean => text !== undefined && mayBeUnclear(text.value);

const areUnclear = (outcomes: readonly Outcome[] | undefined): boolean =>
  outcomes?.some((each) => each.is === 'text' && mayBeUnclear(each.text)) ?? false;
