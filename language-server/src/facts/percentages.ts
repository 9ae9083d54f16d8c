/** Numbers that meet a field whose unit is %: `15` and `15%` are one value there. */
import { inHundredths, isPercentUnit, shiftPoint } from '../text/decimal-digits.js';
import type { AcceptanceFacts, Condition, Decimal, MetricFacts, Operand } from './facts.js';

/** @param acceptance whose conditions and assignments are changed by this function, where its own fields have the unit % */
export function readPercentages({ fields, rules, cases }: AcceptanceFacts): void {
  if (fields.length === 0) return;
  const names = new Set(fields.filter(({ type }) => isPercentUnit(type?.unit?.value)).map(({ name }) => name));
  if (names.size === 0) return;
  const isField = (operand: Operand) => operand.is === 'name' && names.has(operand.name);
  for (const { when } of rules) if (when) readCondition(when, isField);
  for (const { given } of cases)
    for (const each of given ?? []) if (each.is === 'assignment' && names.has(each.field.name)) readNumber(each.value);
}

/**
 * The numbers of a metric that is counted in hundredths, because its unit is % or because all of them are written with %:
 * `15%` is 15 of that unit.
 * @param metric is changed by this function
 * @param written the numbers that are written with %, by the object that holds their value
 */
export function readMetricPercentages(metric: MetricFacts, written: WeakMap<object, Decimal>): void {
  const numbers = [metric.baseline, metric.target, ...metric.measurements].filter((each) => each !== undefined);
  const withSign = numbers.filter((each) => written.has(each));
  const isPercent = metric.unit ? isPercentUnit(metric.unit.value) : withSign.length === numbers.length;
  if (withSign.length === 0 || !isPercent) return;
  for (const each of withSign)
    (each as { value: number }).value = Number(shiftPoint((written.get(each) as Decimal).digits, 2));
  if (!metric.unit) (metric as { percent?: true }).percent = true;
}

function readCondition(condition: Condition, isField: (operand: Operand) => boolean): void {
  switch (condition.is) {
    case 'and':
    case 'or':
      for (const part of condition.parts) readCondition(part, isField);
      break;
    case 'not':
      readCondition(condition.part, isField);
      break;
    case 'comparison':
      if (isField(condition.left)) readNumber(condition.right);
      if (isField(condition.right)) readNumber(condition.left);
      break;
    case 'in-range':
      if (isField(condition.left)) for (const end of [condition.from, condition.to]) readNumber(end);
      break;
    case 'in-list':
      if (isField(condition.left)) for (const option of condition.options) readNumber(option);
      break;
  }
}

function readNumber(operand: Operand): void {
  if (operand.is === 'number') (operand as { number: Decimal }).number = inHundredths(operand.number);
}
