/**
 * Systems of linear inequalities over fields whose values lie on grids. Fourier–Motzkin elimination over whole numbers
 * (Schrijver, "Theory of Linear and Integer Programming", 1986, § 12.2), every inequality tightened to the grids of its
 * fields (Gomory's cut for one inequality), proves that there is no data; going back through the eliminated fields finds
 * it. Exact where the inequalities compare two fields, and the finer grid contains the coarser one, because the finest
 * are eliminated first. Elsewhere the answer may be that it is not known.
 */
import { atOrAbove, atOrBelow } from './ordered-domain.js';
import type { Interval } from './readable-values.js';
import { commonDivisor, floorDivide } from './scaled-decimal.js';

/** Σ factor · value ≤ bound, with a factor for each field. */
export interface Inequality {
  readonly factors: readonly bigint[];
  readonly bound: bigint;
}

export interface GridField {
  readonly step: bigint;
  readonly base: bigint;
  readonly within: Interval;
  /** The value that reads best of an interval of the grid. */
  readonly choose: (interval: Interval) => bigint;
}

/** So many inequalities, and so many tries at values, are worked with. */
const mostInequalities = 400;
const mostTries = 200;

/** Values that satisfy all inequalities, one for each field; `none` if there are none for certain. */
export function solve(
  fields: readonly GridField[],
  inequalities: readonly Inequality[],
): readonly bigint[] | 'none' | 'unknown' {
  const system = new LinearSystem(fields);
  return system.solve(inequalities);
}

class LinearSystem {
  private triesLeft = mostTries;

  constructor(private readonly fields: readonly GridField[]) {}

  solve(given: readonly Inequality[]): readonly bigint[] | 'none' | 'unknown' {
    const count = this.fields.length;
    const rows: Inequality[] = [...given];
    this.fields.forEach(({ within: { first, last } }, i) => {
      const unit = (factor: bigint) => Array.from({ length: count }, (_, j) => (i === j ? factor : 0n));
      if (last !== undefined) rows.push({ factors: unit(1n), bound: last });
      if (first !== undefined) rows.push({ factors: unit(-1n), bound: -first });
    });
    const order = this.fields.map((_, i) => i).sort((a, b) => (this.stepOf(a) < this.stepOf(b) ? -1 : 1));
    const stages: { readonly field: number; readonly rows: readonly Inequality[] }[] = [];
    let left = this.simplified(rows);
    for (const field of order) {
      if (left === 'none') return 'none';
      const own = left.filter(({ factors }) => factors[field] !== 0n);
      stages.push({ field, rows: own });
      left = this.simplified([...left.filter(({ factors }) => factors[field] === 0n), ...combined(own, field)]);
      if (left !== 'none' && left.length > mostInequalities) return 'unknown';
    }
    if (left === 'none') return 'none';
    const values: bigint[] = new Array(count).fill(0n);
    return this.goBack(stages, stages.length - 1, values) ? values : 'unknown';
  }

  private stepOf(field: number): bigint {
    return (this.fields[field] as GridField).step;
  }

  /** Each inequality as tight as the grids make it, of parallel ones the tightest; `none` if one cannot be satisfied. */
  private simplified(rows: readonly Inequality[]): readonly Inequality[] | 'none' {
    const tightest = new Map<string, Inequality>();
    for (const row of rows) {
      let [common, atBase] = [0n, 0n];
      row.factors.forEach((factor, i) => {
        const { step, base } = this.fields[i] as GridField;
        common = commonDivisor(common, factor * step);
        atBase += factor * base;
      });
      if (common === 0n) {
        if (row.bound < 0n) return 'none';
        continue;
      }
      const bound = floorDivide(row.bound - atBase, common) * common + atBase;
      // Divides the bound as well, because all values are whole numbers.
      const shared = row.factors.reduce((found, factor) => commonDivisor(found, factor), 0n);
      const factors = shared === 1n ? row.factors : row.factors.map((factor) => factor / shared);
      const key = factors.join();
      const known = tightest.get(key);
      if (!known || known.bound > bound / shared) tightest.set(key, { factors, bound: bound / shared });
    }
    return [...tightest.values()];
  }

  private goBack(
    stages: readonly { readonly field: number; readonly rows: readonly Inequality[] }[],
    at: number,
    values: bigint[],
  ): boolean {
    const stage = stages[at];
    if (!stage) return true;
    const { field, rows } = stage;
    const grid = this.fields[field] as GridField;
    let [first, last]: [bigint | undefined, bigint | undefined] = [undefined, undefined];
    for (const { factors, bound } of rows) {
      const own = factors[field] as bigint;
      let rest = bound;
      factors.forEach((factor, i) => {
        if (i !== field) rest -= factor * (values[i] as bigint);
      });
      if (own > 0n) {
        const most = atOrBelow(grid, floorDivide(rest, own));
        if (last === undefined || most < last) last = most;
      } else {
        const least = atOrAbove(grid, -floorDivide(rest, -own));
        if (first === undefined || least > first) first = least;
      }
    }
    if (first !== undefined && last !== undefined && first > last) return false;
    const tried = new Set<bigint>();
    for (const value of this.candidates(grid, { first, last })) {
      if (tried.has(value)) continue;
      tried.add(value);
      if (this.triesLeft-- <= 0) return false;
      values[field] = value;
      if (this.goBack(stages, at - 1, values)) return true;
    }
    return false;
  }

  private *candidates(grid: GridField, { first, last }: Interval): Iterable<bigint> {
    yield grid.choose({ first, last });
    if (first !== undefined) yield first;
    if (last !== undefined) yield last;
    for (let i = 1n; i <= 8n; i++) {
      if (first !== undefined && (last === undefined || first + i * grid.step <= last)) yield first + i * grid.step;
      if (last !== undefined && (first === undefined || last - i * grid.step >= first)) yield last - i * grid.step;
    }
  }
}

/** What inequalities say together when a field is eliminated: each that bounds it from above with each from below. */
function combined(rows: readonly Inequality[], field: number): Inequality[] {
  const above = rows.filter(({ factors }) => (factors[field] as bigint) > 0n);
  const below = rows.filter(({ factors }) => (factors[field] as bigint) < 0n);
  return above.flatMap((a) =>
    below.map((b): Inequality => {
      const [x, y] = [a.factors[field] as bigint, -(b.factors[field] as bigint)];
      const common = commonDivisor(x, y);
      const [forA, forB] = [y / common, x / common];
      return {
        factors: a.factors.map((factor, i) => factor * forA + (b.factors[i] as bigint) * forB),
        bound: a.bound * forA + b.bound * forB,
      };
    }),
  );
}
