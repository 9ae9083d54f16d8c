/** Values, comparisons and targets in words, the same in messages, hovers, pictures and exports. */
import { connectives, durationUnits, expressionFunctions, valueSets } from '../../../../grammar/keyword-table.js';
import type { Condition, Operand } from '../../facts/facts.js';
import { listComma, type Wording } from '../../locale/language.js';
import { groupedForPeople, shownNumber } from '../../text/decimal-digits.js';
import type { CoverageTarget } from './coverage-targets.js';
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

/** What a case has to bring about: `金额 = 1_000_000.01`, `会员 = 是`, `等级 不属于 (A、B)`. */
export function shownTarget({ demand, conditions }: CoverageTarget): Wording {
  if (demand.is === 'boundary') return shownAssignment(demand);
  const [condition] = conditions;
  return condition ? shownCondition(condition, demand.holds) : same('');
}

const opposite = { '=': '≠', '!=': '=', '<': '≥', '<=': '>', '>': '≤', '>=': '<' } as const;
const signs = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** A comparison that holds or does not, without `not` where there is an opposite sign. */
export function shownCondition(condition: Condition, holds = true): Wording {
  switch (condition.is) {
    case 'and':
    case 'or': {
      const word = connectives[condition.is];
      const all = joined(
        condition.parts.map((part) =>
          part.is === 'and' || part.is === 'or' ? joined(['(', shownCondition(part), ')']) : shownCondition(part),
        ),
        { en: ` ${condition.is} `, zh: ` ${word.zh} ` },
      );
      return holds ? all : joined([{ en: 'not (', zh: `${connectives.not.zh} (` }, all, ')']);
    }
    case 'not':
      return shownCondition(condition.part, !holds);
    case 'comparison': {
      const sign = holds ? signs[condition.operator] : opposite[condition.operator];
      return joined([shownOperand(condition.left), ` ${sign} `, shownOperand(condition.right)]);
    }
    case 'in-range':
      return joined([
        shownOperand(condition.left),
        membership(holds),
        shownOperand(condition.from),
        '..',
        shownOperand(condition.to),
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
