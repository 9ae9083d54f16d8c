/**
 * Conditions that are written in words and without blanks, so that all of them look like one name: 金额超过1万元且非会员.
 * What is proposed is made of fields that exist and of values that they can have, or nothing is proposed.
 */
import { valueIn } from '../../../../grammar/keyword-table.js';
import { comparisonWords, wordsOf } from '../../../../grammar/synonym-table.js';
import type { FieldFacts } from '../../facts/facts.js';
import type { Language } from '../../locale/language.js';
import { withoutNegation } from '../../locale/opposites.js';

/** Words for comparisons as they are written to a name without a blank; the longest that fits is meant. */
const signs = Object.entries(comparisonWords)
  .flatMap(([sign, words]) => wordsOf(words).map((word) => [word, sign] as const))
  .filter(([word]) => word.charCodeAt(0) > 0x7f)
  .sort(([a], [b]) => b.length - a.length);

/** Units that go without saying behind a number. */
const plainUnits =
  /^(?:元|块|块钱|人民币|美元|rmb|cny|usd|个|件|次|条|笔|张|台|套|份|人|名|位|家|户|天|日|小时|分钟|秒|月|个月|年|岁|周|kg|公斤|千克|克|吨|米|公里|km|页|字|days?|hours?|minutes?)?$/i;

/**
 * @param name as it is written where a condition is expected
 * @param fields that it can be about
 * @returns the condition in the form of the language, or undefined if it cannot be told what all of it means
 */
export function conditionInWords(name: string, fields: readonly FieldFacts[], language: Language): string | undefined {
  for (const [words, joint] of [
    ['或者|或是|或', language === 'zh' ? '或' : 'or'],
    ['并且|而且|同时|且', language === 'zh' ? '且' : 'and'],
  ] as const) {
    const parts = name.split(new RegExp(words));
    if (parts.length < 2) continue;
    const read = parts.map((part) => conditionInWords(part, fields, language));
    return read.every((part) => part !== undefined) ? read.join(` ${joint} `) : undefined;
  }
  return comparisonIn(name, fields, language) ?? denialIn(name, fields, language);
}

function comparisonIn(name: string, fields: readonly FieldFacts[], language: Language): string | undefined {
  const field = fields
    .filter((each) => each.name && name.startsWith(each.name) && name.length > each.name.length)
    .reduce<FieldFacts | undefined>((a, b) => (a && a.name.length >= b.name.length ? a : b), undefined);
  if (!field) return fields.some((each) => each.name === name && each.type?.name === 'yes-no') ? name : undefined;
  const rest = name.slice(field.name.length);
  const between = /^(?:在|介于)(.+?)(?:到|至|和|与)(.+?)之间$/.exec(rest);
  if (between && isOrdered(field)) {
    const [from, to] = [valueFor(field, between[1] as string, fields), valueFor(field, between[2] as string, fields)];
    return from && to && `${field.name} ${language === 'zh' ? '属于' : 'in'} ${from}..${to}`;
  }
  const [word, sign] = signs.find(([each]) => rest.startsWith(each)) ?? ['', ''];
  if (word === '' || (/[<>]/.test(sign) && !isOrdered(field))) return undefined;
  const value = valueFor(field, rest.slice(word.length), fields);
  return value && `${field.name} ${sign} ${value}`;
}

const isOrdered = ({ type }: FieldFacts) =>
  type?.name === 'number' || type?.name === 'integer' || type?.name === 'date';

/** A value of a field, without a unit behind it; undefined if it is none. */
function valueFor({ type }: FieldFacts, written: string, fields: readonly FieldFacts[]): string | undefined {
  if (fields.some((other) => other.name === written && other.type?.name === type?.name)) return written;
  switch (type?.name) {
    case 'number':
    case 'integer': {
      const [, digits, unit = ''] = /^(-?\d[\d_]*(?:\.\d+)?(?:[%％万亿]|[kKmM](?![A-Za-z]))?)(.*)$/.exec(written) ?? [];
      const isUnit = unit === type.unit?.value || plainUnits.test(unit);
      return isUnit ? digits : undefined;
    }
    case 'date':
      return /^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(written) ? written : undefined;
    case 'one-of':
      return type.options?.some((option) => option.name === written) ? written : undefined;
    case 'yes-no':
      return valueIn('yesNo', written) && written;
    default:
      return undefined;
  }
}

/**
 * A field or rule with a denial written to it, taken apart: 非会员 → 非 会员, `notVip` → `not vip`.
 * @returns undefined unless what is denied is one of those that can be
 */
export function denialIn(
  name: string,
  deniable: readonly { readonly name: string; readonly type?: FieldFacts['type'] }[],
  language: Language,
): string | undefined {
  const rest = withoutNegation(name);
  if (rest === undefined) return undefined;
  const denied = deniable.find(
    (each) =>
      (each.type === undefined || each.type.name === 'yes-no') &&
      (each.name === rest ||
        each.name.toLowerCase() === rest.toLowerCase() ||
        // 未付款 beside 已付款
        (/^(?:未|没)/.test(name) && each.name === `已${rest}`)),
  );
  return denied && `${language === 'zh' ? '非' : 'not'} ${denied.name}`;
}
