/** What the editor shows about a name: one kind of text for each kind of thing. */
import { scoreContextOf } from '../analysis/ranking/score-requirement.js';
import type { NameInText } from '../analysis/names/names-in-declaration.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { hoverOf, hoverOfPart } from './hover.js';
import { hoverOfRuleOrCase } from './hover-coverage.js';
import { hoverOfField, hoverOfOption } from './hover-field.js';

/** Markdown about what a name means; undefined if it means nothing. Of several things with one name, about the first. */
export function hoverOfName(
  { things, whole, declares }: NameInText,
  model: ModelReader,
  language: Language,
): string | undefined {
  const [thing] = things;
  if (!thing) return undefined;
  const { declared, part, option } = thing;
  if (!part) return hoverOf(declared.facts, model, model.derive(scoreContextOf), language);
  switch (part.kind) {
    case 'data':
      return option
        ? hoverOfOption(option.name, part, language)
        : hoverOfField(part, declares ? part.name : whole.name, language);
    case 'rule':
    case 'case':
      return hoverOfRuleOrCase(declared as Declared<RequirementFacts>, part, model, language);
    default:
      return hoverOfPart(part, declared.facts, language);
  }
}
