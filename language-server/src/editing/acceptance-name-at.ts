/** The rule, case or field that a name in an acceptance block or an entity means. */
import { fieldNamed } from '../analysis/fields/fields-in-scope.js';
import type {
  AcceptanceFacts,
  CaseFacts,
  FieldFacts,
  FileFacts,
  Operand,
  Outcome,
  RequirementFacts,
  RuleFacts,
  Span,
} from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { endOf, spanAt, touches } from '../text/span.js';
import { operandsOf } from './name-meanings.js';

/** A name in the text and what it means. */
export type AcceptanceName = { readonly at: Span } & (
  | { readonly is: 'rule'; readonly rule: RuleFacts; readonly requirement: Declared<RequirementFacts> }
  | { readonly is: 'case'; readonly case: CaseFacts; readonly requirement: Declared<RequirementFacts> }
  /** `name` is what the text calls it: `Order.amount` for a field of an entity. */
  | { readonly is: 'field'; readonly field: FieldFacts; readonly name: string }
);

/** The name at an offset; undefined if there is none, or it means no rule, case or field. */
export function acceptanceNameAt(facts: FileFacts, offset: number, model: ModelReader): AcceptanceName | undefined {
  const declaration = facts.declarations.find((each) => touches(each.facts.span, offset));
  const declared = declaration?.facts;
  if (declared?.kind === 'entity') return fieldAt(declared.fields, offset);
  return declared?.kind === 'requirement' && declared.acceptance
    ? nameIn(declared.acceptance, { ...declaration, facts: declared } as Declared<RequirementFacts>, offset, model)
    : undefined;
}

function fieldAt(fields: readonly FieldFacts[], offset: number): AcceptanceName | undefined {
  const field = fields.find(({ name, nameAt }) => name && touches(nameAt, offset));
  return field && { is: 'field', field, name: field.name, at: field.nameAt };
}

function nameIn(
  acceptance: AcceptanceFacts,
  requirement: Declared<RequirementFacts>,
  offset: number,
  model: ModelReader,
): AcceptanceName | undefined {
  const isHere = ({ at }: { readonly at: Span }) => touches(at, offset);
  const ruleNamed = (name: string, at: Span): AcceptanceName | undefined => {
    const rule = acceptance.rules.find((each) => each.name === name);
    return rule && touches(at, offset) ? { is: 'rule', rule, requirement, at } : undefined;
  };
  const outcome = (outcomes: readonly Outcome[] | undefined) => {
    const found = outcomes?.find(isHere);
    // `at` covers the `not` before the name too.
    return found?.is === 'rule'
      ? ruleNamed(found.name, spanAt(endOf(found.at) - found.name.length, endOf(found.at)))
      : undefined;
  };
  const operand = (operands: readonly Operand[]): AcceptanceName | undefined => {
    const found = operands.find(isHere);
    const field = found?.is === 'name' ? fieldNamed(acceptance, found.name, model) : undefined;
    return found?.is === 'name' && field ? { is: 'field', field, name: found.name, at: found.at } : undefined;
  };

  const { fields, rules, cases, waivers } = acceptance;
  for (const rule of rules) {
    if (!touches(rule.span, offset)) continue;
    if (rule.name && touches(rule.nameAt, offset)) return { is: 'rule', rule, requirement, at: rule.nameAt };
    return (rule.when && operand(operandsOf(rule.when))) ?? outcome(rule.then);
  }
  for (const each of cases) {
    if (!touches(each.span, offset)) continue;
    // A case without a name is spoken of at its keyword.
    if (touches(each.nameAt, offset)) return { is: 'case', case: each, requirement, at: each.nameAt };
    const given = each.given?.find(isHere);
    if (given?.is !== 'assignment') return outcome(each.then);
    return operand([{ is: 'name', ...given.field }, given.value]);
  }
  for (const waiver of waivers)
    if (!waiver.class && isHere({ at: waiver.nameAt })) return ruleNamed(waiver.name, waiver.nameAt);
  return fieldAt(fields, offset);
}
