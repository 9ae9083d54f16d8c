/** What the cases of a rule have to exercise: the points of its conditions. */
import type { CaseFacts, Condition, RuleFacts } from '../../facts/facts.js';
import { type Atom, type Data, sumOf, type Term, truthsFor } from './block-atoms.js';
import { boundaryValues } from './boundary-values.js';
import type { Comparison } from './comparison.js';
import type { CompiledRule, WrittenComparison } from './compile-rules.js';
import type { CompiledBlock } from './compiled-block.js';
import type { Goal } from './data-search.js';
import type { Datum, FieldValue } from './field-value.js';
import { digitsOf } from './scaled-decimal.js';
import { decides, evaluate, type Expression, placesOf, type Truth } from './truth.js';
import { constantsOf } from './used-fields.js';
import { hasCell } from './value-set.js';
import { codeOf, datumOf, fieldValue, type Variable } from './variable.js';

/**
 * Something that a case has to exercise: it makes it so, and this comparison alone decides the rule there. A `boundary` is
 * a value of a field, or how far two fields are apart, at which the comparison turns; a `condition` is that the comparison
 * holds or does not.
 */
export interface CoverageTarget {
  /** Tells it from the others of its block. */
  readonly id: string;
  readonly rule: RuleFacts;
  /** The comparison where it stands; of one that is written several times and looked at everywhere at once, all places. */
  readonly conditions: readonly Condition[];
  readonly demand: {
    readonly is: 'boundary' | 'condition';
    readonly fields: readonly string[];
    /** Whether the comparison holds there. */
    readonly holds: boolean;
    /** The value that the field has. */
    readonly value?: FieldValue;
    /** How far the first field lies above the second. */
    readonly distance?: Distance;
    /** Whether the rule holds there: of a comparison that works both ways in a rule. */
    readonly ruleHolds?: boolean;
  };
  readonly coveredBy: readonly CaseFacts[];
}

/** How far one field lies above another: digits as they are, in days for dates. */
export interface Distance {
  readonly above: -1 | 0 | 1;
  readonly by: FieldValue | { readonly is: 'days'; readonly days: string };
}

/** A target with what the engine needs to know about it. */
export interface CompiledTarget extends CoverageTarget {
  readonly compiledRule: CompiledRule;
  readonly atom: number;
  /** Where the atom decides. */
  readonly places: readonly Expression[];
  /** Truth of the atom there. */
  readonly truth: 1 | -1;
  /** A value that a field has. */
  readonly at: { readonly variable: number; readonly value: Datum; readonly code: bigint } | undefined;
  /** What the difference of two fields comes to. */
  readonly apart: { readonly terms: readonly Term[]; readonly total: bigint } | undefined;
  /** That the condition holds or does not, for conditions with boundaries: asked for if no boundary where it does can decide. */
  readonly isFallback: boolean;
  /** What the rule comes to. */
  readonly outcome: 1 | -1 | undefined;
  readonly coveredBy: CaseFacts[];
}

/** Of the options that a list leaves out each is a point, if they are not more; else one of them is. */
const mostOptionsOutside = 6;

type Part = Pick<CompiledTarget, 'demand' | 'truth'> &
  Partial<Pick<CompiledTarget, 'at' | 'apart' | 'outcome' | 'isFallback'>>;

/** The targets of a rule, in reading order; none if it cannot be read. */
export function targetsOf(rule: CompiledRule, block: CompiledBlock): readonly CompiledTarget[] {
  if (rule.unreadable) return [];
  const targets: CompiledTarget[] = [];
  const byName = variablesByName(block);
  const make = (
    key: string,
    conditions: readonly Condition[],
    atom: number,
    places: readonly Expression[],
    part: Part,
  ) =>
    targets.push({
      id: `${rule.index}/${key}`,
      rule: rule.rule,
      conditions,
      coveredBy: [],
      compiledRule: rule,
      atom,
      places,
      at: undefined,
      apart: undefined,
      outcome: undefined,
      isFallback: false,
      ...part,
    });
  rule.comparisons.forEach((each, i) => {
    for (const [key, part] of pointsOf(each, block, byName))
      make(`${i}/${key}`, [each.comparison.condition], each.atom, [each.place], part);
  });
  for (const atom of new Set(rule.comparisons.map((each) => each.atom))) {
    const written = rule.comparisons.filter((each) => each.atom === atom);
    if (written.length < 2) continue;
    const [first] = written as [WrittenComparison, ...WrittenComparison[]];
    const conditions = written.map(({ comparison }) => comparison.condition);
    const places = written.map(({ place }) => place);
    for (const holds of [true, false])
      for (const ruleHolds of [true, false])
        make(`all${atom}/${holds}/${ruleHolds}`, conditions, atom, places, {
          demand: { ...wayOf(first.comparison, holds, byName), ruleHolds },
          truth: holds !== first.negated ? 1 : -1,
          outcome: ruleHolds ? 1 : -1,
        });
  }
  if (rule.hasOtherwise && rule.rule.when)
    for (const holds of [true, false])
      make(
        `otherwise/${holds}`,
        otherwiseIn(rule.rule.when),
        block.otherwise,
        placesOf(rule.condition, block.otherwise),
        {
          demand: { is: 'condition', fields: [], holds },
          truth: holds ? 1 : -1,
        },
      );
  return targets;
}

