/**
 * Parses well-formed files without the generated parser: same grammar, same tree, a fraction of the time.
 *
 * Nearly every file is well-formed nearly always. Where a file is not, this gives up at the first token that does not
 * fit, and the repairing parser takes over. A test holds its trees against those of Langium's parser.
 */
import type { IToken } from 'chevrotain';
import { calculationSigns, declarations, expressionFunctions } from '../../../grammar/keyword-table.js';
import type { ReqFile } from '../generated/ast.js';
import { NodeSpan } from './node-span.js';
import { readText } from './text-literal.js';
import { tokenEnd } from './token-reader.js';

type Node = { $type: string; $cstNode: NodeSpan } & Record<string, unknown>;

/** Nodes of the declarations that are written in a form, by keyword. */
const nodesWritten = (form: 'named' | 'bare'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(declarations).flatMap((entry) => (entry.form === form ? [[entry.en, entry.node]] : [])),
  );

/** Declarations of the form `keyword name? title? block?`, and those without name and title. */
const plainDeclarations = nodesWritten('named');
const bareDeclarations = nodesWritten('bare');

/** Operators of the infix rule, the tightest first, as in `acceptance.langium`. */
const levels: readonly ReadonlySet<string>[] = [
  ...calculationSigns.map((signs) => new Set<string>(signs)),
  new Set(['..']),
  new Set(['=', '!=', '<', '<=', '>', '>=', 'in']),
  new Set(['and']),
  new Set(['or']),
];

const startsOperand = new Set([
  'TEXT',
  'NUMBER',
  'DATE',
  'NAME',
  'not',
  '(',
  'otherwise',
  ...Object.keys(expressionFunctions),
]);

/** Thrown and caught in this file: the tokens do not fit. */
const givesUp = Symbol('gives up');

/**
 * @param tokens with keywords and properties marked
 * @param repaired true if some of them are not in the text, and words that are no keyword may begin a declaration
 * @returns undefined if the file is not well-formed, or has a word that is no keyword where one is expected
 */
export function parseQuickly(tokens: readonly IToken[], repaired = false): ReqFile | undefined {
  try {
    return new QuickParser(tokens, repaired).file() as unknown as ReqFile;
  } catch (reason) {
    if (reason === givesUp) return undefined;
    throw reason;
  }
}

class QuickParser {
  private at = 0;
  private role: string | undefined;

  constructor(
    private readonly tokens: readonly IToken[],
    private readonly repaired: boolean,
  ) {
    this.role = tokens[0]?.tokenType.name;
  }

  file(): Node {
    const file = this.open('ReqFile');
    file.members = this.members(file);
    if (this.role !== undefined) throw givesUp;
    return this.close(file);
  }

  private open($type: string): Node {
    const span = new NodeSpan();
    span.offset = this.tokens[this.at]?.startOffset ?? -1;
    return { $type, $cstNode: span };
  }

  private close(node: Node): Node {
    const last = this.tokens[this.at - 1];
    // Swapped tokens stand in the wrong order.
    if (last) node.$cstNode.end = Math.max(endOfToken(last), node.$cstNode.offset);
    return node;
  }

  private is(role: string): boolean {
    return this.role === role;
  }

  private take(): IToken {
    const token = this.tokens[this.at++] as IToken;
    this.role = this.tokens[this.at]?.tokenType.name;
    return token;
  }

  private expect(role: string): IToken {
    if (!this.is(role)) throw givesUp;
    return this.take();
  }

  private members(holder: Node): Node[] {
    const members: Node[] = [];
    while (this.role !== undefined && !this.is('}')) {
      const isMissing = this.tokens[this.at]?.isInsertedInRecovery && this.is('PROPERTY');
      const member = this.member(this.role);
      if (isMissing) continue;
      member.$container = holder;
      members.push(member);
    }
    return members;
  }

