import { askWithoutNeed } from './wording/ask-without-need.js';
import { benefitIncomplete } from './priorities/benefit-incomplete.js';
import { caseContradictsRule } from './acceptance/case-contradicts-rule.js';
import { caseUndecided } from './acceptance/case-undecided.js';
import { compoundRequirement } from './wording/compound-requirement.js';
import { coverageNotAnalysed } from './acceptance/coverage-not-analysed.js';
import { decisionAgainstPriority } from './priorities/decision-against-priority.js';
import { dependencyCycle } from './planning/dependency-cycle.js';
import { dependencyLaterVersion } from './planning/dependency-later-version.js';
import { duplicateCase } from './acceptance/duplicate-case.js';
import { duplicateName } from './text/duplicate-name.js';
import { duplicateProperty } from './text/duplicate-property.js';
import { emptyVersion } from './planning/empty-version.js';
import { expiredWaiver } from './acceptance/expired-waiver.js';
import { goalWithoutMetric } from './metrics/goal-without-metric.js';
import { highPriorityUnscheduled } from './priorities/high-priority-unscheduled.js';
import { ignoreWithoutReason } from './ignoring/ignore-without-reason.js';
import { individualBeforeShared } from './priorities/individual-before-shared.js';
import { invalidValue } from './text/invalid-value.js';
import { metricNotMoved } from './metrics/metric-not-moved.js';
import { metricWithoutBaseline } from './metrics/metric-without-baseline.js';
import { metricWithoutTarget } from './metrics/metric-without-target.js';
import { missingBoundaryCase } from './acceptance/missing-boundary-case.js';
import { missingEstimate } from './priorities/missing-estimate.js';
import { missingExceptionCase } from './acceptance/missing-exception-case.js';
import { missingNormalCase } from './acceptance/missing-normal-case.js';
import { mvpOverloaded } from './planning/mvp-overloaded.js';
import { noDecisionMaker } from './people/no-decision-maker.js';
import { noObservableResult } from './wording/no-observable-result.js';
import { overdue } from './planning/overdue.js';
import { placeholderLeft } from './wording/placeholder-left.js';
import { priorityAgainstScore } from './priorities/priority-against-score.js';
import { priorityInversion } from './priorities/priority-inversion.js';
import { releaseNotAccepted } from './planning/release-not-accepted.js';
import { releaseWithoutMeasurement } from './planning/release-without-measurement.js';
import { requirementWithoutAcceptance } from './acceptance/requirement-without-acceptance.js';
import { requirementWithoutSource } from './people/requirement-without-source.js';
import { ruleAlwaysFires } from './acceptance/rule-always-fires.js';
import { ruleCycle } from './acceptance/rule-cycle.js';
import { ruleNeverFires } from './acceptance/rule-never-fires.js';
import type { Rule } from './rule.js';
import { rulesGap } from './acceptance/rules-gap.js';
import { rulesOverlap } from './acceptance/rules-overlap.js';
import { scheduledButDeclined } from './planning/scheduled-but-declined.js';
import { scheduledTwice } from './planning/scheduled-twice.js';
import { syntax } from './text/syntax.js';
import { unansweredConcern } from './people/unanswered-concern.js';
import { uncoveredBoundary } from './acceptance/uncovered-boundary.js';
import { uncoveredCondition } from './acceptance/uncovered-condition.js';
import { unitMismatch } from './acceptance/unit-mismatch.js';
import { unmeasurableQuality } from './wording/unmeasurable-quality.js';
import { unneededWaiver } from './acceptance/unneeded-waiver.js';
import { unresolvedReference } from './text/unresolved-reference.js';
import { unusedData } from './acceptance/unused-data.js';
import { unusedIgnore } from './ignoring/unused-ignore.js';
import { unusedStakeholder } from './people/unused-stakeholder.js';
import { vagueWord } from './wording/vague-word.js';
import { valueOutsideDomain } from './acceptance/value-outside-domain.js';
import { versionOrder } from './planning/version-order.js';
import { versionOverCapacity } from './planning/version-over-capacity.js';
import { wrongKindOfReference } from './text/wrong-kind-of-reference.js';

/** Every rule, in the order of its page in the documentation. A new one is its own file and one line here. */
export const rules: readonly Rule[] = [
  syntax,
  unresolvedReference,
  wrongKindOfReference,
  duplicateName,
  duplicateProperty,
  invalidValue,
  dependencyCycle,
  requirementWithoutSource,
  unansweredConcern,
  unusedStakeholder,
  noDecisionMaker,
  askWithoutNeed,
  requirementWithoutAcceptance,
  missingNormalCase,
  missingExceptionCase,
  missingBoundaryCase,
  uncoveredBoundary,
  uncoveredCondition,
  caseContradictsRule,
  caseUndecided,
  ruleNeverFires,
  ruleAlwaysFires,
  rulesOverlap,
  rulesGap,
  coverageNotAnalysed,
  unitMismatch,
  ruleCycle,
  valueOutsideDomain,
  noObservableResult,
  duplicateCase,
  unusedData,
  unneededWaiver,
  expiredWaiver,
  priorityInversion,
  individualBeforeShared,
  decisionAgainstPriority,
  priorityAgainstScore,
  benefitIncomplete,
  highPriorityUnscheduled,
  dependencyLaterVersion,
  versionOverCapacity,
  missingEstimate,
  scheduledTwice,
  scheduledButDeclined,
  versionOrder,
  emptyVersion,
  mvpOverloaded,
  releaseNotAccepted,
  overdue,
  metricWithoutBaseline,
  metricWithoutTarget,
  goalWithoutMetric,
  metricNotMoved,
  releaseWithoutMeasurement,
  vagueWord,
  placeholderLeft,
  compoundRequirement,
  unmeasurableQuality,
  unusedIgnore,
  ignoreWithoutReason,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule with a code. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
