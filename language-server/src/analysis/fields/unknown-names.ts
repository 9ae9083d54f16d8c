/** Names in rules, cases and waivers that mean nothing: no field, no value of a field, no rule. */
import { type DataTypeName, valueIn } from '../../../../grammar/keyword-table.js';
import type { AcceptanceFacts, Condition, FieldFacts, NameUse, Operand, Outcome } from '../../facts/facts.js';
import type { ModelReader } from '../../model/project-model.js';
import { fieldNamed } from './fields-in-scope.js';
import { endOf, spanAt } from '../../text/span.js';

export type UnknownName = NameUse &
  (
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
    | { readonly meant: 'waived' }
  );

/** The names of an acceptance block that mean nothing, in text order within each part. */
export function unknownNames(acceptance: AcceptanceFacts, model: ModelReader): readonly UnknownName[] {
  return new NameCheck(acceptance, model).run();
}

class NameCheck {
  private readonly unknown: UnknownName[] = [];

  constructor(
    private readonly acceptance: AcceptanceFacts,
    private readonly model: ModelReader,
  ) {}

  run(): readonly UnknownName[] {
    for (const { when, then } of this.acceptance.rules) {
      if (when) this.condition(when);
      this.outcomes(then);
    }
    for (const { given, then } of this.acceptance.cases) {
      for (const each of given ?? []) if (each.is === 'assignment') this.pair(named(each.field), each.value);
      this.outcomes(then);
    }
    for (const waiver of this.acceptance.waivers) {
      const { name, nameAt } = waiver;
      if (name && !waiver.class && !this.hasRule(name)) this.unknown.push({ name, at: nameAt, meant: 'waived' });
    }
    return this.unknown;
  }

  private hasRule(name: string): boolean {
    return this.acceptance.rules.some((rule) => rule.name === name);
  }

  private outcomes(outcomes: readonly Outcome[] | undefined): void {
    for (const outcome of outcomes ?? [])
      if (outcome.is === 'rule' && !this.hasRule(outcome.name)) {
        // `at` covers the `not` before the name too.
        const at = spanAt(endOf(outcome.at) - outcome.name.length, endOf(outcome.at));
        this.unknown.push({ name: outcome.name, at, meant: 'rule' });
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
        if (!this.field(condition.name)) this.missingField(condition, 'yes-no');
        break;
      case 'comparison':
        this.pair(condition.left, condition.right);
        break;
      case 'in-range':
        this.pair(condition.left, condition.from);
        if (condition.to.is === 'name' && !this.field(condition.to.name))
          this.missingField(condition.to, typeOf(condition.from));
        break;
      case 'in-list':
        this.list(condition.left, condition.options);
        break;
    }
  }

  private field(name: string): FieldFacts | undefined {
    return fieldNamed(this.acceptance, name, this.model);
  }

  /** Two sides of a comparison or an assignment: a field and a field, or a field and a value, either way round. */
  private pair(left: Operand, right: Operand): void {
    const leftField = left.is === 'name' ? this.field(left.name) : undefined;
    const rightField = right.is === 'name' ? this.field(right.name) : undefined;
    if (leftField && left.is === 'name') {
      if (!rightField) this.value(right, leftField, left.name);
    } else if (rightField && right.is === 'name' && left.is === 'name') this.value(left, rightField, right.name);
    else if (left.is === 'name') this.missingField(left, typeOf(right), optionsOf([right]));
    else if (right.is === 'name' && !rightField) this.missingField(right, typeOf(left));
  }

  private list(left: Operand, options: readonly Operand[]): void {
    if (left.is !== 'name') return;
    const field = this.field(left.name);
    if (field) for (const option of options) this.value(option, field, left.name);
    else this.missingField(left, typeOf(options[0]), optionsOf(options));
  }

  private value(value: Operand, field: FieldFacts, fieldName: string): void {
    if (value.is !== 'name' || !field.type || this.field(value.name)) return;
    const { name, options } = field.type;
    if (name === 'one-of' && (options ?? []).some((option) => option.name === value.name)) return;
    if (name === 'yes-no' && valueIn('yesNo', value.name)) return;
    if (name === 'number' || name === 'integer' || name === 'date') this.missingField(value, name);
    else this.unknown.push({ name: value.name, at: value.at, meant: 'value', field, fieldName });
  }

  private missingField({ name, at }: NameUse, type: DataTypeName, options: readonly string[] = []): void {
    this.unknown.push({ name, at, meant: 'field', type, options });
  }
}

const named = ({ name, at }: NameUse): Operand => ({ is: 'name', name, at });

function typeOf(value: Operand | undefined): DataTypeName {
  switch (value?.is) {
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'text':
      return 'text';
    default:
      return value && valueIn('yesNo', value.name) ? 'yes-no' : 'one-of';
  }
}

const optionsOf = (values: readonly Operand[]) =>
  values.flatMap((value) => (value.is === 'name' && !valueIn('yesNo', value.name) ? [value.name] : []));
