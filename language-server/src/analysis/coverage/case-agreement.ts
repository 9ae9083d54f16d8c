/** Whether cases say of rules what their data says. */
import type { CaseFacts, Condition, Outcome, RuleFacts } from '../../facts/facts.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import { type CompiledCase, ruleTruth } from './compile-cases.js';
import type { CompiledRule, NotAnalysed } from './compile-rules.js';
import type { CompiledBlock } from './compiled-block.js';
import { oncePerCoverage } from './once-per-coverage.js';
import { asBoolean, decides, evaluate, openAtoms } from './truth.js';

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
  /** The comparisons of the rule that make it so: each alone would turn it. If none would, all that are known. */
  readonly because: readonly Condition[];
  /** Under the policy `first`: the earlier rule that takes its place. */
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

function statement(
  each: CompiledCase,
  outcome: RuleStatement['outcome'],
  rule: CompiledRule,
  block: CompiledBlock,
): RuleStatement {
  const { truths } = each;
  const holds = asBoolean(ruleTruth(rule, each));
  const openFields = holds === undefined ? fieldsOf(openAtoms(rule.firing, truths), each, block) : [];
  const undecided = openFields.length > 0 ? 'undecided' : 'not-analysed';
  const verdict = holds === undefined ? undecided : holds === outcome.holds ? 'agrees' : 'contradicts';
  const fires = ({ condition }: CompiledRule) => evaluate(condition, truths) === 1;
  const replaced = block.acceptance.policy?.value === 'first' && holds === false && fires(rule);
  const instead = replaced ? block.rules.slice(0, rule.index).find(fires) : undefined;
  return {
    case: each.case,
    outcome,
    rule: rule.rule,
    verdict,
    holds,
    openFields,
    because: holds === undefined ? [] : reasons(rule, truths),
    insteadFires: instead?.rule,
    why: verdict === 'not-analysed' ? (rule.unreadable ?? 'unreadable-condition') : undefined,
  };
}

function reasons({ comparisons, firing }: CompiledRule, truths: Int8Array): readonly Condition[] {
  const known = comparisons.filter(({ atom }) => truths[atom] !== 0);
  const deciding = known.filter(({ atom }) => decides(firing, atom, truths) === 1);
  return (deciding.length > 0 ? deciding : known).map(({ comparison }) => comparison.condition);
}

function fieldsOf(atoms: ReadonlySet<number>, { data }: CompiledCase, { atoms: all, variables }: CompiledBlock) {
  const open = new Set<number>();
  for (const atom of atoms)
    for (const variable of all[atom]?.variables ?? []) if (data[variable] === undefined) open.add(variable);
  return variables.filter(({ index }) => open.has(index)).map(({ name }) => name);
}
