import type { NamedKind } from '../../../../grammar/keyword-table.js';
import type { Reference } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { declarationWord } from '../../locale/words-of-the-language.js';
import type { ModelReader } from '../../model/project-model.js';
import { splitQualified } from '../../text/qualified-name.js';
import { endOf, endsOf, spanAt, startOf } from '../../text/span.js';
import { quoted, styleIn } from '../../writing/writing-style.js';
import { declarationFixes } from '../declaration-fixes.js';
import { defineRule, everyDeclaration, type Fix, type Report } from '../rule.js';
import { hinted, meantBy, memberMeant, missing, noSuch } from './missing-name.js';
import { isSure } from './near-name.js';
import { isNearProblem } from './near-problem.js';
import { noNameIn, withoutName } from './no-one-name.js';
import { checkLocalNames } from './unresolved-local-names.js';

export const unresolvedReference = defineRule({
  code: 'unresolved-reference',
  severity: 'error',
  subject: everyDeclaration,
  documentation: {
    flags: {
      en: 'A name that nothing in the project has, or in a rule or case a field, value or rule that the requirement does not have.',
      zh: '引用了项目里不存在的名称；或者规则、用例里用到的数据、取值、规则在需求里没有写。',
    },
    why: {
      en: 'A misspelt name breaks the link without a sound: the requirement is missing from its version, the concern looks unanswered.',
      zh: '名称写错，关联就断了：需求不会出现在版本里，诉求看起来也没有人响应。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  owner: RiskDirecter\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  负责人：风控总临\n  决策：暂缓\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  owner: RiskDirector\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  负责人：风控总监\n  决策：暂缓\n}\n',
    },
  },
  check({ uri, facts, references }, model, report) {
    for (const reference of references) {
      if (model.kindsOf(reference.name).length > 0 || isNearProblem(model.file(uri), reference.at)) continue;
      const instead = noNameIn(reference, model);
      if (instead) {
        report(instead);
        continue;
      }
      const found = reference.to === 'concern' ? checkConcern(reference, model) : checkName(reference, model);
      if (found) report(found);
    }
    if (facts.kind === 'requirement') checkLocalNames(facts, uri, model, report);
  },
  fixes(finding, context): Fix[] {
    const { uri, at, data } = finding;
    const change = (title: Wording, text: string, preferred: boolean): Fix => ({
      title,
      args: { text },
      changes: [{ uri, at, text }],
      ...(preferred && { preferred }),
    });
    const { suggestion, sure, quote, none, names } = data ?? {};
    if (names) {
      const list = (names as readonly string[]).join(styleIn(uri, context).comma);
      return [change({ en: 'Change to {text}', zh: '改成 {text}' }, list, true)];
    }
    if (none) return [withoutName(uri, at, context.text(uri))];
    return [
      ...(typeof suggestion === 'string'
        ? [change({ en: 'Change to {text}', zh: '改成 {text}' }, suggestion, sure === true || isSure(suggestion))]
        : []),
      ...(quote
        ? [
            change(
              { en: 'Put it in quotes: {text}', zh: '加上引号：{text}' },
              quoted(context.text(uri).slice(...endsOf(at)), styleIn(uri, context)),
              quote === 'sure',
            ),
          ]
        : []),
      ...declarationFixes(finding, context),
    ];
  },
});

/** A reference to something of the project, which no declaration has as its name. */
function checkName(reference: Reference, model: ModelReader): Report | undefined {
  const kind = reference.to as NamedKind;
  const parts = splitQualified(reference.name);
  // A concern where its stakeholder is meant: the rule wrong-kind-of-reference says so.
  if (parts && kind === 'stakeholder' && concernOf(parts.owner, parts.member, model)) return undefined;
  return missing(reference.name, reference.at, kind, meantBy(reference.name, kind, model));
}

const stakeholder = (name: string, model: ModelReader) => model.findKind('stakeholder', name);
const concernOf = (owner: string, concern: string, model: ModelReader) =>
  stakeholder(owner, model)?.facts.concerns.find(({ name }) => name === concern);

function checkConcern({ name, at }: Reference, model: ModelReader): Report | undefined {
  const parts = splitQualified(name);
  if (!parts) {
    const holder = holderOfConcern(name, model);
    return hinted(
      { at, message: noSuch, args: { name, kind: declarationWord('concern') } },
      holder,
      {},
      {
        en: 'Write the stakeholder, a dot and the concern.',
        zh: '请写成“干系人.诉求”。',
      },
    );
  }
  const { owner, member } = parts;
  if (model.concernNamesOf(owner)?.has(member)) return undefined;
  const found = stakeholder(owner, model);
  if (found) {
    return hinted(
      {
        at: spanAt(startOf(at) + owner.length + 1, endOf(at)),
        message: { en: '{owner} has no concern called {member}.', zh: '{owner} 没有名为 {member} 的诉求。' },
        args: { owner, member },
      },
      memberMeant(member, found.facts.concerns),
      { declare: { kind: 'concern', name: member, owner } },
    );
  }
  // Something else than a stakeholder: the rule wrong-kind-of-reference says so.
  if (model.find(owner).length > 0) return undefined;
  return missing(
    owner,
    spanAt(startOf(at), startOf(at) + owner.length),
    'stakeholder',
    meantBy(owner, 'stakeholder', model),
    {
      concern: member,
    },
  );
}

/** `Stakeholder.Concern`, if just one stakeholder has a concern of that name. */
function holderOfConcern(name: string, model: ModelReader): string | undefined {
  const holders = model.withConcern(name);
  return holders.length === 1 ? `${holders[0]?.facts.name}.${name}` : undefined;
}
