/** Parts that examples of several rules begin with, so that each shows only what it is about. */
import type { Example } from './rule.js';

/** A stakeholder who decides. */
export const director: Example = {
  en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\n',
  zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n',
};

/** A requirement that is complete but for the lines given, each with its indentation. */
export function requirementExample(name: 'RC-7' | 'RC-9', lines: Example): Example {
  const { en, zh } = requirements[name];
  return {
    en: `requirement ${name} "${en.title}" {\n  from: RiskDirector\n${lines.en}  acceptance {\n    case A1 normal { then: "${en.result}" }\n    case A2 exception { given: "${en.trouble}"  then: "it is tried again" }\n  }\n}\n`,
    zh: `需求 ${name} “${zh.title}” {\n  来源：风控总监\n${lines.zh}  验收 {\n    用例 A1 正常 { 则：“${zh.result}” }\n    用例 A2 异常 { 假如：“${zh.trouble}”  则：“自动重试” }\n  }\n}\n`,
  };
}

const requirements = {
  'RC-7': {
    en: {
      title: 'Large orders need risk approval',
      result: 'an approval task exists',
      trouble: 'the approval service is down',
    },
    zh: { title: '大额订单须风控审批', result: '生成审批任务', trouble: '审批服务不可用' },
  },
  'RC-9': {
    en: { title: 'Orders carry a risk level', result: 'the level is shown', trouble: 'the level is unknown' },
    zh: { title: '订单带有风险等级', result: '显示风险等级', trouble: '查不到风险等级' },
  },
};

/** Examples one after the other, with an empty line between declarations. */
export function joined(...parts: readonly Example[]): Example {
  const join = (language: 'en' | 'zh') => parts.map((part) => part[language].trimEnd()).join('\n\n');
  return { en: `${join('en')}\n`, zh: `${join('zh')}\n` };
}
