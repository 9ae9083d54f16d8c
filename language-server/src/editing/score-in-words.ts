/** A score and how it comes about, in one line. */
import { kindWord, propertyWord } from '../catalogue/labels.js';
import type { Score, ScoreMethod, ScorePart, ScorePartName } from '../analysis/ranking/score.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import { shownNumber } from './shown-number.js';

/** What a part of a score is called. */
export const partWords: Readonly<Record<ScorePartName, Wording>> = {
  customers: propertyWord('requirement', 'customers'),
  frequency: propertyWord('requirement', 'frequency'),
  value: propertyWord('requirement', 'value'),
  effort: propertyWord('requirement', 'effort'),
  impact: propertyWord('requirement', 'impact'),
  confidence: propertyWord('requirement', 'confidence'),
  urgency: { en: 'urgency', zh: '紧迫性' },
  risk: kindWord('risk'),
  benefit: kindWord('benefit'),
  cost: { en: 'cost', zh: '成本' },
};

/** What stands before each part but the first; the last part of a quotient is what the rest is divided by. */
const signs: Readonly<Record<ScoreMethod, { readonly between: string; readonly last: string }>> = {
  matrix: { between: ' + ', last: ' + ' },
  rice: { between: ' × ', last: ' ÷ ' },
  wsjf: { between: ' + ', last: ' ÷ ' },
  benefit: { between: ' ÷ ', last: ' ÷ ' },
};

const assumed: Wording = { en: '{part} (assumed)', zh: '{part}（默认）' };

/** `78.5 = customers 35 + frequency 12.5 (assumed) + …`. */
export function arithmeticOf({ method, value, parts }: Score, language: Language): string {
  const shown = parts.map((part) => partInWords(part, language));
  const { between, last } = signs[method];
  const rest = shown.slice(0, -1).join(between);
  const left = method === 'wsjf' ? `(${rest})` : rest;
  return `${shownNumber(value)} = ${left}${last}${shown.at(-1)}`;
}

function partInWords({ name, counts, assumed: isAssumed }: ScorePart, language: Language): string {
  const part = `${partWords[name][language]} ${shownNumber(counts)}`;
  return isAssumed ? fill(assumed, language, { part }) : part;
}
