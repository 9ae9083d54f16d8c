/** Writes the keywords and enumerated values of a file in one language; names, texts and layout stay as they are. */
import {
  connectives,
  type DeclarationKind,
  dataTypes,
  declarations,
  durationUnitOf,
  durationUnits,
  effortUnitOf,
  effortUnits,
  expressionFunctions,
  type ValueSetName,
  valueIn,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { Language } from '../locale/language.js';
import { outlineOf, type OutlineToken } from '../syntax/outline.js';
import { isCertificateRequest } from '../syntax/parser.js';
import type { FormatEdit } from './format/format-text.js';
import { spanAt } from '../text/span.js';

/**
 * What to replace so that every keyword of `text` is in `language`. Converting back gives the first text again, except
 * where it used a second spelling (`那么`, `d` for person-days, `5 人日`) or mixed both languages.
 */
export function convertKeywords(text: string, language: Language): FormatEdit[] {
  if (isCertificateRequest(text)) return [];
  const edits: FormatEdit[] = [];
  const { tokens } = outlineOf(text);
  tokens.forEach((token, i) => {
    const word = spellingOf(token, tokens[i - 1]?.type, language);
    if (word === undefined || word === token.image) return;
    // Chinese units touch their number, English ones stand apart from it: 5人日, 5 person-days.
    const number = token.type === 'UNIT' ? tokens[i - 1] : undefined;
    const start = number && /^ ?$/.test(text.slice(number.end, token.start)) ? number.end : token.start;
    edits.push({ at: spanAt(start, token.end), text: start === number?.end && language === 'en' ? ` ${word}` : word });
  });
  return edits;
}

/** True inside conditions and what is calculated, where days are days and no effort. */
const isExpression = ({ member }: OutlineToken): boolean =>
  member?.property?.value.is === 'condition' || member?.kind === 'data';

function spellingOf(token: OutlineToken, previous: string | undefined, language: Language): string | undefined {
  const name = token.type;
  const spelled = (en: string, zh: string) => (language === 'en' ? en : zh);
  const inSet = (set: ValueSetName) => {
    const value = valueIn(set, token.image);
    const chinese = value && (valueSets[set] as Record<string, string>)[value];
    // A value that is the same in both languages (MVP) stays as it is written.
    return value && chinese && value !== chinese ? spelled(value, chinese) : undefined;
  };
  if (token.role === 'keyword') return spelled(name, declarations[name as DeclarationKind].zh);
  if (name in dataTypes) return spelled(name, dataTypes[name as keyof typeof dataTypes].zh);
  if (name in expressionFunctions)
    return spelled(name, expressionFunctions[name as keyof typeof expressionFunctions].zh);
  if (name in connectives) return spelled(name, connectives[name as keyof typeof connectives].zh);
  if (name in valueSets.caseClass) return inSet('caseClass');
  if (name === 'UNIT') {
    const duration = isExpression(token) ? durationUnitOf(token.image) : undefined;
    if (duration) return spelled(duration, durationUnits[duration].zh);
    const unit = effortUnitOf(token.image);
    return unit && token.image !== effortUnits[unit].short ? spelled(unit, effortUnits[unit].zh) : undefined;
  }
  if (name === 'PROPERTY') {
    const entry = token.member?.property;
    return entry && spelled(entry.en, entry.zh);
  }
  if (name !== 'NAME') return undefined;
  if (previous === 'waive') return inSet('caseClass');
  const expected = token.member?.property?.value;
  if (expected?.is === 'choice') return inSet(expected.of);
  if (expected?.is === 'case-result' && previous === ':') return inSet('caseOutcome');
  const isOperand = previous === '=' || previous === '!=';
  return isOperand && (expected?.is === 'givens' || expected?.is === 'condition') ? inSet('yesNo') : undefined;
}
