/**
 * What calculations and conditions come to on the data of one case. Exact: numbers are fractions, days are whole numbers.
 * What is not given, or has no value (a division by 0, a name that means nothing), is unknown and never guessed; `and`,
 * `or` and `not` go on with unknowns as in Kleene's strong logic. Shares no code with the engine that searches data.
 */
import type { CalculationSign, FunctionName } from '../../../../grammar/keyword-table.js';
import type {
  ComparisonOperator,
  Condition,
  FieldFacts,
  Given,
  Operand,
  PlainOperand,
  RuleFacts,
} from '../../facts/facts.js';
import { dayNumber, dayOf } from '../coverage/day-number.js';
import type { FieldValue } from '../coverage/field-value.js';
import { canonicalWord, numberFor, readConstant } from '../coverage/read-constant.js';
import { isCalculation } from './calculations.js';
import { mentionsOtherwise } from './parts-of-conditions.js';
import {
  difference,
  dividedBy,
  minus,
  plus,
  type Rational,
  rational,
  rationalOf,
  roundedTo,
  shownDigits,
  times,
} from './rational.js';

/** A value. A month or a quarter is several days. */
export type Value =
  /** `percent` if it is shown with %. */
  | { readonly is: 'number'; readonly number: Rational; readonly percent?: true }
  | { readonly is: 'day'; readonly first: bigint; readonly last: bigint }
  /** An option, `yes`, `no` or a text. */
  | { readonly is: 'word'; readonly word: string };

/** What names mean and which data is given. */
export interface Scope {
  /** The field that a name means. */
  field(name: string): FieldFacts | undefined;
  /** What the case sets a field to, under the name that conditions use. */
  given(name: string): PlainOperand | undefined;
  /** The rule that a name means. */
  rule(name: string): RuleFacts | undefined;
  /** All rules of the block, for `otherwise`. */
  readonly rules: readonly RuleFacts[];
}

/** @returns undefined where it is unknown */
export function evaluateOperand(operand: Operand, scope: Scope): Value | undefined {
  switch (operand.is) {
    case 'number':
      return {
        is: 'number',
        number: rationalOf(operand.number.digits),
        ...(operand.number.percent && { percent: true }),
      };
    case 'date':
      return { is: 'day', first: dayNumber(operand.date.start), last: dayNumber(operand.date.end) };
    case 'text':
      return { is: 'word', word: operand.text };
    case 'name': {
      const given = scope.given(operand.name);
      const type = scope.field(operand.name)?.type;
      return given && type && valueAs(given, type);
    }
    case 'arithmetic': {
      let value = evaluateOperand(operand.first, scope);
      for (const { sign, operand: right } of operand.rest) {
        const other = value && evaluateOperand(right, scope);
        value = value && other && calculated(value, sign, other);
      }
      return value;
    }
    case 'function': {
      const values = operand.of.map((each) => evaluateOperand(each, scope));
      return values.every((value) => value !== undefined) ? applied(operand.name, values) : undefined;
    }
  }
}

/** A value that is written where it meets a field of a type; undefined if it is none of that type. */
function valueAs(written: PlainOperand, type: NonNullable<FieldFacts['type']>): Value | undefined {
  const constant = readConstant(written, type);
  if (typeof constant === 'string') return undefined;
  switch (constant.is) {
    case 'number': {
      const isPercent = written.is === 'number' && numberFor(written.number, type).percent;
      return { is: 'number', number: rationalOf(constant.digits), ...(isPercent && { percent: true }) };
    }
    case 'days':
      return { is: 'day', first: dayNumber(constant.start), last: dayNumber(constant.end) };
    case 'word':
      return { is: 'word', word: constant.word };
  }
}

function calculated(left: Value, sign: CalculationSign, right: Value): Value | undefined {
  if (left.is === 'number' && right.is === 'number') {
    const number = byNumbers(left.number, sign, right.number);
    return number && { is: 'number', number };
  }
  if (left.is === 'day' && right.is === 'day')
    return sign === '-' && isOneDay(left) && isOneDay(right)
      ? { is: 'number', number: rational(left.first - right.first) }
      : undefined;
  if (left.is === 'day' && right.is === 'number' && (sign === '+' || sign === '-')) return moved(left, right, sign);
  if (left.is === 'number' && right.is === 'day' && sign === '+') return moved(right, left, sign);
  return undefined;
}

