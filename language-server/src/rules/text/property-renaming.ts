/** Fixes for a word that is no property: the properties that it can mean, or the one that can keep it. */
import { type DeclarationKind, propertyOf } from '../../../../grammar/keyword-table.js';
import type { Span, SyntaxProblem } from '../../facts/facts.js';
import { endOf, spanAt, startOf } from '../../text/span.js';
import { styleIn } from '../../writing/writing-style.js';
import type { Fix, FixContext } from '../rule.js';
import { inQuotes } from './text-in-quotes.js';

/** What a word for a property can mean. */
export interface Renaming {
  readonly inside: DeclarationKind;
  /** Canonical words of properties that the declaration does not have yet. */
  readonly meant?: readonly string[];
  /** The property that can keep what no property of the declaration is for. */
  readonly keep?: string;
}

/** Fixes that write the property that was meant; what it takes as a text is put in quotes if it is not yet. */
export function renamings(uri: string, at: Span, { inside, meant = [], keep }: Renaming, context: FixContext): Fix[] {
  const content = context.text(uri);
  const style = styleIn(uri, context);
  const { language } = style;
  const [, colon = '', rest = ''] = restOfProperty.exec(content.slice(endOf(at))) ?? [];
  const value = rest.slice(0, startOfNextProperty(rest));
  const valueAt = endOf(at) + colon.length;
  const quote = (text: string): string | undefined => inQuotes(text, style);
  const inText = (text: string) => /^["“「]/.test(text);
  if (keep) {
    const entry = propertyOf(inside, keep);
    const kept = quote(content.slice(startOf(at), valueAt + value.length).replace(/["“”「」]/g, ''));
    if (!entry || !kept || value === '' || /[{}｛｝]/.test(value)) return [];
    return [
      {
        title: { en: 'Keep it as "{word}"', zh: '写进“{word}”' },
        args: { word: { en: entry.en, zh: entry.zh } },
        changes: [{ uri, at: spanAt(startOf(at), valueAt + value.length), text: entry[language] + colon + kept }],
      },
    ];
  }
  return meant.flatMap((word): Fix[] => {
    const entry = propertyOf(inside, word);
    if (!entry) return [];
    const text = entry[language];
    const isText =
      entry.value.is === 'text' || (entry.value.is === 'texts' && /^[a-z][a-z0-9-]*:\/\/\S+$/i.test(value));
    const quoted = isText && value !== '' && !inText(value) ? quote(value) : undefined;
    return [
      {
        title: { en: 'Change to "{text}"', zh: '改成“{text}”' },
        args: { text },
        ...(meant.length === 1 && { preferred: true }),
        changes: [
          quoted === undefined
            ? { uri, at, text }
            : { uri, at: spanAt(startOf(at), valueAt + value.length), text: text + colon + quoted },
        ],
      },
    ];
  });
}

/** The colon, and the value to the end of the line without a brace that closes a block, a separator or a comment. */
const restOfProperty = /^(\s*[:：][ \t]*)([^\n]*?)(?=\s*(?:[;；]\s*)?[}｝]?\s*(?:(?<!:)\/\/[^\n]*)?\s*(?:\n|$))/;

/**
 * Where, behind the value of a property, the next one on its line begins: behind a separator or a blank, outside of texts.
 * What follows is not part of what is kept.
 */
function startOfNextProperty(rest: string): number {
  const masked = rest.replace(/"[^"]*"|“[^”]*”|「[^」]*」/g, (text) => '_'.repeat(text.length));
  const next = /(?:\s*[;；]\s*|\s+)(?=[\p{L}][\p{L}\p{N}-]*\s*[:：](?!\/\/))|\s*[;；]\s*(?=[}｝]|$)/u.exec(masked);
  return next ? next.index : rest.length;
}

/** What the fixes need to know of a problem, as the data of its finding. */
export function renamingOf({ inside, meant, keep }: SyntaxProblem['args']): {
  readonly data?: Record<string, unknown>;
} {
  if (!meant && !keep) return {};
  return { data: { inside, ...(meant ? { meant: meant.split(',') } : { keep }) } };
}
