/** Values, comparisons and targets in words, the same in messages, hovers, pictures and exports. */
import {
  connectives,
  durationUnits,
  expressionFunctions,
  valueIn,
  valueSets,
} from '../../../../grammar/keyword-table.js';
import type { Condition, Operand } from '../../facts/facts.js';
import { listComma, type Wording } from '../../locale/language.js';
import { groupedForPeople, shownNumber } from '../../text/decimal-digits.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import type { CoverageTarget, Distance } from './coverage-targets.js';
import type { FieldAssignment, FieldValue } from './field-value.js';

const same = (text: string): Wording => ({ en: text, zh: text });
const joined = (parts: readonly (string | Wording)[], separator: Wording = same('')): Wording => {
  const inLanguage = (language: 'en' | 'zh') =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join(separator[language]);
  return { en: inLanguage('en'), zh: inLanguage('zh') };
};
const comma: Wording = { en: ', ', zh: '，' };

/** The same for pictures and pages, where numbers are grouped as people are used to. */
export const forPeople = ({ en, zh }: Wording): Wording => ({ en: groupedForPeople(en), zh: groupedForPeople(zh) });

export function shownValue(value: FieldValue): Wording {
  switch (value.is) {
    case 'number':
      return same(shownNumber(value));
    case 'date':
      return same(value.day);
    case 'yes-no':
      return { en: value.value, zh: valueSets.yesNo[value.value] };
    case 'one-of':
      return same(value.option);
    case 'text':
      return { en: `"${value.text}"`, zh: `“${value.text}”` };
  }
}

/** `金额 = 1_000_000.01`. */
export const shownAssignment = ({ field, value }: FieldAssignment): Wording =>
  joined([field, ' = ', shownValue(value)]);

/** `金额 = 1_000_000.01，会员 = 否`. */
export const shownAssignments = (assignments: readonly FieldAssignment[]): Wording =>
  joined(assignments.map(shownAssignment), comma);

/**
 * What a case has to bring about: `金额 = 1_000_000.01`, `会员 = 是`, `等级 不属于 (A、B)`, `订单额 = 额度 + 0.01`,
 * `法人 = 是（规则成立）`.
 */
export function shownTarget({ demand, conditions }: Pick<CoverageTarget, 'demand' | 'conditions'>): Wording {
  const [field = '', other = ''] = demand.fields;
  const [condition] = conditions;
  const shown = demand.value
    ? shownAssignment({ field, value: demand.value })
    : demand.distance
      ? shownDistance(field, other, demand.distance)
      : condition
        ? shownCondition(condition, demand.holds)
        : same('');
  if (demand.ruleHolds === undefined) return shown;
  return joined([
    shown,
    demand.ruleHolds
      ? { en: ' (and the rule holds)', zh: '（规则成立）' }
      : { en: ' (and the rule does not hold)', zh: '（规则不成立）' },
  ]);
}

/** `订单额 = 额度 + 0.01`. */
function shownDistance(field: string, other: string, { above, by }: Distance): Wording {
  if (above === 0) return same(`${field} = ${other}`);
  const size: Wording =
    by.is === 'days' ? { en: by.days === '1' ? '1 day' : `${by.days} days`, zh: `${by.days} 天` } : shownValue(by);
  return joined([`${field} = ${other} ${above < 0 ? '-' : '+'} `, size]);
}

const opposite = { '=': '≠', '!=': '=', '<': '≥', '<=': '>', '>': '≤', '>=': '<' } as const;
const signs = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** Whether a field says yes or no. */
export type IsYesNo = (field: string) => boolean;

/** The yes-no fields of a block, for `shownCondition`. */
export const yesNoIn =
  ({ block }: Pick<AcceptanceCoverage, 'block'>): IsYesNo =>
  (field) =>
    block.variables.some(({ name, type }) => name === field && type.name === 'yes-no');

/**
 * A comparison that holds or does not, without `not` where there is an opposite sign.
 * @param isYesNo of such fields the opposite of `= yes` is shown as `= no`
 */
