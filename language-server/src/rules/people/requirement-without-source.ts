import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { splitQualified } from '../../text/qualified-name.js';
import type { RequirementFacts } from '../../facts/facts.js';
import type { ModelReader } from '../../model/project-model.js';
import { defineRule, type Fix } from '../rule.js';
import { requirementAt } from '../subject-at.js';
import { holderOf, insertDeclaration, insertMember } from '../../writing/insertion.js';
import { declarationSkeleton, propertyLine } from '../../writing/skeletons.js';
import { styleIn } from '../../writing/writing-style.js';

export const requirementWithoutSource = defineRule({
  code: 'requirement-without-source',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement that does not say who asks for it.',
      zh: '没有写明来源的需求。',
    },
    why: {
      en: 'Without a source nobody can be asked what is really needed, and nobody signs it off.',
      zh: '没有来源，就没有人可以追问真实需求，也没有人来验收。',
    },
    failing: {
      en: 'requirement RC-7 "Large orders need risk approval" {\n  decision: defer\n}\n',
      zh: '需求 RC-7 “大额订单须风控审批” {\n  决策：暂缓\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n}\n',
    },
  },
  check({ facts }, _model, report) {
    if (facts.broken || !facts.name || facts.from?.length || isUnreadable(facts, 'from')) return;
    report({
      at: facts.nameAt,
      message: {
        en: '{name} does not say who asks for it. Add "from:" with a stakeholder.',
        zh: '{name} 没有写明来源。请加上“来源：”和干系人。',
      },
      args: { name: facts.name },
    });
  },
  fixes(finding, { model, text }): Fix[] {
    const facts = requirementAt(finding, model);
    if (!facts) return [];
    const { uri } = finding;
    const style = styleIn(uri, { model, text });
    const content = text(uri);
    const source = (name: string) =>
      insertMember(content, holderOf(facts), [propertyLine('requirement', 'from', name, style)], 'start');
    const candidates = likelySources(facts, model);
    if (candidates.length === 0) {
      const name = style.language === 'zh' ? '提出人' : 'Requester';
      const property = source(name);
      const declared = insertDeclaration(content, facts.span, declarationSkeleton('stakeholder', name, style));
      if (!property) return [];
      return [
        {
          title: { en: 'Add a source, and a stakeholder to rename', zh: '加上来源，并新增一个待改名的干系人' },
          changes: [
            { uri, ...property },
            { uri, ...declared },
          ],
        },
      ];
    }
    return candidates.flatMap((name) => {
      const property = source(name);
      return property
        ? [
            {
              title: { en: 'Add {name} as the source', zh: '来源写上 {name}' },
              args: { name },
              changes: [{ uri, ...property }],
            },
          ]
        : [];
    });
  },
});

/** As many stakeholders as a menu can hold. */
const mostOffers = 6;

/** Whose concerns it answers, then who owns it, then everybody else. */
function likelySources({ answers = [], owner }: RequirementFacts, model: ModelReader): readonly string[] {
  const known = new Set(model.all('stakeholder').map(({ facts }) => facts.name));
  known.delete('');
  const first = [...answers.map(({ name }) => splitQualified(name)?.owner ?? name), ...(owner ? [owner.name] : [])];
  return [...new Set([...first.filter((name) => known.has(name)), ...known])].slice(0, mostOffers);
}
