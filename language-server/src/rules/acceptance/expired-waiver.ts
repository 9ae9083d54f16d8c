import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { isReleased } from '../../analysis/schedule/release.js';
import { acceptanceExample } from './acceptance-examples.js';
import { joined } from '../example-parts.js';
import { isWellFormed } from './readable-acceptance.js';
import { defineRule } from '../rule.js';
import { unneededIn } from './unneeded-waiver.js';
import { same, valueWord } from '../../locale/words-of-the-language.js';

const requirement = (en: string, zh: string) =>
  acceptanceExample(
    {
      en: ['case A1 normal { then: "an approval task exists"  result: passed }', en],
      zh: ['用例 A1 正常 { 则：“生成审批任务”  结果：通过 }', zh],
    },
    { en: ['priority: P1', 'effort: 5 person-days'], zh: ['优先级：P1', '成本：5人日'] },
  );
const version = {
  en: 'version V1.0 "First release" {\n  delivers: RC-7\n  status: released\n}\n',
  zh: '版本 V1.0 “首个版本” {\n  交付：RC-7\n  状态：已发布\n}\n',
};

export const expiredWaiver = defineRule({
  code: 'expired-waiver',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A waiver "until" a version that is released by now.',
      zh: '豁免写明“直到”某个版本，而那个版本已经发布。',
    },
    why: {
      en: 'It was agreed to do without until then. Nobody has agreed to do without for ever.',
      zh: '当初同意的是先缓到那个版本，没有人同意一直缓下去。',
    },
    failing: joined(
      requirement(
        'waive exception because "the first release has one approver" until V1.0',
        '豁免 异常 因为 “首版只有一位审批人” 直到 V1.0',
      ),
      version,
    ),
    mended: joined(
      requirement(
        'case A2 exception { given: "the approver is ill"  then: "the deputy can approve"  result: passed }',
        '用例 A2 异常 { 假如：“审批人请假”  则：“可由代理人审批”  结果：通过 }',
      ),
      version,
    ),
  },
  check(declared, model, report) {
    const { acceptance } = declared.facts;
    if (!acceptance || acceptance.broken || isDeclined(declared.facts)) return;
    for (const waiver of acceptance.waivers) {
      const { until, name } = waiver;
      const version = until && model.findKind('version', until.name);
      const isKnown = waiver.class || acceptance.rules.some((rule) => rule.name === name);
      if (waiver.broken || !isKnown || !version || !isReleased(version, model)) continue;
      if (!isWellFormed(declared, model)) continue;
      if (unneededIn(declared, model).some((unneeded) => unneeded.waiver === waiver)) continue;
      const waived = waiver.class ? valueWord('caseClass', waiver.class) : same(name);
      report({
        at: until.at,
        message: waiver.class
          ? {
              en: 'Cases of the class "{waived}" were waived until {version}, which is released. Add such a case, or agree on a later version.',
              zh: '“{waived}”用例只豁免到 {version}，而它已经发布。请补上用例，或者重新商定到哪个版本。',
            }
          : {
              en: 'The cases of {waived} were waived until {version}, which is released. Add them, or agree on a later version.',
              zh: '{waived} 的用例只豁免到 {version}，而它已经发布。请补上用例，或者重新商定到哪个版本。',
            },
        args: { waived, version: until.name },
        related: [
          {
            uri: version.uri,
            at: version.facts.status?.at ?? version.facts.nameAt,
            message: { en: '{version} is released.', zh: '{version} 已发布。' },
            args: { version: until.name },
          },
        ],
      });
    }
  },
});
