/** Waivers that excuse nothing. */
import type { RequirementFacts, WaiverFacts } from '../../facts/facts.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { requiredCaseClasses } from '../case-classes/required-case-classes.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';

export interface UnneededWaiver {
  readonly waiver: WaiverFacts;
  /** The class is not required; a case has it; or the cases exercise all of the rule. */
  readonly why: 'class-not-required' | 'class-present' | 'rule-covered';
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
      if (cases.some((each) => each.class?.value === waived)) return [{ waiver, why: 'class-present' }];
      return required.includes(waived) ? [] : [{ waiver, why: 'class-not-required' }];
    }
    const rule = coverage?.rules.find((each) => each.rule.name === name);
    const covered = rule && !rule.notAnalysed && rule.covered === rule.total;
    return covered ? [{ waiver, why: 'rule-covered' }] : [];
  });
}