function byNumbers(left: Rational, sign: CalculationSign, right: Rational): Rational | undefined {
  switch (sign) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '*':
      return times(left, right);
    case '/':
      return dividedBy(left, right);
  }
}

const isOneDay = ({ first, last }: Extract<Value, { is: 'day' }>) => first === last;

/** A day so many days later or earlier; half a day is none. */
function moved(
  day: Extract<Value, { is: 'day' }>,
  { number }: Extract<Value, { is: 'number' }>,
  sign: '+' | '-',
): Value | undefined {
  if (number.under !== 1n || !isOneDay(day)) return undefined;
  const to = sign === '+' ? day.first + number.over : day.first - number.over;
  return { is: 'day', first: to, last: to };
}

function applied(name: FunctionName, values: readonly Value[]): Value | undefined {
  if (name === 'round') {
    const [number, step = { is: 'number', number: rational(1n) } as const, ...others] = values;
    if (number?.is !== 'number' || step.is !== 'number' || others.length > 0) return undefined;
    const rounded = roundedTo(number.number, step.number);
    return rounded && { is: 'number', number: rounded };
  }
  let best = values[0];
  for (const value of values.slice(1)) {
    if (!best) return undefined;
    const isLess = holdsBetween(value, '<', best);
    if (isLess === undefined) return undefined;
    if (isLess === (name === 'min')) best = value;
  }
  return best?.is === 'word' ? undefined : best;
}

/** Whether a comparison of two values holds; undefined if they cannot be compared so. */
export function holdsBetween(left: Value, operator: ComparisonOperator, right: Value): boolean | undefined {
  if (left.is === 'word' && right.is === 'word')
    return operator === '=' || operator === '!=' ? (left.word === right.word) === (operator === '=') : undefined;
  if (left.is === 'number' && right.is === 'number') return isTrueOf(difference(left.number, right.number), operator);
  if (left.is !== 'day' || right.is !== 'day') return undefined;
  // A day and a month: within it is equal, before its first day is less.
  if (!isOneDay(left))
    return isOneDay(right) ? holdsBetween(right, turned[operator], left) : sameDays(left, operator, right);
  const beside = left.first < right.first ? -1n : left.first > right.last ? 1n : 0n;
  return isTrueOf(beside, operator);
}

const turned = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

type Days = Extract<Value, { is: 'day' }>;
const sameDays = (left: Days, operator: ComparisonOperator, right: Days): boolean | undefined => {
  const same = left.first === right.first && left.last === right.last;
  return operator === '=' ? same : operator === '!=' ? !same : undefined;
};

function isTrueOf(beside: bigint, operator: ComparisonOperator): boolean {
  switch (operator) {
    case '=':
      return beside === 0n;
    case '!=':
      return beside !== 0n;
    case '<':
      return beside < 0n;
    case '<=':
      return beside <= 0n;
    case '>':
      return beside > 0n;
    case '>=':
      return beside >= 0n;
  }
}

/** Whether a condition holds; undefined where the data does not tell. */
export function evaluateCondition(condition: Condition, scope: Scope): boolean | undefined {
  return new Evaluation(scope).condition(condition);
}

class Evaluation {
  /** Rules on the way to what is being asked: one that needs itself has no answer. */
  private readonly open = new Set<RuleFacts>();

  constructor(private readonly scope: Scope) {}

