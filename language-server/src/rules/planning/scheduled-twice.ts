import { deliveriesOf } from '../../analysis/schedule/deliveries.js';
import { isNested } from '../../analysis/schedule/version-window.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';
import { startOf } from '../../text/span.js';

const estimated = { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' };
const requirements = joined(director, requirementExample('RC-7', estimated), requirementExample('RC-9', estimated));
const versions = (twice: boolean): Example => ({
  en: `version V1.0 "First release" {\n  delivers: RC-7\n}\n\nversion V1.1 "Second release" {\n  delivers: ${twice ? 'RC-7, ' : ''}RC-9\n}\n`,
  zh: `版本 V1.0 “首个版本” {\n  交付：RC-7\n}\n\n版本 V1.1 “第二个版本” {\n  交付：${twice ? 'RC-7，' : ''}RC-9\n}\n`,
});

export const scheduledTwice = defineRule({
  code: 'scheduled-twice',
  severity: 'error',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A requirement that two versions deliver. A version and one inside it may both name it.',
      zh: '同一个需求在两个版本里交付。大版本和它里面的小版本可以都写。',
    },
    why: {
      en: 'Nobody knows when it will be there, and its effort is planned twice.',
      zh: '说不清到底什么时候交付，工作量也算了两遍。',
    },
    failing: joined(requirements, versions(true)),
    mended: joined(requirements, versions(false)),
  },
  check(version, model, report) {
    const { facts, uri } = version;
    const names = new Set<string>();
    for (const { name, at } of facts.delivers ?? []) {
      if (names.has(name) || !model.findKind('requirement', name)) continue;
      names.add(name);
      const isBefore = (other: typeof version) =>
        other.uri === uri ? startOf(other.facts.span) < startOf(facts.span) : other.uri < uri;
      const first = deliveriesOf(name, model).find(
        (delivery) => isBefore(delivery.version) && !isNested(delivery.version, version),
      );
      if (!first) continue;
      report({
        at,
        message: {
          en: '{name} is delivered in {first} already. Take it out of one of the two versions.',
          zh: '{name} 已经在 {first} 交付。请从其中一个版本里去掉。',
        },
        args: { name, first: first.version.facts.name },
        related: [
          {
            uri: first.version.uri,
            at: first.use.at,
            message: { en: '{name} is delivered here.', zh: '{name} 在这里交付。' },
            args: { name },
          },
        ],
      });
    }
  },
});
