/** What the names in rules, cases and waivers of an acceptance block mean. */
import { type DataTypeName, valueIn } from '../../../../grammar/keyword-table.js';
import type { AcceptanceFacts, Condition, FieldFacts, NameUse, Operand, Outcome } from '../../facts/facts.js';
import type { ModelReader } from '../../model/project-model.js';
import { canonicalWord, readConstant } from '../coverage/read-constant.js';
import { isCalculation, partsOfOperand } from '../expressions/calculations.js';
import { type FieldInScope, fieldInScope } from './fields-in-scope.js';

/** Why a name means nothing. */
export type UnknownMeaning =
  | {
      readonly meant: 'field';
      /** The type that the field must have, as far as its use tells. */
      readonly type: DataTypeName;
      /** For a one-of: the values it is compared with. */
      readonly options: readonly string[];
    }
  /** A value of a field that is known. `fieldName` is how the text calls it. */
  | { readonly meant: 'value'; readonly field: FieldFacts; readonly fieldName: string }
  /** A rule, in the outcomes of a rule or case. */
  | { readonly meant: 'rule' }
  /** What is waived. */
  | { readonly meant: 'waived' };

export type NameMeaning =
  /** `beside` is the field that it is compared with. */
  | ({ readonly means: 'field'; readonly beside?: FieldInScope } & FieldInScope)
  | { readonly means: 'option'; readonly of: FieldInScope; readonly option: string }
  /** Yes or no, or a class of cases. */
  | { readonly means: 'word' }
  | { readonly means: 'rule' }
  | { readonly means: 'nothing'; readonly why: UnknownMeaning }
  /** It would be a value of something that is not known itself. */
  | { readonly means: 'unclear' };

export type VisitName = (use: NameUse, meaning: NameMeaning) => void;

/** Tells what each name means, in text order within each part. Every name is visited once. */
export function visitNames(acceptance: AcceptanceFacts, model: Pick<ModelReader, 'findKind'>, visit: VisitName): void {
  new NameReader(acceptance, model, visit).run();
}

const rule: NameMeaning = { means: 'rule' };
const word: NameMeaning = { means: 'word' };
const unclear: NameMeaning = { means: 'unclear' };

class NameReader {
  constructor(
    private readonly acceptance: AcceptanceFacts,
    private readonly model: Pick<ModelReader, 'findKind'>,
    private readonly visit: VisitName,
  ) {}

  run(): void {
    for (const { when, then } of this.acceptance.rules) {
      if (when) this.condition(when);
      this.outcomes(then);
    }
    for (const { given, then } of this.acceptance.cases) {
      for (const each of given ?? []) if (each.is === 'assignment') this.pair(named(each.field), each.value);
      this.outcomes(then);
    }
    for (const { name, nameAt: at, class: waivedClass } of this.acceptance.waivers) {
      if (!name) continue;
      if (waivedClass) this.visit({ name, at }, word);
      else this.visit({ name, at }, this.hasRule(name) ? rule : { means: 'nothing', why: { meant: 'waived' } });
    }
  }

  private hasRule(name: string): boolean {
    return this.acceptance.rules.some((each) => each.name === name);
  }

  private outcomes(outcomes: readonly Outcome[] | undefined): void {
    for (const outcome of outcomes ?? []) {
      if (outcome.is !== 'rule') continue;
      const { name, nameAt: at } = outcome;
      this.visit({ name, at }, this.hasRule(name) ? rule : { means: 'nothing', why: { meant: 'rule' } });
    }
  }

  private condition(condition: Condition): void {
    switch (condition.is) {
      case 'and':
      case 'or':
        for (const part of condition.parts) this.condition(part);
        break;
      case 'not':
        this.condition(condition.part);
        break;
      case 'field':
        this.fieldOrRule(condition);
        break;
      case 'comparison':
        if (condition.chained) this.chained(condition.left, condition.right);
        else this.pair(condition.left, condition.right);
        break;
      case 'in-range':
        this.pair(condition.left, condition.from);
        if (condition.to.is === 'name') this.fieldOr(condition.to, typeOf(condition.from));
        else this.calculated(condition.to);
        break;
      case 'in-list':
        this.list(condition.left, condition.options);
        break;
    }
  }

  private field(operand: Operand): FieldInScope | undefined {
    return operand.is === 'name' ? fieldInScope(this.acceptance, operand.name, this.model) : undefined;
  }

  private fieldOr(use: NameUse, type: DataTypeName): void {
    const found = fieldInScope(this.acceptance, use.name, this.model);
    if (found) this.found(use, found);
    else this.missing(use, type);
  }

