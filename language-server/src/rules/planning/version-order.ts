import { daysOf, windowAround } from '../../analysis/schedule/version-window.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const estimated = { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' };
const requirements = joined(director, requirementExample('RC-7', estimated), requirementExample('RC-9', estimated));
const versions = (start: string): Example => ({
  en: `version V1.0 "First release" {\n  window: 2025-03-03..2025-03-28\n  delivers: RC-7\n}\n\nversion V1.1 "Second release" {\n  window: ${start}..2025-04-25\n  after: V1.0\n  delivers: RC-9\n}\n`,
  zh: `版本 V1.0 “首个版本” {\n  周期：2025-03-03..2025-03-28\n  交付：RC-7\n}\n\n版本 V1.1 “第二个版本” {\n  周期：${start}..2025-04-25\n  后于：V1.0\n  交付：RC-9\n}\n`,
});

export const versionOrder = defineRule({
  code: 'version-order',
  severity: 'error',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A version that starts before the one it comes after has ended, or whose window reaches outside that of the version around it. A version without a window takes place from the first to the last day of the versions inside it.',
      zh: '版本在它“后于”的版本结束之前就开始，或者小版本的周期超出了所属大版本的周期。没有写周期的版本，按里面各小版本的最早和最晚日期计算。',
    },
    why: {
      en: 'The dates contradict the order, so one of them is wrong.',
      zh: '日期和先后顺序互相矛盾，其中必有一个写错了。',
    },
    failing: joined(requirements, versions('2025-03-17')),
    mended: joined(requirements, versions('2025-03-31')),
  },
  check(version, model, report) {
    const { facts, uri } = version;
    const days = facts.after || facts.window ? daysOf(version, model) : undefined;
    if (!days) return;
    for (const { name, at } of facts.after ?? []) {
      const before = name === facts.name ? undefined : model.findKind('version', name);
      const other = before && daysOf(before, model);
      if (!before || !other || days.start >= other.end) continue;
      report({
        at: facts.window?.at ?? at,
        message: {
          en: '{name} comes after {before} but starts on {start}, before {before} ends on {end}. Change one of the windows, or take {before} out of "after:".',
          zh: '{name} 后于 {before}，却在 {start} 开始，早于 {before} 结束的 {end}。请修改其中一个周期，或者从“后于：”里去掉 {before}。',
        },
        args: { name: facts.name, before: name, start: days.start, end: other.end },
        related: [
          {
            uri: before.uri,
            at: before.facts.window?.at ?? before.facts.nameAt,
            message: { en: '{before} ends on {end}.', zh: '{before} 在 {end} 结束。' },
            args: { before: name, end: other.end },
          },
        ],
      });
    }
    const around = facts.window && windowAround(version, model);
    if (!facts.window || !around || (days.start >= around.window.start && days.end <= around.window.end)) return;
    report({
      at: facts.window.at,
      message: {
        en: 'The window of {name} ({own}) reaches outside that of {around} ({outer}), which holds it. Change one of the two.',
        zh: '{name} 的周期（{own}）超出了所属的 {around} 的周期（{outer}）。请改其中一个。',
      },
      args: {
        name: facts.name,
        own: `${days.start}..${days.end}`,
        around: around.name,
        outer: `${around.window.start}..${around.window.end}`,
      },
      related: [
        {
          uri,
          at: around.window.at,
          message: { en: 'The window of {around}.', zh: '{around} 的周期。' },
          args: { around: around.name },
        },
      ],
    });
  },
});
