/**
 * What acceptance coverage means, by brute force: every assignment of small domains is tried. Follows the definitions
 * word by word and shares no code with the engine.
 */
import type { ModelBlock, ModelCondition, ModelField, Sign } from './random-blocks.js';

type Data = Readonly<Record<string, number>>;
type Leaf = Exclude<ModelCondition, { op: 'and' | 'or' | 'not' }>;

export interface OracleTarget {
  readonly rule: number;
  /** The comparison where it stands; the first place of one that is looked at everywhere. */
  readonly leaf: Leaf;
  /** What is asked for: `= 500`, `apart -100`, `holds`, `fails`, and for all places what the rule comes to. */
  readonly what: string;
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

/** Places that are taken to be the other way round. */
interface Turned {
  readonly places: ReadonlySet<Leaf>;
  /** For each place whether it holds. */
  readonly to: (leaf: Leaf) => boolean;
}

/** A point of a comparison: which data has it, and whether the comparison holds there. */
interface Point {
  readonly what: string;
  readonly holds: boolean;
  readonly has: (data: Data) => boolean;
}

export class CoverageOracle {
  private readonly all: readonly Data[];
  /** Which comparisons are one condition. */
  private readonly identities = new Map<Leaf, Identity>();

  constructor(
    private readonly block: ModelBlock,
    private readonly valuesPerBoundary: 2 | 3 = 2,
  ) {
    this.all = block.fields.reduce<Data[]>(
      (found, field) => found.flatMap((data) => field.ticks.map((tick) => ({ ...data, [field.name]: tick }))),
      [{}],
    );
  }

  /** Truth of a rule, firing, on the data of a case; what cannot be counts as open. */
  fires(rule: number, data: Data, turned?: Turned): boolean | undefined {
    const condition = this.block.rules[rule] as ModelCondition;
    const own = this.truth(condition, data, turned);
    if (this.block.policy !== 'first') return own;
    const excluded = this.needsOtherwise(condition);
    let result = own;
    for (const [i, earlier] of this.block.rules.entries()) {
      if (i >= rule || (excluded && !hasOtherwise(earlier))) continue;
      result = both(result, negate(this.truth(earlier, data, turned)));
    }
    return result;
  }

  /** The data of a case without values that its fields cannot have, and whether there were any. */
  possible(data: Data): { readonly data: Data; readonly isWhole: boolean } {
    const kept = Object.entries(data).filter(([name, tick]) => {
      const field = this.block.fields.find((each) => each.name === name);
      return tick >= (field?.lowest ?? tick) && tick <= (field?.highest ?? tick);
    });
    return { data: Object.fromEntries(kept), isWhole: kept.length === Object.keys(data).length };
  }

  someData(test: (data: Data) => boolean): boolean {
    return this.all.some(test);
  }

  targets(): readonly OracleTarget[] {
    return this.block.rules.flatMap((condition, rule) => this.targetsOfRule(condition, rule));
  }

  /** True if every comparison decides its rule on some data, both where it holds and where it does not. */
  allDecide(): boolean {
    return this.block.rules.every((condition, rule) =>
      leavesOf(condition).every((leaf) =>
        [true, false].every((holds) =>
          this.all.some((data) => {
            if (this.truth(leaf, data) !== holds) return false;
            const [a, b] = [true, false].map((to) => this.fires(rule, data, { places: new Set([leaf]), to: () => to }));
            return a !== b;
          }),
        ),
      ),
    );
  }

