import { askWithoutNeed } from './ask-without-need.js';
import { benefitIncomplete } from './benefit-incomplete.js';
import { caseContradictsRule } from './case-contradicts-rule.js';
import { caseUndecided } from './case-undecided.js';
import { compoundRequirement } from './compound-requirement.js';
import { coverageNotAnalysed } from './coverage-not-analysed.js';
import { decisionAgainstPriority } from './decision-against-priority.js';
import { dependencyCycle } from './dependency-cycle.js';
import { dependencyLaterVersion } from './dependency-later-version.js';
import { duplicateCase } from './duplicate-case.js';
import { duplicateName } from './duplicate-name.js';
import { duplicateProperty } from './duplicate-property.js';
import { emptyVersion } from './empty-version.js';
import { expiredWaiver } from './expired-waiver.js';
import { goalWithoutMetric } from './goal-without-metric.js';
import { highPriorityUnscheduled } from './high-priority-unscheduled.js';
import { ignoreWithoutReason } from './ignore-without-reason.js';
import { individualBeforeShared } from './individual-before-shared.js';
import { invalidValue } from './invalid-value.js';
import { metricNotMoved } from './metric-not-moved.js';
import { metricWithoutBaseline } from './metric-without-baseline.js';
import { metricWithoutTarget } from './metric-without-target.js';
import { missingBoundaryCase } from './missing-boundary-case.js';
import { missingEstimate } from './missing-estimate.js';
import { missingExceptionCase } from './missing-exception-case.js';
import { missingNormalCase } from './missing-normal-case.js';
import { mvpOverloaded } from './mvp-overloaded.js';
import { noDecisionMaker } from './no-decision-maker.js';
import { noObservableResult } from './no-observable-result.js';
import { overdue } from './overdue.js';
import { placeholderLeft } from './placeholder-left.js';
import { priorityAgainstScore } from './priority-against-score.js';
import { priorityInversion } from './priority-inversion.js';
import { releaseNotAccepted } from './release-not-accepted.js';
import { releaseWithoutMeasurement } from './release-without-measurement.js';
import { requirementWithoutAcceptance } from './requirement-without-acceptance.js';
import { requirementWithoutSource } from './requirement-without-source.js';
import { ruleAlwaysFires } from './rule-always-fires.js';
import { ruleNeverFires } from './rule-never-fires.js';
import type { Rule } from './rule.js';
import { rulesGap } from './rules-gap.js';
import { rulesOverlap } from './rules-overlap.js';
import { scheduledButDeclined } from './scheduled-but-declined.js';
import { scheduledTwice } from './scheduled-twice.js';
import { syntax } from './syntax.js';
import { unansweredConcern } from './unanswered-concern.js';
import { uncoveredBoundary } from './uncovered-boundary.js';
import { uncoveredCondition } from './uncovered-condition.js';
import { unmeasurableQuality } from './unmeasurable-quality.js';
import { unneededWaiver } from './unneeded-waiver.js';
import { unresolvedReference } from './unresolved-reference.js';
import { unusedData } from './unused-data.js';
import { unusedIgnore } from './unused-ignore.js';
import { unusedStakeholder } from './unused-stakeholder.js';
import { vagueWord } from './vague-word.js';
import { valueOutsideDomain } from './value-outside-domain.js';
import { versionOrder } from './version-order.js';
import { versionOverCapacity } from './version-over-capacity.js';
import { wrongKindOfReference } from './wrong-kind-of-reference.js';

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
