import { mayBeSaid } from '../../analysis/unreadable/said-somewhere.js';
import { isGivenUp } from '../../analysis/planning/given-up.js';
import type { RequirementFacts } from '../../facts/facts.js';
import type { Use } from '../../model/project-model.js';
import { director, joined } from '../example-parts.js';
import { defineRule, type Example, type Fix } from '../rule.js';
import { declarationAt } from '../subject-at.js';
import { nextFreeName } from '../../writing/free-name.js';
import { insertDeclaration } from '../../writing/insertion.js';
import { declarationSkeleton, propertyLine } from '../../writing/skeletons.js';
import { styleIn } from '../../writing/writing-style.js';

const stakeholders: Example = {
  en: 'stakeholder Legal "Legal" {\n  role: influencer\n  concern Recording "Every call is recorded"\n}\n',
  zh: '干系人 法务 “法务” {\n  角色：影响者\n  诉求 留痕 “每一通电话都有录音”\n}\n',
};
const requirement = (answers: Example): Example => ({
  en: `requirement CS-4 "Recordings belong to the case" {\n  from: Legal, RiskDirector\n${answers.en}  decision: defer\n}\n`,
  zh: `需求 CS-4 “录音归入案件” {\n  来源：法务，风控总监\n${answers.zh}  决策：暂缓\n}\n`,
});

export const unansweredConcern = defineRule({
  code: 'unanswered-concern',
  severity: 'warning',
  subject: 'stakeholder',
  documentation: {
    flags: {
      en: 'A concern that no requirement answers. What was dropped or rejected answers nothing.',
      zh: '没有需求响应的诉求。已取消、不做的需求不算响应。',
    },
    why: {
      en: 'A solution that passes over one stakeholder’s concern fails at that stakeholder’s desk.',
      zh: '方案漏掉了某个干系人的诉求，就会在这个干系人那里通不过。',
    },
    failing: joined(director, stakeholders, requirement({ en: '', zh: '' })),
    mended: joined(
      director,
      stakeholders,
      requirement({ en: '  answers: Legal.Recording\n', zh: '  响应：法务.留痕\n' }),
    ),
  },
  check({ facts }, model, report) {
    if (!facts.name) return;
    for (const concern of facts.concerns) {
      if (!concern.name || concern.broken) continue;
      const name = `${facts.name}.${concern.name}`;
      const isAnswer = ({ from, reference }: Use) =>
        reference.to === 'concern' && reference.name === name && from.facts.kind === 'requirement';
      if (model.isUsed(name, (use) => isAnswer(use) && !isGivenUp(use.from.facts as RequirementFacts))) continue;
      if (mayBeSaid('answers', model)) return;
      const givenUp = model.usesOf(name).find(isAnswer);
      report({
        at: concern.nameAt,
        message: givenUp
          ? {
              en: '{requirement}, which answers {name}, will not be built. Write {name} after "answers:" of another requirement.',
              zh: '响应 {name} 的 {requirement} 不会再做。请在另一个需求的“响应：”里写上 {name}。',
            }
          : {
              en: 'No requirement answers {name}. Write it after "answers:" of the requirement that does, or add one.',
              zh: '没有需求响应 {name}。请在相应需求的“响应：”里写上它，或者新增一个需求。',
            },
        args: { name, ...(givenUp && { requirement: givenUp.from.facts.name }) },
        related: givenUp
          ? [
              {
                uri: givenUp.from.uri,
                at: givenUp.reference.at,
                message: { en: 'It is answered here.', zh: '在这里响应。' },
              },
            ]
          : [],
        data: { stakeholder: facts.name, concern: concern.name },
      });
    }
  },
  fixes(finding, { model, text }): Fix[] {
    const { stakeholder, concern } = finding.data ?? {};
    if (typeof stakeholder !== 'string' || typeof concern !== 'string') return [];
    const last = model.all('requirement').findLast(({ facts }) => facts.name !== '' && !facts.broken);
    const home = last?.uri ?? finding.uri;
    const style = styleIn(home, { model, text });
    const name = nextFreeName(last?.facts.name ?? 'REQ-0', (candidate) => model.find(candidate).length > 0);
    const behind = last?.facts.span ?? declarationAt(finding, model)?.span;
    const lines = [
      `${declarationSkeleton('requirement', name, style)[0]} ${style.braces[0]}`,
      `\t${propertyLine('requirement', 'from', stakeholder, style)}`,
      `\t${propertyLine('requirement', 'answers', `${stakeholder}.${concern}`, style)}`,
      style.braces[1],
    ];
    return [
      {
        title: { en: 'Add the requirement {name}, which answers it', zh: '新增需求 {name} 来响应它' },
        args: { name },
        changes: [{ uri: home, ...insertDeclaration(text(home), behind, lines) }],
      },
    ];
  },
});
