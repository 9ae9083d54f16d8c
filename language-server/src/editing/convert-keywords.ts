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
import type { Span } from '../facts/facts.js';
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
  const { all, tokens } = outlineOf(text);
  const idle = idleWords(text, all);
  tokens.forEach((token, i) => {
    const before = idle.get(token);
    if (before) edits.push({ at: before, text: '' });
    const written = text.slice(token.start, token.end);
    const word = spellingOf(token, tokens[i - 1]?.type, language) ?? signSpoken(token, written);
    if (word === undefined || word === (token.type === 'NAME' ? token.image : written)) return;
    // What is put in stands before the word that it belongs to.
    if (token.start === token.end) {
      edits.push({ at: spanAt(token.start, token.end), text: `${word} ` });
      return;
    }
    // Chinese units touch their number, English ones stand apart from it: 5人日, 5 person-days.
    const number = token.type === 'UNIT' ? tokens[i - 1] : undefined;
    const start = number && /^ ?$/.test(text.slice(number.end, token.start)) ? number.end : token.start;
    const spaced = start === number?.end && language === 'en' ? ` ${word}` : apart(word, text, token);
    edits.push({ at: spanAt(start, token.end), text: spaced });
  });
  return edits;
}

/** A word with blanks where it would touch others: 非会员 is two words. */
function apart(word: string, text: string, { start, end, type }: OutlineToken): string {
  if (type === 'UNIT' || !/^\p{L}/u.test(word)) return word;
  const touches = (char: string) => /[\p{L}\p{N}]/u.test(char);
  return `${touches(text.charAt(start - 1)) ? ' ' : ''}${word}${touches(text.charAt(end)) ? ' ' : ''}`;
}

/** The sign that is meant by a word for it, and the joint that is meant by a sign. */
function signSpoken({ type, image }: OutlineToken, written: string): string | undefined {
  return /^\p{L}/u.test(written) && /^(?:[<>=!*]|\.\.)/.test(type) ? image : undefined;
}

/** Words that conditions were spoken with and that no token has, such as 之间, by the token behind them. */
function idleWords(text: string, all: readonly OutlineToken[]): ReadonlyMap<OutlineToken, Span> {
  const found = new Map<OutlineToken, Span>();
  let end = 0;
  for (const token of all) {
    const gap = text.slice(end, token.start);
    if (/\p{L}/u.test(gap)) {
      const start = end + gap.search(/\S/);
      found.set(token, spanAt(start, end + gap.trimEnd().length));
    }
    end = token.end;
  }
  return found;
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
