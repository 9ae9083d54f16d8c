import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { isUnfinished } from '../../analysis/case-classes/unfinished-cases.js';
import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { isReleased } from '../../analysis/schedule/release.js';
import { director, joined } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const requirement = (outcome: Example): Example => ({
  en: `requirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  acceptance {\n    case A1 normal {\n      then: "an approval task exists"\n      result: ${outcome.en} on 2025-02-12\n    }\n  }\n}\n`,
  zh: `需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  验收 {\n    用例 A1 正常 {\n      则：“生成审批任务”\n      结果：${outcome.zh} 于 2025-02-12\n    }\n  }\n}\n`,
});
const version: Example = {
  en: 'version V1.0 "First release" {\n  delivers: RC-7\n  status: released\n  released-on: 2025-02-14\n}\n',
  zh: '版本 V1.0 “首个版本” {\n  交付：RC-7\n  状态：已发布\n  上线日：2025-02-14\n}\n',
};

/** So many cases are named; of more, only the number is given. */
const mostNamed = 5;

export const releaseNotAccepted = defineRule({
  code: 'release-not-accepted',
  severity: 'error',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A released version with a requirement of which an acceptance case has failed, is blocked, or has no result.',
      zh: '版本已发布，而其中需求的验收用例有未通过、受阻或没有结果的。',
    },
    why: {
      en: 'What went out was not accepted: either there is a fault in production, or the result was never written down.',
      zh: '上线的内容没有通过验收：要么线上有问题，要么验收结果没有记下来。',
    },
    failing: joined(director, requirement({ en: 'failed', zh: '未通过' }), version),
    mended: joined(director, requirement({ en: 'passed', zh: '通过' }), version),
  },
  check(version, model, report) {
    const { facts } = version;
    if (!facts.delivers?.length || !isReleased(version, model)) return;
    const names = new Set<string>();
    for (const { name, at } of facts.delivers) {
      const found = names.has(name) ? undefined : model.findKind('requirement', name);
      names.add(name);
      const acceptance = found?.facts.acceptance;
      if (!found || !acceptance || found.facts.broken || acceptance.broken || isDeclined(found.facts)) continue;
      const open = acceptance.cases.filter(
        (each) =>
          !each.broken &&
          !isUnreadable(each, 'result') &&
          // What a case checks has to be written before it can have passed.
          (each.result?.outcome !== 'passed' || isUnfinished(each)),
      );
      if (open.length === 0) continue;
      const cases = open.flatMap((each) => (each.name ? [each.name] : []));
      const named = cases.length === open.length && cases.length <= mostNamed;
      report({
        at,
        message: named
          ? {
              en: '{version} is released, but not all cases of {name} have passed: {cases}. Run them and write "result: passed"; take out a case that no longer counts.',
              zh: '{version} 已发布，但 {name} 的用例没有全部通过：{cases}。请执行这些用例并写上“结果：通过”；不再需要的用例请删掉。',
            }
          : {
              en: '{version} is released, but {count} of the {all} cases of {name} have not passed. Run them and write "result: passed".',
              zh: '{version} 已发布，但 {name} 的 {all} 条用例中有 {count} 条没有通过。请执行这些用例并写上“结果：通过”。',
            },
        args: {
          version: facts.name,
          name,
          cases: { en: cases.join(', '), zh: cases.join('、') },
          count: String(open.length),
          all: String(acceptance.cases.length),
        },
        related: open.slice(0, mostNamed).map((each) => ({
          uri: found.uri,
          at: each.result?.at ?? each.nameAt,
          message: isUnfinished(each)
            ? { en: 'What this case checks still has to be written.', zh: '这条用例的内容还没有写完。' }
            : each.result
              ? { en: 'The result says that it has not passed.', zh: '结果不是“通过”。' }
              : { en: 'This case has no result.', zh: '这条用例没有结果。' },
        })),
      });
    }
  },
});
