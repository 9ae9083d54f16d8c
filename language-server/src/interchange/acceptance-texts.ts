/** The parts of a case in the reader's words: for checklists, tables and scenarios. */
import type { Language, Wording } from '../locale/language.js';
import type {
  MatrixCase,
  MatrixGiven,
  MatrixOutcome,
  MatrixRequirement,
  MatrixWaiver,
} from '../views/acceptance-data.js';
import { named, word } from './cell-words.js';

/** `Order amount = 1,200,000 CNY`. */
export function givenText(given: MatrixGiven, language: Language): string {
  if (given.is === 'text') return given.text;
  const unit = given.unit ? `${language === 'zh' && !/^[!-~]/.test(given.unit) ? '' : ' '}${given.unit}` : '';
  return `${given.label ?? given.field} = ${given.value[language]}${unit}`;
}

/** `Risk approval is required (LargeOrder)`; what does not happen is said in words. */
export function outcomeText(outcome: MatrixOutcome, language: Language): string {
  if (outcome.is === 'text') return outcome.text;
  const { name, title, holds } = outcome;
  const rule = title === undefined ? name : language === 'zh' ? `${title}（${name}）` : `${title} (${name})`;
  if (holds) return rule;
  return language === 'zh' ? `不适用：${rule}` : `does not apply: ${rule}`;
}

/** `A2 Exactly one million passes`. */
export const caseLabel = ({ name, title, id }: MatrixCase): string =>
  named({ name: name || id, ...(title && { title }) }) ?? id;

/** A case that is still to be written, as a point to clear up: `A3 exception: TBD: what must be seen`. */
export function openPoint(each: MatrixCase, language: Language): string {
  const texts = [
    ...each.given.map((given) => givenText(given, language)),
    ...each.when,
    ...each.expected.map((outcome) => outcomeText(outcome, language)),
  ];
  const head = [caseLabel(each), each.class && word('caseClass', each.class, language)].filter(Boolean).join(' ');
  return language === 'zh' ? `${head}：${texts.join('；')}` : `${head}: ${texts.join('; ')}`;
}

export function resultText({ result }: MatrixCase, language: Language): string | undefined {
  if (!result) return undefined;
  const words = [word('caseOutcome', result.outcome, language), result.on, result.by];
  return words.filter(Boolean).join(language === 'zh' ? '，' : ', ');
}

/** `exception: there is no failure the user could see, until V1.0`. */
export function waiverText({ class: caseClass, rule, reason, until }: MatrixWaiver, language: Language): string {
  const what = caseClass ? word('caseClass', caseClass, language) : rule;
  const colon: Wording = { en: ': ', zh: '：' };
  const due = until && (language === 'zh' ? `，直到 ${named(until)}` : `, until ${named(until)}`);
  return `${what}${reason ? colon[language] + reason : ''}${due ?? ''}`;
}

/** Ids of the cases → the points that each decides. */
export function pointsByCase({ rules }: MatrixRequirement, language: Language): ReadonlyMap<string, readonly string[]> {
  const points = new Map<string, string[]>();
  for (const rule of rules)
    for (const point of rule.points)
      for (const id of point.coveredBy) points.set(id, [...(points.get(id) ?? []), point.text[language]]);
  return points;
}
