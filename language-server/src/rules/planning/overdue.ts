import { lineage } from '../../analysis/schedule/version-order.js';
import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { isDone } from '../../analysis/schedule/release.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const requirement = joined(
  director,
  requirementExample('RC-7', { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' }),
);
const version = (end: string): Example => ({
  en: `version V1.0 "First release" {\n  window: 2025-01-06..${end}\n  delivers: RC-7\n}\n`,
  zh: `版本 V1.0 “首个版本” {\n  周期：2025-01-06..${end}\n  交付：RC-7\n}\n`,
});

export const overdue = defineRule({
  code: 'overdue',
  severity: 'warning',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A version whose window is over and which is not marked as released. One that only holds other versions is done when all of them are released.',
      zh: '周期已经过了、却没有标为已发布的版本。只含小版本的大版本，在小版本全部发布后就算完成。',
    },
    why: {
      en: 'Either it is late, and those who wait for it should know; or it is out, and the plan was not updated.',
      zh: '要么已经延期，应该告诉等着用的人；要么已经上线，计划却没有更新。',
    },
    failing: joined(requirement, version('2025-02-14')),
    mended: joined(requirement, version('2025-03-28')),
  },
  check(version, model, report) {
    const { name, window } = version.facts;
    const { today } = model.config;
    if (lineage(version, model).some(({ facts }) => isUnreadable(facts, 'status'))) return;
    if (version.facts.broken || !name || !window || !today || window.end >= today || isDone(version, model)) return;
    report({
      at: window.at,
      message: {
        en: 'The window of {name} ended on {end}, and it is not released. Move the window, or write "status: released".',
        zh: '{name} 的周期已在 {end} 结束，却还没有发布。请调整周期；如果已经上线，请写“状态：已发布”。',
      },
      args: { name, end: window.end },
    });
  },
});
