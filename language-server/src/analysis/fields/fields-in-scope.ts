/** The data fields that rules and cases of a requirement can name. */
import type { AcceptanceFacts, EntityFacts, FieldFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';

/** Splits `Order.amount`; undefined if there is no dot inside the name. */
export function splitQualified(name: string): { readonly owner: string; readonly member: string } | undefined {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? { owner: name.slice(0, dot), member: name.slice(dot + 1) } : undefined;
}

/**
 * The field that a name means in an acceptance block: one of its own, or `Entity.field`.
 * @returns undefined if there is none
 */
export function fieldNamed(acceptance: AcceptanceFacts, name: string, model: ModelReader): FieldFacts | undefined {
  const own = acceptance.fields.find((field) => field.name === name);
  if (own) return own;
  const parts = splitQualified(name);
  return parts && entityNamed(parts.owner, model)?.facts.fields.find((field) => field.name === parts.member);
}

export function entityNamed(name: string, model: ModelReader): Declared<EntityFacts> | undefined {
  return model.findKind('entity', name);
}
