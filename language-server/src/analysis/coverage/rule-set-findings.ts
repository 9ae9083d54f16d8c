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
import type { Expression } from './truth.js';

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

/** So many pairs of rules are compared with each other: all of a hundred rules. */
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

  const overlaps: RuleSetFindings['overlaps'][number][] = [];
  if (acceptance.policy?.value === 'unique') {
    let pairs = 0;
    for (const [i, a] of canFire.entries()) {
      if (pairs > mostPairs) {
        notAnalysed.push({ question: 'overlap', rules: canFire.slice(i).map(({ rule }) => rule), why: 'too-large' });
        break;
      }
      for (const b of canFire.slice(i + 1)) {
        pairs++;
        const answer = find([a.firing, b.firing]);
        if (isFound(answer)) overlaps.push({ rules: [a.rule, b.rule], witness: witnessOf(block, answer) });
        else if (answer === 'too-large')
          notAnalysed.push({ question: 'overlap', rules: [a.rule, b.rule], why: answer });
      }
    }
  }

  let gap: readonly FieldAssignment[] | undefined;
  if (acceptance.complete?.value === 'yes' && rules.length > 0) {
    const unreadable = rules.filter((rule) => rule.unreadable);
    const conditions = rules.map(({ condition }) => condition);
    const answer = unreadable.length === 0 ? find(conditions, -1) : 'none';
    if (isFound(answer)) gap = witnessOf(block, answer);
    const inTheWay = answer === 'too-large' ? rules : unreadable;
    if (inTheWay.length > 0) {
      const why = answer === 'too-large' ? answer : 'other-rule';
      notAnalysed.push({ question: 'gap', rules: inTheWay.map(({ rule }) => rule), why });
    }
  }
  return { neverFires, alwaysFires, overlaps, gap, notAnalysed };
}
