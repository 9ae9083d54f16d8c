/** What was written where a name belongs and is none: that there is none, or several names in one. */
import { declarationKinds, type NamedKind, propertyOf } from '../../../../grammar/keyword-table.js';
import { wordsForNone, wordsForOpen, wordsOf } from '../../../../grammar/synonym-table.js';
import type { Reference, Span } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import type { ModelReader } from '../../model/project-model.js';
import { namesFromTo } from '../../text/numbered-names.js';
import { endsOf, spanAt } from '../../text/span.js';
import type { Fix, Report } from '../rule.js';

const saying = (words: string, message: Wording) => wordsOf(words).map((word) => [word, message] as const);

/** Words that say that there is none, or none yet, and what is told there. */
const noNames: ReadonlyMap<string, Wording> = new Map([
  ...saying(wordsForNone, {
    en: '{name} is read as a name. Where there is none, leave it out.',
    zh: '“{name}”会被当成一个名称。没有的话，这一项就不用写。',
  }),
  ...saying(wordsForOpen, {
    en: '{name} is read as a name. Leave it out until it is known: what is missing is told then.',
    zh: '“{name}”会被当成一个名称。还没有定的话，这一项先不写，缺少的内容会有提示。',
  }),
]);

/** @returns undefined if it may well be a name */
export function noNameIn({ name, at, to, property }: Reference, model: ModelReader): Report | undefined {
  const none = noNames.get(name.toLowerCase());
  if (none) return { at, message: none, args: { name }, data: { none: true } };
  const isMany = declarationKinds.some((kind) => {
    const value = propertyOf(kind, property)?.value;
    return value?.is === 'references' && value.many;
  });
  const names = isMany ? severalIn(name, to, model) : undefined;
  if (!names) return undefined;
  const suggestion = { en: names.join(', '), zh: names.join('，') };
  return {
    at,
    message: {
      en: '{name} is read as one name. Write each by itself: {suggestion}.',
      zh: '{name} 会被当成一个名称。请逐个写出来：{suggestion}。',
    },
    args: { name, suggestion },
    data: { names },
  };
}

/** Names of what there is, joined by words: `A-1和A-2`, `A-1至A-3`. */
function severalIn(name: string, to: Reference['to'], model: ModelReader): readonly string[] | undefined {
  const isKnown = (each: string) =>
    to === 'concern' ? model.find(each).length > 0 : model.findKind(to as NamedKind, each) !== undefined;
  const [first = '', last = '', ...others] = name.split(/[至到]|-(?=\p{L})/u);
  if (others.length === 0 && isKnown(first) && (isKnown(last) || /^[0-9]+$/.test(last)))
    return namesFromTo(first, last)?.filter(isKnown);
  const parts = name.split(/以及|还有|[和与及跟]/);
  return parts.length > 1 && parts.every(isKnown) ? parts : undefined;
}

/** Takes a name out of its list, or its property out of the text where it is the only one. */
export function withoutName(uri: string, at: Span, text: string): Fix {
  const [start, end] = endsOf(at);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const behind = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const [comma] = /[ \t]*[,，、][ \t]*$/.exec(before) ?? [];
  const [next] = /^[ \t]*[,，、][ \t]*/.exec(behind) ?? [];
  const [property = ''] = /[\p{L}-]+[ \t]*[:：][ \t]*$/u.exec(before) ?? [];
  let place: Span;
  if (comma !== undefined) place = spanAt(start - comma.length, end);
  else if (next !== undefined) place = spanAt(start, end + next.length);
  else if (/^[ \t]*$/.test(before.slice(0, before.length - property.length)) && /^[ \t\r]*$/.test(behind))
    place = spanAt(lineStart, Math.min(text.length, end + behind.length + 1));
  else place = spanAt(start - property.length, end + (/^[ \t;；]*/.exec(behind)?.[0].length ?? 0));
  const removed = text.slice(...endsOf(place)).trim();
  return {
    title: { en: 'Remove "{removed}"', zh: '删除“{removed}”' },
    args: { removed },
    preferred: true,
    changes: [{ uri, at: place, text: '' }],
  };
}
