/** Coverage of a block in a project, computed once however many rules, hovers and views ask for it. */
import type { AcceptanceFacts, FieldFacts, RequirementFacts } from '../../facts/facts.js';
import { valuesPerBoundary } from '../../model/project-config.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { fieldNamed } from '../fields/fields-in-scope.js';
import { type AcceptanceCoverage, coverageOf } from './acceptance-coverage.js';

type WithAcceptance = Declared<RequirementFacts & { readonly acceptance: AcceptanceFacts }>;

/**
 * Coverage of a requirement's acceptance block, with fields as the model knows them. Values that are made up are in the
 * language of the requirement's own keywords: that of the file would depend on every other word of it.
 */
export const coverageInModel = (declared: WithAcceptance, model: ModelReader): AcceptanceCoverage =>
  model.derive(coverage, declared);

function coverage(model: ModelReader, declared: WithAcceptance): AcceptanceCoverage {
  const { acceptance } = declared.facts;
  const fields = new Map<string, FieldFacts | undefined>();
  for (const field of acceptance.fields) if (!fields.has(field.name)) fields.set(field.name, field);
  const resolve = (name: string) => {
    const known = fields.get(name);
    if (known || fields.has(name)) return known;
    const field = fieldNamed(acceptance, name, model);
    fields.set(name, field);
    return field;
  };
  return coverageOf(acceptance, resolve, {
    otherText: ownLanguage(declared) === 'zh' ? '其他' : 'other',
    valuesPerBoundary: valuesPerBoundary(model.config, declared.facts.priority?.value),
  });
}

/** Coverage of a requirement's acceptance; undefined if there is nothing in it to compute. */
export function coverageOfRequirement(
  declared: Declared<RequirementFacts>,
  model: ModelReader,
): AcceptanceCoverage | undefined {
  return hasAcceptance(declared) && hasData(declared.facts.acceptance) ? coverageInModel(declared, model) : undefined;
}

const hasAcceptance = (declared: Declared<RequirementFacts>): declared is WithAcceptance =>
  declared.facts.acceptance !== undefined;

/** The language that most keywords of a declaration are in. */
export const ownLanguage = ({ english, chinese }: Pick<Declared, 'english' | 'chinese'>): 'en' | 'zh' =>
  chinese > english ? 'zh' : 'en';

const hasData = ({ fields, rules, cases }: AcceptanceFacts) =>
  fields.length + rules.length > 0 || cases.some(({ given }) => given?.some((each) => each.is === 'assignment'));
