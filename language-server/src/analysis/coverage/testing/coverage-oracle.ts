/**
 * What acceptance coverage means, by brute force: every assignment of small domains is tried. Follows the definitions
 * word by word and shares no code with the engine.
 */
import type { ModelBlock, ModelCondition, ModelField, Sign } from './random-blocks.js';

type Data = Readonly<Record<string, number>>;
type Leaf = Exclude<ModelCondition, { op: 'and' | 'or' | 'not' }>;

export interface OracleTarget {
  readonly rule: number;
  /** The comparison that is written first. */
  readonly leaf: Leaf;
  /** A boundary value's tick; undefined for a condition. */
  readonly tick: number | undefined;
  /** Whether `leaf` holds there. */
  readonly holds: boolean;
  readonly feasible: boolean;
  /** Numbers of the cases. */
  readonly coveredBy: readonly number[];
}

/** Comparisons with one name are one condition, those that are not positive its opposite. */
interface Identity {
  readonly name: string;
  readonly positive: boolean;
}

export class CoverageOracle {
  private readonly all: readonly Data[];
  /** Which comparisons are one condition. */
  private readonly identities = new Map<Leaf, Identity>();

  constructor(private readonly block: ModelBlock) {
    this.all = block.fields.reduce<Data[]>(
      (found, field) => found.flatMap((data) => field.ticks.map((tick) => ({ ...data, [field.name]: tick }))),
      [{}],
    );
  }

  /** Truth of a rule, firing. */
  fires(rule: number, data: Data, flip?: { readonly name: string; readonly to: boolean }): boolean | undefined {
    const condition = this.block.rules[rule] as ModelCondition;
    const own = this.truth(condition, data, flip);
    if (this.block.policy !== 'first') return own;
    const excluded = this.needsOtherwise(condition);
    let result = own;
    for (const [i, earlier] of this.block.rules.entries()) {
      if (i >= rule || (excluded && !hasOtherwise(earlier))) continue;
      result = both(result, negate(this.truth(earlier, data, flip)));
    }
    return result;
  }

  someData(test: (data: Data) => boolean): boolean {
    return this.all.some(test);
  }

  targets(): readonly OracleTarget[] {
    return this.block.rules.flatMap((condition, rule) => this.targetsOfRule(condition, rule));
  }

