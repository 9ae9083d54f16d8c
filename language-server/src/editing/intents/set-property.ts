import { type EffortUnit, effortUnitOf, valueIn, valueSets } from '../../../../grammar/keyword-table.js';
import type { Language } from '../../locale/language.js';
import {
  type EditableProperty,
  type Intent,
  type IntentContext,
  type IntentEdit,
  isRefusal,
  onlyOne,
  type Refusal,
} from './intent.js';
import { effortInWords } from '../property-in-words.js';
import { writeProperty } from './write-property.js';

/** The edits that give a requirement's property another value. */
export function setProperty(
  { requirement, property, value }: Extract<Intent, { kind: 'setProperty' }>,
  context: IntentContext,
): readonly IntentEdit[] | Refusal {
  const { model } = context;
  const found = onlyOne('requirement', requirement, model);
  if (isRefusal(found)) return found;
  if (value === null) return writeProperty(found, property, null, context);
  const language = model.file(found.uri)?.language ?? 'en';
  const effort = found.facts.effort;
  const written =
    property === 'effort'
      ? writtenEffort(value, language, effort?.unit)
      : property === 'customers'
        ? writtenCount(value)
        : writtenWord(property, value, language, model.config.priorities);
  if (written === undefined) return notAValue(property, value);
  if (isSame(written, property, value, found.facts)) return [];
  return writeProperty(found, property, written, context);
}

function isSame(
  written: string,
  property: EditableProperty,
  value: string,
  facts: { readonly [K in Exclude<EditableProperty, 'effort'>]?: { readonly value: string | number } } & {
    readonly effort?: { readonly amount: number; readonly unit: string };
  },
): boolean {
  if (property === 'effort') {
    const match = effortForm.exec(written);
    return (
      match !== null &&
      facts.effort !== undefined &&
      Number(match[1]) === facts.effort.amount &&
      effortUnitOf(match[2] ?? '') === facts.effort.unit
    );
  }
  const before = facts[property]?.value;
  return before !== undefined && String(before) === (property === 'customers' ? written : value);
}

const setOf = { decision: 'decision', status: 'requirementStatus' } as const;

function writtenWord(
  property: Exclude<EditableProperty, 'effort' | 'customers'>,
  value: string,
  language: Language,
  priorities: readonly string[],
): string | undefined {
  if (property === 'priority') return priorities.includes(value) ? value : undefined;
  const canonical = valueIn(setOf[property], value);
  if (!canonical) return undefined;
  return language === 'en' ? canonical : (valueSets[setOf[property]] as Readonly<Record<string, string>>)[canonical];
}

/** A whole number of customers, without leading zeros. */
function writtenCount(value: string): string | undefined {
  const digits = value.trim().replaceAll(/[,_]/g, '');
  return /^\d{1,9}$/.test(digits) ? String(Number(digits)) : undefined;
}

const effortForm = /^(\d{1,6}(?:\.\d{1,2})?)\s*([\p{L}-]*)$/u;

/** @param unit of the effort so far: a bare number keeps it */
function writtenEffort(value: string, language: Language, unit: EffortUnit = 'person-days'): string | undefined {
  const match = effortForm.exec(value.trim());
  if (!match) return undefined;
  const chosen = match[2] === '' ? unit : effortUnitOf(match[2] ?? '');
  if (!chosen) return undefined;
  return effortInWords(Number(match[1]), chosen, language);
}

const notAValue = (property: EditableProperty, value: string): Refusal => {
  const args = { value };
  switch (property) {
    case 'customers':
      return {
        refused: { en: '"{value}" is no whole number of customers.', zh: '“{value}”不是整数，无法作为客户数。' },
        args,
      };
    case 'effort':
      return {
        refused: {
          en: '"{value}" is no effort. Write a number and person-days, person-weeks or person-months, such as 5 person-days.',
          zh: '“{value}”不是工作量。请写数字加人日、人周或人月，例如 5人日。',
        },
        args,
      };
    default:
      return {
        refused: { en: '"{value}" cannot be chosen here.', zh: '这里不能选“{value}”。' },
        args,
      };
  }
};
