/** The data fields that rules and cases of a requirement can name. */
import type { AcceptanceFacts, EntityFacts, FieldFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { splitQualified } from '../../text/qualified-name.js';

/** A field, and the entity that it belongs to unless it is the acceptance block's own. */
export interface FieldInScope {
  readonly field: FieldFacts;
  readonly entity?: Declared<EntityFacts>;
}

/**
 * The field that a name means in an acceptance block: one of its own, or `Entity.field`.
 * @returns undefined if there is none
 */
export function fieldInScope(
  acceptance: AcceptanceFacts,
  name: string,
  model: Pick<ModelReader, 'findKind'>,
): FieldInScope | undefined {
  const own = acceptance.fields.find((field) => field.name === name);
  if (own) return { field: own };
  const parts = splitQualified(name);
  const entity = parts && entityNamed(parts.owner, model);
  const field = entity?.facts.fields.find((each) => each.name === parts?.member);
  return entity && field && { field, entity };
}

/** The same, where it does not matter whose field it is. */
export const fieldNamed = (
  acceptance: AcceptanceFacts,
  name: string,
  model: Pick<ModelReader, 'findKind'>,
): FieldFacts | undefined => fieldInScope(acceptance, name, model)?.field;

export function entityNamed(name: string, model: Pick<ModelReader, 'findKind'>): Declared<EntityFacts> | undefined {
  return model.findKind('entity', name);
}
