/** Expressions of the tree, read as conditions, outcomes, assignments and operands. */
import { valueIn } from '../../../grammar/keyword-table.js';
import type { Expression, NameLiteral, Operand as OperandNode } from '../generated/ast.js';
import type { ComparisonOperator, Condition, Given, Operand, Outcome, Span } from './facts.js';
import { readDate, readNumber } from './literals.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/**
 * A value in the tree. The generated types call every value an Expression; where there is no operator, Langium gives
 * the operand itself, and after a syntax error a side may be missing.
 */
export type ValueNode = OperandNode | BinaryNode;

type BinaryNode = Omit<Expression, 'left' | 'right'> & { readonly left?: ValueNode; readonly right?: ValueNode };

interface Placed {
  readonly $type: string;
  readonly $cstNode?: { readonly offset: number; readonly end: number };
}

/** Where a node stands. Parts of one expression share its node in the tree, so theirs is put together from the ends. */
export function spanOf(node: Placed): Span {
  if (node.$type === 'Expression') {
    const { left, right } = node as BinaryNode;
    if (left && right) return spanAt(startOf(spanOf(firstOf(left))), endOf(spanOf(right)));
  }
  return spanAt(node.$cstNode?.offset ?? 0, node.$cstNode?.end ?? 0);
}

/** What an expression begins with. Long chains lean to the left, so this goes down in a loop. */
function firstOf(node: ValueNode): ValueNode {
  let first = node;
  for (;;) {
    const { left, right } = first as BinaryNode;
    if (first.$type !== 'Expression' || !left || !right) return first;
    first = left;
  }
}

/** True for a bare name. */
export const isNameUse = (node: ValueNode | undefined): node is NameLiteral => node?.$type === 'NameLiteral';

/** @returns undefined if the value is no condition */
export function conditionOf(node: ValueNode | undefined): Condition | undefined {
  if (!node) return undefined;
  const at = spanOf(node);
  switch (node.$type) {
    case 'NameLiteral':
      return { is: 'field', name: node.name, at };
    case 'Otherwise':
      return { is: 'otherwise', at };
    case 'Negation': {
      const part = conditionOf(node.operand);
      return part && { is: 'not', part, at };
    }
    case 'Group':
      return node.members.length === 1 ? conditionOf(node.members[0] as ValueNode) : undefined;
    case 'Expression':
      return compound(node, at);
    default:
      return undefined;
  }
}

function compound(node: BinaryNode, at: Span): Condition | undefined {
  const { operator } = node;
  if (operator === 'and' || operator === 'or') {
    // a and b and c is one `and` of three; in the tree it leans to the left.
    const nodes: (ValueNode | undefined)[] = [];
    let rest: ValueNode | undefined = node;
    while (rest?.$type === 'Expression' && (rest as BinaryNode).operator === operator) {
      nodes.push((rest as BinaryNode).right);
      rest = (rest as BinaryNode).left;
    }
    nodes.push(rest);
    const parts: Condition[] = [];
    for (const part of nodes.reverse()) {
      const condition = conditionOf(part);
      if (!condition) return undefined;
      parts.push(condition);
    }
    return { is: operator, parts, at };
  }
  // `not a = b` is read as not (a = b); the tree has (not a) = b.
  if (node.left?.$type === 'Negation') {
    const { operand } = node.left;
    const inner = operand && compound({ ...node, left: operand }, spanAt(startOf(spanOf(operand)), endOf(at)));
    return inner && { is: 'not', part: inner, at };
  }
  const left = operandOf(node.left);
  if (!left) return undefined;
  if (operator === 'in') return membership(left, node.right, at);
  if (operator === '..') return undefined;
  const right = operandOf(node.right);
  return right && { is: 'comparison', operator: operator as ComparisonOperator, left, right, at };
}

function membership(left: Operand, right: ValueNode | undefined, at: Span): Condition | undefined {
  if (right?.$type === 'Expression' && right.operator === '..') {
    const [from, to] = [operandOf(right.left), operandOf(right.right)];
    return from && to && { is: 'in-range', left, from, to, at };
  }
  if (right?.$type !== 'Group') return undefined;
  const options = right.members.map((member) => operandOf(member as ValueNode));
  return options.length > 0 && options.every((option) => option !== undefined)
    ? { is: 'in-list', left, options, at }
    : undefined;
}

/** @returns undefined if the value is no operand of a comparison */
export function operandOf(node: ValueNode | undefined): Operand | undefined {
  if (!node) return undefined;
  const at = spanOf(node);
  switch (node.$type) {
    case 'NameLiteral':
      return { is: 'name', name: valueIn('yesNo', node.name) ?? node.name, at };
    case 'NumberLiteral': {
      const number = node.unit ? undefined : readNumber(node.value);
      return number && { is: 'number', number, at };
    }
    case 'DateLiteral': {
      const date = readDate(node.value);
      return date && { is: 'date', date: { ...date, at }, at };
    }
    case 'TextLiteral':
      return { is: 'text', text: node.value, at };
    default:
      return undefined;
  }
}

/** A rule, `not` a rule, or a text. */
export function outcomeOf(node: ValueNode): Outcome | undefined {
  const at = spanOf(node);
  if (node.$type === 'TextLiteral') return { is: 'text', text: node.value, at };
  if (node.$type === 'NameLiteral') return { is: 'rule', name: node.name, nameAt: at, holds: true, at };
  if (node.$type === 'Negation' && node.operand?.$type === 'NameLiteral')
    return { is: 'rule', name: node.operand.name, nameAt: spanOf(node.operand), holds: false, at };
  return undefined;
}

/** `field = value`, or a text. */
export function givenOf(node: ValueNode): Given | undefined {
  const at = spanOf(node);
  if (node.$type === 'TextLiteral') return { is: 'text', text: node.value, at };
  if (node.$type !== 'Expression' || node.operator !== '=' || node.left?.$type !== 'NameLiteral') return undefined;
  const value = operandOf(node.right);
  return value && { is: 'assignment', field: { name: node.left.name, at: spanOf(node.left) }, value, at };
}