const known = new WeakMap<CompiledBlock, ReadonlyMap<string, Variable>>();

function variablesByName(block: CompiledBlock): ReadonlyMap<string, Variable> {
  const found = known.get(block) ?? new Map(block.variables.map((variable) => [variable.name, variable]));
  known.set(block, found);
  return found;
}

const fieldsOf = (comparison: Comparison): readonly string[] =>
  comparison.is === 'fields' ? [comparison.field, comparison.other] : [comparison.field];

/** That a comparison holds or does not; of a yes-no field, which of the two it says. */
function wayOf(
  comparison: Comparison,
  holds: boolean,
  byName: ReadonlyMap<string, Variable>,
): CoverageTarget['demand'] {
  const demand = { is: 'condition', fields: fieldsOf(comparison), holds } as const;
  if (comparison.is !== 'one-of' || byName.get(comparison.field)?.type.name !== 'yes-no') return demand;
  const words = new Set(constantsOf(comparison).map((each) => (each.is === 'word' ? each.word : '')));
  const isYes = words.has('yes') === (holds !== (comparison.excluded === true));
  return words.size === 1 ? { ...demand, value: { is: 'yes-no', value: isYes ? 'yes' : 'no' } } : demand;
}

function pointsOf(
  { comparison, atom: index, negated }: WrittenComparison,
  block: CompiledBlock,
  byName: ReadonlyMap<string, Variable>,
): readonly (readonly [key: string, part: Part])[] {
  const variable = byName.get(comparison.field);
  const atom = block.atoms[index];
  if (!variable || !atom) return [];
  const fields = fieldsOf(comparison);
  const at = (value: Datum, is: 'boundary' | 'condition'): readonly [string, Part] => {
    const code = codeOf(variable, value) as bigint;
    const truth = holdsAt(atom, variable, code) ? 1 : -1;
    const holds = (truth === 1) !== negated;
    const demand = { is, fields, holds, value: fieldValue(variable, value) } as const;
    return [`${value}`, { demand, truth, at: { variable: variable.index, value, code } }];
  };
  const way = (holds: boolean): readonly [string, Part] => [
    String(holds),
    { demand: wayOf(comparison, holds, byName), truth: holds !== negated ? 1 : -1 },
  ];
  const orElse = [way(true), way(false)].map(([key, part]) => [key, { ...part, isFallback: true }] as const);
  if (comparison.is === 'fields') {
    const other = byName.get(comparison.other);
    if (!other || !variable.domain || !other.domain || other === variable) return [way(true), way(false)];
    const points = distances(comparison, variable, other, block).map((total) =>
      distancePoint(total, variable, other, fields, comparison, negated),
    );
    return [...points, ...orElse];
  }
  if (variable.domain) {
    const values = boundaryValues(comparison, variable.domain, block.options.valuesPerBoundary) ?? [];
    return [...values.map((value) => at(value, 'boundary')), ...orElse];
  }
  const members = constantsOf(comparison).flatMap((each) =>
    each.is === 'word' && variable.codes.has(each.word) ? [each.word] : [],
  );
  if (new Set(members).size < 2 || variable.type.name === 'yes-no' || comparison.is !== 'one-of')
    return [way(true), way(false)];
  const outside = [...variable.codes.keys()].filter((word) => !members.includes(word));
  const isListed = variable.type.name === 'one-of' && outside.length <= mostOptionsOutside;
  const inside = [...new Set(members)].map((word) => at(word, 'condition'));
  return isListed && outside.length > 0
    ? [...inside, ...outside.map((word) => at(word, 'condition'))]
    : [...inside, way(comparison.excluded === true)];
}

function holdsAt(atom: Atom, variable: Variable, code: bigint): boolean {
  const cell = variable.cellOf(code);
  return atom.is === 'values' && cell !== undefined && hasCell(atom.values, cell);
}

