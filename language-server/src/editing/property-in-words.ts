/** Values of properties as they are shown: in the words of a language, without their places. */
import { type EffortUnit, effortUnits, type PropertyEntry, type ValueSetName } from '../../../grammar/keyword-table.js';
import type { DateWindow, DeclaredBase, Effort, Located, NameUse } from '../facts/facts.js';
import { type Language, listComma } from '../locale/language.js';
import { valueWord } from '../locale/words-of-the-language.js';
import { asPercent } from '../text/decimal-digits.js';

/** A value of a set: `released` / `已上线`. */
export const valueInWords = (set: ValueSetName, value: string, language: Language): string =>
  valueWord(set, value)[language];

/** `5 person-days` / `5人日`. */
export const effortInWords = (amount: number, unit: EffortUnit, language: Language): string =>
  language === 'zh' ? `${amount}${effortUnits[unit].zh}` : `${amount} ${unit}`;

/** The value of a property of a declaration; undefined if it has none, or none that can be said in a line. */
export function propertyInWords(
  { value, field }: PropertyEntry,
  facts: DeclaredBase,
  language: Language,
): string | undefined {
  const held = (facts as unknown as Readonly<Record<string, unknown>>)[field];
  if (held === undefined) return undefined;
  switch (value.is) {
    case 'text':
    case 'priority':
      return (held as Located<string>).value;
    case 'texts':
    case 'tags':
      return listed(
        (held as readonly Located<string>[]).map((each) => each.value),
        language,
      );
    case 'number':
      return String((held as Located<number>).value);
    case 'percent':
      return asPercent(String((held as Located<number>).value));
    case 'effort': {
      const { amount, unit } = held as Effort;
      return effortInWords(amount, unit, language);
    }
    case 'date':
    case 'window': {
      const { start, end } = held as DateWindow;
      return start === end ? start : `${start} – ${end}`;
    }
    case 'choice':
      return valueInWords(value.of, (held as Located<string>).value, language);
    case 'references':
      return value.many
        ? listed(
            (held as readonly NameUse[]).map(({ name }) => name),
            language,
          )
        : (held as NameUse).name;
    case 'condition':
    case 'outcomes':
    case 'givens':
    case 'case-result':
      return undefined;
  }
}

const listed = (words: readonly string[], language: Language) => words.join(listComma[language]) || undefined;
