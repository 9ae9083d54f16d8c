import { compoundTitle } from '../../analysis/wording/compound-title.js';
import { isSettled } from '../../analysis/wording/requirement-texts.js';
import { rangeInText } from '../../analysis/wording/text-range.js';
import { director, joined } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const requirement = (name: string, title: Example): Example => ({
  en: `requirement ${name} "${title.en}" {\n  from: RiskDirector\n  decision: next-quarter\n  acceptance {\n    case A1 normal { then: "it is there" }\n  }\n}\n`,
  zh: `需求 ${name} “${title.zh}” {\n  来源：风控总监\n  决策：下季度\n  验收 {\n    用例 A1 正常 { 则：“可以看到” }\n  }\n}\n`,
});

export const compoundRequirement = defineRule({
  code: 'compound-requirement',
  severity: 'info',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A title that holds several demands: two verbs, each with its own object. Several verbs for one thing ("view and edit orders") are one demand, and so are several things for one verb. A requirement that has parts of its own may sum them up; declined and released ones are not checked.',
      zh: '一个标题里有几件事：几个动作，各有各的对象。对同一个对象的几个动作（“查询和导出订单”）算一件事，一个动作的几个对象也算一件事。下面已经拆出子需求的可以概括；已取消、暂缓、不做和已上线的不检查。',
    },
    why: {
      en: 'One of them can be urgent and cheap, the other neither: together they cannot be ranked, scheduled or accepted one by one.',
      zh: '其中一件可能又急又便宜，另一件正相反：放在一起，就没法分别排优先级、排期和验收。',
    },
    failing: joined(
      director,
      requirement('RC-7', {
        en: 'Export the approval log and notify the risk director',
        zh: '支持导出审批记录，并且通知风控总监',
      }),
    ),
    mended: joined(
      director,
      requirement('RC-7', { en: 'Export the approval log', zh: '支持导出审批记录' }),
      requirement('RC-8', { en: 'Notify the risk director of approvals', zh: '审批后通知风控总监' }),
    ),
  },
  check({ uri, facts }, model, report) {
    if (!facts.title || isSettled(facts)) return;
    const part = compoundTitle(facts.title.value);
    if (!part || model.isUsed(facts.name, ({ reference }) => reference.property === 'part-of')) return;
    report({
      at: rangeInText(facts.title, part, model.file(uri)?.lineStarts ?? []),
      message: {
        en: 'The title of {name} holds more than one demand. Make each a requirement of its own, to be planned and accepted by itself; "part-of:" keeps them together.',
        zh: '{name} 的标题里不止一件事。请拆成几条需求，分别排期、分别验收；可以用“隶属：”归到一起。',
      },
      args: { name: facts.name },
    });
  },
});
