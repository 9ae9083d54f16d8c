import { dependencyLaterVersion } from './dependency-later-version.js';
import { duplicateName } from './duplicate-name.js';
import { duplicateProperty } from './duplicate-property.js';
import { invalidValue } from './invalid-value.js';
import { missingBoundaryCase } from './missing-boundary-case.js';
import { missingExceptionCase } from './missing-exception-case.js';
import { missingNormalCase } from './missing-normal-case.js';
import { noObservableResult } from './no-observable-result.js';
import { requirementWithoutAcceptance } from './requirement-without-acceptance.js';
import { requirementWithoutSource } from './requirement-without-source.js';
import type { Rule } from './rule.js';
import { syntax } from './syntax.js';
import { unresolvedReference } from './unresolved-reference.js';
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
  requirementWithoutSource,
  requirementWithoutAcceptance,
  missingNormalCase,
  missingExceptionCase,
  missingBoundaryCase,
  noObservableResult,
  dependencyLaterVersion,
  versionOverCapacity,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule with a code. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}
