/** What the editor shows about a name. */
import { declarations, valueSets } from '../../../grammar/keyword-table.js';
import type { ScoreContext } from '../analysis/ranking/score.js';
import type { Declaration } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { countCaseClasses } from '../views/case-classes.js';
import { scoreLines } from './hover-score.js';
import type { Target } from './name-at.js';

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
 * Markdown about a declared thing: kind, name, title, documentation and the facts that are asked for most.
 * @param scores what scores are measured against
 */
export function hoverOf(target: Target, model: ModelReader, scores: ScoreContext, language: Language): string {
  const { facts } = target.declared;
  if (target.concern !== undefined && facts.kind === 'stakeholder') {
    const concern = facts.concerns.find(({ name }) => name === target.concern);
    const owner = facts.title?.value ?? facts.name;
    return [
      heading('concern', `${facts.name}.${target.concern}`, concern?.title?.value, language),
      escapeMarkdown(owner),
    ].join('\n\n');
  }
  const lines = [
    heading(facts.kind, facts.name, facts.title?.value, language),
    ...documentationInMarkdown(facts.documentation),
  ];
  const details = detailsOf(facts, model, scores, language);
  if (details.length > 0)
    lines.push(details.map(([label, value]) => `${escapeMarkdown(label)}: ${escapeMarkdown(value)}`).join('  \n'));
  return lines.join('\n\n');
}

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
  const label = (property: string) =>
    declarations[facts.kind].properties.find(({ en }) => en === property)?.[language] ?? property;
  const details: (readonly [label: string, value: string | undefined])[] = [];
  const choice = (set: keyof typeof valueSets, value: string | undefined) =>
    value && (language === 'en' ? value : (valueSets[set] as Record<string, string>)[value]);
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
  } else if (facts.kind === 'stakeholder') details.push([label('role'), choice('role', facts.role?.value)]);
  else if (facts.kind === 'version')
    details.push(
      [label('window'), facts.window && `${facts.window.start} – ${facts.window.end}`],
      [label('status'), choice('versionStatus', facts.status?.value)],
    );
  else if (facts.kind === 'metric') details.push([label('formula'), facts.formula?.value]);
  return details.filter((detail): detail is readonly [string, string] => detail[1] !== undefined);
}
