/** How each declaration is written, as short examples for messages. */
import { type DeclarationKind, declarations, hasBlock } from '../../../grammar/keyword-table.js';
import type { Language } from '../locale/language.js';

const quote = (text: string, language: Language) => (language === 'zh' ? `“${text}”` : `"${text}"`);
const sampleOf = (kind: DeclarationKind, language: Language) => declarations[kind].example?.[language];

/** A name that such a thing could have, such as `RC-7`. */
export const declarationNameExample = (kind: DeclarationKind, language: Language): string =>
  sampleOf(kind, language)?.name ?? 'A1';

/** A title that such a thing could have, in quotes. */
export const declarationTitleExample = (kind: DeclarationKind, language: Language): string =>
  quote(sampleOf(kind, language)?.title ?? '…', language);

/** Its keyword, name and title as far as it has them, and its braces: `concern Recovery "Bad-debt recovery rate"`. */
export function declarationExample(kind: DeclarationKind, language: Language): string {
  const entry = declarations[kind];
  const found = sampleOf(kind, language);
  const written = entry.example?.written?.[language];
  if (written) return written;
  const parts = [
    entry[language],
    ...(entry.name === 'required' && found ? [found.name] : []),
    ...(entry.title === 'required' && found ? [quote(found.title, language)] : []),
    ...(hasBlock(kind) ? ['{ … }'] : []),
  ];
  return parts.join(' ');
}
