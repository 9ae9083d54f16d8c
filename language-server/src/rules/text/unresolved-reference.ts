import { declarationKinds, type NamedKind, propertyOf, valueSets } from '../../../../grammar/keyword-table.js';
import { valuesMeant, wordsForNone, wordsOf } from '../../../../grammar/synonym-table.js';
import { namesFromTo } from '../../text/numbered-names.js';
import { splitQualified } from '../../text/qualified-name.js';
import { type UnknownName, unknownNames } from '../../analysis/fields/unknown-names.js';
import type {
  AcceptanceFacts,
  Condition,
  DeclaredBase,
  FieldFacts,
  Outcome,
  Reference,
  RequirementFacts,
  RuleFacts,
  Span,
} from '../../facts/facts.js';
import { conditionInWords, denialIn } from './condition-in-words.js';
import type { Wording } from '../../locale/language.js';
import type { ModelReader } from '../../model/project-model.js';
import { declarationFixes } from '../declaration-fixes.js';
import { isNearProblem } from './near-problem.js';
import { isSure, nearDeclared, nearName } from './near-name.js';
import { defineRule, everyDeclaration, type Fix, type Report } from '../rule.js';
import { declarationWord, listOf, same } from '../../locale/words-of-the-language.js';
import { quoted, styleIn } from '../../writing/writing-style.js';
import { endOf, endsOf, spanAt, startOf } from '../../text/span.js';

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

const namesForNone: ReadonlySet<string> = new Set(wordsOf(wordsForNone));

/** What was written where a name belongs and is none: that there is none, or several names in one. */
function noNameIn({ name, at, to, property }: Reference, model: ModelReader): Report | undefined {
  if (namesForNone.has(name.toLowerCase()))
    return {
      at,
      message: {
        en: '{name} is read as a name. Where there is none, leave it out.',
        zh: '“{name}”会被当成一个名称。没有的话，这一项就不用写。',
      },
      args: { name },
      data: { none: true },
    };
  const isMany = declarationKinds.some((kind) => {
    const value = propertyOf(kind, property)?.value;
    return value?.is === 'references' && value.many;
  });
  const names = isMany ? severalIn(name, to, model) : undefined;
  if (!names) return undefined;
  const suggestion = { en: names.join(', '), zh: names.join('，') };
  return {
    at,
    message: {
      en: '{name} is read as one name. Write each by itself: {suggestion}.',
      zh: '{name} 会被当成一个名称。请逐个写出来：{suggestion}。',
    },
    args: { name, suggestion },
    data: { names },
  };
}

/** Names of what there is, joined by words: `A-1和A-2`, `A-1至A-3`. */
function severalIn(name: string, to: Reference['to'], model: ModelReader): readonly string[] | undefined {
  const isKnown = (each: string) =>
    to === 'concern' ? model.find(each).length > 0 : model.findKind(to as NamedKind, each) !== undefined;
  const [first = '', last = '', ...others] = name.split(/[至到]|-(?=\p{L})/u);
  if (others.length === 0 && isKnown(first) && (isKnown(last) || /^[0-9]+$/.test(last)))
    return namesFromTo(first, last)?.filter(isKnown);
  const parts = name.split(/以及|还有|[和与及跟]/);
  return parts.length > 1 && parts.every(isKnown) ? parts : undefined;
}

/** Takes a name out of its list, or its property out of the text where it is the only one. */
function withoutName(uri: string, at: Span, text: string): Fix {
  const [start, end] = endsOf(at);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const behind = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const [comma] = /[ \t]*[,，、][ \t]*$/.exec(before) ?? [];
  const [next] = /^[ \t]*[,，、][ \t]*/.exec(behind) ?? [];
  const [property = ''] = /[\p{L}-]+[ \t]*[:：][ \t]*$/u.exec(before) ?? [];
  let place: Span;
  if (comma !== undefined) place = spanAt(start - comma.length, end);
  else if (next !== undefined) place = spanAt(start, end + next.length);
  else if (/^[ \t]*$/.test(before.slice(0, before.length - property.length)) && /^[ \t\r]*$/.test(behind))
    place = spanAt(lineStart, Math.min(text.length, end + behind.length + 1));
  else place = spanAt(start - property.length, end + (/^[ \t;；]*/.exec(behind)?.[0].length ?? 0));
  const removed = text.slice(...endsOf(place)).trim();
  return {
    title: { en: 'Remove "{removed}"', zh: '删除“{removed}”' },
    args: { removed },
    preferred: true,
    changes: [{ uri, at: place, text: '' }],
  };
}

