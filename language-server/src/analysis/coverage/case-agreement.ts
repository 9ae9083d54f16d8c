/** Whether cases say of rules what their data says. */
import type { CaseFacts, Condition, Outcome, RuleFacts } from '../../facts/facts.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import { type CompiledCase, ruleTruth } from './compile-cases.js';
import { type CompiledRule, type NotAnalysed, variablesIn } from './compile-rules.js';
import type { CompiledBlock } from './compiled-block.js';
import type { FieldAssignment } from './field-value.js';
import { oncePerCoverage } from './once-per-coverage.js';
import { asBoolean, decides, evaluate, openAtoms, placesOf } from './truth.js';
import { fieldValue } from './variable.js';
import {
  asFieldValue,
  evaluateCondition,
  evaluateOperand,
  givenOfCase,
  type Scope,
} from '../expressions/evaluate-expression.js';
import { fieldsAskedBy } from '../expressions/fields-asked.js';

/** That a case names a rule, or `not` a rule, and what the rule is on the data of the case. */
export interface RuleStatement {
  readonly case: CaseFacts;
  readonly outcome: Extract<Outcome, { is: 'rule' }>;
  readonly rule: RuleFacts;
  readonly verdict: 'agrees' | 'contradicts' | 'undecided' | 'not-analysed';
  /** Whether the rule holds on the data of the case. */
  readonly holds: boolean | undefined;
  /** For `undecided`: the fields that the case leaves open and on which the rule still depends. */
  readonly openFields: readonly string[];
  /** What the case sets of the fields on which the rule depends. */
  readonly given: readonly FieldAssignment[];
  /** The comparisons of the rule that make it so: each alone would turn it. If none would, all that are known. */
  readonly because: readonly Condition[];
  /** Those of `because` that each alone would turn the rule, and whether they hold on the data. */
  readonly decidedBy: readonly { readonly condition: Condition; readonly holds: boolean }[];
  /** A rule that takes its place: under the policy `first` an earlier one; for `otherwise` any that holds. */
  readonly insteadFires: RuleFacts | undefined;
  /** For `not-analysed`. */
  readonly why: NotAnalysed | undefined;
}

/** What the cases of a block say about rules, in text order, names that mean no rule left out. Kept with its coverage. */
export const ruleStatements: (coverage: AcceptanceCoverage) => readonly RuleStatement[] = oncePerCoverage(statementsIn);

function statementsIn({ block }: AcceptanceCoverage): readonly RuleStatement[] {
  const byName = new Map<string, CompiledRule>();
  for (const rule of block.rules) if (!byName.has(rule.rule.name)) byName.set(rule.rule.name, rule);
  return block.cases.flatMap((each) =>
    (each.case.then ?? []).flatMap((outcome) => {
      const rule = outcome.is === 'rule' ? byName.get(outcome.name) : undefined;
      return outcome.is === 'rule' && rule ? [statement(each, outcome, rule, block)] : [];
    }),
  );
}

/** The fields that a case leaves open and on which a rule still depends on the case's data. */
export function openFieldsFor(facts: CaseFacts, rule: RuleFacts, { block }: AcceptanceCoverage): readonly string[] {
  const each = block.cases.find((compiled) => compiled.case === facts);
  const compiled = block.rules.find((other) => other.rule === rule);
  return each && compiled ? fieldsOf(openAtoms(compiled.firing, each.truths), each, block) : [];
}

function statement(
  each: CompiledCase,
  outcome: RuleStatement['outcome'],
  rule: CompiledRule,
  block: CompiledBlock,
): RuleStatement {
  const { truths } = each;
  const calculated = rule.unreadable === undefined ? undefined : evaluatedRule(rule, each.case, block);
  const holds = calculated ? calculated.holds : asBoolean(ruleTruth(rule, each));
  const openFields =
    holds !== undefined ? [] : (calculated?.openFields ?? fieldsOf(openAtoms(rule.firing, truths), each, block));
  const undecided = openFields.length > 0 ? 'undecided' : 'not-analysed';
  const verdict = holds === undefined ? undecided : holds === outcome.holds ? 'agrees' : 'contradicts';
  const instead = holds === false ? replacement(rule, truths, block) : undefined;
  const decidedBy = holds === undefined ? [] : decisive(rule, truths);
  return {
    case: each.case,
    outcome,
    rule: rule.rule,
    verdict,
    holds,
    openFields,
    given: calculated?.given ?? givenFor(instead ? [rule, instead] : [rule], each, block),
    because: decidedBy.length > 0 ? decidedBy.map(({ condition }) => condition) : knownOf(rule, holds, truths),
    decidedBy,
    insteadFires: instead?.rule,
    why: verdict === 'not-analysed' ? (rule.unreadable ?? 'unreadable-condition') : undefined,
  };
}

