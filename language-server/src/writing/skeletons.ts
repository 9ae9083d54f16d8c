/** Members that quick fixes write, in the language of the file, with places to fill in marked as such. */
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import { dataTypes, type DataTypeName, declarations, propertyOf } from '../../../grammar/keyword-table.js';
import type { CaseClass } from '../model/project-config.js';
import { valueWord } from '../locale/words-of-the-language.js';
import type { MemberLines } from './insertion.js';
import { quoted, type WritingStyle } from './writing-style.js';

/** A text that asks to be replaced; the rule `placeholder-left` reminds of it. */
export const placeholder = (what: { readonly en: string; readonly zh: string }, style: WritingStyle) =>
  quoted(style.language === 'zh' ? `待定：${what.zh}` : `TBD: ${what.en}`, style);

/** `from: Sales` / `来源：销售`. */
export function propertyLine(kind: DeclarationKind, property: string, value: string, style: WritingStyle): string {
  return `${propertyOf(kind, property)?.[style.language] ?? property}${style.colon}${value}`;
}

/** The line that says what must be seen. */
export const thenLine = (kind: 'case' | 'rule', style: WritingStyle) =>
  propertyLine(kind, 'then', placeholder({ en: 'what must be seen', zh: '应当看到的结果' }, style), style);

/** A case of a class, with the one thing to fill in that no case can do without. */
export function caseSkeleton(name: string, caseClass: CaseClass, style: WritingStyle): MemberLines {
  const head = [declarations.case[style.language], name, valueWord('caseClass', caseClass)[style.language]]
    .filter(Boolean)
    .join(' ');
  return [`${head} ${style.braces[0]}`, `\t${thenLine('case', style)}`, style.braces[1]];
}

/** An acceptance block with a case of each class. */
export function acceptanceSkeleton(classes: readonly CaseClass[], style: WritingStyle): MemberLines {
  const cases = classes.flatMap((name, i) => caseSkeleton(`A${i + 1}`, name, style));
  return [
    `${declarations.acceptance[style.language]} ${style.braces[0]}`,
    ...cases.map((line) => `\t${line}`),
    style.braces[1],
  ];
}

/** `waive boundary because "TBD: reason"`. */
export const waiverSkeleton = (caseClass: CaseClass, style: WritingStyle): MemberLines =>
  waiverOf(valueWord('caseClass', caseClass)[style.language], style);

/** `waive LargeOrder because "TBD: reason"`. */
export const ruleWaiverSkeleton = (rule: string, style: WritingStyle): MemberLines => waiverOf(rule, style);

function waiverOf(waived: string, style: WritingStyle): MemberLines {
  const reason = placeholder({ en: 'reason', zh: '理由' }, style);
  const because = style.language === 'zh' ? '因为' : 'because';
  return [`${declarations.waive[style.language]} ${waived} ${because} ${reason}`];
}

/** A declaration with a name and what it cannot do without. */
export function declarationSkeleton(kind: DeclarationKind, name: string, style: WritingStyle): MemberLines {
  const head = `${declarations[kind][style.language]} ${name}`;
  const title = declarations[kind].title === 'required';
  if (!title) return [head];
  return [`${head} ${placeholder({ en: 'title', zh: '标题' }, style)}`];
}

/** A rule that still lacks its condition. */
export function ruleSkeleton(name: string, style: WritingStyle): MemberLines {
  return [
    `${declarations.rule[style.language]} ${name} ${style.braces[0]}`,
    `\t${thenLine('rule', style)}`,
    style.braces[1],
  ];
}

/** `data amount: number`. */
export function fieldSkeleton(name: string, type: DataTypeName, options: string, style: WritingStyle): MemberLines {
  const word = style.language === 'zh' ? dataTypes[type].zh : type;
  return [`${declarations.data[style.language]} ${name}${style.colon}${word}${options && ` ${options}`}`];
}
