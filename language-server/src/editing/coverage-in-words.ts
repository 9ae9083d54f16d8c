/** What lenses and hovers say about points of rules. */
import type { RuleCoverage } from '../analysis/coverage/acceptance-coverage.js';
import type { NotAnalysed } from '../analysis/coverage/compile-rules.js';
import type { CaseFacts } from '../facts/facts.js';
import { fill, type Language, type Wording } from '../locale/language.js';

const texts = {
  points: { en: '{covered}/{total} points', zh: '{covered}/{total} 个覆盖点' },
  noPoints: { en: 'no points', zh: '没有覆盖点' },
  waived: { en: 'waived', zh: '已豁免' },
  notAnalysed: { en: 'not analysed: {why}', zh: '无法分析：{why}' },
  someNotAnalysed: { en: '{count} not analysed', zh: '{count} 个未能分析' },
} as const;

/** Why nothing can be said about a rule. */
export const whyNotAnalysed: Readonly<Record<NotAnalysed, Wording>> = {
  'no-condition': { en: 'it has no condition', zh: '没有写条件' },
  'unreadable-condition': { en: 'its condition cannot be read', zh: '条件有误' },
  'different-steps': { en: 'it compares fields with different steps', zh: '比较的两个字段步长不同' },
  computes: { en: 'it calculates', zh: '条件里有计算' },
  'names-rule': { en: 'it depends on a rule that cannot be put in its place', zh: '它引用的规则不能代入' },
  'other-rule': { en: 'another rule, on which it depends, cannot be analysed', zh: '它所依赖的另一条规则无法分析' },
  'too-large': { en: 'too many combinations of data', zh: '数据组合太多' },
};

/** `4/6 points`. */
export const pointsInWords = (covered: number, total: number, language: Language): string =>
  fill(texts.points, language, { covered: String(covered), total: String(total) });

/** How far the cases cover a rule: `4/6 points`, `waived`, `not analysed: it has no condition`. */
export function stateOf({ waiver, notAnalysed, unanswered, covered, total }: RuleCoverage, language: Language): string {
  if (waiver) return texts.waived[language];
  if (notAnalysed && total === 0) return fill(texts.notAnalysed, language, { why: whyNotAnalysed[notAnalysed] });
  const points = total === 0 ? texts.noPoints[language] : pointsInWords(covered, total, language);
  if (unanswered.length === 0) return points;
  return `${points} · ${fill(texts.someNotAnalysed, language, { count: String(unanswered.length) })}`;
}

/** The name of a case; `#4` for the fourth case if it has none. */
export const nameOfCase = (facts: CaseFacts, all: readonly CaseFacts[]): string =>
  facts.name || `#${all.indexOf(facts) + 1}`;
