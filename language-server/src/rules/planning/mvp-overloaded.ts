import { withMinors, workloadOf } from '../../analysis/schedule/deliveries.js';
import { rankOf } from '../../model/project-config.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';
import { listOf, same } from '../../locale/words-of-the-language.js';

const low = requirementExample('RC-9', {
  en: '  priority: P3\n  effort: 5 person-days\n',
  zh: '  优先级：P3\n  成本：5人日\n',
});
const core = requirementExample('RC-7', {
  en: '  priority: P0\n  effort: 5 person-days\n',
  zh: '  优先级：P0\n  成本：5人日\n',
});
const version = (more: boolean): Example => ({
  en: `version V1.0 "First release" {\n  stage: mvp\n  delivers: RC-7${more ? ', RC-9' : ''}\n}\n`,
  zh: `版本 V1.0 “首个版本” {\n  阶段：mvp\n  交付：RC-7${more ? '，RC-9' : ''}\n}\n`,
});

export const mvpOverloaded = defineRule({
  code: 'mvp-overloaded',
  severity: 'warning',
  subject: 'version',
  documentation: {
    flags: {
      en: 'An MVP with more requirements than the limit (12, or `mvpSize` in `req.config.json`), or with any of the two lowest priorities. Requirements of the versions inside it count too; what was declined does not.',
      zh: 'MVP 的需求数超过上限（12 个，可在 `req.config.json` 的 `mvpSize` 里修改），或者含有最低两级优先级的需求。里面小版本的需求也算；已取消、暂缓、不做的不算。',
    },
    why: {
      en: 'A minimum that holds everything comes late, and nothing is learnt from it.',
      zh: '什么都往最小版本里放，就会上线太晚，也得不到反馈。',
    },
    failing: joined(director, core, low, version(true)),
    mended: joined(director, core, low, version(false)),
  },
  check(version, model, report) {
    const { facts } = version;
    if (facts.stage?.value !== 'mvp' || !facts.name) return;
    const { mvpSize, priorities } = model.config;
    const { requirements } = workloadOf(version, model);
    if (requirements.length > mvpSize)
      report({
        at: facts.stage.at,
        message: {
          en: '{name} is an MVP with {count} requirements; the limit is {most}. Keep what the first users cannot do without, and move the rest to a later version.',
          zh: '{name} 是 MVP，却有 {count} 个需求，上限是 {most} 个。请只留下第一批用户离不开的，其余移到后面的版本。',
        },
        args: { name: facts.name, count: String(requirements.length), most: String(mvpSize) },
      });
    const priorityOf = new Map(requirements.map((each) => [each.facts.name, each.facts.priority?.value]));
    const lowest = Math.max(priorities.length - 2, 1);
    for (const { delivers } of withMinors(version, model))
      for (const { name, at } of delivers ?? []) {
        const priority = priorityOf.get(name);
        if (priority === undefined || (rankOf(model.config, priority) ?? 0) < lowest) continue;
        report({
          at,
          message: {
            en: '{name} is only {priority}, but {version} is an MVP, which should hold none of {low}. Move {name} to a later version, or raise its priority.',
            zh: '{name} 只有 {priority}，而 {version} 是 MVP，不应包含 {low} 的需求。请把 {name} 移到后面的版本，或者提高优先级。',
          },
          args: { name, priority, version: facts.name, low: listOf(priorities.slice(lowest).map(same)) },
        });
      }
  },
});