const didYouMean: Wording = { en: 'Did you mean {suggestion}?', zh: '是不是 {suggestion}？' };
const declareIt: Wording = { en: 'Correct the name, or add it.', zh: '请改正名称，或者新增一个。' };

/** What somebody meant by writing a title where a name belongs. */
interface Titled {
  readonly name: string;
  readonly title: string;
}

const titledSuggestion = ({ name, title }: DeclaredBase): Titled => ({ name, title: title?.value ?? '' });

const sameTitle = (title: string, name: string) => title.trim().toLowerCase() === name.toLowerCase();

const titledHint: Wording = { en: 'Did you mean {suggestion} ({title})?', zh: '是不是 {suggestion}（{title}）？' };

/** A condition or a denial that is written as one word. */
function readAsOneName(name: string, at: Span, suggestion: string): Report {
  return {
    at,
    message: {
      en: '{name} is read as one name. Write {suggestion}.',
      zh: '{name} 会被当成一个名称。请写成 {suggestion}。',
    },
    args: { name, suggestion },
    data: { suggestion, sure: true },
  };
}

/** True if a place is a whole condition that stands by itself or is joined by and, or, not: not a side of a comparison. */
function isWholePart(condition: Condition, at: Span): boolean {
  switch (condition.is) {
    case 'and':
    case 'or':
      return condition.parts.some((part) => isWholePart(part, at));
    case 'field':
      return condition.at === at;
    default:
      return false;
  }
}

const outcomesIn = ({ rules, cases }: AcceptanceFacts): readonly Outcome[] =>
  [...rules, ...cases].flatMap(({ then }) => then ?? []);

/** A hint that ends the message, and the suggestion for the fix. */
function hinted(
  report: Omit<Report, 'args' | 'data'> & { readonly args: NonNullable<Report['args']> },
  meant: string | Titled | undefined,
  data: Readonly<Record<string, unknown>>,
  otherwise: Wording = declareIt,
): Report {
  const suggestion = typeof meant === 'object' ? meant.name : meant;
  const title = typeof meant === 'object' ? meant.title : undefined;
  const hint = suggestion === undefined ? otherwise : title === undefined ? didYouMean : titledHint;
  const join = (language: 'en' | 'zh') => `${report.message[language]}${language === 'en' ? ' ' : ''}${hint[language]}`;
  return {
    ...report,
    message: { en: join('en'), zh: join('zh') },
    args: { ...report.args, ...(suggestion !== undefined && { suggestion }), ...(title !== undefined && { title }) },
    data: {
      ...data,
      ...(suggestion !== undefined && { suggestion }),
      ...(title !== undefined && { sure: true }),
    },
  };
}

const noSuch: Wording = { en: 'There is no {kind} called {name}.', zh: '没有名为 {name} 的{kind}。' };

function missing(
  name: string,
  at: Span,
  kind: NamedKind,
  suggestion: string | Titled | undefined,
  declare = {},
): Report {
  return hinted({ at, message: noSuch, args: { name, kind: declarationWord(kind) } }, suggestion, {
    declare: { kind, name, ...declare },
  });
}

/** What has the name as its title, if it is the only one; else what has nearly that name. */
function meantBy(name: string, kind: NamedKind, model: ModelReader): string | Titled | undefined {
  const titled = model.withTitle(name).filter(({ facts }) => facts.kind === kind);
  return titled.length === 1 && titled[0]?.facts.name
    ? titledSuggestion(titled[0].facts)
    : nearDeclared(name, kind, model);
}

/** The same among the concerns of a stakeholder or the fields of an entity. */
function memberMeant(name: string, members: readonly DeclaredBase[]): string | Titled | undefined {
  const titled = members.filter((member) => member.title && sameTitle(member.title.value, name));
  return titled.length === 1 && titled[0]?.name
    ? titledSuggestion(titled[0])
    : nearName(
        name,
        members.map((member) => member.name),
      );
}

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
  if (model.concernNamesOf(owner)?.includes(member)) return undefined;
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
    if (!isNearProblem(model.file(uri), unknown.at)) report(reportOf(unknown, requirement, acceptance, uri, model));
}

