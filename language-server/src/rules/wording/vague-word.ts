import { demandsOf, isSettled } from '../../analysis/wording/requirement-texts.js';
import { rangeInText } from '../../analysis/wording/text-range.js';
import { mayHaveUnclearWords } from '../../analysis/wording/unclear-words.js';
import { type VagueKind, vagueWords } from '../../analysis/wording/vague-words.js';
import type { Wording } from '../../locale/language.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule } from '../rule.js';

const messages: Readonly<Record<VagueKind, Wording>> = {
  when: {
    en: '"{word}" does not say when. Write a time, such as "within 2 hours" or "every night".',
    zh: '“{word}”没有说清时间。请写明，例如“2 小时内”“每天 2:00”。',
  },
  'how-much': {
    en: '"{word}" does not say how much or how many. Write the number.',
    zh: '“{word}”没有说清多少。请写出数字。',
  },
  'how-good': {
    en: '"{word}" means something else to each reader. Write what can be seen or measured, such as the number of steps.',
    zh: '“{word}”每个人的理解都不一样。请写成看得见、量得出的结果，例如几步完成。',
  },
  'in-which-cases': {
    en: '"{word}" does not say in which cases. Name the condition, or who decides.',
    zh: '“{word}”没有说清什么情况下。请写明条件，或者由谁决定。',
  },
  which: {
    en: '"{word}" does not say which or what exactly. Write it down, or who decides.',
    zh: '“{word}”没有说清具体是什么。请写明，或者写明由谁决定。',
  },
  'what-else': {
    en: '"{word}" leaves the list open. List everything, or write what all of it has in common.',
    zh: '“{word}”没有说清还有哪些。请列全，或者写明它们的共同点。',
  },
};

export const vagueWord = defineRule({
  code: 'vague-word',
  severity: 'info',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A word that two people understand differently, in the title, need, solution or value of a requirement, or in what its rules and cases lead to: as soon as possible, appropriate, fast, user-friendly, etc. A number beside it, as in "fast: within 2 seconds", is an answer; what is quoted is left alone. Declined and released requirements are not checked.',
      zh: '需求的标题、真实需求、方案、业务价值，以及规则和用例的结果里，各人理解不同的词：尽快、适当、大概、友好、……等。旁边写了数字的（“大约 3 秒”）不算，引号里的不算。已取消、暂缓、不做和已上线的需求不检查。',
    },
    why: {
      en: 'Who asks for it, who builds it and who tests it each fill the gap in their own way, and find out at acceptance.',
      zh: '提的人、做的人、测的人各有各的理解，到验收时才发现不一样。',
    },
    failing: joined(
      director,
      requirementExample('RC-7', {
        en: '  need: "Large orders are approved as soon as possible"\n  solution: "Show amount, customer, etc. to the approver"\n',
        zh: '  真实需求：“大额订单尽快审批”\n  方案：“给审批人看金额、客户等信息”\n',
      }),
    ),
    mended: joined(
      director,
      requirementExample('RC-7', {
        en: '  need: "Large orders are approved within 2 hours"\n  solution: "Show amount, customer and overdue days to the approver"\n',
        zh: '  真实需求：“大额订单 2 小时内审批”\n  方案：“给审批人看金额、客户和逾期天数”\n',
      }),
    ),
  },
  check({ uri, facts }, model, report) {
    if (isSettled(facts) || !mayHaveUnclearWords(facts)) return;
    for (const text of facts.value ? [...demandsOf(facts), facts.value] : demandsOf(facts))
      for (const part of vagueWords(text.value))
        report({
          at: rangeInText(text, part, model.file(uri)?.lineStarts ?? []),
          message: messages[part.kind],
          args: { word: text.value.slice(part.start, part.end) },
        });
  },
});
