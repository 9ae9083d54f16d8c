/** What the editor shows about a name. */
import {
  type DeclarationKind,
  declarations,
  type PropertyEntry,
  propertyOf,
  type ValueSetName,
} from '../../../grammar/keyword-table.js';
import type { NamedPart } from '../analysis/names/named-thing.js';
import type { ScoreContext } from '../analysis/ranking/score.js';
import type { Declaration, DeclaredBase, FieldFacts } from '../facts/facts.js';
import { type Language, listComma } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { countCaseClasses } from '../views/case-classes.js';
import { scoreLines } from './hover-score.js';
import { propertyInWords, valueInWords } from './property-in-words.js';

/** Text of files shown as Markdown: what could be read as markup is escaped. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');

/** The same in one line, for cells of tables too. */
export const escapeInLine = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

/** The text of a documentation comment, line by line. */
export const documentationInMarkdown = (documentation: string | undefined): readonly string[] =>
  documentation ? [escapeMarkdown(documentation).replaceAll('\n', '  \n')] : [];

const texts = {
  caseClasses: { en: 'case classes', zh: '用例类别' },
} as const;

/**
 * Markdown about a declaration of the project: kind, name, title, documentation and the facts that are asked for most.
 * @param scores what scores are measured against
 */
export function hoverOf(facts: Declaration, model: ModelReader, scores: ScoreContext, language: Language): string {
  const lines = [
    heading(facts.kind, facts.name, facts.title?.value, language),
    ...documentationInMarkdown(facts.documentation),
  ];
  const details = detailsOf(facts, model, scores, language);
  if (details.length > 0) lines.push(detailLines(details));
  return lines.join('\n\n');
}

const detailLines = (details: readonly (readonly [label: string, value: string])[]) =>
  details.map(([label, value]) => `${escapeMarkdown(label)}: ${escapeMarkdown(value)}`).join('  \n');

/** Markdown about a part that has no rules or values of its own: what it says, and whose it is where it says nothing more. */
export function hoverOfPart(part: Exclude<NamedPart, FieldFacts>, holder: Declaration, language: Language): string {
  const details = shownDetails(part, language);
  const name = part.kind === 'concern' ? `${holder.name}.${part.name}` : part.name;
  return [
    heading(part.kind, name, part.title?.value, language),
    ...documentationInMarkdown(part.documentation),
    details.length > 0 ? detailLines(details) : escapeMarkdown(holder.title?.value ?? holder.name),
  ].join('\n\n');
}

/** The properties that the language table shows in hovers, as far as they have a value. */
function shownDetails(facts: DeclaredBase, language: Language): (readonly [label: string, value: string])[] {
  const { properties, hover } = declarations[facts.kind];
  return properties.flatMap((entry) => {
    if (hover ? !hover.includes(entry.en) : isProse(entry)) return [];
    const value = propertyInWords(entry, facts, language);
    return value === undefined ? [] : [[entry[language], value] as const];
  });
}

const isProse = ({ value }: PropertyEntry) => value.is === 'text' && value.prose !== false;

/** Name, title and kind, the first two lines of every hover. */
export function heading(kind: DeclarationKind, name: string, title: string | undefined, language: Language): string {
  const shown = title ? `**${escapeMarkdown(name)}** — ${escapeInLine(title)}` : `**${escapeMarkdown(name)}**`;
  return `${shown}  \n_${declarations[kind][language]}_`;
}

function detailsOf(
  facts: Declaration,
  model: ModelReader,
  scores: ScoreContext,
  language: Language,
): (readonly [label: string, value: string])[] {
  const label = (property: string) => propertyOf('requirement', property)?.[language] ?? property;
  const choice = (set: ValueSetName, value: string | undefined) => value && valueInWords(set, value, language);
  const details: (readonly [label: string, value: string | undefined])[] = [];
  if (facts.kind === 'requirement') {
    const version = model.usesOf(facts.name).find(({ reference }) => reference.property === 'delivers');
    const { present, required } = countCaseClasses(facts, model.config);
    details.push(
      [label('need'), facts.need?.value],
      [label('priority'), facts.priority?.value],
      [label('status'), choice('requirementStatus', facts.status?.value)],
      [declarations.version[language], version?.from.facts.name],
      [texts.caseClasses[language], required > 0 ? `${present}/${required}` : undefined],
      ...scoreLines(facts, model, scores, language),
    );
  } else if (facts.kind === 'entity')
    details.push([
      declarations.data[language],
      facts.fields.map(({ name }) => name).join(listComma[language]) || undefined,
    ]);
  else return shownDetails(facts, language);
  return details.filter((detail): detail is readonly [string, string] => detail[1] !== undefined);
}
