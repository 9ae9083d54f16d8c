import { deliveriesOf } from '../../analysis/schedule/deliveries.js';
import { isLater } from '../../analysis/schedule/version-order.js';
import { defineRule } from '../rule.js';

const example = (later: boolean) => ({
  en: `stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  depends-on: RC-9\n  effort: 5 person-days\n  acceptance {\n    case A1 normal { then: "an approval task exists" }\n  }\n}\n\nrequirement RC-9 "Orders carry a risk level" {\n  from: RiskDirector\n  effort: 5 person-days\n  acceptance {\n    case B1 normal { then: "the level is shown" }\n  }\n}\n\nversion V1.0 "First release" {\n  window: 2025-01-06..2025-03-28\n  delivers: RC-7${later ? '' : ', RC-9'}\n}\n${later ? '\nversion V2.0 "Second release" {\n  window: 2025-04-01..2025-06-27\n  delivers: RC-9\n}\n' : ''}`,
  zh: `干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  依赖：RC-9\n  成本：5人日\n  验收 {\n    用例 A1 正常 { 则：“生成审批任务” }\n  }\n}\n\n需求 RC-9 “订单带有风险等级” {\n  来源：风控总监\n  成本：5人日\n  验收 {\n    用例 B1 正常 { 则：“显示风险等级” }\n  }\n}\n\n版本 V1.0 “首个版本” {\n  周期：2025-01-06..2025-03-28\n  交付：RC-7${later ? '' : '，RC-9'}\n}\n${later ? '\n版本 V2.0 “第二个版本” {\n  周期：2025-04-01..2025-06-27\n  交付：RC-9\n}\n' : ''}`,
});

export const dependencyLaterVersion = defineRule({
  code: 'dependency-later-version',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement in a version that comes before the first version with something it depends on. A version is later if it is `after` the other, else if its window ends later, else if it is written later in the same version or roadmap. What is in no version at all is not this rule’s concern.',
      zh: '需求排在某个版本，而它依赖的需求最早也要到更晚的版本才交付。先看“后于”，再看“周期”的结束日期，最后看在同一个版本或路线图里书写的先后。依赖的需求没有排入任何版本时，不属于这条规则。',
    },
    why: {
      en: 'The earlier version cannot be finished as planned.',
      zh: '前一个版本无法按计划完成。',
    },
    failing: example(true),
    mended: example(false),
  },
  check({ uri, facts }, model, report) {
    if (!facts.dependsOn?.length || facts.status?.value === 'dropped') return;
    const own = deliveriesOf(facts.name, model);
    const earliest = own.find((each) => !own.some((other) => isLater(each.version, other.version, model)));
    if (!earliest) return;
    for (const { name, at } of facts.dependsOn) {
      const needed = model.findKind('requirement', name);
      if (!needed || needed.facts.status?.value === 'released' || name === facts.name) continue;
      const deliveries = deliveriesOf(name, model);
      const [first] = deliveries;
      if (!first || !deliveries.every(({ version }) => isLater(version, earliest.version, model))) continue;
      const soonest =
        deliveries.find((each) => !deliveries.some((other) => isLater(each.version, other.version, model))) ?? first;
      report({
        at,
        message: {
          en: '{name} is delivered in {version}, but {needed}, which it depends on, only in {later}. Move {needed} to {version} or before, or {name} to {later} or after.',
          zh: '{name} 在 {version} 交付，而它依赖的 {needed} 要到 {later} 才交付。请把 {needed} 提前到 {version} 或更早，或者把 {name} 推后到 {later}。',
        },
        args: {
          name: facts.name,
          needed: name,
          version: earliest.version.facts.name,
          later: soonest.version.facts.name,
        },
        uri,
        related: [
          {
            uri: earliest.version.uri,
            at: earliest.use.at,
            message: { en: '{name} is delivered here.', zh: '{name} 在这里交付。' },
            args: { name: facts.name },
          },
          {
            uri: soonest.version.uri,
            at: soonest.use.at,
            message: { en: '{name} is delivered here.', zh: '{name} 在这里交付。' },
            args: { name },
          },
        ],
      });
    }
  },
});