  private member(role: string): Node {
    if (role === 'PROPERTY') return this.property();
    const plain = plainDeclarations[role];
    if (plain) return this.declaration(plain, role);
    if (role === 'NAME' && this.repaired)
      return this.declaration('UnknownDeclaration', (this.tokens[this.at] as IToken).image);
    switch (role) {
      case 'data':
        return this.dataField();
      case 'case':
        return this.case();
      case 'measured':
        return this.measurement();
      case 'waive':
        return this.waiver();
      default: {
        const bare = bareDeclarations[role];
        if (!bare) throw givesUp;
        const node = this.start(bare, role);
        return this.withBlock(node);
      }
    }
  }

  private start($type: string, keyword: string): Node {
    const node = this.open($type);
    node.keyword = keyword;
    this.take();
    return node;
  }

  private declaration($type: string, keyword: string): Node {
    const node = this.start($type, keyword);
    if (this.is('NAME')) node.name = this.take().image;
    if (this.is('TEXT')) node.title = this.text();
    return this.withBlock(node);
  }

  private withBlock(node: Node): Node {
    if (this.is('{')) {
      const block = this.open('Block');
      this.take();
      block.members = this.members(block);
      this.expect('}');
      node.block = this.close(block);
    }
    return this.close(node);
  }

  private case(): Node {
    const node = this.start('Case', 'case');
    if (this.is('NAME')) node.name = this.take().image;
    if (this.is('NAME')) node.unknownClass = this.take().image;
    if (this.is('normal') || this.is('exception') || this.is('boundary')) node.class = this.take().tokenType.name;
    if (this.is('TEXT')) node.title = this.text();
    return this.withBlock(node);
  }

  private measurement(): Node {
    const node = this.start('Measurement', 'measured');
    if (this.is('DATE')) node.date = this.date();
    this.expect(':');
    if (this.startsValue()) node.value = this.expression();
    return this.close(node);
  }

  private waiver(): Node {
    const node = this.start('Waiver', 'waive');
    if (this.is('NAME')) node.subject = this.take().image;
    if (this.is('because')) {
      this.take();
      if (this.is('TEXT')) node.reason = this.text();
    }
    if (this.is('until')) {
      this.take();
      if (this.is('NAME')) node.until = this.name();
    }
    return this.close(node);
  }

  private property(): Node {
    const node = this.open('Property');
    node.key = this.take().image;
    this.expect(':');
    node.values = this.startsValue() ? this.list(() => this.expression()) : [];
    if (this.is('on') || this.is('by')) node.run = this.testRun();
    return this.close(node);
  }

  private testRun(): Node {
    const node = this.open('TestRun');
    node.on = this.is('on');
    if (node.on) {
      this.take();
      if (this.is('DATE')) node.date = this.date();
    }
    if (this.is('by')) {
      this.take();
      node.by = this.name();
    }
    return this.close(node);
  }

  private dataField(): Node {
    const node = this.start('DataField', 'data');
    if (this.is('NAME')) node.name = this.take().image;
    if (this.is('TEXT')) node.label = this.text();
    if (this.is(':')) {
      this.take();
      const type = this.dataType();
      if (type) node.type = type;
    }
    return this.close(node);
  }

  private dataType(): Node | undefined {
    const role = this.role;
    switch (role) {
      case 'number':
      case 'integer': {
        const type = this.start('NumberType', role);
        if (this.startsValue()) type.range = this.expression();
        if (this.is('step')) {
          this.take();
          if (!this.is('NUMBER')) throw givesUp;
          type.step = this.number();
        }
        if (this.is('unit')) {
          this.take();
          if (!this.is('TEXT')) throw givesUp;
          type.unit = this.text();
        }
        return this.close(type);
      }
      case 'one-of': {
        const type = this.start('OneOfType', role);
        type.options = this.is('NAME') ? this.list(() => this.name()) : [];
        return this.close(type);
      }
      case 'date': {
        const type = this.start('DateType', role);
        if (this.startsValue()) type.range = this.expression();
        return this.close(type);
      }
      case 'yes-no':
        return this.close(this.start('YesNoType', role));
      case 'text':
        return this.close(this.start('TextType', role));
      case 'NAME': {
        const type = this.open('UnknownType');
        type.keyword = this.take().image;
        return this.close(type);
      }
      default:
        return undefined;
    }
  }

