import { namedParts, outsideNamespace } from '../../analysis/names/named-thing.js';
import type { Declaration, DeclaredBase, FieldFacts, NameUse } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { defineRule, everyDeclaration, type Fix, type Report } from '../rule.js';
import { declarationAt } from '../subject-at.js';
import { aDeclaration, declarationWord } from '../../locale/words-of-the-language.js';
import { nextFreeName } from '../../writing/free-name.js';
import { startOf } from '../../text/span.js';

export const duplicateName = defineRule({
  code: 'duplicate-name',
  severity: 'error',
  subject: everyDeclaration,
  documentation: {
    flags: {
      en: 'Two things of the project with the same name, or two parts of the same thing: its concerns, fields, rules, cases or risks.',
      zh: '项目里有两样东西同名，或者同一样东西里有两个同名的诉求、数据、规则、用例或风险。',
    },
    why: {
      en: 'Whoever refers to the name means only one of them, and nobody can say which.',
      zh: '引用这个名称时只能指其中一个，谁也说不清是哪一个。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n}\n\nrequirement RC-7 "Rejected orders go back" {\n  from: RiskDirector\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n}\n\n需求 RC-7 “驳回的订单退回” {\n  来源：风控总监\n  决策：暂缓\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  decision: defer\n}\n\nrequirement RC-8 "Rejected orders go back" {\n  from: RiskDirector\n  decision: defer\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  决策：暂缓\n}\n\n需求 RC-8 “驳回的订单退回” {\n  来源：风控总监\n  决策：暂缓\n}\n',
    },
  },
  check(declared, model, report) {
    const { facts, uri } = declared;
    if (facts.kind === 'project') checkProject(declared, model, report);
    else if (!outsideNamespace.includes(facts.kind) && facts.name) checkGlobal(declared, model, report);
    for (const siblings of namedParts(facts)) checkSiblings(siblings, facts, uri, report);
    for (const field of fieldsIn(facts)) checkOptions(field, uri, report);
  },
  fixes({ uri, at, data }, { model }): Fix[] {
    if (!data?.free) return [];
    const name = data.free as string;
    const facts = declarationAt({ uri, at }, model);
    const siblings =
      facts && namedParts(facts).find((list) => list.some((other) => startOf(other.nameAt) === startOf(at)));
    const free = siblings
      ? nextFreeName(name, (candidate) => siblings.some((other) => other.name === candidate))
      : nextFreeName(name, (candidate) => model.find(candidate).length > 0);
    return [
      {
        title: { en: 'Rename this one to {free}', zh: '把这一个改名为 {free}' },
        args: { free },
        changes: [{ uri, at, text: free }],
      },
    ];
  },
});

const firstHere = { en: 'The first one is here.', zh: '第一个在这里。' };

function checkGlobal(declared: Declared, model: ModelReader, report: (found: Report) => void): void {
  const { facts } = declared;
  const first = model.find(facts.name).find((other) => !outsideNamespace.includes(other.facts.kind));
  if (!first || first === declared) return;
  report({
    at: facts.nameAt,
    message: {
      en: '{name} is already the name of {a}. Give this {declaration} another name.',
      zh: '{a} {name} 已经存在。请给这个{declaration}换个名称。',
    },
    args: { name: facts.name, a: aDeclaration(first.facts.kind), declaration: declarationWord(facts.kind) },
    related: [{ uri: first.uri, at: first.facts.nameAt, message: firstHere }],
    data: { free: facts.name },
  });
}

function checkProject(declared: Declared, model: ModelReader, report: (found: Report) => void): void {
  const [first] = model.all('project');
  if (!first || first === declared) return;
  report({
    at: declared.facts.nameAt,
    message: {
      en: 'The project is described a second time; only the first description counts. Keep one of them.',
      zh: '“项目”写了两次，只有第一处算数。请只保留一处。',
    },
    related: [{ uri: first.uri, at: first.facts.nameAt, message: firstHere }],
  });
}

type Named = Pick<DeclaredBase, 'kind' | 'name' | 'nameAt'>;

function fieldsIn(facts: Declaration): readonly FieldFacts[] {
  if (facts.kind === 'entity') return facts.fields;
  return facts.kind === 'requirement' ? (facts.acceptance?.fields ?? []) : [];
}

function checkSiblings(
  siblings: readonly Named[],
  { name: owner }: Declaration,
  uri: string,
  report: (found: Report) => void,
): void {
  if (siblings.length < 2) return;
  const first = new Map<string, Named>();
  for (const each of siblings) {
    if (!each.name) continue;
    const earlier = first.get(each.name);
    if (!earlier) {
      first.set(each.name, each);
      continue;
    }
    report({
      at: each.nameAt,
      message: {
        en: '{owner} already has {a} called {name}. Give this one another name.',
        zh: '{owner} 里已经有名为 {name} 的{a}。请给这一个换个名称。',
      },
      args: { owner, name: each.name, a: aDeclaration(each.kind) },
      related: [{ uri, at: earlier.nameAt, message: firstHere }],
      data: { free: each.name },
    });
  }
}

function checkOptions({ name: field, type }: FieldFacts, uri: string, report: (found: Report) => void): void {
  const first = new Map<string, NameUse>();
  for (const option of type?.options ?? []) {
    const earlier = first.get(option.name);
    if (!earlier) {
      first.set(option.name, option);
      continue;
    }
    report({
      at: option.at,
      message: {
        en: '{field} lists the value {name} twice. Remove one of them.',
        zh: '{field} 的取值 {name} 写了两次。请删除一个。',
      },
      args: { field, name: option.name },
      related: [{ uri, at: earlier.at, message: firstHere }],
    });
  }
}
