/** Coverage of a block in a project, computed once however many rules, hovers and views ask for it. */
import type { AcceptanceFacts, FieldFacts, RequirementFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { fieldNamed } from '../fields/fields-in-scope.js';
import { type AcceptanceCoverage, coverageOf } from './acceptance-coverage.js';

interface Kept {
  readonly language: 'en' | 'zh';
  /** What names of fields elsewhere meant, entity fields above all. */
  readonly elsewhere: ReadonlyMap<string, FieldFacts | undefined>;
  readonly coverage: AcceptanceCoverage;
}

const kept = new WeakMap<AcceptanceFacts, Kept>();

/**
 * Coverage of an acceptance block, with fields as the model knows them. The result is kept with the block, and used again
 * as long as names of fields outside the block mean what they meant; asking the model about these each time also tells
 * it what the answer depends on.
 * @param language for values that are made up: that of the requirement, see `ownLanguage`
 */
export function coverageInModel(
  acceptance: AcceptanceFacts,
  model: ModelReader,
  language: 'en' | 'zh',
): AcceptanceCoverage {
  const known = kept.get(acceptance);
  if (known?.language === language) {
    let same = true;
    for (const [name, field] of known.elsewhere) if (fieldNamed(acceptance, name, model) !== field) same = false;
    if (same) return known.coverage;
  }
  const own = new Map<string, FieldFacts>();
  for (const field of acceptance.fields) if (!own.has(field.name)) own.set(field.name, field);
  const elsewhere = new Map<string, FieldFacts | undefined>();
  const resolve = (name: string) => {
    const field = own.get(name) ?? elsewhere.get(name) ?? fieldNamed(acceptance, name, model);
    if (!own.has(name)) elsewhere.set(name, field);
    return field;
  };
  const coverage = coverageOf(acceptance, resolve, language === 'zh' ? '其他' : 'other');
  kept.set(acceptance, { language, elsewhere, coverage });
  return coverage;
}

/**
 * Coverage of a requirement's acceptance; undefined if there is nothing in it to compute. Values that are made up are in
 * the language of the requirement's own keywords: that of the file would depend on every other word of it.
 */
export function coverageOfRequirement(
  declared: Declared<RequirementFacts>,
  model: ModelReader,
): AcceptanceCoverage | undefined {
  const { acceptance } = declared.facts;
  if (!acceptance || !hasData(acceptance)) return undefined;
  return coverageInModel(acceptance, model, ownLanguage(declared));
}

/** The language that most keywords of a declaration are in. */
export const ownLanguage = ({ english, chinese }: Pick<Declared, 'english' | 'chinese'>): 'en' | 'zh' =>
  chinese > english ? 'zh' : 'en';

const hasData = ({ fields, rules, cases }: AcceptanceFacts) =>
  fields.length + rules.length > 0 || cases.some(({ given }) => given?.some((each) => each.is === 'assignment'));
