import type { ModelReader } from '../../model/project-model.js';

/**
 * True if some requirement has a property that cannot be read, so that it may say what seems to be said nowhere.
 * @param property of requirements, such as `moves`
 */
export const mayBeSaid = (property: string, model: ModelReader): boolean =>
  model.derive(unreadInSome).includes(property);

function unreadInSome(model: ModelReader): readonly string[] {
  return [...new Set(model.values('requirement').flatMap(({ unreadable }) => unreadable ?? []))];
}
