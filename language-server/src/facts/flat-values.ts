/**
 * Values as the meaning of properties wants them, made of tokens: nodes like those of the tree, used again for every
 * property, so that nothing is left of them.
 */
import { calculationSigns, expressionFunctions } from '../../../grammar/keyword-table.js';
import { readText, plainContent } from '../syntax/text-literal.js';
import { isGrouped } from '../syntax/token-joins.js';
import { noRole, roleNumber, roles } from '../syntax/flat-tokens.js';
import { deepestNesting } from '../syntax/nesting.js';
import type { Scanner } from '../syntax/scanner.js';
import type { ValueNode } from './expressions.js';

/** Thrown where a text is not what it should be: it is read by way of the tree then. */
export const givesUp = Symbol('gives up');

/** Any node of a value; which fields mean something depends on `$type`. */
class FlatNode {
  $type = '';
  readonly $cstNode = { offset: 0, end: 0 };
  value: unknown = '';
  name = '';
  unit: unknown = undefined;
  operator = '';
  left: FlatNode | undefined = undefined;
  right: FlatNode | undefined = undefined;
  operand: FlatNode | undefined = undefined;
  members: FlatNode[] = [];
  keyword = '';
}

const [name, text, date, number, comma, open, close, not, otherwise, unit] = [
  'NAME',
  'TEXT',
  'DATE',
  'NUMBER',
  ',',
  '(',
  ')',
  'not',
  'otherwise',
  'UNIT',
].map(roleNumber) as [number, number, number, number, number, number, number, number, number, number];

/** How tightly each operator of the infix rule binds, by role; 0 for what is none. */
const strengths = new Uint8Array(256);
[['or'], ['and'], ['=', '!=', '<', '<=', '>', '>=', 'in'], ['..'], ...calculationSigns.toReversed()].forEach(
  (operators, i) => {
    for (const operator of operators) strengths[roleNumber(operator)] = i + 1;
  },
);

const functions = Object.keys(expressionFunctions).map(roleNumber);
const startsOperand = new Uint8Array(256);
for (const role of [name, text, date, number, not, open, otherwise, ...functions]) startsOperand[role] = 1;

/** A place among the tokens of a text, and the values that are read there. */
export class FlatValues {
  /** The token at hand. */
  at = 0;
  /** Its role. */
  role = noRole;
  private readonly nodes: FlatNode[] = [];
  private used = 0;

  constructor(
    readonly source: string,
    private readonly scanner: Scanner,
  ) {
    this.role = scanner.count > 0 ? (scanner.kinds[0] as number) : noRole;
  }

  /** Goes on to the next token. */
  take(): void {
    const next = ++this.at;
    this.role = next < this.scanner.count ? (this.scanner.kinds[next] as number) : noRole;
  }

  expect(role: number): void {
    if (this.role !== role) throw givesUp;
    this.take();
  }

  startOf = (token: number): number => this.scanner.starts[token] as number;
  endOf = (token: number): number => this.scanner.ends[token] as number;
  image = (token: number): string => this.source.slice(this.scanner.starts[token], this.scanner.ends[token]);
  startsLine = (token: number): boolean => this.scanner.startsLine[token] === 1;
  roleAt = (token: number): number => (token < this.scanner.count ? (this.scanner.kinds[token] as number) : noRole);

  /** What the text says that a token is. */
  contentOf(token: number): string {
    const plain = plainContent(this.source, this.startOf(token), this.endOf(token));
    if (plain !== undefined) return plain;
    const { content, problem } = readText(this.image(token));
    if (problem) throw givesUp;
    return content;
  }

  /** From here on, nodes may be used again. */
  reset(): void {
    this.used = 0;
  }

  startsValue(): boolean {
    return startsOperand[this.role] === 1;
  }

  /** One value: an operand, or several with operators between them. */
  expression(): ValueNode {
    return this.binary(1, 0) as unknown as ValueNode;
  }

  private node($type: string): FlatNode {
    let node = this.nodes[this.used];
    if (!node) {
      node = new FlatNode();
      this.nodes.push(node);
    }
    this.used++;
    node.$type = $type;
    node.$cstNode.offset = this.startOf(this.at);
    return node;
  }

  private ended(node: FlatNode): FlatNode {
    node.$cstNode.end = this.endOf(this.at - 1);
    return node;
  }

  private binary(weakest: number, depth: number): FlatNode {
    let left = this.operand(depth);
    for (;;) {
      const strength = strengths[this.role] as number;
      if (strength < weakest || strength === 0) return left;
      const node = this.node('Expression');
      node.operator = roles[this.role] as string;
      this.take();
      node.left = left;
      node.right = this.binary(strength + 1, depth);
      left = node;
    }
  }

  private operand(depth: number): FlatNode {
    if (depth > deepestNesting) throw givesUp;
    switch (this.role) {
      case name:
        return this.name();
      case text:
        return this.text();
      case number:
        return this.number();
      case date: {
        const node = this.node('DateLiteral');
        node.value = this.image(this.at);
        this.take();
        return this.ended(node);
      }
      case not: {
        const node = this.node('Negation');
        this.take();
        node.operand = this.operand(depth + 1);
        return this.ended(node);
      }
      case open:
        return this.inParentheses(this.node('Group'), depth);
      case otherwise: {
        const node = this.node('Otherwise');
        this.take();
        return this.ended(node);
      }
      default: {
        if (!functions.includes(this.role)) throw givesUp;
        const node = this.node('Call');
        node.keyword = roles[this.role] as string;
        this.take();
        return this.inParentheses(node, depth);
      }
    }
  }

  private inParentheses(node: FlatNode, depth: number): FlatNode {
    this.expect(open);
    const members: FlatNode[] = [];
    if (this.startsValue())
      for (;;) {
        const first = this.at;
        members.push(this.binary(1, depth + 1));
        // 1,000,000 may be one number.
        if (this.roleAt(first) === number && isGrouped(this.source, this.startOf(first), this.endOf(first)))
          throw givesUp;
        if (this.role !== comma) break;
        this.take();
      }
    this.expect(close);
    node.members = members;
    return this.ended(node);
  }

  text(): FlatNode {
    const node = this.node('TextLiteral');
    node.value = this.contentOf(this.at);
    this.take();
    return this.ended(node);
  }

  number(): FlatNode {
    if (this.role !== number) throw givesUp;
    const node = this.node('NumberLiteral');
    node.value = this.image(this.at);
    node.unit = undefined;
    this.take();
    if (this.role === unit) {
      node.unit = this.image(this.at);
      this.take();
    }
    return this.ended(node);
  }

  name(): FlatNode {
    if (this.role !== name) throw givesUp;
    const node = this.node('NameLiteral');
    node.name = this.image(this.at);
    this.take();
    return this.ended(node);
  }
}
