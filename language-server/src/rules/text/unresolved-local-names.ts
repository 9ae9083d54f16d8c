/** Names in the rules and cases of a requirement that it has no field, value or rule for. */
import { valueSets } from '../../../../grammar/keyword-table.js';
import { valuesMeant } from '../../../../grammar/synonym-table.js';
import { type UnknownName, unknownNames } from '../../analysis/fields/unknown-names.js';
import type {
  AcceptanceFacts,
  Condition,
  FieldFacts,
  Outcome,
  RequirementFacts,
  RuleFacts,
  Span,
} from '../../facts/facts.js';
import { listOf, same } from '../../locale/words-of-the-language.js';
import type { ModelReader } from '../../model/project-model.js';
import { splitQualified } from '../../text/qualified-name.js';
import { endOf, spanAt, startOf } from '../../text/span.js';
import type { Report } from '../rule.js';
import { conditionInWords, denialIn } from './condition-in-words.js';
import { hinted, memberMeant, sameTitle, titledSuggestion } from './missing-name.js';
import { nearName } from './near-name.js';
import { isNearProblem } from './near-problem.js';

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

/** True if a field or rule may be there whose name could not be read. */
function hidesNames(acceptance: AcceptanceFacts): boolean {
  if (acceptance.broken) return true;
  return [...acceptance.fields, ...acceptance.rules].some(({ name }) => !name);
}

/** Reports each of them; none where a field or rule may be there whose name could not be read. */
export function checkLocalNames(
  facts: RequirementFacts,
  uri: string,
  model: ModelReader,
  report: (found: Report) => void,
): void {
  const { name: requirement, acceptance } = facts;
  if (!acceptance || hidesNames(acceptance)) return;
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
        en: '{name} is a rule: it holds or does not, and has no value to compare. Write {name} by itself, or the name of data.',
        zh: '{name} 是一条规则，只有成立或不成立，没有可以比较的值。请单独写 {name}，或者写一项数据的名称。',
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
