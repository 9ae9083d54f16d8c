/** Names made of two: the part before the dot, by which the declaration that is meant finds those who name it. */
import { splitQualified } from '../text/qualified-name.js';
import type { Condition, Declaration, Operand, Reference } from './facts.js';

const none: readonly string[] = [];

/** What `FileDeclaration.owners` holds. */
export function ownersIn(declared: Declaration, references: readonly Reference[]): readonly string[] {
  let owners: Set<string> | undefined;
  const add = (name: string) => {
    const parts = splitQualified(name);
    if (parts) owners = (owners ?? new Set()).add(parts.owner);
  };
  for (const { to, name } of references) if (to === 'stakeholder') add(name);
  if (declared.kind === 'requirement' && declared.acceptance) {
    const addOperand = (operand: Operand): void => {
      if (operand.is === 'name') add(operand.name);
      else if (operand.is === 'arithmetic') {
        addOperand(operand.first);
        for (const each of operand.rest) addOperand(each.operand);
      } else if (operand.is === 'function') operand.of.forEach(addOperand);
    };
    for (const { when } of declared.acceptance.rules) if (when) eachOperand(when, addOperand);
    for (const { given } of declared.acceptance.cases)
      for (const each of given ?? []) {
        if (each.is !== 'assignment') continue;
        add(each.field.name);
        addOperand(each.value);
      }
  }
  return owners ? [...owners] : none;
}

function eachOperand(condition: Condition, visit: (operand: Operand) => void): void {
  switch (condition.is) {
    case 'and':
    case 'or':
      for (const part of condition.parts) eachOperand(part, visit);
      break;
    case 'not':
      eachOperand(condition.part, visit);
      break;
    case 'comparison':
      visit(condition.left);
      visit(condition.right);
      break;
    case 'in-range':
      visit(condition.left);
      visit(condition.from);
      visit(condition.to);
      break;
    case 'in-list':
      visit(condition.left);
      condition.options.forEach(visit);
      break;
    case 'field':
      visit({ is: 'name', name: condition.name, at: condition.at });
  }
}
