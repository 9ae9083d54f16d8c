import { workloadOf } from '../../analysis/schedule/deliveries.js';
import { defineRule } from '../rule.js';

const example = (capacity: number) => ({
  en: `stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  effort: 12 person-days\n  acceptance {\n    case A1 normal { then: "an approval task exists" }\n  }\n}\n\nversion V1.0 "First release" {\n  capacity: ${capacity} person-days\n  delivers: RC-7\n}\n`,
  zh: `干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  成本：12人日\n  验收 {\n    用例 A1 正常 { 则：“生成审批任务” }\n  }\n}\n\n版本 V1.0 “首个版本” {\n  容量：${capacity}人日\n  交付：RC-7\n}\n`,
});

export const versionOverCapacity = defineRule({
  code: 'version-over-capacity',
  severity: 'warning',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A version whose requirements cost more than its capacity. The requirements of the versions inside it count too, each once; what was dropped, deferred or rejected does not count.',
      zh: '版本里需求的成本合计超过了版本的容量。里面的小版本交付的需求也计算在内，每个需求只算一次；已取消、暂缓、不做的不算。',
    },
    why: {
      en: 'More work than people means that the date or the quality will slip, and it is cheaper to choose now.',
      zh: '成本超过容量，要么延期，要么质量下降；现在取舍的代价最小。',
    },
    failing: example(10),
    mended: example(15),
  },
  check(version, model, report) {
    const { facts } = version;
    if (facts.broken || !facts.capacity) return;
    const { days } = workloadOf(version, model);
    const over = days - facts.capacity.days;
    // Efforts are decimals: half a minute of work is a rounding error.
    if (over < 0.001) return;
    report({
      at: facts.capacity.at,
      message: {
        en: '{name} holds {days} person-days of work but has room for {capacity}: {over} too many. Move requirements to another version, or raise the capacity.',
        zh: '{name} 的需求共需 {days} 人日，而容量只有 {capacity} 人日，超出 {over} 人日。请把部分需求移到其他版本，或者增加容量。',
      },
      args: { name: facts.name, days: shown(days), capacity: shown(facts.capacity.days), over: shown(over) },
    });
  },
});

const shown = (days: number) => String(Math.round(days * 100) / 100);
