import { daysBetween } from '../../analysis/calendar/days-between.js';
import { isGivenUp } from '../../analysis/planning/given-up.js';
import { isReleased, releaseDay } from '../../analysis/schedule/release.js';
import type { MetricFacts } from '../../facts/facts.js';
import type { Declared } from '../../model/project-model.js';
import { director, joined } from '../example-parts.js';
import { recoveryRate } from '../metrics/metric-examples.js';
import { defineRule, type Example } from '../rule.js';

const requirement: Example = {
  en: 'requirement CS-1 "Urgent cases are assigned automatically" {\n  from: RiskDirector\n  moves: RecoveryRate\n  acceptance {\n    case A1 normal {\n      then: "a collector has the case"\n      result: passed on 2025-01-20\n    }\n  }\n}\n',
  zh: '需求 CS-1 “高优先级案件自动分配” {\n  来源：风控总监\n  影响指标：回收率\n  验收 {\n    用例 A1 正常 {\n      则：“案件有人负责”\n      结果：通过 于 2025-01-20\n    }\n  }\n}\n',
};
const version: Example = {
  en: 'version V1.0 "First release" {\n  delivers: CS-1\n  status: released\n  released-on: 2025-01-24\n}\n',
  zh: '版本 V1.0 “首个版本” {\n  交付：CS-1\n  状态：已发布\n  上线日：2025-01-24\n}\n',
};
const measured: Example = { en: '  measured 2025-02-24: 26\n', zh: '  实测 2025-02-24：26\n' };

/** After so many days there is time enough to have looked. */
const daysToMeasure = 30;

export const releaseWithoutMeasurement = defineRule({
  code: 'release-without-measurement',
  severity: 'warning',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A version that was released over 30 days ago, with a requirement that moves a metric which has not been measured since. Without "released-on:" the last day of the window counts.',
      zh: '版本上线已超过 30 天，而其中需求影响的指标在上线之后还没有实测。没有写“上线日”时，按周期的最后一天算。',
    },
    why: {
      en: '"Delivered on time" says nothing about what the release was worth.',
      zh: '“按时交付”说明不了这次上线值不值。',
    },
    failing: joined(director, recoveryRate(), requirement, version),
    mended: joined(director, recoveryRate(undefined, measured), requirement, version),
  },
  check(version, model, report) {
    const { facts } = version;
    const { today } = model.config;
    const day = releaseDay(facts);
    if (!facts.delivers?.length || !facts.name || !today || !day || !isReleased(version, model)) return;
    const days = daysBetween(day, today);
    if (days <= daysToMeasure) return;
    const unmeasured = new Map<string, Declared<MetricFacts>>();
    for (const { name } of facts.delivers) {
      const requirement = model.findKind('requirement', name)?.facts;
      if (!requirement || isGivenUp(requirement)) continue;
      for (const { name: moved } of requirement.moves ?? []) {
        const metric = model.findKind('metric', moved);
        if (metric && !metric.facts.broken && !metric.facts.measurements.some(({ date }) => date.end > day))
          unmeasured.set(moved, metric);
      }
    }
    if (unmeasured.size === 0) return;
    const names = [...unmeasured.keys()];
    report({
      at: facts.releasedOn?.at ?? facts.nameAt,
      message: {
        en: '{name} was released {days} days ago, and since then nobody has measured {metrics}. Measure it, and add "measured" with the day and the value.',
        zh: '{name} 上线已 {days} 天，之后还没有实测过{metrics}。请量一次，并在指标里加上“实测”和日期、数值。',
      },
      args: {
        name: facts.name,
        days: String(days),
        metrics: { en: names.join(', '), zh: ` ${names.join('、')}` },
      },
      related: [...unmeasured].map(([name, metric]) => ({
        uri: metric.uri,
        at: metric.facts.nameAt,
        message: { en: '{name} is described here.', zh: '{name} 写在这里。' },
        args: { name },
      })),
    });
  },
});