  private targetsOfRule(condition: ModelCondition, rule: number): OracleTarget[] {
    const leaves = leavesOf(condition);
    const target = (leaf: Leaf, places: readonly Leaf[], point: Point, ruleHolds?: boolean): OracleTarget => {
      const { positive } = this.identityOf(leaf);
      const turned = (to: boolean): Turned => ({
        places: new Set(places),
        to: (place) => (this.identityOf(place).positive === positive ? to : !to),
      });
      const exercises = (data: Data) => {
        if (!point.has(data)) return false;
        const [a, b] = [true, false].map((to) => this.fires(rule, data, turned(to)));
        if (a === undefined || b === undefined || a === b) return false;
        return ruleHolds === undefined || this.fires(rule, data) === ruleHolds;
      };
      return {
        rule,
        leaf,
        what: point.what + (ruleHolds === undefined ? '' : ` and rule ${ruleHolds}`),
        holds: point.holds,
        feasible: this.all.some(exercises),
        coveredBy: this.block.cases.flatMap(({ data }, i) => {
          const possible = this.possible(data);
          return possible.isWhole && exercises(possible.data) ? [i] : [];
        }),
      };
    };
    const others = leaves.filter(({ op }) => op === 'otherwise');
    const ways = (leaf: Leaf) => [true, false].map((holds) => this.way(leaf, holds));
    const ofLeaf = (leaf: Exclude<Leaf, { op: 'otherwise' }>) => {
      const points = this.pointsOf(leaf).map((point) => target(leaf, [leaf], point));
      if (!hasBoundaries(leaf)) return points;
      // Where it decides at no boundary, it may elsewhere.
      const further = ways(leaf).map((point) => target(leaf, [leaf], point));
      const isNew = ({ holds, feasible }: OracleTarget) =>
        feasible && !points.some((point) => point.holds === holds && point.feasible);
      const other = (holds: boolean) => [...points, ...further].some((each) => each.feasible && each.holds !== holds);
      return [...points, ...further.filter((each) => isNew(each) && other(each.holds))];
    };
    const single = leaves.flatMap((leaf) => (leaf.op === 'otherwise' ? [] : ofLeaf(leaf)));
    const rest = others[0];
    const ofRest = rest ? ways(rest).map((point) => target(rest, others, point)) : [];
    const names = new Set(leaves.filter(({ op }) => op !== 'otherwise').map((leaf) => this.identityOf(leaf).name));
    const everywhere = [...names].flatMap((name) => {
      const places = leaves.filter((leaf) => this.identityOf(leaf).name === name);
      const [first] = places;
      if (!first || places.length < 2) return [];
      return ways(first).flatMap((point) => [true, false].map((ruleHolds) => target(first, places, point, ruleHolds)));
    });
    return [...single, ...ofRest, ...everywhere];
  }

  private way(leaf: Leaf, holds: boolean): Point {
    return { what: holds ? 'holds' : 'fails', holds, has: (data) => this.truth(leaf, data) === holds };
  }

  private pointsOf(leaf: Exclude<Leaf, { op: 'otherwise' }>): readonly Point[] {
    const { field } = leaf;
    if (leaf.op === 'field') return [this.way(leaf, true), this.way(leaf, false)];
    const at = (tick: number): Point => ({
      what: `= ${tick}`,
      holds: leafTruth(leaf, { [field.name]: tick }) === true,
      has: (data) => data[field.name] === tick,
    });
    const both = [this.way(leaf, true), this.way(leaf, false)];
    if (leaf.op === 'fields') {
      if (leaf.other === field || !isSize(field)) return both;
      return this.distances(leaf).map((distance) => ({
        what: `apart ${distance}`,
        holds: relation(distance, leaf.sign, 0),
        has: (data) => {
          const [a, b] = [data[field.name], data[leaf.other.name]];
          return a !== undefined && b !== undefined && a - b === distance;
        },
      }));
    }
    if (isSize(field)) return this.boundaryTicks(leaf).map(at);
    if (leaf.op !== 'list' || leaf.ticks.length < 2 || field.kind === 'yes-no') return both;
    const inside = leaf.ticks.map(at);
    const outside = field.ticks.filter((tick) => !leaf.ticks.includes(tick));
    return field.kind === 'one-of' && outside.length > 0
      ? [...inside, ...outside.map(at)]
      : [...inside, this.way(leaf, false)];
  }

  /** Three-valued truth; a comparison that is turned round has the given truth. */
  private truth(condition: ModelCondition, data: Data, turned?: Turned): boolean | undefined {
    switch (condition.op) {
      case 'and':
        return condition.parts.map((part) => this.truth(part, data, turned)).reduce(both, true);
      case 'or':
        return negate(condition.parts.map((part) => negate(this.truth(part, data, turned))).reduce(both, true));
      case 'not':
        return negate(this.truth(condition.part, data, turned));
    }
    if (turned?.places.has(condition)) return turned.to(condition);
    if (condition.op === 'otherwise')
      return this.block.rules
        .filter((rule) => !hasOtherwise(rule))
        .map((rule) => negate(this.truth(rule, data, turned)))
        .reduce(both, true);
    return leafTruth(condition, data);
  }

