/**
 * Acceptance cases as Gherkin: one feature per requirement, one scenario per case, in the language of the file that the
 * requirement stands in. Scenarios that speak of one rule stand under it; all others come first, as Gherkin demands.
 */
import { valueSets } from '../../../grammar/keyword-table.js';
import type { Language, Wording } from '../locale/language.js';
import type { MatrixCase, MatrixRequirement, MatrixRule } from '../views/acceptance-data.js';
import { caseLabel, givenText, outcomeText, waiverText } from './acceptance-texts.js';

/** The keywords of gherkin-languages.json that are used here. */
const keywords = {
  feature: { en: 'Feature', zh: '功能' },
  rule: { en: 'Rule', zh: '规则' },
  scenario: { en: 'Scenario', zh: '场景' },
  given: { en: 'Given', zh: '假如' },
  when: { en: 'When', zh: '当' },
  expected: { en: 'Then', zh: '那么' },
  and: { en: 'And', zh: '而且' },
} as const satisfies Record<string, Wording>;

const condition: Wording = { en: 'Condition: ', zh: '条件：' };
const outcome: Wording = { en: 'Outcome: ', zh: '结果：' };
const waived: Wording = { en: 'Waived: ', zh: '豁免：' };

/** The feature of a requirement. Every text stays on one line behind a keyword, where nothing in it can be markup. */
export function acceptanceGherkin(requirement: MatrixRequirement): string {
  const { language, cases, rules, waivers } = requirement;
  const byRule = new Map<MatrixRule, MatrixCase[]>();
  const first: MatrixCase[] = [];
  for (const each of cases) {
    const rule = ruleOf(each, rules);
    if (rule) byRule.set(rule, [...(byRule.get(rule) ?? []), each]);
    else first.push(each);
  }
  const blocks = [
    [
      ...tags([requirement.priority], ''),
      titled('feature', [requirement.name, requirement.title].filter(Boolean).join(' '), language),
      ...waivers.map((waiver) => `  ${waived[language]}${oneLine(waiverText(waiver, language))}`),
    ],
    ...first.map((each) => scenario(each, language, '  ')),
    ...rules.flatMap((rule) => {
      const own = byRule.get(rule);
      return own ? [ruleHead(rule, language), ...own.map((each) => scenario(each, language, '    '))] : [];
    }),
  ];
  const head = language === 'zh' ? '# language: zh-CN\n' : '';
  return `${head}${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The rule that a case speaks of, if it is one alone. */
function ruleOf({ expected }: MatrixCase, rules: readonly MatrixRule[]): MatrixRule | undefined {
  const names = new Set(expected.flatMap((each) => (each.is === 'rule' ? [each.name] : [])));
  const [only] = names;
  return names.size === 1 ? rules.find(({ name }) => name === only) : undefined;
}

function ruleHead(rule: MatrixRule, language: Language): string[] {
  return [
    `  ${titled('rule', [rule.name, rule.title].filter(Boolean).join(' '), language)}`,
    ...(rule.condition ? [`    ${condition[language]}${oneLine(rule.condition[language])}`] : []),
    ...rule.outcomes.map((text) => `    ${outcome[language]}${oneLine(text)}`),
  ];
}

/** Marks what is still to be written, so that a runner can leave it out. */
const unfinishedTag = { en: 'unfinished', zh: '待填写' };

function scenario(each: MatrixCase, language: Language, indent: string): string[] {
  const word = (set: Readonly<Record<string, string>>, value: string | undefined) =>
    value && (language === 'zh' ? set[value] : value);
  const classAndResult = [
    word(valueSets.caseClass, each.class),
    each.unfinished ? unfinishedTag[language] : undefined,
    word(valueSets.caseOutcome, each.result?.outcome),
  ];
  const steps = (keyword: 'given' | 'when' | 'expected', texts: readonly string[]) =>
    texts
      .map(oneLine)
      .filter((text) => text !== '')
      .map((text, i) => `${indent}  ${keywords[i === 0 ? keyword : 'and'][language]} ${text}`);
  return [
    ...tags(classAndResult, indent),
    indent + titled('scenario', caseLabel(each), language),
    ...steps(
      'given',
      each.given.map((given) => givenText(given, language)),
    ),
    ...steps('when', each.when),
    ...steps(
      'expected',
      each.expected.map((one) => outcomeText(one, language)),
    ),
  ];
}

const titled = (keyword: keyof typeof keywords, text: string, language: Language) =>
  `${keywords[keyword][language]}: ${oneLine(text)}`.trimEnd();

/** Words as tags, without what would end one. */
function tags(words: readonly (string | undefined)[], indent: string): string[] {
  const written = words.flatMap((word) => (word ? [`@${word.replace(/[\s@#]+/g, '_')}`] : []));
  return written.length > 0 ? [indent + written.join(' ')] : [];
}

/** White space of any kind, line breaks above all, becomes one blank. */
const oneLine = (text: string) => text.replace(/[\s\u0085]+/g, ' ').trim();
