/** Writes the keywords and enumerated values of a file in one language; names, texts and layout stay as they are. */
import type { IToken } from 'chevrotain';
import {
  connectives,
  type DeclarationKind,
  dataTypes,
  declarations,
  effortUnitOf,
  effortUnits,
  propertyOf,
  type ValueSetName,
  valueIn,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { Language } from '../locale/language.js';
import { isCertificateRequest, tokenize } from '../syntax/parser.js';
import type { FormatEdit } from './format/format-text.js';
import { PropertyPlace } from './property-place.js';
import { spanAt } from '../text/span.js';

/**
 * What to replace so that every keyword of `text` is in `language`. Converting back gives the first text again, except
 * where it used a second spelling (`那么`, `d` for person-days) or mixed both languages.
 */
export function convertKeywords(text: string, language: Language): FormatEdit[] {
  if (isCertificateRequest(text)) return [];
  const edits: FormatEdit[] = [];
  const place = new PropertyPlace();
  for (const token of tokenize(text)) {
    const word = spellingOf(token, place, language);
    place.pass(token);
    if (word !== undefined && word !== token.image)
      edits.push({ at: spanAt(token.startOffset, token.startOffset + token.image.length), text: word });
  }
  return edits;
}

function spellingOf(token: IToken, place: PropertyPlace, language: Language): string | undefined {
  const name = token.tokenType.name;
  const spelled = (en: string, zh: string) => (language === 'en' ? en : zh);
  const inSet = (set: ValueSetName) => {
    const value = valueIn(set, token.image);
    const chinese = value && (valueSets[set] as Record<string, string>)[value];
    // A value that is the same in both languages (MVP) stays as it is written.
    return value && chinese && value !== chinese ? spelled(value, chinese) : undefined;
  };
  if (name in declarations) return spelled(name, declarations[name as DeclarationKind].zh);
  if (name in dataTypes) return spelled(name, dataTypes[name as keyof typeof dataTypes].zh);
  if (name in connectives) return spelled(name, connectives[name as keyof typeof connectives].zh);
  if (name in valueSets.caseClass) return inSet('caseClass');
  if (name === 'UNIT') {
    const unit = effortUnitOf(token.image);
    return unit && token.image !== effortUnits[unit].short ? spelled(unit, effortUnits[unit].zh) : undefined;
  }
  if (name === 'PROPERTY') {
    const entry = place.block && propertyOf(place.block, token.image);
    return entry && spelled(entry.en, entry.zh);
  }
  if (name !== 'NAME') return undefined;
  if (place.previous === 'waive') return inSet('caseClass');
  const expected = place.property?.value;
  if (expected?.is === 'choice') return inSet(expected.of);
  if (expected?.is === 'case-result' && place.previous === ':') return inSet('caseOutcome');
  const isOperand = place.previous === '=' || place.previous === '!=';
  return isOperand && (expected?.is === 'givens' || expected?.is === 'condition') ? inSet('yesNo') : undefined;
}
