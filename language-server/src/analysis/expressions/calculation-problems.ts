/** What makes no sense in conditions that calculate or compare: days with money, a text in a sum. */
import type { CalculationSign } from '../../../../grammar/keyword-table.js';
import type { Condition, FieldFacts, Operand } from '../../facts/facts.js';
import { isPercentUnit } from '../../text/decimal-digits.js';
import { isCalculation } from './calculations.js';
import { operandsOf, singleConditions } from './parts-of-conditions.js';

/** One problem; `operand` is the value or calculation that it is about. */
export type CalculationProblem =
  /** A text, an option or a yes-no among what is calculated with. */
  | { readonly why: 'no-quantity'; readonly operand: Operand }
  /** A day times two, a day plus a day, a day plus an amount of money. */
  | { readonly why: 'day-moved-wrongly'; readonly operand: Operand }
  /** `round` of one or three values, or of days. */
  | { readonly why: 'arguments'; readonly operand: Operand }
  /** A day and a number side by side. */
  | { readonly why: 'day-and-number'; readonly operand: Operand; readonly other: Operand }
  | {
      readonly why: 'units';
      readonly operand: Operand;
      readonly other: Operand;
      readonly unit: string;
      readonly otherUnit: string;
    };

/** What an operand is a quantity of. Without `unit` nobody can tell. */
type Quantity = { readonly is: 'number'; readonly unit?: string } | { readonly is: 'day' } | { readonly is: 'word' };

type Resolve = (name: string) => FieldFacts | undefined;

/** The first problem of each single condition. */
export function calculationProblems(condition: Condition, resolve: Resolve): readonly CalculationProblem[] {
  return singleConditions(condition).flatMap((part) => {
    const operands = operandsOf(part);
    const [first, ...others] = operands;
    if (!first) return [];
    const check = new Check(resolve);
    const kinds = operands.map((operand) => check.quantityOf(operand));
    if (check.problem) return [check.problem];
    for (const [i, other] of others.entries()) {
      const problem = besideEachOther(first, kinds[0], other, kinds[i + 1]);
      // A plain value that does not fit its field is said elsewhere.
      if (problem && (problem.why === 'units' || operands.some(isCalculation))) return [problem];
    }
    return [];
  });
}

class Check {
  problem: CalculationProblem | undefined;

  constructor(private readonly resolve: Resolve) {}

  /** @returns undefined if it is not known, or a problem has been found in it */
  quantityOf(operand: Operand): Quantity | undefined {
    switch (operand.is) {
      case 'name':
        return this.ofField(operand.name);
      case 'number':
        return { is: 'number', ...(operand.unit && { unit: operand.unit }) };
      case 'date':
        return { is: 'day' };
      case 'text':
        return { is: 'word' };
      case 'arithmetic':
        return this.ofArithmetic(operand);
      case 'function':
        return this.ofFunction(operand);
    }
  }

  private ofField(name: string): Quantity | undefined {
    const type = this.resolve(name)?.type;
    switch (type?.name) {
      case undefined:
        return undefined;
      case 'number':
      case 'integer': {
        const unit = type.unit?.value.trim();
        return { is: 'number', ...(unit && !isPercentUnit(unit) && { unit }) };
      }
      case 'date':
        return { is: 'day' };
      default:
        return { is: 'word' };
    }
  }

  private found(problem: CalculationProblem): undefined {
    this.problem ??= problem;
    return undefined;
  }

  private ofArithmetic(operand: Extract<Operand, { is: 'arithmetic' }>): Quantity | undefined {
    let left = this.quantityOf(operand.first);
    if (left?.is === 'word') return this.found({ why: 'no-quantity', operand: operand.first });
    let before: Operand = operand.first;
    for (const { sign, operand: other } of operand.rest) {
      const right = this.quantityOf(other);
      if (right?.is === 'word') return this.found({ why: 'no-quantity', operand: other });
      if (left && right) left = this.calculated(operand, before, left, sign, other, right);
      else left = undefined;
      before = other;
    }
    return left;
  }

  private calculated(
    whole: Operand,
    before: Operand,
    left: Quantity,
    sign: CalculationSign,
    other: Operand,
    right: Quantity,
  ): Quantity | undefined {
    if (left.is === 'day' || right.is === 'day') {
      if (left.is === 'day' && right.is === 'day' && sign === '-') return { is: 'number', unit: 'days' };
      const moves = sign === '+' ? left.is !== right.is : sign === '-' && left.is === 'day' && right.is === 'number';
      const by = left.is === 'number' ? left : right.is === 'number' ? right : undefined;
      const isByDays = by?.unit === undefined || sameUnit(by.unit, 'days');
      return moves && isByDays ? { is: 'day' } : this.found({ why: 'day-moved-wrongly', operand: whole });
    }
    if (left.is !== 'number' || right.is !== 'number') return undefined;
    const [a, b] = [left.unit, right.unit];
    if (sign === '+' || sign === '-') {
      if (a && b && !sameUnit(a, b)) return this.found({ why: 'units', operand: before, other, unit: a, otherUnit: b });
      const unit = a ?? b;
      return { is: 'number', ...(unit && { unit }) };
    }
    // What 600 times a number of days is, only the writer knows; 30% of an amount is an amount.
    if (other.is === 'number' && other.number.percent && a) return { is: 'number', unit: a };
    return { is: 'number' };
  }

  private ofFunction(operand: Extract<Operand, { is: 'function' }>): Quantity | undefined {
    const kinds = operand.of.map((each) => this.quantityOf(each));
    const word = kinds.findIndex((kind) => kind?.is === 'word');
    if (word >= 0) return this.found({ why: 'no-quantity', operand: operand.of[word] as Operand });
    if (operand.name === 'round')
      return operand.of.length > 2 || kinds.some((kind) => kind?.is === 'day')
        ? this.found({ why: 'arguments', operand })
        : kinds[0];
    const [first, ...others] = operand.of;
    for (const [i, other] of others.entries()) {
      const problem = first && besideEachOther(first, kinds[0], other, kinds[i + 1]);
      if (problem) return this.found(problem);
    }
    return kinds[0];
  }
}

/** What is wrong with two values that are compared. */
function besideEachOther(
  operand: Operand,
  kind: Quantity | undefined,
  other: Operand,
  otherKind: Quantity | undefined,
): CalculationProblem | undefined {
  if (!kind || !otherKind) return undefined;
  if (kind.is === 'number' && otherKind.is === 'number') {
    const { unit } = kind;
    const otherUnit = otherKind.unit;
    return unit && otherUnit && !sameUnit(unit, otherUnit)
      ? { why: 'units', operand, other, unit, otherUnit }
      : undefined;
  }
  if (kind.is === otherKind.is) return undefined;
  const word = kind.is === 'word' ? operand : otherKind.is === 'word' ? other : undefined;
  return word ? { why: 'no-quantity', operand: word } : { why: 'day-and-number', operand, other };
}

/** Units that are one, by their words. */
const sameUnits: readonly ReadonlySet<string>[] = [
  new Set(['days', 'day', 'd', '天', '日', '自然日', '个自然日', 'calendar days']),
  new Set(['元', '人民币', 'cny', 'rmb', '¥', '￥', 'yuan']),
  new Set(['hours', 'hour', 'h', '小时', '时']),
  new Set(['minutes', 'minute', 'min', '分钟', '分']),
];

function sameUnit(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return a === b || sameUnits.some((words) => words.has(a) && words.has(b));
}