/** How far two fields are apart where their comparison turns: at equality and a step to the other side. */
function distances(
  { operator }: Extract<Comparison, { is: 'fields' }>,
  { domain: one }: Variable,
  { domain: two }: Variable,
  { options }: CompiledBlock,
): readonly bigint[] {
  if (!one || !two) return [];
  const step = one.spacing < two.spacing ? one.spacing : two.spacing;
  if (operator === '=' || operator === '!=' || options.valuesPerBoundary === 3) return [-step, 0n, step];
  return operator === '<' || operator === '>=' ? [-step, 0n] : [0n, step];
}

function distancePoint(
  total: bigint,
  left: Variable,
  right: Variable,
  fields: readonly string[],
  { operator }: Extract<Comparison, { is: 'fields' }>,
  negated: boolean,
): readonly [string, Part] {
  const holds =
    total === 0n
      ? ['=', '<=', '>='].includes(operator)
      : total < 0n
        ? ['<', '<=', '!='].includes(operator)
        : ['>', '>=', '!='].includes(operator);
  const size = total < 0n ? -total : total;
  const by =
    left.type.name === 'date'
      ? ({ is: 'days', days: String(size) } as const)
      : ({
          is: 'number',
          digits: digitsOf(size, left.domain?.places ?? 0),
          ...(left.isPercent && { percent: true as const }),
        } as const);
  const terms = [
    { variable: left.index, factor: 1n },
    { variable: right.index, factor: -1n },
  ];
  const above = total < 0n ? -1 : total > 0n ? 1 : 0;
  return [
    `apart${total}`,
    {
      demand: { is: 'boundary', fields, holds, distance: { above, by } },
      truth: holds !== negated ? 1 : -1,
      apart: { terms, total },
    },
  ];
}

function otherwiseIn(condition: Condition): readonly Condition[] {
  if (condition.is === 'otherwise') return [condition];
  if (condition.is === 'not') return otherwiseIn(condition.part);
  return condition.is === 'and' || condition.is === 'or' ? condition.parts.flatMap(otherwiseIn) : [];
}

/** What data has to bring about to exercise a target. */
export function goalsOf(target: CompiledTarget, block: CompiledBlock): readonly Goal[] {
  const { compiledRule, atom, truth, at, apart, outcome, places } = target;
  const { firing } = compiledRule;
  const decide: Goal = { is: 'decides', at: places, in: firing };
  if (at) return [{ is: 'value', variable: at.variable, code: at.code }, decide];
  if (apart) return [{ is: 'sum', ...apart }, decide];
  if (atom === block.otherwise)
    return [{ is: 'truth', of: othersIn(compiledRule.condition, atom), wanted: truth }, decide];
  const so: Goal = { is: 'truth', of: { is: 'atom', atom, negated: false }, wanted: truth };
  return outcome ? [so, decide, { is: 'truth', of: firing, wanted: outcome }] : [so, decide];
}

/** What `otherwise` means in a condition. */
function othersIn(condition: Expression, otherwise: number): Expression {
  const [place] = placesOf(condition, otherwise);
  return place?.is === 'otherwise' ? place.expression : { is: 'unreadable' };
}

/** Whether data has what a target asks for, its atom being there; it may not decide. */
export function isThere(
  { at, apart, truth, atom, compiledRule }: CompiledTarget,
  data: Data,
  truths: Int8Array,
  { variables, otherwise }: CompiledBlock,
): boolean {
  if (at) return data[at.variable] === at.value;
  if (apart) {
    const codes = apart.terms.map(({ variable }) => data[variable]);
    const own: (bigint | undefined)[] = [];
    apart.terms.forEach(({ variable }, i) => {
      const code = codes[i];
      own[variable] = code === undefined ? undefined : codeOf(variables[variable] as Variable, code);
    });
    return sumOf(apart.terms, own) === apart.total;
  }
  const found: Truth =
    atom === otherwise ? evaluate(othersIn(compiledRule.condition, otherwise), truths) : (truths[atom] as Truth);
  return found === truth;
}

/** Of some targets those that data exercises. */
export function exercisedBy(
  { data, truths }: { readonly data: Data; readonly truths: Int8Array },
  targets: readonly CompiledTarget[],
  block: CompiledBlock,
): readonly CompiledTarget[] {
  return targets.filter((target) => {
    const { compiledRule, places, outcome } = target;
    if (!isThere(target, data, truths, block)) return false;
    if (decides(compiledRule.firing, places, truths) !== 1) return false;
    return outcome === undefined || evaluate(compiledRule.firing, truths) === outcome;
  });
}

/** Found data as that of a case. */
export const dataFor = (codes: readonly (bigint | undefined)[], { variables, atoms }: CompiledBlock) => {
  const data = variables.map((variable) => {
    const code = codes[variable.index];
    return code === undefined ? undefined : datumOf(variable, code);
  });
  return { data, truths: truthsFor(data, atoms, variables) };
};
