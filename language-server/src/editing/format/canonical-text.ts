/** How the formatter writes a token: the same meaning, in one spelling. */
import { declarations, effortUnitOf, effortUnits } from '../../../../grammar/keyword-table.js';
import { canonicalDate, readDate } from '../../facts/literals.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { readText } from '../../syntax/text-literal.js';

/** Which signs the formatter writes; `keep` leaves each as it is. */
export type Punctuation = ProjectConfig['punctuation'];

const signs = new Set([':', ',', '(', ')', '{', '}', '=', '<', '>', '<=', '>=', '!=', '..', '+', '-', '*', '/']);
/** Signs that are full-width in a text with full-width punctuation. Braces and comparisons are typed plain there too. */
const fullWidthSigns: Readonly<Record<string, string>> = { ':': '：', ',': '，', '(': '（', ')': '）' };
/** Signs without a twin on the keyboard, and the enumeration comma, which says more than a comma. */
const keptSigns = new Set(['、', '≤', '≥', '≠', '×', '÷']);

/** Other readings of a property's word → the word itself (`那么` → `则`). */
const mainSpellings = new Map(
  Object.values(declarations).flatMap(({ properties }) =>
    properties.flatMap(({ zh, alsoRead = [] }) => alsoRead.map((word) => [word, zh] as const)),
  ),
);

/**
 * @param type name of the token type
 * @param image the token as it stands in the file
 * @param punctuation which signs and quotes to write
 */
export function canonicalText(type: string, image: string, punctuation: Punctuation): string {
  if (signs.has(type)) return writtenSign(type, image, punctuation);
  switch (type) {
    case 'PROPERTY':
      return mainSpellings.get(image) ?? image;
    case 'TEXT':
      return punctuation === 'keep' ? image : withQuotes(image, punctuation === 'ascii' ? '""' : '“”');
    case 'NUMBER':
      return (punctuation === 'keep' ? image : image.replace('％', '%')).replace(/[ \t]+/, '');
    case 'UNIT':
      return unitOf(image);
    case 'DATE':
      // A day that does not exist stays as it is, for the message about it.
      return readDate(image) ? canonicalDate(image) : image;
    default:
      return image;
  }
}

/** 人天 is 人日, `man-days` is `person-days`; the short form and the singular stay. */
function unitOf(image: string): string {
  const unit = effortUnitOf(image);
  if (!unit || !(effortUnits[unit].alsoRead as readonly string[]).includes(image.toLowerCase())) return image;
  return image.charCodeAt(0) > 0x7f ? effortUnits[unit].zh : unit;
}

function writtenSign(type: string, image: string, punctuation: Punctuation): string {
  if (punctuation === 'keep') return image;
  if (punctuation === 'ascii') return type;
  return keptSigns.has(image) ? image : (fullWidthSigns[type] ?? type);
}

/** A text of one line gets these quotes unless what is inside could then be read differently. */
function withQuotes(image: string, quotes: string): string {
  if (image.startsWith(quotes[0] as string) || image.startsWith('"""')) return image;
  const inside = image.slice(1, -1);
  return /["“”\\\r\n]/.test(inside) || readText(image).problem ? image : quotes[0] + inside + quotes[1];
}

/** What stands between two members on one line: the sign of the source, if signs are kept or there is a twin for it. */
export function canonicalSeparator(sign: string, punctuation: Punctuation): string {
  if (sign === '' || punctuation === 'ascii') return '';
  return punctuation === 'keep' ? sign : '；';
}

/**
 * What stands between a number and its unit: a blank before words in Latin letters (`5 person-days`), nothing before
 * others (`5人日`, `5d`). Units that are not in the language stay as they are.
 */
export function gapBeforeUnit(unit: string, touches: boolean): string {
  // One blank before 万 would make it a part of the number.
  if (!effortUnitOf(unit)) return touches ? '' : /^[万亿]/.test(unit) ? '  ' : ' ';
  return /^[a-z-]{2,}$/.test(unit) ? ' ' : '';
}
