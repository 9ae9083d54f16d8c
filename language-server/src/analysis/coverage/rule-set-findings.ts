/**
 * What is wrong with the rules of a block as a set, each with data that shows it. DMN asks of a table with the hit policy
 * `unique` that no two rules overlap, and calls a table complete in which some rule holds for any data.
 */
import type { RuleFacts } from '../../facts/facts.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import type { CompiledRule, NotAnalysed } from './compile-rules.js';
import { DataSearch, type FoundData } from './data-search.js';
import type { FieldAssignment } from './field-value.js';
import { oncePerCoverage } from './once-per-coverage.js';
import { preferredCodes, witnessOf } from './preferred-values.js';
import { type Box, boxesOf, overlapping, uncovered, wholeSpace } from './rule-boxes.js';
import type { Expression } from './truth.js';
import { intervalsOf } from './value-cells.js';
import { readableIn } from './variable.js';

export interface RuleSetFindings {
  /**
   * `earlier-rules`: its condition can hold, but under `first` an earlier rule always takes its place: the one that does
   * so by itself, or else all that sometimes do.
   */
  readonly neverFires: readonly {
    readonly rule: RuleFacts;
    readonly because: 'condition' | 'earlier-rules';
    readonly earlier: readonly RuleFacts[];
  }[];
  readonly alwaysFires: readonly RuleFacts[];
  /** Only under the policy `unique`. The witness sets as many fields as it takes to make both hold. */
  readonly overlaps: readonly {
    readonly rules: readonly [RuleFacts, RuleFacts];
    readonly witness: readonly FieldAssignment[];
  }[];
  /** Only in a `complete` block: data for which no rule holds. */
  readonly gap: readonly FieldAssignment[] | undefined;
  /** Questions without an answer. For an overlap two rules, for the gap those that stand in the way. */
  readonly notAnalysed: readonly {
    readonly question: 'fires' | 'overlap' | 'gap';
    readonly rules: readonly RuleFacts[];
    readonly why: NotAnalysed;
  }[];
}

/** So many pairs of rules that may overlap are looked at. */
export const mostPairs = 5000;

/** Rules that never or always fire, overlaps and gaps of a block. Kept with its coverage. */
export const ruleSetFindings: (coverage: AcceptanceCoverage) => RuleSetFindings = oncePerCoverage(findingsOf);

