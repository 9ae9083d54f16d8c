/** From a finding back to what it is about: for fixes, which get the finding alone. */
import type { Declaration, FileFacts, RequirementFacts, VersionFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { isNearProblem } from './text/near-problem.js';
import type { Place } from './rule.js';
import { endOf, startOf } from '../text/span.js';

/** The innermost declaration of the file that a place lies in, except those local to another. */
export function declarationAt({ uri, at }: Place, model: ModelReader): Declaration | undefined {
  return declarationAround(model.file(uri), startOf(at));
}

export function declarationAround(file: FileFacts | undefined, offset: number): Declaration | undefined {
  return file?.declarations.findLast(({ facts: { span } }) => startOf(span) <= offset && offset <= endOf(span))?.facts;
}

/**
 * The requirement that a place lies in, for a fix to write into. None if its first line has a syntax problem: where its
 * title and its braces are is a guess then.
 */
export function requirementAt(place: Place, model: ModelReader): RequirementFacts | undefined {
  const file = model.file(place.uri);
  const found = declarationAround(file, startOf(place.at));
  return file && found?.kind === 'requirement' && !isNearProblem(file, found.nameAt) ? found : undefined;
}

/** The same, with what its file knows about it. */
export function declaredRequirementAt(place: Place, model: ModelReader): Declared<RequirementFacts> | undefined {
  const facts = requirementAt(place, model);
  const found = facts && model.file(place.uri)?.declarations.find((declared) => declared.facts === facts);
  return found as Declared<RequirementFacts> | undefined;
}

export function versionAt(place: Place, model: ModelReader): VersionFacts | undefined {
  const found = declarationAt(place, model);
  return found?.kind === 'version' ? found : undefined;
}