function reportOf(
  unknown: UnknownName,
  requirement: string,
  acceptance: AcceptanceFacts,
  uri: string,
  model: ModelReader,
): Report {
  const { name, at } = unknown;
  switch (unknown.meant) {
    case 'field':
      return reportOfField(unknown, requirement, acceptance, uri, model);
    case 'value':
      return reportOfValue(unknown);
    case 'rule': {
      const isPlain = outcomesIn(acceptance).some(
        (outcome) => outcome.is === 'rule' && outcome.holds && outcome.at === at,
      );
      const rules = acceptance.rules.map((rule) => ({ name: rule.name }));
      const denial = isPlain ? denialIn(name, rules, model.file(uri)?.language ?? 'en') : undefined;
      if (denial) return readAsOneName(name, at, denial);
      const titled = acceptance.rules.filter((rule) => rule.title && sameTitle(rule.title.value, name));
      return hinted(
        {
          at,
          message: {
            en: 'There is no rule called {name} in {requirement}.',
            zh: '{requirement} 里没有名为 {name} 的规则。',
          },
          args: { name, requirement },
        },
        titled.length === 1 ? titledSuggestion(titled[0] as RuleFacts) : nearName(name, ruleNames(acceptance)),
        // A text cannot be denied.
        { declare: { kind: 'rule', name }, ...(isPlain && { quote: 'possible' }) },
        { en: 'Correct the name, or put quotes around it if it is text.', zh: '请改正名称；如果是文本，请加上引号。' },
      );
    }
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

const isWithin = (at: Span, whole: Span) => startOf(whole) <= startOf(at) && endOf(at) <= endOf(whole);

function reportOfField(
  { name, at, type, options }: Extract<UnknownName, { meant: 'field' }>,
  requirement: string,
  acceptance: AcceptanceFacts,
  uri: string,
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
      memberMeant(member, entity.facts.fields),
      { declare: { kind: 'data', name: member, owner, type, options } },
    );
  }
  const known = acceptance.fields.map((field) => field.name);
  const language = model.file(uri)?.language ?? 'en';
  const isWhole = acceptance.rules.some(({ when }) => when && isWholePart(when, at));
  const condition = isWhole ? conditionInWords(name, acceptance.fields, language) : undefined;
  if (condition) return readAsOneName(name, at, condition);
  if (
    acceptance.rules.some((rule) => rule.name === name) &&
    acceptance.rules.some(({ when }) => when && isWithin(at, when.at))
  )
    return {
      at,
      message: {
        en: '{name} is a rule, and a condition is about data. Write the condition of {name} here.',
        zh: '{name} 是一条规则，而条件里只能写数据。请在这里写上 {name} 的条件。',
      },
      args: { name },
    };
  const titled = acceptance.fields.filter((field) => field.title && sameTitle(field.title.value, name));
  return hinted(
    {
      at,
      message: {
        en: 'There is no field called {name} in {requirement}.',
        zh: '{requirement} 里没有名为 {name} 的数据。',
      },
      args: { name, requirement },
    },
    titled.length === 1 ? titledSuggestion(titled[0] as FieldFacts) : nearName(name, known),
    parts ? {} : { declare: { kind: 'data', name, type, options } },
    parts
      ? {
          en: 'Correct the name; a shared field is written Entity.field.',
          zh: '请改正名称；共享的数据写成“实体.数据”。',
        }
      : { en: 'Correct the name, or add it with "data".', zh: '请改正名称，或者用“数据”新增一项。' },
  );
}

/** 真, true, y: the answer that is meant. */
function answerMeant(name: string): Pick<Report, 'data'> {
  const [meant, ...others] = valuesMeant('yesNo', name);
  if (!meant || others.length > 0) return {};
  const suggestion = name.charCodeAt(0) > 0x7f ? (valueSets.yesNo as Readonly<Record<string, string>>)[meant] : meant;
  return suggestion ? { data: { suggestion, sure: true } } : {};
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
      ...answerMeant(name),
    };
  const options = (field.type?.options ?? []).map((option) => option.name);
  const several = name.split(/或者|或是|或|和|与/);
  if (several.length > 1 && several.every((each) => options.includes(each)))
    return {
      at,
      message: {
        en: '{name} is read as one value. Write several in parentheses: {field} in ({several}).',
        zh: '{name} 会被当成一个值。几个值要写在括号里：{field} 属于 ({several})。',
      },
      args: { name, field: fieldName, several: { en: several.join(', '), zh: several.join('，') } },
    };
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
