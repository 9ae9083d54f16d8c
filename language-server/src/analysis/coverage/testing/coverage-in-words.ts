/** Acceptance blocks written as text, and what the engine says of them in short lines, for tests. */
import type { AcceptanceFacts, Condition, EntityFacts, Operand } from '../../../facts/facts.js';
import { factsOf } from '../../../facts/testing/facts-of.js';
import { type AcceptanceCoverage, coverageOf } from '../acceptance-coverage.js';
import type { CoverageTarget } from '../coverage-targets.js';
import type { FieldAssignment, FieldValue } from '../field-value.js';
import type { MissingCase } from '../missing-cases.js';
import type { FieldResolver } from '../read-rules.js';
import { shownOperand } from '../shown-words.js';
import { printed } from './model-data.js';

/** The acceptance block of the first requirement of a text, with a resolver that knows the text's entities too. */
export function acceptanceIn(text: string): { readonly acceptance: AcceptanceFacts; readonly resolve: FieldResolver } {
  const { declarations, problems, invalid } = factsOf(text);
  if (problems.length > 0 || invalid.length > 0) throw new Error(JSON.stringify([...problems, ...invalid]));
  const facts = declarations.map((each) => each.facts);
  const acceptance = facts.flatMap((each) => (each.kind === 'requirement' && each.acceptance) || [])[0];
  if (!acceptance) throw new Error('No acceptance block.');
  const entities = facts.filter((each): each is EntityFacts => each.kind === 'entity');
  const resolve: FieldResolver = (name) =>
    acceptance.fields.find((field) => field.name === name) ??
    entities.flatMap((entity) => entity.fields.filter((field) => `${entity.name}.${field.name}` === name))[0];
  return { acceptance, resolve };
}

/** @param body what stands in the acceptance block */
export function coverageIn(body: string, before = ''): AcceptanceCoverage {
  const { acceptance, resolve } = acceptanceIn(`${before}\nrequirement R "t" { acceptance {\n${body}\n} }`);
  return coverageOf(acceptance, resolve);
}

export const valueInWords = (value: FieldValue): string => (value.is === 'text' ? `"${value.text}"` : printed(value));

export const dataInWords = (given: readonly FieldAssignment[]): string =>
  given.map(({ field, value }) => `${field} = ${valueInWords(value)}`).join(', ');

const operandInWords = (operand: Operand): string => {
  switch (operand.is) {
    case 'name':
      return operand.name;
    case 'number':
      return operand.number.digits;
    case 'date':
      return operand.date.start === operand.date.end
        ? operand.date.start
        : `${operand.date.start}..${operand.date.end}`;
    case 'text':
      return `"${operand.text}"`;
    default:
      return shownOperand(operand).en;
  }
};

export function conditionInWords(condition: Condition | undefined): string {
  switch (condition?.is) {
    case 'comparison':
      return `${operandInWords(condition.left)} ${condition.operator} ${operandInWords(condition.right)}`;
    case 'in-range':
      return `${operandInWords(condition.left)} in ${operandInWords(condition.from)}..${operandInWords(condition.to)}`;
    case 'in-list':
      return `${operandInWords(condition.left)} in (${condition.options.map(operandInWords).join(', ')})`;
    case 'field':
      return condition.name;
    default:
      return condition?.is ?? '';
  }
}

/** `amount = 1000000 by A2`, `vip is true`, … */
export function targetInWords({ demand, conditions, coveredBy }: CoverageTarget): string {
  const cases = coveredBy.length > 0 ? ` by ${coveredBy.map(({ name }) => name).join(', ')}` : '';
  const [field, other] = demand.fields;
  if (demand.value && demand.value.is !== 'yes-no') return `${field} = ${valueInWords(demand.value)}${cases}`;
  const { distance } = demand;
  if (distance) {
    const by = distance.by.is === 'days' ? distance.by.days : valueInWords(distance.by);
    return `${field} = ${other}${distance.above === 0 ? '' : ` ${distance.above < 0 ? '-' : '+'} ${by}`}${cases}`;
  }
  const outcome = demand.ruleHolds === undefined ? '' : `, rule ${demand.ruleHolds}`;
  return `${conditionInWords(conditions[0])} is ${demand.holds}${outcome}${cases}`;
}

/** `boundary: amount = 1000000 -> not LargeOrder` */
export function caseInWords(missing: MissingCase): string {
  const expected = missing.expected.map(({ rule, holds }) => `${holds ? '' : 'not '}${rule.name}`).join(', ');
  return `${missing.class}: ${dataInWords(missing.given)} -> ${expected}`;
}
