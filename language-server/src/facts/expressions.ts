/** Expressions of the tree, read as conditions, outcomes, assignments and operands. */
import {
  type CalculationSign,
  calculationSigns,
  durationUnitOf,
  durationUnits,
  valueIn,
} from '../../../grammar/keyword-table.js';
import type { Expression, NameLiteral, Operand as OperandNode } from '../generated/ast.js';
import type { ComparisonOperator, Condition, Given, Operand, Outcome, Span } from './facts.js';
import { multiplied, readDate, readNumber } from './literals.js';
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
  const first = firstOf(node);
  if (first.$type === 'Negation') {
    const { operand } = first;
    const inner = operand && withoutNegation(node, operand as ValueNode);
    const part = inner && compound(inner, spanAt(startOf(spanOf(operand)), endOf(at)));
    return part && { is: 'not', part, at };
  }
  const comparison = isOrder(operator) && node.left?.$type === 'Expression' && isOrder(node.left.operator);
  if (comparison) return chain(node, at);
  const left = operandOf(node.left);
  if (!left) return undefined;
  if (operator === 'in') return membership(left, node.right, at);
  if (!comparisonOperators.has(operator)) return undefined;
  const right = operandOf(node.right);
  return right && { is: 'comparison', operator: operator as ComparisonOperator, left, right, at };
}

const comparisonOperators: ReadonlySet<string> = new Set<ComparisonOperator>(['=', '!=', '<', '<=', '>', '>=']);
const isOrder = (operator: string) => /^[<>]=?$/.test(operator);

/** The same expression, with something else where it begins. */
function withoutNegation(node: BinaryNode, operand: ValueNode): BinaryNode {
  const spine: BinaryNode[] = [];
  let rest: ValueNode | undefined = node;
  for (; rest?.$type === 'Expression'; rest = (rest as BinaryNode).left) spine.push(rest as BinaryNode);
  return spine.reduceRight((left: ValueNode, each) => ({ ...each, left }) as ValueNode, operand) as BinaryNode;
}

/** `1 < amount <= 5`: each comparison with the one before it, all the same way round. */
function chain(node: BinaryNode, at: Span): Condition | undefined {
  const links: BinaryNode[] = [];
  let first: ValueNode | undefined = node;
  while (first?.$type === 'Expression' && isOrder((first as BinaryNode).operator)) {
    links.push(first as BinaryNode);
    first = (first as BinaryNode).left;
  }
  let left = operandOf(first);
  const parts: Condition[] = [];
  for (const { operator, right: node } of links.reverse()) {
    const right = operandOf(node);
    if (!left || !right || operator.charAt(0) !== links[0]?.operator.charAt(0)) return undefined;
    parts.push({
      is: 'comparison',
      operator: operator as ComparisonOperator,
      left,
      right,
      ...(parts.length > 0 && { chained: true }),
      at: spanAt(startOf(left.at), endOf(right.at)),
    });
    left = right;
  }
  return { is: 'and', parts, at };
}

function membership(left: Operand, right: ValueNode | undefined, at: Span): Condition | undefined {
  if (right?.$type === 'Expression' && right.operator === '..') {
    const [from, to] = [operandOf(right.left), operandOf(right.right)];
    return from && to && { is: 'in-range', left, from, to, at };
  }
  // A month or a quarter: all of its days.
  const period = right?.$type === 'DateLiteral' ? operandOf(right) : undefined;
  if (period) return { is: 'in-range', left, from: period, to: period, at };
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
    case 'NumberLiteral':
      return numberOperand(node.value, node.unit, at);
    case 'Group':
      return node.members.length === 1 ? operandOf(node.members[0] as ValueNode) : undefined;
    case 'Call': {
      const of = node.members.map((member) => operandOf(member as ValueNode));
      return of.length > 0 && of.every((each) => each !== undefined)
        ? { is: 'function', name: node.keyword, of, at }
        : undefined;
    }
    case 'Expression':
      return arithmetic(node as BinaryNode, at);
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

/** How tightly a sign binds that calculates; -1 for one that does not. */
const strengthOf = (operator: string) =>
  calculationSigns.findIndex((signs) => (signs as readonly string[]).includes(operator));

/** a + b - c is one chain of three; in the tree it leans to the left. */
function arithmetic(node: BinaryNode, at: Span): Operand | undefined {
  const strength = strengthOf(node.operator);
  if (strength < 0) return undefined;
  const links: BinaryNode[] = [];
  let start: ValueNode | undefined = node;
  while (start?.$type === 'Expression' && strengthOf((start as BinaryNode).operator) === strength) {
    links.push(start as BinaryNode);
    start = (start as BinaryNode).left;
  }
  const first = operandOf(start);
  if (!first) return undefined;
  const rest: { sign: CalculationSign; operand: Operand }[] = [];
  for (const { operator, right } of links.reverse()) {
    const operand = operandOf(right);
    if (!operand) return undefined;
    rest.push({ sign: operator as CalculationSign, operand });
  }
  return { is: 'arithmetic', first, rest: rest.slice(), at };
}

function numberOperand(value: string, unit: string | undefined, at: Span): Operand | undefined {
  const number = readNumber(value);
  if (!number || unit === undefined) return number && { is: 'number', number, at };
  const duration = durationUnitOf(unit);
  return duration && { is: 'number', number: multiplied(number, durationUnits[duration].days), unit: 'days', at };
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
  if (value?.is === 'arithmetic' || value?.is === 'function') return undefined;
  return value && { is: 'assignment', field: { name: node.left.name, at: spanOf(node.left) }, value, at };
}