function findingsOf({ block }: AcceptanceCoverage): RuleSetFindings {
  const { acceptance, rules } = block;
  const search = new DataSearch(block, preferredCodes(block));
  const find = (expressions: readonly Expression[], wanted: 1 | -1 = 1) =>
    search.find(expressions.map((of) => ({ is: 'truth', of, wanted })));
  const isFound = (answer: FoundData | 'none' | 'too-large'): answer is FoundData => typeof answer !== 'string';

  const earlierInPlaceOf = ({ index, condition }: CompiledRule): readonly RuleFacts[] => {
    const meeting = rules.slice(0, index).filter((earlier) => find([condition, earlier.condition]) !== 'none');
    const alone = meeting.find(({ condition: other }) => find([condition, { is: 'not', part: other }]) === 'none');
    return (alone ? [alone] : meeting).map(({ rule }) => rule);
  };

  const notAnalysed: RuleSetFindings['notAnalysed'][number][] = [];
  const neverFires: RuleSetFindings['neverFires'][number][] = [];
  const alwaysFires: RuleFacts[] = [];
  const canFire: CompiledRule[] = [];
  for (const compiled of rules) {
    const { rule, firing, condition, unreadable } = compiled;
    if (unreadable) {
      notAnalysed.push({ question: 'fires', rules: [rule], why: unreadable });
      continue;
    }
    const holds = find([firing]);
    const fails = find([firing], -1);
    if (holds === 'none') {
      const byItself = firing === condition || find([condition]) === 'none';
      const earlier = byItself ? [] : earlierInPlaceOf(compiled);
      neverFires.push({ rule, because: byItself ? 'condition' : 'earlier-rules', earlier });
    } else canFire.push(compiled);
    if (fails === 'none' && holds !== 'none') alwaysFires.push(rule);
    if (holds === 'too-large' || fails === 'too-large')
      notAnalysed.push({ question: 'fires', rules: [rule], why: 'too-large' });
  }

  const boxes = new Map(rules.flatMap((rule) => (rule.unreadable ? [] : [[rule, boxesOf(rule.condition, block)]])));
  const overlaps: RuleSetFindings['overlaps'][number][] = [];
  if (acceptance.policy?.value === 'unique') {
    const examined = (a: CompiledRule, b: CompiledRule) => {
      const answer = find([a.firing, b.firing]);
      if (isFound(answer)) overlaps.push({ rules: [a.rule, b.rule], witness: witnessOf(block, answer) });
      else if (answer === 'too-large') notAnalysed.push({ question: 'overlap', rules: [a.rule, b.rule], why: answer });
    };
    const pairs = new Set<number>();
    const add = (a: CompiledRule, b: CompiledRule) => {
      if (a !== b && pairs.size <= mostPairs)
        pairs.add(Math.min(a.index, b.index) * rules.length + Math.max(a.index, b.index));
    };
    const owners = canFire.flatMap((rule) => boxes.get(rule)?.map(() => rule) ?? []);
    overlapping(
      canFire.flatMap((rule) => boxes.get(rule) ?? []),
      (one, other) => add(owners[one] as CompiledRule, owners[other] as CompiledRule),
    );
    // What is not made of boxes is searched with every other rule.
    for (const a of canFire) if (!boxes.get(a)) for (const b of canFire) add(a, b);
    const inOrder = [...pairs].sort((a, b) => a - b);
    for (const pair of inOrder.slice(0, mostPairs))
      examined(rules[Math.floor(pair / rules.length)] as CompiledRule, rules[pair % rules.length] as CompiledRule);
    if (inOrder.length > mostPairs)
      notAnalysed.push({ question: 'overlap', rules: canFire.map(({ rule }) => rule), why: 'too-large' });
  }

  let gap: readonly FieldAssignment[] | undefined;
  if (acceptance.complete?.value === 'yes' && rules.length > 0) {
    const unreadable = rules.filter((rule) => rule.unreadable);
    const answer = unreadable.length > 0 || takesTheRest(rules) ? 'none' : gapOf();
    if (isFound(answer)) gap = witnessOf(block, answer);
    const inTheWay = answer === 'too-large' ? rules : unreadable;
    if (inTheWay.length > 0) {
      const why = answer === 'too-large' ? answer : 'other-rule';
      notAnalysed.push({ question: 'gap', rules: inTheWay.map(({ rule }) => rule), why });
    }
  }
  return { neverFires, alwaysFires, overlaps, gap, notAnalysed };

  function gapOf(): FoundData | 'none' | 'too-large' {
    const conditions = rules.map(({ condition }) => condition);
    const all = rules.map((rule) => boxes.get(rule));
    // A few rules are searched, which shows the fields that matter and no others.
    if (rules.length <= fewRules || all.includes(undefined)) return find(conditions, -1);
    const region = uncovered(wholeSpace(block), (all as (readonly Box[])[]).flat());
    if (typeof region === 'string') return region;
    return block.variables.map((variable) => {
      const [first, last] = [region[2 * variable.index] as number, region[2 * variable.index + 1] as number];
      const [interval] = intervalsOf([first, last], variable, variable.domain?.step ?? 1n);
      const matters = first > 0 || last < variable.cells.length - 1;
      return interval && matters ? readableIn(variable, interval) : undefined;
    });
  }
}

/** So few rules are searched for a gap. */
const fewRules = 12;

/** True if a rule holds wherever no other does. */
const takesTheRest = (rules: readonly CompiledRule[]) => rules.some(({ condition }) => condition.is === 'otherwise');
