/** Conditions of rules, read as expressions over comparisons. */
import type {
  AcceptanceFacts,
  ComparisonOperator,
  Condition,
  FieldFacts,
  Operand,
  RuleFacts,
} from '../../facts/facts.js';
import { isCalculation } from '../expressions/calculations.js';
import { mentionsOtherwise } from '../expressions/parts-of-conditions.js';
import { type Comparison, type Constant, mirrored } from './comparison.js';
import type { DataProblem } from './data-problem.js';
import { hasOrder, readConstant } from './read-constant.js';
import type { Expression } from './truth.js';

/** The field that a name means in an acceptance block; undefined if it means none. */
export type FieldResolver = (name: string) => FieldFacts | undefined;

/** A rule as read: the numbers of atoms in its condition are indices into `ReadRules.comparisons`. */
export interface ReadRule {
  readonly rule: RuleFacts;
  readonly condition: Expression;
  /** The comparisons of its condition, in reading order. */
  readonly comparisons: readonly number[];
  readonly hasOtherwise: boolean;
}

export interface ReadRules {
  readonly rules: readonly ReadRule[];
  readonly comparisons: readonly Comparison[];
  readonly problems: readonly DataProblem[];
}

/** The number that stands for `otherwise` among the comparisons. */
const otherwiseAtom = -1;

const unreadable: Expression = { is: 'unreadable' };

export function readRules(acceptance: AcceptanceFacts, resolve: FieldResolver): ReadRules {
  const comparisons: Comparison[] = [];
  const problems: DataProblem[] = [];
  const named = new Map([...acceptance.rules].reverse().map((rule) => [rule.name, rule]));
  const rules = acceptance.rules.map((rule) => new RuleReader(rule, named, resolve, comparisons, problems).read());
  return { rules, comparisons, problems };
}

class RuleReader {
  private readonly own: number[] = [];
  private hasOtherwise = false;
  /** Rules whose conditions are being read as parts of this one's. */
  private readonly open = new Set<RuleFacts>();

  constructor(
    private readonly rule: RuleFacts,
    private readonly named: ReadonlyMap<string, RuleFacts>,
    private readonly resolve: FieldResolver,
    private readonly comparisons: Comparison[],
    private readonly problems: DataProblem[],
  ) {}

  read(): ReadRule {
    const condition = this.rule.when ? this.condition(this.rule.when) : unreadable;
    return { rule: this.rule, condition, comparisons: this.own, hasOtherwise: this.hasOtherwise };
  }

  private condition(condition: Condition): Expression {
    switch (condition.is) {
      case 'and':
      case 'or':
        return { is: condition.is, parts: condition.parts.map((part) => this.condition(part)) };
      case 'not':
        return { is: 'not', part: this.condition(condition.part) };
      case 'otherwise':
        this.hasOtherwise = true;
        return { is: 'otherwise', atom: otherwiseAtom, expression: unreadable };
      case 'field':
        return this.yesNoField(condition);
      case 'comparison':
        return this.relation(condition, condition.left, condition.operator, condition.right);
      case 'in-range':
        return this.range(condition);
      case 'in-list':
        return this.list(condition);
    }
  }

  private add(comparison: Comparison): Expression {
    this.own.push(this.comparisons.length);
    return { is: 'atom', atom: this.comparisons.push(comparison) - 1, negated: false };
  }

  private fieldOf(operand: Operand): FieldFacts | undefined {
    return operand.is === 'name' ? this.resolve(operand.name) : undefined;
  }

  private yesNoField(condition: Extract<Condition, { is: 'field' }>): Expression {
    const { name } = condition;
    const field = this.resolve(name);
    if (!field) return this.otherRule(this.named.get(name));
    if (!field.type) return unreadable;
    // What is read is kept while the text around it changes, and with that the place of the condition.
    const operand = (word: string): Operand => ({
      is: 'name',
      name: word,
      get at() {
        return condition.at;
      },
    });
    const yes = operand('yes');
    if (field.type.name !== 'yes-no') return this.problem('wrong-type', operand(name), field, name);
    return this.add({ is: 'one-of', field: name, constants: [{ is: 'word', word: 'yes', operand: yes }], condition });
  }

