/** How the formatter writes a token: the same meaning, in one spelling. */
import { declarations, effortUnitOf } from '../../../../grammar/keyword-table.js';
import { canonicalDate, readDate } from '../../facts/literals.js';
import { readText } from '../../syntax/text-literal.js';

const signs = new Set([':', ',', '(', ')', '{', '}', '=', '<', '>', '<=', '>=', '!=', '..']);

/** Other readings of a property's word → the word itself (`那么` → `则`). */
const mainSpellings = new Map(
  Object.values(declarations).flatMap(({ properties }) =>
    properties.flatMap(({ zh, alsoRead = [] }) => alsoRead.map((word) => [word, zh] as const)),
  ),
);

/**
 * @param type name of the token type
 * @param image the token as it stands in the file
 */
export function canonicalText(type: string, image: string): string {
  if (signs.has(type)) return type;
  switch (type) {
    case 'PROPERTY':
      return mainSpellings.get(image) ?? image;
    case 'TEXT':
      return withPlainQuotes(image);
    case 'NUMBER':
      return image.replace('％', '%').replace(/[ \t]+/, '');
    case 'DATE':
      // A day that does not exist stays as it is, for the message about it.
      return readDate(image) ? canonicalDate(image) : image;
    default:
      return image;
  }
}

/** `“…”` and `「…」` become `"…"` unless what is inside could then be read differently. */
function withPlainQuotes(image: string): string {
  if (image.startsWith('"')) return image;
  const inside = image.slice(1, -1);
  return /["“”\\\r\n]/.test(inside) || readText(image).problem ? image : `"${inside}"`;
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
