/** What mends a text that cannot be read. */
import { quoteTwins } from '../../../../grammar/keyword-table.js';
import type { Span, SyntaxProblem } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { endOf, endsOf, spanAt, startOf } from '../../text/span.js';
import { signIn, styleIn } from '../../writing/writing-style.js';
import type { Finding, Fix, FixContext } from '../rule.js';
import { conflictFixes } from './merge-conflict-fixes.js';
import { type Renaming, renamings } from './property-renaming.js';
import { inQuotes } from './text-in-quotes.js';

/** @returns the fixes for a finding of the rule `syntax`, by what its data say */
export function syntaxFixes({ uri, at, data }: Finding, context: FixContext): Fix[] {
  const { text } = context;
  if (data?.conflict) return conflictFixes(uri, at, text(uri));
  if (data?.quote) {
    const written = text(uri).slice(...endsOf(at));
    const quoted = inQuotes(written, styleIn(uri, context));
    if (quoted === undefined) return [];
    return [
      {
        title: { en: 'Put it in quotes', zh: '加上引号' },
        preferred: true,
        changes: [{ uri, at, text: quoted }],
      },
    ];
  }
  if (data?.choices) {
    return (data.choices as NonNullable<SyntaxProblem['choices']>).map((choice) => ({
      title: { en: 'Change to {choice}', zh: '改成 {choice}' },
      args: { choice: choice.text.trim() },
      changes: [{ uri, at: choice.at, text: choice.text }],
    }));
  }
  if (data?.names) return rangeFixes(uri, at, data.names as readonly string[], context);
  if (data?.meant || data?.keep) return renamings(uri, at, data as unknown as Renaming, context);
  const place = data?.at as Span | undefined;
  if (place === undefined || typeof data?.text !== 'string') return [];
  if (data.leftOver)
    return [
      {
        title: { en: 'Remove the merge marks', zh: '删除合并标记' },
        preferred: true,
        changes: [{ uri, at: place, text: data.text }],
      },
    ];
  const style = styleIn(uri, context);
  // A full-width colon has its blank in itself.
  const written = signIn(data.text, style).replace(/^：[ \t]+$/, '：');
  const blanks = written === '：' ? /^[ \t]*/.exec(text(uri).slice(endOf(place)))?.[0].length : 0;
  const shown = written.trim();
  const removed = text(uri).slice(...endsOf(place));
  return [
    {
      title: titleOfChange(shown, removed),
      args: { shown: shortened(shown), removed: shortened(removed) },
      ...(data.sure === true && { preferred: true }),
      changes: [{ uri, at: spanAt(startOf(place), endOf(place) + (blanks ?? 0)), text: written }],
    },
  ];
}

const isInQuotes = (text: string): boolean => /^["”]/.test(text) || text.charAt(0) in quoteTwins;

/** What a change does, in quotes where what it writes has none itself. */
function titleOfChange(shown: string, removed: string): Wording {
  if (shown === '')
    return isInQuotes(removed.trim())
      ? { en: 'Remove {removed}', zh: '删除 {removed}' }
      : { en: 'Remove "{removed}"', zh: '删除“{removed}”' };
  if (removed === '') return { en: 'Add {shown}', zh: '加上 {shown}' };
  return isInQuotes(shown)
    ? { en: 'Change to {shown}', zh: '改成 {shown}' }
    : { en: 'Change to "{shown}"', zh: '改成“{shown}”' };
}

/** A title has one line: of a text of several, the first one. */
const shortened = (text: string): string => {
  const lines = text.trim().split(/\s*\n\s*/);
  if (lines.length === 1) return text;
  const shown = lines.slice(0, 2).join(' ');
  return lines.length > 2 || shown.length > 60 ? `${shown.slice(0, 60)} …` : shown;
};

/** Of the names of a range, those that there are; numbers that were never given leave gaps. */
function rangeFixes(uri: string, at: Span, names: readonly string[], context: FixContext): Fix[] {
  const known = names.filter((name) => context.model.find(name).length > 0);
  const ends = [names[0], names.at(-1)];
  const isSure = ends.every((name) => name !== undefined && known.includes(name));
  const text = (isSure ? known : names).join(styleIn(uri, context).comma);
  return [
    {
      title: { en: 'Change to {text}', zh: '改成 {text}' },
      args: { text },
      ...(isSure && { preferred: true }),
      changes: [{ uri, at, text }],
    },
  ];
}
