/** Data that a block declares for nothing. */
import type { AcceptanceFacts, Condition, FieldFacts, Operand } from '../../facts/facts.js';

/** The fields of a block that no rule and no case uses. */
export function unusedData({ fields, rules, cases }: AcceptanceFacts): readonly FieldFacts[] {
  const used = new Set<string>();
  for (const { when } of rules) if (when) addNames(when, used);
  for (const { given } of cases)
    for (const each of given ?? []) {
      if (each.is !== 'assignment') continue;
      used.add(each.field.name);
      addName(each.value, used);
    }
  return fields.filter(({ name }) => name !== '' && !used.has(name));
}

function addNames(condition: Condition, into: Set<string>): void {
  switch (condition.is) {
    case 'and':
    case 'or':
      for (const part of condition.parts) addNames(part, into);
      break;
    case 'not':
      addNames(condition.part, into);
      break;
    case 'field':
      into.add(condition.name);
      break;
    case 'comparison':
      for (const operand of [condition.left, condition.right]) addName(operand, into);
      break;
    case 'in-range':
      for (const operand of [condition.left, condition.from, condition.to]) addName(operand, into);
      break;
    case 'in-list':
      for (const operand of [condition.left, ...condition.options]) addName(operand, into);
  }
}

function addName(operand: Operand, into: Set<string>): void {
  if (operand.is === 'name') into.add(operand.name);
}