export function shownCondition(condition: Condition, holds = true, isYesNo: IsYesNo = () => false): Wording {
  switch (condition.is) {
    case 'and':
    case 'or': {
      const word = connectives[condition.is];
      const all = joined(
        condition.parts.map((part) =>
          part.is === 'and' || part.is === 'or'
            ? joined(['(', shownCondition(part, true, isYesNo), ')'])
            : shownCondition(part, true, isYesNo),
        ),
        { en: ` ${condition.is} `, zh: ` ${word.zh} ` },
      );
      return holds ? all : joined([{ en: 'not (', zh: `${connectives.not.zh} (` }, all, ')']);
    }
    case 'not':
      return shownCondition(condition.part, !holds, isYesNo);
    case 'comparison': {
      const answer = yesNoAnswer(condition, holds, isYesNo);
      if (answer) return shownAssignment(answer);
      const sign = holds ? signs[condition.operator] : opposite[condition.operator];
      return joined([shownOperand(condition.left), ` ${sign} `, shownOperand(condition.right)]);
    }
    case 'in-range':
      return joined([
        shownOperand(condition.left),
        membership(holds),
        shownOperand(condition.from),
        ...(isOnePeriod(condition) ? [] : ['..', shownOperand(condition.to)]),
      ]);
    case 'in-list':
      return joined([
        shownOperand(condition.left),
        membership(holds),
        '(',
        joined(condition.options.map(shownOperand), listComma),
        ')',
      ]);
    case 'field':
      return joined([condition.name, ' = ', { en: holds ? 'yes' : 'no', zh: valueSets.yesNo[holds ? 'yes' : 'no'] }]);
    case 'otherwise':
      return holds
        ? { en: 'no other rule holds', zh: '其他规则都不成立' }
        : { en: 'another rule holds', zh: '有其他规则成立' };
  }
}

/** What a comparison with yes or no asks of its field. */
function yesNoAnswer(
  { left, operator, right }: Extract<Condition, { is: 'comparison' }>,
  holds: boolean,
  isYesNo: IsYesNo,
): FieldAssignment | undefined {
  const [field, word] = left.is === 'name' && isYesNo(left.name) ? [left, right] : [right, left];
  if (field.is !== 'name' || word.is !== 'name' || !isYesNo(field.name)) return undefined;
  const said = valueIn('yesNo', word.name);
  if (!said || (operator !== '=' && operator !== '!=')) return undefined;
  const isYes = (said === 'yes') === (holds === (operator === '='));
  return { field: field.name, value: { is: 'yes-no', value: isYes ? 'yes' : 'no' } };
}

/** A month or a quarter that is written once. */
const isOnePeriod = ({ from, to }: Extract<Condition, { is: 'in-range' }>) =>
  from.is === 'date' && to.is === 'date' && from.at === to.at && from.date.end === to.date.end;

const membership = (holds: boolean): Wording =>
  holds ? { en: ' in ', zh: ` ${connectives.in.zh} ` } : { en: ' not in ', zh: ` 不${connectives.in.zh} ` };

export function shownOperand(operand: Operand): Wording {
  switch (operand.is) {
    case 'name':
      return operand.name === 'yes' || operand.name === 'no'
        ? { en: operand.name, zh: valueSets.yesNo[operand.name] }
        : same(operand.name);
    case 'number':
      return operand.unit
        ? joined([shownNumber(operand.number), { en: ` ${operand.unit}`, zh: durationUnits[operand.unit].zh }])
        : same(shownNumber(operand.number));
    case 'date':
      return same(operand.date.start === operand.date.end ? operand.date.start : monthOrQuarter(operand.date));
    case 'text':
      return { en: `"${operand.text}"`, zh: `“${operand.text}”` };
    case 'arithmetic':
      return joined([
        shownPart(operand.first, operand, true),
        ...operand.rest.map(({ sign, operand: part }) => joined([` ${sign} `, shownPart(part, operand, false)])),
      ]);
    case 'function':
      return joined([
        { en: operand.name, zh: expressionFunctions[operand.name].zh },
        '(',
        joined(operand.of.map(shownOperand), comma),
        ')',
      ]);
  }
}

/** A part of a calculation, in parentheses where it would be read otherwise without them. */
function shownPart(part: Operand, whole: Operand, isFirst: boolean): Wording {
  const shown = shownOperand(part);
  if (part.is !== 'arithmetic') return shown;
  const isLoose = isSum(part) ? !isFirst || !isSum(whole) : !isFirst && !isSum(whole);
  return isLoose ? joined(['(', shown, ')']) : shown;
}

const isSum = (operand: Operand) => operand.is === 'arithmetic' && /[-+]/.test(operand.rest[0]?.sign ?? '');

/** A month or quarter as it is written: `2025-03`, `2025-Q1`. */
function monthOrQuarter({ start, end }: { readonly start: string; readonly end: string }): string {
  const month = start.slice(0, 7);
  return month === end.slice(0, 7) ? month : `${start.slice(0, 4)}-Q${Math.ceil(Number(end.slice(5, 7)) / 3)}`;
}