  /** The condition of another rule, in the place of its name. What a rule for the rest means depends on this one, too. */
  private otherRule(rule: RuleFacts | undefined): Expression {
    if (!rule?.when || rule === this.rule || this.open.has(rule) || mentionsOtherwise(rule.when)) return unreadable;
    this.open.add(rule);
    const condition = this.condition(rule.when);
    this.open.delete(rule);
    return condition;
  }

  private relation(condition: Condition, left: Operand, operator: ComparisonOperator, right: Operand): Expression {
    if (isCalculation(left) || isCalculation(right)) return unreadable;
    const field = this.fieldOf(left);
    if (!field || left.is !== 'name')
      return this.fieldOf(right) ? this.relation(condition, right, mirrored[operator], left) : unreadable;
    if (!field.type) return unreadable;
    const constant = readConstant(right, field.type);
    if (constant === 'unknown') return this.fields(condition, left.name, field, operator, right);
    if (constant === 'wrong-type') return this.problem('wrong-type', right, field, left.name);
    if (hasOrder(field.type)) return this.add({ is: 'order', field: left.name, operator, constant, condition });
    if (operator !== '=' && operator !== '!=') return this.problem('no-order', right, field, left.name);
    return this.add({ is: 'one-of', field: left.name, constants: [constant], excluded: operator === '!=', condition });
  }

  private fields(
    condition: Condition,
    name: string,
    field: FieldFacts,
    operator: ComparisonOperator,
    right: Operand,
  ): Expression {
    const other = this.fieldOf(right);
    if (right.is !== 'name' || !other?.type || !field.type) return unreadable;
    if (kindOf(field) !== kindOf(other)) return this.problem('wrong-type', right, field, name);
    if (!hasOrder(field.type) && operator !== '=' && operator !== '!=')
      return this.problem('no-order', right, field, name);
    return this.add({ is: 'fields', field: name, operator, other: right.name, condition });
  }

  private range(condition: Extract<Condition, { is: 'in-range' }>): Expression {
    const { left, from, to } = condition;
    if (isCalculation(from) || isCalculation(to)) return unreadable;
    const field = this.fieldOf(left);
    if (!field?.type || left.is !== 'name') return unreadable;
    if (this.fieldOf(from) || this.fieldOf(to)) {
      const parts = [this.relation(condition, left, '>=', from), this.relation(condition, left, '<=', to)];
      return { is: 'and', parts };
    }
    const [low, high] = [this.constant(from, field, left.name), this.constant(to, field, left.name)];
    if (!low || !high) return unreadable;
    if (!hasOrder(field.type)) return this.problem('no-order', from, field, left.name);
    return this.add({ is: 'range', field: left.name, from: low, to: high, condition });
  }

  private list(condition: Extract<Condition, { is: 'in-list' }>): Expression {
    const { left, options } = condition;
    if (options.some(isCalculation)) return unreadable;
    const field = this.fieldOf(left);
    if (!field?.type || left.is !== 'name') return unreadable;
    const constants: Constant[] = [];
    const equalToFields: Expression[] = [];
    let complete = true;
    for (const option of options) {
      const isField = this.fieldOf(option) && readConstant(option, field.type) === 'unknown';
      const constant = isField ? undefined : this.constant(option, field, left.name);
      if (constant) constants.push(constant);
      else if (isField) equalToFields.push(this.fields(condition, left.name, field, '=', option));
      else complete = false;
    }
    if (!complete) return unreadable;
    if (equalToFields.length === 0) return this.add({ is: 'one-of', field: left.name, constants, condition });
    if (constants.length > 0) equalToFields.unshift(this.add({ is: 'one-of', field: left.name, constants, condition }));
    return { is: 'or', parts: equalToFields };
  }

  private constant(operand: Operand, field: FieldFacts, fieldName: string): Constant | undefined {
    const constant = field.type && readConstant(operand, field.type);
    if (constant === 'wrong-type') this.problem('wrong-type', operand, field, fieldName);
    return typeof constant === 'object' ? constant : undefined;
  }

  private problem(why: DataProblem['why'], operand: Operand, field: FieldFacts, fieldName: string): Expression {
    this.problems.push({ why, operand, field, fieldName, in: this.rule });
    return unreadable;
  }
}

/** Fields of one kind can be compared with each other. */
const kindOf = ({ type }: FieldFacts) => (type?.name === 'integer' ? 'number' : type?.name);
