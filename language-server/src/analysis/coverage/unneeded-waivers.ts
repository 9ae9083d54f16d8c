/** Waivers that excuse nothing. */
import type { RequirementFacts, WaiverFacts } from '../../facts/facts.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { requiredCaseClasses } from '../case-classes/required-case-classes.js';
import { isUnfinished } from '../case-classes/unfinished-cases.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';

export interface UnneededWaiver {
  readonly waiver: WaiverFacts;
  /** The class is not required; a case has it; the cases exercise all of the rule; or there is nothing to exercise. */
  readonly why: 'class-not-required' | 'class-present' | 'rule-covered' | 'rule-without-points';
}

/** @param coverage of the requirement's acceptance; undefined if it has no rules */
export function unneededWaivers(
  requirement: RequirementFacts,
  config: ProjectConfig,
  coverage: AcceptanceCoverage | undefined,
): readonly UnneededWaiver[] {
  const { waivers = [], cases = [] } = requirement.acceptance ?? {};
  const required = requiredCaseClasses(requirement, config);
  return waivers.flatMap((waiver): UnneededWaiver[] => {
    const { class: waived, name } = waiver;
    if (waived) {
      if (cases.some((each) => each.class?.value === waived && !isUnfinished(each)))
        return [{ waiver, why: 'class-present' }];
      return required.includes(waived) ? [] : [{ waiver, why: 'class-not-required' }];
    }
    const rule = coverage?.rules.find((each) => each.rule.name === name);
    if (!rule || rule.notAnalysed || rule.covered < rule.total) return [];
    return [{ waiver, why: rule.total === 0 ? 'rule-without-points' : 'rule-covered' }];
  });
}
