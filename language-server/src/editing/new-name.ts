/** Why a text cannot be a name, before anybody looks at what else has it. */
import { valueIn } from '../../../grammar/keyword-table.js';
import { kindOfThing, type NamedThing } from '../analysis/names/named-thing.js';
import type { Wording, WordingArgs } from '../locale/language.js';
import { outlineOf } from '../syntax/outline.js';
import { isDeclarationWord } from '../syntax/token-reader.js';

/** Why a rename is refused. */
export interface RenameRefusal {
  readonly refused: Wording;
  readonly args: WordingArgs;
}

/** A name that is longer reads like a sentence, and does not fit into any table. */
const longest = 100;

const reasons = {
  empty: { en: 'An empty text cannot be a name. Write one.', zh: '名称不能为空。请输入名称。' },
  long: {
    en: 'A text of {length} characters cannot be a name. Write at most {longest}; the rest belongs into the title.',
    zh: '{length} 个字符太长，不能用作名称。最多 {longest} 个字符，其余内容请写在标题里。',
  },
  blank: {
    en: '"{name}" cannot be a name, because names have no blanks. Write {suggestion}, for example.',
    zh: '“{name}”不能用作名称，因为名称里不能有空格。可以写成 {suggestion}。',
  },
  digit: {
    en: '"{name}" cannot be a name, because a name does not begin with a digit. Put a letter first.',
    zh: '“{name}”不能用作名称，因为名称不能以数字开头。请在前面加上字母或汉字。',
  },
  width: {
    en: '"{name}" cannot be a name, because it has wide or unusual forms of characters in it. Write {suggestion}.',
    zh: '“{name}”不能用作名称，因为里面有全角或特殊形式的字符。请写成 {suggestion}。',
  },
  word: {
    en: '"{name}" cannot be a name here, because it is a word of the language.',
    zh: '“{name}”是语言的关键字，在这里不能用作名称。',
  },
  dot: {
    en: '"{name}" cannot be a name here: it is written behind a dot, and must not have a dot itself.',
    zh: '“{name}”不能用作名称：它写在“.”后面，本身不能再有“.”。',
  },
  characters: {
    en: '"{name}" cannot be a name. A name begins with a letter and has letters, digits, "_", "-" and "." in it.',
    zh: '“{name}”不能用作名称。名称以字母或汉字开头，可以包含字母、汉字、数字、“_”、“-”和“.”。',
  },
} as const satisfies Record<string, Wording>;

/** @returns undefined if the text can be the name of the thing */
export function whyNoName(text: string, thing: NamedThing): RenameRefusal | undefined {
  const refuse = (why: keyof typeof reasons, args: Readonly<Record<string, string>> = {}): RenameRefusal => ({
    refused: reasons[why],
    args: { name: text, ...args },
  });
  if (text.trim() === '') return refuse('empty');
  if (text.length > longest) return refuse('long', { length: String(text.length), longest: String(longest) });
  if (/\s/u.test(text.trim())) {
    // Words of Latin letters run together are hard to read, Chinese ones are not.
    const suggestion = text.trim().replace(/(?<=[\p{Script=Latin}\d])\s+(?=[\p{Script=Latin}\d])/gu, '-');
    return refuse('blank', { suggestion: suggestion.replace(/\s+/gu, '') });
  }
  const plain = text.trim().normalize('NFKC');
  if (/^[-\p{N}]/u.test(text)) return refuse('digit');
  if (plain !== text && isWritable(plain)) return refuse('width', { suggestion: plain });
  if (!isWritable(text)) return refuse('characters');
  const kind = kindOfThing(thing);
  if (isDeclarationWord(text) || text === 'not' || text === '非') return refuse('word');
  // Yes and no are values wherever they stand.
  if (kind === 'data' && valueIn('yesNo', text)) return refuse('word');
  if (isBehindDot(thing) && text.includes('.')) return refuse('dot');
  return undefined;
}

/** True for what is named together with what holds it. */
const isBehindDot = ({ declared, part, option }: NamedThing): boolean =>
  !option && (part?.kind === 'concern' || (part?.kind === 'data' && declared.facts.kind === 'entity'));

/** True if a text is read as one name. */
function isWritable(text: string): boolean {
  const { tokens } = outlineOf(`stakeholder ${text}`);
  const name = tokens[1];
  return tokens.length === 2 && name?.type === 'NAME' && name.image === text;
}
