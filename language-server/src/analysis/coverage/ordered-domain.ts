/** The values that a number, integer or date field can have: a grid between two bounds. */
import type { FieldType } from '../../facts/facts.js';
import { isPercentUnit } from '../../text/decimal-digits.js';
import { dayNumber } from './day-number.js';
import { decimalPlaces, floorDivide, powerOfTen, scaled } from './scaled-decimal.js';

/**
 * All numbers are scaled by `places`. Like the `step` of an HTML input, steps are counted from the lower bound, and
 * from zero where there is none.
 */
export interface OrderedDomain {
  readonly is: 'number' | 'date';
  readonly places: number;
  readonly min: bigint | undefined;
  readonly max: bigint | undefined;
  /** For a number without a declared step, the finest number that the engine uses. */
  readonly step: bigint;
  readonly base: bigint;
  /**
   * How far a boundary value and its neighbour are apart: the step; without one, a unit of the finest decimal place that
   * the field's declaration and the rules write.
   */
  readonly spacing: bigint;
  /** A number without a declared step: between any two values there is another. */
  readonly dense: boolean;
}

/** Decimal places in a field's own declaration. */
export function declaredPlaces(type: FieldType): number {
  // 1% is 0.01.
  let places = isPercentUnit(type.unit?.value) ? 2 : 0;
  for (const bound of [type.min, type.max, type.step])
    if (bound) places = Math.max(places, decimalPlaces(bound.value.digits));
  return places;
}

/**
 * @param places by which values are scaled
 * @param finest the decimal places that the declaration and the rules write
 * @returns undefined for a type without an order
 */
export function orderedDomain(type: FieldType, places: number, finest = places): OrderedDomain | undefined {
  if (type.name === 'date') {
    const min = type.window && dayNumber(type.window.start);
    const max = type.window && dayNumber(type.window.end);
    return { is: 'date', places: 0, ...inOrder(min, max), step: 1n, spacing: 1n, base: 0n, dense: false };
  }
  if (type.name !== 'number' && type.name !== 'integer') return undefined;
  const bounds = inOrder(
    type.min && scaled(type.min.value.digits, places),
    type.max && scaled(type.max.value.digits, places),
  );
  const declared = type.step ? scaled(type.step.value.digits, places) : 0n;
  const grid = { is: 'number', places, ...bounds, dense: false } as const;
  if (declared > 0n) return { ...grid, step: declared, spacing: declared, base: bounds.min ?? 0n };
  if (type.name === 'number') return { ...grid, step: 1n, spacing: powerOfTen(places - finest), base: 0n, dense: true };
  const whole = wholeStep(type, places);
  return { ...grid, step: whole, spacing: whole, base: 0n };
}

/** From one whole number to the next; of a field whose unit is %, from one whole percentage to the next. */
const wholeStep = ({ unit }: FieldType, places: number): bigint =>
  powerOfTen(isPercentUnit(unit?.value) ? places - 2 : places);

/** Bounds written the wrong way round are another check's business and bind nothing here. */
function inOrder(min: bigint | undefined, max: bigint | undefined) {
  const reversed = min !== undefined && max !== undefined && min > max;
  return reversed ? { min: undefined, max: undefined } : { min, max };
}

/** The greatest value of the grid that is not above a number; bounds are not looked at. */
export const atOrBelow = ({ step, base }: Pick<OrderedDomain, 'step' | 'base'>, value: bigint): bigint =>
  step === 1n ? value : floorDivide(value - base, step) * step + base;

/** The least value of the grid that is not below a number; bounds are not looked at. */
export function atOrAbove(domain: Pick<OrderedDomain, 'step' | 'base'>, value: bigint): bigint {
  const below = atOrBelow(domain, value);
  return below === value ? value : below + domain.step;
}

export const isOnGrid = (domain: OrderedDomain, value: bigint): boolean => atOrBelow(domain, value) === value;

export const isWithinBounds = ({ min, max }: OrderedDomain, value: bigint): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);
