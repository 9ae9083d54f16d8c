import type { ModelReader } from '../../model/project-model.js';

/**
 * True if some requirement has a property that cannot be read, so that it may say what seems to be said nowhere.
 * @param property of requirements, such as `moves`
 */
export const mayBeSaid = (property: string, model: ModelReader): boolean =>
  model.fromPlanning(unreadInSome).has(property);

function unreadInSome(model: ModelReader): ReadonlySet<string> {
  return new Set(model.allForPlanning().flatMap(({ facts }) => facts.unreadable ?? []));
}
