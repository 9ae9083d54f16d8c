/** What the editor shows about a name. */
import { type DeclarationKind, declarations, type ValueSetName, valueSets } from '../../../grammar/keyword-table.js';
import type { ScoreContext } from '../analysis/ranking/score.js';
import type { ConcernFacts, Declaration, RiskFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { countCaseClasses } from '../views/case-classes.js';
import { scoreLines } from './hover-score.js';

/** Text of files shown as Markdown: what could be read as markup is escaped. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');

/** The same in one line, for cells of tables too. */
export const escapeInLine = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

/** The text of a documentation comment, line by line. */
export const documentationInMarkdown = (documentation: string | undefined): readonly string[] =>
  documentation ? [escapeMarkdown(documentation).replaceAll('\n', '  \n')] : [];

const listComma = { en: ', ', zh: '、' } as const;

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

/** Markdown about a concern: its text, and whose it is. */
export function hoverOfConcern(concern: ConcernFacts, { name, title }: Declaration, language: Language): string {
  return [
    heading('concern', `${name}.${concern.name}`, concern.title?.value, language),
    ...documentationInMarkdown(concern.documentation),
    escapeMarkdown(title?.value ?? name),
  ].join('\n\n');
}

/** Markdown about a risk: how likely and how bad it is, and the plan. */
export function hoverOfRisk(risk: RiskFacts, language: Language): string {
  const { likelihood, severity, phase, plan } = risk;
  const details = [
    ['likelihood', choice('level', likelihood?.value, language)],
    ['severity', choice('level', severity?.value, language)],
    ['phase', choice('riskPhase', phase?.value, language)],
    ['plan', plan?.value],
  ].flatMap(([property, value]) => (value ? [[labelOf('risk', property as string, language), value] as const] : []));
  return [
    heading('risk', risk.name, risk.title?.value, language),
    ...documentationInMarkdown(risk.documentation),
    ...(details.length > 0 ? [detailLines(details)] : []),
  ].join('\n\n');
}

const labelOf = (kind: DeclarationKind, property: string, language: Language) =>
  declarations[kind].properties.find(({ en }) => en === property)?.[language] ?? property;

const choice = (set: ValueSetName, value: string | undefined, language: Language) =>
  value && (language === 'en' ? value : (valueSets[set] as Record<string, string>)[value]);

/** Name, title and kind, the first two lines of every hover. */
export function heading(
  kind: keyof typeof declarations,
  name: string,
  title: string | undefined,
  language: Language,
): string {
  const shown = title ? `**${escapeMarkdown(name)}** — ${escapeInLine(title)}` : `**${escapeMarkdown(name)}**`;
  return `${shown}  \n_${declarations[kind][language]}_`;
}

function detailsOf(
  facts: Declaration,
  model: ModelReader,
  scores: ScoreContext,
  language: Language,
): (readonly [label: string, value: string])[] {
  const label = (property: string) => labelOf(facts.kind, property, language);
  const details: (readonly [label: string, value: string | undefined])[] = [];
  if (facts.kind === 'requirement') {
    const version = model.usesOf(facts.name).find(({ reference }) => reference.property === 'delivers');
    const { present, required } = countCaseClasses(facts, model.config);
    details.push(
      [label('need'), facts.need?.value],
      [label('priority'), facts.priority?.value],
      [label('status'), choice('requirementStatus', facts.status?.value, language)],
      [declarations.version[language], version?.from.facts.name],
      [texts.caseClasses[language], required > 0 ? `${present}/${required}` : undefined],
      ...scoreLines(facts, model, scores, language),
    );
  } else if (facts.kind === 'stakeholder') details.push([label('role'), choice('role', facts.role?.value, language)]);
  else if (facts.kind === 'version')
    details.push(
      [label('window'), facts.window && `${facts.window.start} – ${facts.window.end}`],
      [label('status'), choice('versionStatus', facts.status?.value, language)],
    );
  else if (facts.kind === 'metric') details.push([label('formula'), facts.formula?.value]);
  else if (facts.kind === 'entity')
    details.push([
      declarations.data[language],
      facts.fields.map(({ name }) => name).join(listComma[language]) || undefined,
    ]);
  return details.filter((detail): detail is readonly [string, string] => detail[1] !== undefined);
}
