import { hasBoundaries } from '../../analysis/case-classes/required-case-classes.js';
import { type QualityKind, unmeasurableQualities } from '../../analysis/wording/quality-claims.js';
import { textsAmong } from '../../analysis/case-classes/unfinished-cases.js';
import { demandsOf, isSettled } from '../../analysis/wording/requirement-texts.js';
import { saysHowMuch } from '../../analysis/wording/surroundings.js';
import { rangeInText } from '../../analysis/wording/text-range.js';
import { mayHaveUnclearWords } from '../../analysis/wording/unclear-words.js';
import type { RequirementFacts } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import type { ModelReader } from '../../model/project-model.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule } from '../rule.js';

const messages: Readonly<Record<QualityKind, Wording>> = {
  speed: {
    en: 'No test can tell whether "{word}" is met. Write the longest time, and with how much data; or name a metric with a target ("moves:").',
    zh: '“{word}”没有数字，无法验收。请写明多少数据、最长多少秒；或者用“影响指标：”引用有目标值的指标。',
  },
  amount: {
    en: 'No test can tell whether "{word}" is met. Write how much or how many; or name a metric with a target ("moves:").',
    zh: '“{word}”没有数字，无法验收。请写明具体多少；或者用“影响指标：”引用有目标值的指标。',
  },
  availability: {
    en: 'No test can tell whether "{word}" is met. Write for what share of the time, or how many failures at most; or name a metric with a target ("moves:").',
    zh: '“{word}”没有数字，无法验收。请写明可用率，或者最多几次故障；也可以用“影响指标：”引用有目标值的指标。',
  },
};

export const unmeasurableQuality = defineRule({
  code: 'unmeasurable-quality',
  severity: 'info',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A claim about speed, size, capacity or availability, such as "loads quickly" or "a large number of users", with no number: not in the same text, not in the acceptance of the requirement, and not as the target of a metric it moves. Declined and released requirements are not checked.',
      zh: '关于速度、数量、容量或可用性的说法，例如“快速响应”“高并发”“海量数据”，却没有数字：同一段文字里没有，验收里没有，影响的指标也没有目标值。已取消、暂缓、不做和已上线的需求不检查。',
    },
    why: {
      en: 'Whether it is fast enough is then decided by whoever looks last. A number can be built for, tested and agreed on.',
      zh: '没有数字，够不够快就看最后谁来看。有了数字，才能设计、测试和签字。',
    },
    failing: joined(
      director,
      requirementExample('RC-7', {
        en: '  need: "The list of orders loads quickly"\n',
        zh: '  真实需求：“订单列表加载要快”\n',
      }),
    ),
    mended: joined(
      director,
      requirementExample('RC-7', {
        en: '  need: "The list of orders loads quickly: within 2 seconds for 10,000 orders"\n',
        zh: '  真实需求：“订单列表加载要快：1 万条订单 2 秒内”\n',
      }),
    ),
  },
  check({ uri, facts }, model, report) {
    if (isSettled(facts) || !mayHaveUnclearWords(facts)) return;
    const claims = demandsOf(facts).flatMap((text) =>
      unmeasurableQualities(text.value).map((part) => ({ text, part })),
    );
    if (claims.length === 0 || isMeasuredElsewhere(facts, model)) return;
    for (const { text, part } of claims)
      report({
        at: rangeInText(text, part, model.file(uri)?.lineStarts ?? []),
        message: messages[part.kind],
        args: { word: text.value.slice(part.start, part.end) },
      });
  },
});

/** True if the requirement says a number in its acceptance, or moves a metric that has a target. */
function isMeasuredElsewhere(facts: RequirementFacts, model: ModelReader): boolean {
  if (facts.moves?.some(({ name }) => model.findKind('metric', name)?.facts.target)) return true;
  if (hasBoundaries(facts)) return true;
  const { cases = [], rules = [] } = facts.acceptance ?? {};
  const texts = [
    ...rules.flatMap(({ then }) => textsAmong(then)),
    ...cases.flatMap(({ given, when, then }) => [...textsAmong(given), ...(when ?? []), ...textsAmong(then)]),
  ];
  return texts.some(({ value }) => saysHowMuch(value));
}