  private targetsOfRule(condition: ModelCondition, rule: number): OracleTarget[] {
    const seen = new Set<string>();
    return leavesOf(condition).flatMap((leaf) => {
      const { name, positive } = this.identityOf(leaf);
      const ticks = boundaryTicks(leaf);
      const places = ticks
        ? ticks.map((tick) => ({ tick, holds: undefined }))
        : [true, false].map((holds) => ({ tick: undefined, holds }));
      return places.flatMap(({ tick, holds }): OracleTarget[] => {
        const key = `${name}/${tick}/${holds === undefined ? '' : holds === positive}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const isThere = (data: Data) =>
          tick === undefined
            ? this.truth(leaf, data) === holds
            : data[(leaf as { field: ModelField }).field.name] === tick;
        const exercises = (data: Data) => {
          if (!isThere(data)) return false;
          const [a, b] = [true, false].map((to) => this.fires(rule, data, { name, to }));
          return a !== undefined && b !== undefined && a !== b;
        };
        return [
          {
            rule,
            leaf,
            tick,
            holds: holds ?? this.truth(leaf, { [(leaf as { field: ModelField }).field.name]: tick as number }) === true,
            feasible: this.all.some(exercises),
            coveredBy: this.block.cases.flatMap(({ data }, i) => (exercises(data) ? [i] : [])),
          },
        ];
      });
    });
  }

  /** Three-valued truth; a comparison whose identity is flipped has the given truth. */
  private truth(
    condition: ModelCondition,
    data: Data,
    flip?: { readonly name: string; readonly to: boolean },
  ): boolean | undefined {
    switch (condition.op) {
      case 'and':
        return condition.parts.map((part) => this.truth(part, data, flip)).reduce(both, true);
      case 'or':
        return negate(condition.parts.map((part) => negate(this.truth(part, data, flip))).reduce(both, true));
      case 'not':
        return negate(this.truth(condition.part, data, flip));
    }
    if (flip) {
      const identity = this.identityOf(condition);
      if (identity.name === flip.name) return identity.positive ? flip.to : !flip.to;
    }
    if (condition.op === 'otherwise')
      return this.block.rules
        .filter((rule) => !hasOtherwise(rule))
        .map((rule) => negate(this.truth(rule, data, flip)))
        .reduce(both, true);
    return leafTruth(condition, data);
  }

  private identityOf(leaf: Leaf): Identity {
    const known = this.identities.get(leaf);
    if (known) return known;
    let identity: Identity = { name: 'otherwise', positive: true };
    if (leaf.op !== 'otherwise') {
      const names = [...new Set([leaf.field.name, ...(leaf.op === 'fields' ? [leaf.other.name] : [])])].sort();
      const truths = this.all.map((data) => leafTruth(leaf, data) === true);
      const changes = truths.map((truth) => (truth === truths[0] ? 0 : 1)).join('');
      identity = { name: `${names}:${changes}`, positive: truths[0] !== true };
    }
    this.identities.set(leaf, identity);
    return identity;
  }

  private needsOtherwise(condition: ModelCondition): boolean {
    if (condition.op === 'otherwise') return true;
    return condition.op === 'and' && condition.parts.some((part) => this.needsOtherwise(part));
  }
}

const negate = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth);
const both = (a: boolean | undefined, b: boolean | undefined) =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;

function hasOtherwise(condition: ModelCondition): boolean {
  if (condition.op === 'and' || condition.op === 'or') return condition.parts.some(hasOtherwise);
  return condition.op === 'not' ? hasOtherwise(condition.part) : condition.op === 'otherwise';
}

function leavesOf(condition: ModelCondition): readonly Leaf[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.part);
    default:
      return [condition];
  }
}

function relation(a: number, sign: Sign, b: number): boolean {
  if (sign === '=') return a === b;
  if (sign === '!=') return a !== b;
  if (sign[0] === '<') return a < b || (sign === '<=' && a === b);
  return a > b || (sign === '>=' && a === b);
}

function leafTruth(leaf: Exclude<Leaf, { op: 'otherwise' }>, data: Data): boolean | undefined {
  const value = data[leaf.field.name];
  if (value === undefined) return undefined;
  switch (leaf.op) {
    case 'field':
      return value === 1;
    case 'compare':
      return relation(value, leaf.sign, leaf.tick);
    case 'fields': {
      const other = data[leaf.other.name];
      return other === undefined ? undefined : relation(value, leaf.sign, other);
    }
    case 'range':
      return value >= leaf.from && value <= leaf.to;
    case 'list':
      return leaf.ticks.includes(value);
  }
}

/** The boundary values of a comparison, or undefined if it is not one with boundaries. */
function boundaryTicks(leaf: Leaf): readonly number[] | undefined {
  if (leaf.op !== 'compare' && leaf.op !== 'range') return undefined;
  const { field } = leaf;
  if (field.kind !== 'number' && field.kind !== 'integer' && field.kind !== 'date') return undefined;
  const constants = leaf.op === 'compare' ? [leaf.tick] : [leaf.from, leaf.to];
  if (leaf.op === 'range' && leaf.from > leaf.to) return [];
  // The last decimal place of hundredths that are tenths or whole numbers.
  const writtenStep = Math.min(...constants.map((tick) => (tick % 100 === 0 ? 100 : tick % 10 === 0 ? 10 : 1)));
  const step = field.stepTicks ?? writtenStep;
  const base = field.stepTicks === undefined ? 0 : (field.lowest ?? 0);
  const lower = (tick: number) => {
    let value = base + Math.floor((tick - base) / step) * step;
    if (value === tick) value -= step;
    return value;
  };
  const upper = (tick: number) => {
    let value = base + Math.ceil((tick - base) / step) * step;
    if (value === tick) value += step;
    return value;
  };
  const isValue = (tick: number) => (tick - base) % step === 0;
  const points = new Set<number>();
  const put = (tick: number, below: boolean, above: boolean) => {
    if (isValue(tick)) points.add(tick);
    if (below || !isValue(tick)) points.add(lower(tick));
    if (above || !isValue(tick)) points.add(upper(tick));
  };
  if (leaf.op === 'range') {
    put(leaf.from, true, false);
    put(leaf.to, false, true);
  } else if (leaf.sign === '<' || leaf.sign === '>=') put(leaf.tick, true, false);
  else if (leaf.sign === '>' || leaf.sign === '<=') put(leaf.tick, false, true);
  else put(leaf.tick, true, true);
  return [...points]
    .filter((tick) => tick >= (field.lowest ?? tick) && tick <= (field.highest ?? tick))
    .sort((a, b) => a - b);
}
