/** Members that quick fixes write, in the language of the file, with places to fill in marked as such. */
import type { DeclarationKind } from '../../../../grammar/keyword-table.js';
import { dataTypes, type DataTypeName, declarations, propertyOf } from '../../../../grammar/keyword-table.js';
import type { Language } from '../../locale/language.js';
import type { CaseClass } from '../../model/project-config.js';
import { valueWord } from '../words.js';
import type { MemberLines } from './insertion.js';

const colon = (language: Language) => (language === 'zh' ? '：' : ': ');

/** A text in the quotes that people of that language type. */
export const quoted = (text: string, language: Language) => (language === 'zh' ? `“${text}”` : `"${text}"`);

/** A text that asks to be replaced; the rule `placeholder-left` reminds of it. */
export const placeholder = (what: { readonly en: string; readonly zh: string }, language: Language) =>
  quoted(language === 'zh' ? `待定：${what.zh}` : `TBD: ${what.en}`, language);

/** `from: Sales` / `来源：销售`. */
export function propertyLine(kind: DeclarationKind, property: string, value: string, language: Language): string {
  return `${propertyOf(kind, property)?.[language] ?? property}${colon(language)}${value}`;
}

/** The line that says what must be seen. */
export const thenLine = (kind: 'case' | 'rule', language: Language) =>
  propertyLine(kind, 'then', placeholder({ en: 'what must be seen', zh: '应当看到的结果' }, language), language);

/** A case of a class, complete except for its words. */
export function caseSkeleton(name: string, caseClass: CaseClass, language: Language): MemberLines {
  const head = [declarations.case[language], name, valueWord('caseClass', caseClass)[language]]
    .filter(Boolean)
    .join(' ');
  const given = placeholder({ en: 'data and circumstances', zh: '数据和前提' }, language);
  const when = placeholder({ en: 'what happens', zh: '发生的操作' }, language);
  return [
    `${head} {`,
    `\t${propertyLine('case', 'given', given, language)}`,
    `\t${propertyLine('case', 'when', when, language)}`,
    `\t${thenLine('case', language)}`,
    '}',
  ];
}

/** An acceptance block with a case of each class. */
export function acceptanceSkeleton(classes: readonly CaseClass[], language: Language): MemberLines {
  const cases = classes.flatMap((name, i) => caseSkeleton(`A${i + 1}`, name, language));
  return [`${declarations.acceptance[language]} {`, ...cases.map((line) => `\t${line}`), '}'];
}

/** `waive boundary because "TBD: reason"`. */
export const waiverSkeleton = (caseClass: CaseClass, language: Language): MemberLines =>
  waiverOf(valueWord('caseClass', caseClass)[language], language);

/** `waive LargeOrder because "TBD: reason"`. */
export const ruleWaiverSkeleton = (rule: string, language: Language): MemberLines => waiverOf(rule, language);

function waiverOf(waived: string, language: Language): MemberLines {
  const reason = placeholder({ en: 'reason', zh: '理由' }, language);
  const because = language === 'zh' ? '因为' : 'because';
  return [`${declarations.waive[language]} ${waived} ${because} ${reason}`];
}

/** A declaration with a name and what it cannot do without. */
export function declarationSkeleton(kind: DeclarationKind, name: string, language: Language): MemberLines {
  const head = `${declarations[kind][language]} ${name}`;
  const title = declarations[kind].title === 'required';
  if (!title) return [head];
  return [`${head} ${placeholder({ en: 'title', zh: '标题' }, language)}`];
}

/** A rule that still lacks its condition. */
export function ruleSkeleton(name: string, language: Language): MemberLines {
  return [`${declarations.rule[language]} ${name} {`, `\t${thenLine('rule', language)}`, '}'];
}

/** `data amount: number`. */
export function fieldSkeleton(name: string, type: DataTypeName, options: string, language: Language): MemberLines {
  const word = language === 'zh' ? dataTypes[type].zh : type;
  return [`${declarations.data[language]} ${name}${colon(language)}${word}${options && ` ${options}`}`];
}
