import { missingCaseClasses, requiredCaseClasses } from '../../analysis/case-classes/required-case-classes.js';
import { isSkeleton, placeholderOf } from '../../analysis/case-classes/unfinished-cases.js';
import { placeholders } from '../../analysis/wording/placeholders.js';
import { rangeInText } from '../../analysis/wording/text-range.js';
import type { AcceptanceFacts, CaseFacts } from '../../facts/facts.js';
import { caseWord } from './readable-acceptance.js';
import { defineRule, type Fix } from '../rule.js';
import { requirementAt } from '../subject-at.js';
import { holderOf, insertMember } from '../../writing/insertion.js';
import { acceptanceSkeleton } from '../../writing/skeletons.js';
import { styleIn } from '../../writing/writing-style.js';

export const requirementWithoutAcceptance = defineRule({
  code: 'requirement-without-acceptance',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement that says nothing about how it will be accepted, or whose acceptance has only cases still to be written.',
      zh: '没有写验收内容，或者验收里只有待填写的用例的需求。',
    },
    why: {
      en: 'Without cases agreed with the business, misunderstandings show only after delivery. What was dropped, deferred or rejected needs none.',
      zh: '没有与业务方约定好的用例，理解上的偏差要到交付之后才会发现。已取消、暂缓、不做的需求不需要验收。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  acceptance {\n    case A1 normal "A large order waits" {\n      when: "an order of 1,200,000 is submitted"\n      then: "an approval task exists"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  验收 {\n    用例 A1 正常 “大额订单等待审批” {\n      当：“提交 120 万的订单”\n      则：“生成审批任务”\n    }\n  }\n}\n',
    },
  },
  check({ facts, uri }, model, report) {
    const { acceptance } = facts;
    if (facts.broken || !facts.name || acceptance?.broken) return;
    if (requiredCaseClasses(facts, model.config).length === 0) return;
    // Its title is still to be written: that comes first.
    if (facts.title && placeholders(facts.title.value).length > 0) return;
    const mark = acceptance && isSkeleton(acceptance) ? placeholderOf(acceptance.cases[0] as CaseFacts) : undefined;
    if (mark) {
      report({
        at: rangeInText(mark.text, mark.part, model.file(uri)?.lineStarts ?? []),
        message: {
          en: 'The acceptance of {name} is still to be written: its cases are there to be filled in. Begin with {case}.',
          zh: '{name} 的验收还没有写，只有待填写的用例。请从 {case} 开始，写出应当看到的结果。',
        },
        args: { name: facts.name, case: caseWord(acceptance?.cases[0] as CaseFacts) },
      });
      return;
    }
    if (!isEmpty(acceptance)) return;
    report({
      at: facts.nameAt,
      message: {
        en: '{name} does not say how it will be accepted. Add an acceptance block with at least one case.',
        zh: '{name} 没有写怎样验收。请加上“验收”，并至少写一条用例。',
      },
      args: { name: facts.name },
    });
  },
  fixes(finding, { model, text }): Fix[] {
    const facts = requirementAt(finding, model);
    if (!facts || !isEmpty(facts.acceptance)) return [];
    const { acceptance } = facts;
    const style = styleIn(finding.uri, { model, text });
    const lines = acceptanceSkeleton(missingCaseClasses(facts, model.config), style);
    const content = text(finding.uri);
    const insertion = acceptance
      ? insertMember(
          content,
          holderOf(acceptance),
          lines.slice(1, -1).map((line) => line.slice(1)),
          'end',
        )
      : insertMember(content, holderOf(facts), lines, 'end');
    if (!insertion) return [];
    return [
      {
        title: { en: 'Add acceptance cases to fill in', zh: '加上待填写的验收用例' },
        changes: [{ uri: finding.uri, ...insertion }],
      },
    ];
  },
});

const isEmpty = (acceptance: AcceptanceFacts | undefined) =>
  !acceptance ||
  acceptance.fields.length + acceptance.rules.length + acceptance.cases.length + acceptance.waivers.length === 0;