/**
 * A rule that the engine cannot search, evaluated on the data of a case. Under the policy `first` earlier rules must not
 * hold.
 * @returns undefined for a rule that cannot be evaluated either
 */
function evaluatedRule(
  { rule, index, unreadable }: CompiledRule,
  facts: CaseFacts,
  { acceptance, resolve }: CompiledBlock,
): ({ readonly holds: boolean | undefined } & Pick<RuleStatement, 'openFields' | 'given'>) | undefined {
  if (unreadable === 'no-condition' || !rule.when) return undefined;
  const data = givenOfCase(facts.given);
  const scope: Scope = {
    field: resolve,
    given: (name) => data.get(name),
    rule: (name) => acceptance.rules.find((each) => each.name === name),
    rules: acceptance.rules,
  };
  const own = evaluateCondition(rule.when, scope);
  const earlier = acceptance.policy?.value === 'first' ? acceptance.rules.slice(0, index) : [];
  const before = earlier.map(({ when }) => (when ? evaluateCondition(when, scope) : undefined));
  const holds =
    own === false || before.includes(true) ? false : own === undefined || before.includes(undefined) ? undefined : true;
  const needed = fieldsAskedBy(rule, acceptance, resolve);
  const values = needed.flatMap((field) => {
    const written = data.get(field);
    const value = written && evaluateOperand({ is: 'name', name: field, at: written.at }, scope);
    return value ? [{ field, value: asFieldValue(value, resolve(field)) }] : [];
  });
  if (holds === undefined && needed.every((name) => data.has(name))) return undefined;
  const openFields = holds === undefined ? needed.filter((name) => !data.has(name)) : [];
  return { holds, openFields, given: values };
}

function replacement(rule: CompiledRule, truths: Int8Array, block: CompiledBlock): CompiledRule | undefined {
  const fires = ({ condition }: CompiledRule) => evaluate(condition, truths) === 1;
  if (block.acceptance.policy?.value === 'first' && fires(rule)) return block.rules.slice(0, rule.index).find(fires);
  const takesTheRest =
    rule.hasOtherwise && decides(rule.firing, placesOf(rule.condition, block.otherwise), truths) === 1;
  return takesTheRest ? block.rules.find((other) => !other.hasOtherwise && fires(other)) : undefined;
}

function decisive({ comparisons, firing }: CompiledRule, truths: Int8Array): RuleStatement['decidedBy'] {
  return comparisons.flatMap(({ atom, negated, comparison, place }) =>
    truths[atom] !== 0 && decides(firing, [place], truths) === 1
      ? [{ condition: comparison.condition, holds: (truths[atom] === 1) !== negated }]
      : [],
  );
}

const knownOf = ({ comparisons }: CompiledRule, holds: boolean | undefined, truths: Int8Array) =>
  holds === undefined
    ? []
    : comparisons.filter(({ atom }) => truths[atom] !== 0).map(({ comparison }) => comparison.condition);

function givenFor(
  rules: readonly CompiledRule[],
  { data }: CompiledCase,
  { variables }: CompiledBlock,
): readonly FieldAssignment[] {
  const needed = new Set(rules.flatMap((rule) => rule.variables));
  return variables.flatMap((variable) => {
    const value = data[variable.index];
    const matters = value !== undefined && needed.has(variable.index);
    return matters ? [{ field: variable.name, value: fieldValue(variable, value) }] : [];
  });
}

function fieldsOf(atoms: ReadonlySet<number>, { data }: CompiledCase, { atoms: all, variables }: CompiledBlock) {
  const open = new Set<number>();
  for (const atom of atoms)
    for (const variable of variablesIn(all[atom])) if (data[variable] === undefined) open.add(variable);
  return variables.filter(({ index }) => open.has(index)).map(({ name }) => name);
}