  condition(condition: Condition): boolean | undefined {
    switch (condition.is) {
      case 'and':
      case 'or': {
        const ends = condition.is === 'or';
        let isUnknown = false;
        for (const part of condition.parts) {
          const holds = this.condition(part);
          if (holds === ends) return ends;
          isUnknown ||= holds === undefined;
        }
        return isUnknown ? undefined : !ends;
      }
      case 'not': {
        const holds = this.condition(condition.part);
        return holds === undefined ? undefined : !holds;
      }
      case 'field':
        return this.alone(condition.name);
      case 'comparison':
        return this.comparison(condition.left, condition.operator, condition.right);
      case 'in-range': {
        const { left, from, to } = condition;
        return both(this.comparison(left, '>=', from), this.comparison(left, '<=', to));
      }
      case 'in-list': {
        let isUnknown = false;
        for (const option of condition.options) {
          const holds = this.comparison(condition.left, '=', option);
          if (holds) return true;
          isUnknown ||= holds === undefined;
        }
        return isUnknown ? undefined : false;
      }
      case 'otherwise':
        return this.otherwise();
    }
  }

  /** A yes-no field, or a rule that holds. */
  private alone(name: string): boolean | undefined {
    const field = this.scope.field(name);
    if (!field) return this.rule(this.scope.rule(name));
    if (field.type?.name !== 'yes-no') return undefined;
    const value = evaluateOperand({ is: 'name', name, at: 0 as never }, this.scope);
    return value?.is === 'word' ? value.word === 'yes' : undefined;
  }

  private rule(rule: RuleFacts | undefined): boolean | undefined {
    if (!rule?.when || this.open.has(rule)) return undefined;
    this.open.add(rule);
    const holds = this.condition(rule.when);
    this.open.delete(rule);
    return holds;
  }

  private otherwise(): boolean | undefined {
    let isUnknown = false;
    for (const rule of this.scope.rules) {
      if (rule.when && mentionsOtherwise(rule.when)) continue;
      const holds = this.rule(rule);
      if (holds) return false;
      isUnknown ||= holds === undefined;
    }
    return isUnknown ? undefined : true;
  }

  private comparison(left: Operand, operator: ComparisonOperator, right: Operand): boolean | undefined {
    // Of two names the first one that is a field is one, and the other may be a value of it.
    const a = this.isField(left) ? evaluateOperand(left, this.scope) : this.valueOf(left, right);
    const b =
      this.isField(left) || !this.isField(right) ? this.valueOf(right, left) : evaluateOperand(right, this.scope);
    return a && b && holdsBetween(a, operator, b);
  }

  private isField(operand: Operand): boolean {
    return operand.is === 'name' && this.scope.field(operand.name) !== undefined;
  }

  /** A value beside another: a name may be an option, and a number a percentage, of the field that it meets. */
  private valueOf(operand: Operand, beside: Operand): Value | undefined {
    if (!isCalculation(operand) && beside.is === 'name') {
      const type = this.scope.field(beside.name)?.type;
      const value = type && valueAs(operand, type);
      if (value) return value;
    }
    return evaluateOperand(operand, this.scope);
  }
}

const both = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === false || other === false ? false : one === undefined || other === undefined ? undefined : true;

/** The data that a case gives, by the names of its fields; the first of several values counts. */
export function givenOfCase(given: readonly Given[] | undefined): ReadonlyMap<string, PlainOperand> {
  const values = new Map<string, PlainOperand>();
  for (const each of given ?? [])
    if (each.is === 'assignment' && !values.has(each.field.name)) values.set(each.field.name, each.value);
  return values;
}

/** A value as results show it, of a field if it is the value of one. */
export function asFieldValue(value: Value, field: FieldFacts | undefined): FieldValue {
  switch (value.is) {
    case 'number':
      return { is: 'number', digits: shownDigits(value.number).digits, ...(value.percent && { percent: true }) };
    case 'day':
      return { is: 'date', day: dayOf(value.first) };
    case 'word': {
      const { type } = field ?? {};
      if (type?.name === 'yes-no') return { is: 'yes-no', value: value.word === 'yes' ? 'yes' : 'no' };
      if (type?.name !== 'one-of') return { is: 'text', text: value.word };
      const option = type.options?.find(({ name }) => canonicalWord(name) === value.word);
      return { is: 'one-of', option: option?.name ?? value.word };
    }
  }
}