  /** A condition alone: a yes-no field, or a rule that holds. */
  private fieldOrRule(use: NameUse): void {
    const found = fieldInScope(this.acceptance, use.name, this.model);
    if (!found && this.hasRule(use.name)) this.visit(use, rule);
    else if (found) this.found(use, found);
    else this.missing(use, 'yes-no');
  }

  /** The fields that a value is calculated from. */
  private calculated(operand: Operand): void {
    const parts = partsOfOperand(operand);
    // From a day to a day: beside one, the other is one too.
    const hasDay = operand.is === 'arithmetic' && parts.some((part) => this.isDay(part));
    for (const part of parts)
      if (part.is === 'name') this.fieldOr(part, hasDay || todayWords.has(part.name) ? 'date' : 'number');
      else this.calculated(part);
  }

  private isDay(operand: Operand): boolean {
    if (operand.is === 'date') return true;
    return operand.is === 'name' && (todayWords.has(operand.name) || this.field(operand)?.field.type?.name === 'date');
  }

  /** The second half of `a < x <= b`, whose left side has been visited. */
  private chained(left: Operand, right: Operand): void {
    const field = this.field(left);
    if (isCalculation(right)) this.calculated(right);
    else if (field) this.value(right, field, left);
    else if (right.is === 'name') this.fieldOr(right, 'number');
  }

  /** Two sides of a comparison or an assignment: a field and a field, or a field and a value, either way round. */
  private pair(left: Operand, right: Operand): void {
    if (isCalculation(left) || isCalculation(right)) {
      for (const side of [left, right])
        if (side.is === 'name') this.fieldOr(side, 'number');
        else this.calculated(side);
      return;
    }
    const leftField = this.field(left);
    if (leftField) {
      this.found(left, leftField);
      this.value(right, leftField, left);
      return;
    }
    const rightField = this.field(right);
    if (rightField) this.value(left, rightField, right);
    else if (left.is === 'name') this.missing(left, typeOf(right), optionsOf([right]));
    else if (right.is === 'name') this.missing(right, typeOf(left));
    if (rightField) this.found(right, rightField);
    else if (left.is === 'name') this.unclear(right);
  }

  private list(left: Operand, options: readonly Operand[]): void {
    if (left.is !== 'name') {
      for (const side of [left, ...options])
        if (side.is === 'name') this.fieldOr(side, 'number');
        else this.calculated(side);
      return;
    }
    const field = this.field(left);
    if (field) this.found(left, field);
    else this.missing(left, typeOf(options[0]), optionsOf(options));
    for (const option of options)
      if (field) this.value(option, field, left);
      else this.unclear(option);
  }

  /** A value beside a field: an option or a word of that field before anything else, as where conditions are analysed. */
  private value(value: Operand, of: FieldInScope, beside: Operand): void {
    if (value.is !== 'name') {
      this.calculated(value);
      return;
    }
    const { type } = of.field;
    const constant = type && readConstant(value, type);
    if (typeof constant === 'object') {
      this.visit(value, type?.name === 'one-of' ? { means: 'option', of, option: canonicalWord(value.name) } : word);
      return;
    }
    const other = this.field(value);
    if (other) this.visit(value, { means: 'field', ...other, beside: of });
    else if (!type) this.visit(value, unclear);
    else if (type.name === 'number' || type.name === 'integer' || type.name === 'date') this.missing(value, type.name);
    else {
      const fieldName = beside.is === 'name' ? beside.name : of.field.name;
      this.visit(value, { means: 'nothing', why: { meant: 'value', field: of.field, fieldName } });
    }
  }

  private unclear(value: Operand): void {
    if (value.is === 'name') this.visit(value, valueIn('yesNo', value.name) ? word : unclear);
  }

  private found(use: Operand | NameUse, of: FieldInScope): void {
    this.visit(use as NameUse, { means: 'field', ...of });
  }

  private missing(use: NameUse, type: DataTypeName, options: readonly string[] = []): void {
    this.visit(use, { means: 'nothing', why: { meant: 'field', type, options } });
  }
}

/** What the day is called on which a rule is looked at. */
const todayWords: ReadonlySet<string> = new Set(['today', '今天', '当天', '当前日期']);

const named = (use: NameUse): Operand => ({ is: 'name', ...use });

function typeOf(value: Operand | undefined): DataTypeName {
  switch (value?.is) {
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'text':
      return 'text';
    case 'arithmetic':
    case 'function':
      return 'number';
    default:
      return value && valueIn('yesNo', value.name) ? 'yes-no' : 'one-of';
  }
}

const optionsOf = (values: readonly Operand[]) =>
  values.flatMap((value) => (value.is === 'name' && !valueIn('yesNo', value.name) ? [value.name] : []));