  private list(item: () => Node | undefined): Node[] {
    const items: Node[] = [];
    for (;;) {
      const node = item();
      // A repair leaves a hole where only the writer knows what is meant.
      if (node) items.push(node);
      if (!this.is(',')) return items;
      this.take();
    }
  }

  private startsValue(): boolean {
    return this.role !== undefined && startsOperand.has(this.role);
  }

  /** All parts of one expression share its span, as Langium's infix rules have it. */
  private expression(): Node | undefined {
    const whole = this.open('Expression');
    const node = this.binary(levels.length - 1, whole.$cstNode);
    if (node?.$cstNode === whole.$cstNode) this.close(whole);
    return node;
  }

  private binary(level: number, span: NodeSpan): Node | undefined {
    if (level < 0) return this.operand();
    let left = this.binary(level - 1, span);
    const operators = levels[level] as ReadonlySet<string>;
    while (this.role !== undefined && operators.has(this.role)) {
      const operator = this.role;
      // A sign that is not in the text is a guess, which is no value.
      const isKnown = !this.take().isInsertedInRecovery;
      const right = this.binary(level - 1, span);
      left = isKnown ? { $type: 'Expression', $cstNode: span, left, operator, right } : undefined;
    }
    return left;
  }

  private operand(): Node | undefined {
    switch (this.role) {
      case 'TEXT':
        return this.text();
      case 'NUMBER':
        return this.number();
      case 'DATE':
        return this.date();
      case 'NAME':
        return this.name();
      case 'not': {
        const node = this.open('Negation');
        this.take();
        node.operand = this.operand();
        return this.close(node);
      }
      case '(':
        return this.inParentheses(this.open('Group'));
      case 'min':
      case 'max':
      case 'round':
        return this.inParentheses(this.start('Call', this.role));
      case 'otherwise':
        return this.close(this.start('Otherwise', 'otherwise'));
      default:
        throw givesUp;
    }
  }

  /** The values between parentheses. */
  private inParentheses(node: Node): Node {
    this.expect('(');
    node.members = this.startsValue() ? this.list(() => this.expression()) : [];
    this.expect(')');
    return this.close(node);
  }

  /** Takes a token that is not in the text and stands for something that only the writer knows. */
  private isHole(): boolean {
    if (!this.tokens[this.at]?.isInsertedInRecovery) return false;
    this.take();
    return true;
  }

  private leaf($type: string, field: string, value: string): Node {
    const node = this.open($type);
    node[field] = value;
    this.take();
    return node;
  }

  private text(): Node | undefined {
    if (this.isHole()) return undefined;
    const { image } = this.tokens[this.at] as IToken;
    return this.close(this.leaf('TextLiteral', 'value', readText(image).content));
  }

  private number(): Node | undefined {
    if (this.isHole()) return undefined;
    const node = this.leaf('NumberLiteral', 'value', (this.tokens[this.at] as IToken).image);
    if (this.is('UNIT')) node.unit = this.take().image;
    return this.close(node);
  }

  private date(): Node {
    return this.close(this.leaf('DateLiteral', 'value', (this.tokens[this.at] as IToken).image));
  }

  private name(): Node | undefined {
    if (!this.is('NAME')) throw givesUp;
    if (this.isHole()) return undefined;
    return this.close(this.leaf('NameLiteral', 'name', (this.tokens[this.at] as IToken).image));
  }
}

/** Tokens that are not in the text take no room. */
const endOfToken = (token: IToken) => (token.isInsertedInRecovery ? token.startOffset : tokenEnd(token));