  private identityOf(leaf: Leaf): Identity {
    const known = this.identities.get(leaf);
    if (known) return known;
    let identity: Identity = { name: 'otherwise', positive: true };
    if (leaf.op === 'fields' && leaf.other !== leaf.field) {
      const inOrder = leaf.field.name < leaf.other.name;
      const signs = [-1, 0, 1].map((difference) => relation(inOrder ? difference : -difference, leaf.sign, 0));
      const changes = signs.map((each) => each === signs[0]);
      identity = { name: `${[leaf.field.name, leaf.other.name].sort()}:${changes}`, positive: signs[0] !== true };
    } else if (leaf.op !== 'otherwise') {
      const names = [...new Set([leaf.field.name, ...(leaf.op === 'fields' ? [leaf.other.name] : [])])].sort();
      const truths = this.all.map((data) => leafTruth(leaf, data) === true);
      const changes = truths.map((truth) => (truth === truths[0] ? 0 : 1)).join('');
      identity = { name: `${names}:${changes}`, positive: truths[0] !== true };
    }
    this.identities.set(leaf, identity);
    return identity;
  }

  /** How far a value and its neighbour are apart: a step, or the finest decimal place that anybody writes for the field. */
  private spacing(field: ModelField): number {
    if (field.kind === 'date') return 1;
    if (field.stepTicks !== undefined) return field.stepTicks;
    const leaves = this.block.rules.flatMap(leavesOf);
    const group = new Set([field.name]);
    for (let size = 0; size < group.size; ) {
      size = group.size;
      for (const leaf of leaves)
        if (leaf.op === 'fields' && (group.has(leaf.field.name) || group.has(leaf.other.name)))
          group.add(leaf.field.name).add(leaf.other.name);
    }
    const members = this.block.fields.filter(({ name }) => group.has(name));
    const declared = members.flatMap(({ lowest, highest, stepTicks }) => [lowest, highest, stepTicks]);
    const written = leaves.flatMap((leaf) => {
      if (leaf.op === 'otherwise' || !group.has(leaf.field.name)) return [];
      return leaf.op === 'compare'
        ? [leaf.tick]
        : leaf.op === 'range'
          ? [leaf.from, leaf.to]
          : leaf.op === 'list'
            ? leaf.ticks
            : [];
    });
    return Math.min(100, ...[...declared, ...written].flatMap((tick) => (tick === undefined ? [] : [placeOf(tick)])));
  }

  private distances({ field, other, sign }: Extract<Leaf, { op: 'fields' }>): readonly number[] {
    const step = Math.min(this.spacing(field), this.spacing(other));
    if (this.valuesPerBoundary === 3 || sign === '=' || sign === '!=') return [-step, 0, step];
    return sign === '<' || sign === '>=' ? [-step, 0] : [0, step];
  }

  private boundaryTicks(leaf: Extract<Leaf, { op: 'compare' | 'range' | 'list' }>): readonly number[] {
    const { field } = leaf;
    if (leaf.op === 'range' && leaf.from > leaf.to) return [];
    const step = this.spacing(field);
    const base = field.stepTicks === undefined ? 0 : (field.lowest ?? 0);
    const isValue = (tick: number) => (tick - base) % step === 0;
    const lower = (tick: number) => (isValue(tick) ? tick - step : base + Math.floor((tick - base) / step) * step);
    const upper = (tick: number) => (isValue(tick) ? tick + step : base + Math.ceil((tick - base) / step) * step);
    const points = new Set<number>();
    const put = (tick: number, below: boolean, above: boolean) => {
      if (isValue(tick)) points.add(tick);
      if (below || !isValue(tick) || this.valuesPerBoundary === 3) points.add(lower(tick));
      if (above || !isValue(tick) || this.valuesPerBoundary === 3) points.add(upper(tick));
    };
    if (leaf.op === 'range') {
      put(leaf.from, true, false);
      put(leaf.to, false, true);
    } else if (leaf.op === 'list') for (const tick of leaf.ticks) put(tick, true, true);
    else if (leaf.sign === '<' || leaf.sign === '>=') put(leaf.tick, true, false);
    else if (leaf.sign === '>' || leaf.sign === '<=') put(leaf.tick, false, true);
    else put(leaf.tick, true, true);
    return [...points]
      .filter((tick) => tick >= (field.lowest ?? tick) && tick <= (field.highest ?? tick))
      .sort((a, b) => a - b);
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

const hasBoundaries = (leaf: Exclude<Leaf, { op: 'otherwise' }>) =>
  leaf.op !== 'field' && isSize(leaf.field) && !(leaf.op === 'fields' && leaf.other === leaf.field);

const isSize = ({ kind }: ModelField) => kind === 'number' || kind === 'integer' || kind === 'date';

/** The last decimal place of hundredths that are tenths or whole numbers. */
const placeOf = (tick: number) => (tick % 100 === 0 ? 100 : tick % 10 === 0 ? 10 : 1);
