/** A data field on hover: its label, and the values it can have. */
import { connectives, type DataTypeName, dataTypes } from '../../../grammar/keyword-table.js';
import { shownNumber } from '../text/decimal-digits.js';
import type { FieldFacts, FieldType } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import { documentationInMarkdown, escapeInLine, escapeMarkdown, heading } from './hover.js';

const texts = {
  type: { en: 'type', zh: '类型' },
  range: { en: 'range', zh: '范围' },
  values: { en: 'values', zh: '取值' },
  valueOf: { en: 'value of {field}', zh: '{field} 的取值' },
} as const;

/** @param name what the text calls it: `Order.amount` for a field of an entity */
export function hoverOfField({ title, documentation, type }: FieldFacts, name: string, language: Language): string {
  const lines = [heading('data', name, title?.value, language), ...documentationInMarkdown(documentation)];
  if (type)
    lines.push(
      detailsOf(type, language)
        .map(([label, value]) => `${label}: ${escapeInLine(value)}`)
        .join('  \n'),
    );
  return lines.join('\n\n');
}

/** Markdown about an option: whose value it is. */
export function hoverOfOption(option: string, field: FieldFacts, language: Language): string {
  const of = field.title
    ? `${escapeMarkdown(field.name)} — ${escapeInLine(field.title.value)}`
    : escapeMarkdown(field.name);
  return `**${escapeMarkdown(option)}**  \n${fill(texts.valueOf, language, { field: of })}`;
}

function detailsOf(type: FieldType, language: Language): readonly (readonly [label: string, value: string])[] {
  const { min, max, step, unit, options, window } = type;
  const word = (connective: 'step' | 'unit') => (language === 'zh' ? connectives[connective].zh : connective);
  const details: (readonly [string, string])[] = [[texts.type[language], typeInWords(type.name, language)]];
  if (min || max)
    details.push([texts.range[language], `${min ? shownNumber(min.value) : ''}..${max ? shownNumber(max.value) : ''}`]);
  if (window) details.push([texts.range[language], `${window.start}..${window.end}`]);
  if (step) details.push([word('step'), shownNumber(step.value)]);
  if (unit) details.push([word('unit'), unit.value]);
  if (options)
    details.push([texts.values[language], options.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')]);
  return details;
}

const typeInWords = (name: DataTypeName, language: Language) => (language === 'zh' ? dataTypes[name].zh : name);
