/** From a finding back to what it is about: for fixes, which get the finding alone. */
import type { Declaration, FileFacts, RequirementFacts, VersionFacts } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import type { Place } from './rule.js';

/** The innermost declaration of the file that a place lies in, except those local to another. */
export function declarationAt({ uri, at }: Place, model: ModelReader): Declaration | undefined {
  return declarationAround(model.file(uri), at[0]);
}

export function declarationAround(file: FileFacts | undefined, offset: number): Declaration | undefined {
  return file?.declarations.findLast(({ facts: { span } }) => span[0] <= offset && offset <= span[1])?.facts;
}

export function requirementAt(place: Place, model: ModelReader): RequirementFacts | undefined {
  const found = declarationAt(place, model);
  return found?.kind === 'requirement' ? found : undefined;
}

export function versionAt(place: Place, model: ModelReader): VersionFacts | undefined {
  const found = declarationAt(place, model);
  return found?.kind === 'version' ? found : undefined;
}
