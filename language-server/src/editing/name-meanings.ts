/** What every name in a file means, resolved through the model. */
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import { unknownNames } from '../analysis/fields/unknown-names.js';
import { fieldNamed } from '../analysis/fields/fields-in-scope.js';
import type {
  AcceptanceFacts,
  Condition,
  Declaration,
  DeclaredBase,
  FieldFacts,
  FileFacts,
  Operand,
  Outcome,
  Span,
} from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import { targetsOf } from './name-at.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** A name, or one side of a name with a dot. */
export interface NameMeaning {
  readonly at: Span;
  /** The kind of thing; `value` for an option of a field and for yes and no. */
  readonly means: DeclarationKind | 'value';
  /** True where the thing is declared. */
  readonly declares: boolean;
}

/**
 * What the names of a file mean, by the offset that the name starts at. Both sides of `Stakeholder.Concern` and
 * `Entity.field` are there; names that mean nothing are not.
 */
export function meaningsOfNames(facts: FileFacts, model: ModelReader): ReadonlyMap<number, readonly NameMeaning[]> {
  const collector = new MeaningCollector(model);
  for (const { facts: declared, references } of facts.declarations) {
    collector.declaration(declared);
    for (const { name, at } of references) collector.reference(name, at);
  }
  return collector.meanings;
}

class MeaningCollector {
  readonly meanings = new Map<number, readonly NameMeaning[]>();

  constructor(private readonly model: ModelReader) {}

  reference(name: string, at: Span): void {
    const target = targetsOf(name, this.model)[0];
    if (!target) return;
    const { kind } = target.declared.facts;
    if (target.concern === undefined) this.add(at, kind);
    else this.addQualified(at, kind, 'concern', target.concern);
  }

  declaration(declared: Declaration): void {
    this.declares(declared);
    switch (declared.kind) {
      case 'stakeholder':
        for (const concern of declared.concerns) this.declares(concern);
        break;
      case 'entity':
        this.fields(declared.fields);
        break;
      case 'requirement':
        for (const risk of declared.risks) this.declares(risk);
        if (declared.acceptance) this.acceptance(declared.acceptance);
        break;
    }
  }

  private add(at: Span, means: NameMeaning['means']): void {
    this.meanings.set(startOf(at), [{ at, means, declares: false }]);
  }

  private addQualified(at: Span, owner: DeclarationKind, means: DeclarationKind, member: string): void {
    const start = endOf(at) - member.length;
    this.meanings.set(startOf(at), [
      { at: spanAt(startOf(at), start - 1), means: owner, declares: false },
      { at: spanAt(start, endOf(at)), means, declares: false },
    ]);
  }

  private declares({ name, nameAt, kind }: DeclaredBase): void {
    if (name) this.meanings.set(startOf(nameAt), [{ at: nameAt, means: kind, declares: true }]);
  }

  private fields(fields: readonly FieldFacts[]): void {
    for (const field of fields) {
      this.declares(field);
      for (const option of field.type?.options ?? []) this.add(option.at, 'value');
    }
  }

  private acceptance(acceptance: AcceptanceFacts): void {
    const unknown = new Set(unknownNames(acceptance, this.model).map(({ at }) => startOf(at)));
    const operand = (value: Operand) => {
      if (value.is === 'name' && !unknown.has(startOf(value.at))) this.fieldOrValue(acceptance, value.name, value.at);
    };
    const outcomes = (list: readonly Outcome[] | undefined) => {
      for (const outcome of list ?? []) {
        if (outcome.is !== 'rule') continue;
        // `at` covers the `not` before the name too.
        const at = spanAt(endOf(outcome.at) - outcome.name.length, endOf(outcome.at));
        if (!unknown.has(startOf(at))) this.add(at, 'rule');
      }
    };
    this.fields(acceptance.fields);
    for (const part of [...acceptance.rules, ...acceptance.cases]) this.declares(part);
    for (const { when, then } of acceptance.rules) {
      if (when) for (const value of operandsOf(when)) operand(value);
      outcomes(then);
    }
    for (const { given, then } of acceptance.cases) {
      for (const each of given ?? [])
        if (each.is === 'assignment') {
          operand({ is: 'name', ...each.field });
          operand(each.value);
        }
      outcomes(then);
    }
    for (const { name, nameAt, class: waived } of acceptance.waivers)
      if (name && !unknown.has(startOf(nameAt))) this.add(nameAt, waived ? 'value' : 'rule');
  }

  private fieldOrValue(acceptance: AcceptanceFacts, name: string, at: Span): void {
    const field = fieldNamed(acceptance, name, this.model);
    if (!field) this.add(at, 'value');
    else if (field.name === name) this.add(at, 'data');
    else this.addQualified(at, 'entity', 'data', field.name);
  }
}

/** The operands of a condition; a yes-no field alone is one too. */
export function operandsOf(condition: Condition): readonly Operand[] {
  switch (condition.is) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(operandsOf);
    case 'not':
      return operandsOf(condition.part);
    case 'comparison':
      return [condition.left, condition.right];
    case 'in-range':
      return [condition.left, condition.from, condition.to];
    case 'in-list':
      return [condition.left, ...condition.options];
    case 'field':
      return [{ is: 'name', name: condition.name, at: condition.at }];
    case 'otherwise':
      return [];
  }
}
