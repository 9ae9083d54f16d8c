import { type NamedKind, valueSets } from '../../../grammar/keyword-table.js';
import { splitQualified } from '../text/qualified-name.js';
import { type UnknownName, unknownNames } from '../analysis/fields/unknown-names.js';
import type { AcceptanceFacts, Reference, RequirementFacts, Span } from '../facts/facts.js';
import type { Wording } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { declarationFixes } from './declaration-fixes.js';
import { isNearProblem } from './near-problem.js';
import { isSure, nearDeclared, nearName } from './near-name.js';
import { defineRule, everyDeclaration, type Fix, type Report } from './rule.js';
import { declarationWord, listOf, same } from './words.js';
import { quoted, styleIn } from './writing/writing-style.js';
import { endOf, endsOf, spanAt, startOf } from '../text/span.js';

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
      if (model.find(reference.name).length > 0 || isNearProblem(model.file(uri), reference.at)) continue;
      const found = reference.to === 'concern' ? checkConcern(reference, model) : checkName(reference, model);
      if (found) report(found);
    }
    if (facts.kind === 'requirement' && !hidesNames(facts)) checkLocalNames(facts, uri, model, report);
  },
  fixes(finding, context): Fix[] {
    const { uri, at, data } = finding;
    const change = (title: Wording, text: string, preferred: boolean): Fix => ({
      title,
      args: { text },
      changes: [{ uri, at, text }],
      ...(preferred && { preferred }),
    });
    const { suggestion, quote } = data ?? {};
    return [
      ...(typeof suggestion === 'string'
        ? [change({ en: 'Change to {text}', zh: '改成 {text}' }, suggestion, isSure(suggestion))]
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

const didYouMean: Wording = { en: 'Did you mean {suggestion}?', zh: '是不是 {suggestion}？' };
const declareIt: Wording = { en: 'Correct the name, or add it.', zh: '请改正名称，或者新增一个。' };

/** A hint that ends the message, and the suggestion for the fix. */
function hinted(
  report: Omit<Report, 'args' | 'data'> & { readonly args: NonNullable<Report['args']> },
  suggestion: string | undefined,
  data: Readonly<Record<string, unknown>>,
  otherwise: Wording = declareIt,
): Report {
  const hint = suggestion === undefined ? otherwise : didYouMean;
  const join = (language: 'en' | 'zh') => `${report.message[language]}${language === 'en' ? ' ' : ''}${hint[language]}`;
  return {
    ...report,
    message: { en: join('en'), zh: join('zh') },
    args: { ...report.args, ...(suggestion !== undefined && { suggestion }) },
    data: { ...data, ...(suggestion !== undefined && { suggestion }) },
  };
}

const noSuch: Wording = { en: 'There is no {kind} called {name}.', zh: '没有名为 {name} 的{kind}。' };

function missing(name: string, at: Span, kind: NamedKind, suggestion: string | undefined, declare = {}): Report {
  return hinted({ at, message: noSuch, args: { name, kind: declarationWord(kind) } }, suggestion, {
    declare: { kind, name, ...declare },
  });
}

/** A reference to something of the project, which no declaration has as its name. */
function checkName(reference: Reference, model: ModelReader): Report | undefined {
  const kind = reference.to as NamedKind;
  const parts = splitQualified(reference.name);
  // A concern where its stakeholder is meant: the rule wrong-kind-of-reference says so.
  if (parts && kind === 'stakeholder' && concernOf(parts.owner, parts.member, model)) return undefined;
  return missing(reference.name, reference.at, kind, nearDeclared(reference.name, kind, model));
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
  const found = stakeholder(owner, model);
  if (found) {
    if (concernOf(owner, member, model)) return undefined;
    return hinted(
      {
        at: spanAt(startOf(at) + owner.length + 1, endOf(at)),
        message: { en: '{owner} has no concern called {member}.', zh: '{owner} 没有名为 {member} 的诉求。' },
        args: { owner, member },
      },
      nearName(
        member,
        found.facts.concerns.map((concern) => concern.name),
      ),
      { declare: { kind: 'concern', name: member, owner } },
    );
  }
  // Something else than a stakeholder: the rule wrong-kind-of-reference says so.
  if (model.find(owner).length > 0) return undefined;
  return missing(
    owner,
    spanAt(startOf(at), startOf(at) + owner.length),
    'stakeholder',
    nearDeclared(owner, 'stakeholder', model),
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

/** True if a field or rule may be there whose name could not be read. */
function hidesNames({ acceptance }: RequirementFacts): boolean {
  if (!acceptance || acceptance.broken) return true;
  return [...acceptance.fields, ...acceptance.rules].some(({ name }) => !name);
}

function checkLocalNames(
  { name: requirement, acceptance }: RequirementFacts,
  uri: string,
  model: ModelReader,
  report: (found: Report) => void,
): void {
  if (!acceptance) return;
  for (const unknown of unknownNames(acceptance, model))
    if (!isNearProblem(model.file(uri), unknown.at)) report(reportOf(unknown, requirement, acceptance, model));
}

function reportOf(unknown: UnknownName, requirement: string, acceptance: AcceptanceFacts, model: ModelReader): Report {
  const { name, at } = unknown;
  switch (unknown.meant) {
    case 'field':
      return reportOfField(unknown, requirement, acceptance, model);
    case 'value':
      return reportOfValue(unknown);
    case 'rule':
      return hinted(
        {
          at,
          message: {
            en: 'There is no rule called {name} in {requirement}.',
            zh: '{requirement} 里没有名为 {name} 的规则。',
          },
          args: { name, requirement },
        },
        nearName(name, ruleNames(acceptance)),
        { declare: { kind: 'rule', name }, quote: 'possible' },
        { en: 'Correct the name, or put quotes around it if it is text.', zh: '请改正名称；如果是文本，请加上引号。' },
      );
    case 'waived':
      return hinted(
        {
          at,
          message: {
            en: 'Nothing in {requirement} called {name} can be waived.',
            zh: '{requirement} 里没有可以豁免的 {name}。',
          },
          args: { name, requirement },
        },
        nearName(name, [...Object.entries(valueSets.caseClass).flat(), ...ruleNames(acceptance)]),
        {},
        {
          en: 'Write normal, exception or boundary, or the name of a rule.',
          zh: '请写“正常”“异常”“边界”，或者规则的名称。',
        },
      );
  }
}

const ruleNames = ({ rules }: AcceptanceFacts) => rules.flatMap(({ name }) => (name ? [name] : []));

function reportOfField(
  { name, at, type, options }: Extract<UnknownName, { meant: 'field' }>,
  requirement: string,
  acceptance: AcceptanceFacts,
  model: ModelReader,
): Report {
  const parts = splitQualified(name);
  const entity = parts && model.findKind('entity', parts.owner);
  if (parts && entity) {
    const { owner, member } = parts;
    return hinted(
      {
        at: spanAt(startOf(at) + owner.length + 1, endOf(at)),
        message: { en: '{owner} has no field called {member}.', zh: '{owner} 没有名为 {member} 的数据。' },
        args: { owner, member },
      },
      nearName(
        member,
        entity.facts.fields.map((field) => field.name),
      ),
      { declare: { kind: 'data', name: member, owner, type, options } },
    );
  }
  const known = acceptance.fields.map((field) => field.name);
  const comparison = comparisonInWords(name, known);
  if (comparison)
    return {
      at,
      message: {
        en: '{name} is read as one name. Write the comparison with a sign: {suggestion}.',
        zh: '{name} 会被当成一个名称。请用符号写比较：{suggestion}。',
      },
      args: { name, suggestion: comparison },
      data: { suggestion: comparison },
    };
  return hinted(
    {
      at,
      message: {
        en: 'There is no field called {name} in {requirement}.',
        zh: '{requirement} 里没有名为 {name} 的数据。',
      },
      args: { name, requirement },
    },
    nearName(name, known),
    parts ? {} : { declare: { kind: 'data', name, type, options } },
    parts
      ? {
          en: 'Correct the name; a shared field is written Entity.field.',
          zh: '请改正名称；共享的数据写成“实体.数据”。',
        }
      : { en: 'Correct the name, or add it with "data".', zh: '请改正名称，或者用“数据”新增一项。' },
  );
}

/** Comparisons in Chinese words, which are written without blanks and so look like part of the name. */
const signs: Readonly<Record<string, string>> = {
  大于等于: '>=',
  小于等于: '<=',
  不等于: '!=',
  不小于: '>=',
  不少于: '>=',
  不低于: '>=',
  不大于: '<=',
  不超过: '<=',
  不高于: '<=',
  大于: '>',
  超过: '>',
  高于: '>',
  小于: '<',
  少于: '<',
  低于: '<',
  等于: '=',
  至少: '>=',
  最多: '<=',
};

/** `金额大于100万` → `金额 > 100万`, if 金额 is a field. */
function comparisonInWords(name: string, fields: readonly string[]): string | undefined {
  const field = fields.find((each) => each && name.startsWith(each));
  const rest = field === undefined ? '' : name.slice(field.length);
  const word = Object.keys(signs).find((each) => rest.startsWith(each) && rest.length > each.length);
  return word && `${field} ${signs[word]} ${rest.slice(word.length)}`;
}

function reportOfValue({ name, at, field, fieldName }: Extract<UnknownName, { meant: 'value' }>): Report {
  if (field.type?.name === 'text')
    return {
      at,
      message: {
        en: '{field} is a text. Put quotes around {name}.',
        zh: '{field} 是文本。请给 {name} 加上引号。',
      },
      args: { field: fieldName, name },
      data: { quote: 'sure' },
    };
  if (field.type?.name === 'yes-no')
    return {
      at,
      message: {
        en: '{field} is either yes or no, and {name} is neither. Write yes or no.',
        zh: '{field} 只能是“是”或“否”，不能是 {name}。',
      },
      args: { field: fieldName, name },
    };
  const options = (field.type?.options ?? []).map((option) => option.name);
  return hinted(
    {
      at,
      message: { en: '{name} is not a value of {field}.', zh: '{field} 没有 {name} 这个值。' },
      args: { name, field: fieldName, options: listOf(options.map(same)) },
    },
    nearName(name, options),
    { addOption: { field: fieldName, name } },
    { en: 'It can be {options}.', zh: '可以是：{options}。' },
  );
}
