import type { AcceptanceCoverage } from '../../analysis/coverage/acceptance-coverage.js';
import type { DataProblem } from '../../analysis/coverage/data-problem.js';
import { atOrAbove, atOrBelow, isWithinBounds } from '../../analysis/coverage/ordered-domain.js';
import { digitsOf, scaled } from '../../analysis/coverage/scaled-decimal.js';
import { numberFor, operandFor } from '../../analysis/coverage/read-constant.js';
import { shownOperand } from '../../analysis/coverage/shown-words.js';
import { shownNumber } from '../../text/decimal-digits.js';
import type { FieldType, Operand } from '../../facts/facts.js';
import type { Wording, WordingArgs } from '../../locale/language.js';
import { largeOrdersWith } from './acceptance-examples.js';
import { caseWord, readableCoverage } from './readable-acceptance.js';
import { defineRule, type RelatedPlace } from '../rule.js';
import { listOf, same } from '../../locale/words-of-the-language.js';

export const valueOutsideDomain = defineRule({
  code: 'value-outside-domain',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A value in a rule or a case that its field cannot have: outside its range, between two steps, of another type, a month where a day is meant, or a second value for the same field.',
      zh: '规则或用例里写了某项数据不可能有的值：超出范围、不在步长上、类型不对、该写某一天却写了月份，或者给同一项数据写了两个值。',
    },
    why: {
      en: 'The data that was agreed and the rule or case cannot both be right, and the case cannot be run as written. Only an exception case that names no rule may have impossible values: that may be what it is about.',
      zh: '商定的数据范围和这里的值不可能都对，用例也没法照着执行。只有没有写到规则的异常用例可以写不合法的值，它可能就是要验证这种输入。',
    },
    failing: largeOrdersWith(
      ['case A3 normal { given: amount = 12_000_000  then: LargeOrder }'],
      ['用例 A3 正常 { 假如：金额 = 1200万  则：大额订单 }'],
    ),
    mended: largeOrdersWith(
      ['case A3 normal { given: amount = 9_000_000  then: LargeOrder }'],
      ['用例 A3 正常 { 假如：金额 = 900万  则：大额订单 }'],
    ),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage) return;
    const reported = new Set<Operand>();
    for (const problem of coverage.problems) {
      const { operand, field, fieldName, in: holder } = problem;
      if (holder.broken || field.broken || reported.has(operand) || isOnPurpose(problem)) continue;
      reported.add(operand);
      const { message, args } = wordsOf(problem, coverage);
      report({
        at: operand.at,
        message,
        args: { field: fieldName, value: shownOperand(operandFor(operand, field.type)), ...args },
        related: relatedTo(problem, requirement.uri),
      });
    }
  },
});

/** True in a case about what happens on impossible input. */
function isOnPurpose({ why, in: holder }: DataProblem): boolean {
  if (holder.kind !== 'case' || holder.class?.value !== 'exception') return false;
  if (holder.then?.some((outcome) => outcome.is === 'rule')) return false;
  return why !== 'set-twice' && why !== 'not-a-value' && why !== 'not-a-day';
}

interface Words {
  readonly message: Wording;
  readonly args?: WordingArgs;
}

function wordsOf(problem: DataProblem, coverage: AcceptanceCoverage): Words {
  const { why, field, operand, in: holder } = problem;
  const type = field.type as FieldType;
  switch (why) {
    case 'below-minimum':
    case 'above-maximum':
      return {
        message: {
          en: '{field} cannot be {value}: it goes {range}. Correct the value, or the range of {field}.',
          zh: '{field} 不可能是 {value}：它的范围是{range}。请改正这个值，或者改正 {field} 的范围。',
        },
        args: { range: rangeOf(type) },
      };
    case 'not-on-step':
      return offStep(problem, type, coverage);
    case 'wrong-type':
      return wrongType(problem, type);
    case 'no-order':
      return {
        message: {
          en: 'The values of {field} are not larger or smaller than each other. Compare them with =, != or in (…).',
          zh: '{field} 的取值没有大小之分。请用 =、!= 或“属于 (…)”来比较。',
        },
      };
    case 'not-a-day':
      return {
        message: {
          en: '{case} needs one day for {field}, and {value} is longer. Write a day, such as {day}.',
          zh: '{case} 里的 {field} 要写具体某一天，{value} 是一段时间。请写成 {day} 这样的日期。',
        },
        args: { case: caseWord(holder), day: operand.is === 'date' ? operand.date.start : '' },
      };
    case 'not-a-value':
      return {
        message: {
          en: '{case} sets {field} to {value}, which is other data and no value. Write a value.',
          zh: '{case} 把 {field} 写成了 {value}，那是另一项数据，不是值。请写一个具体的值。',
        },
        args: { case: caseWord(holder) },
      };
    case 'set-twice':
      return {
        message: {
          en: '{case} sets {field} twice, to different values; only the first one counts. Remove one of them.',
          zh: '{case} 给 {field} 写了两个不同的值，只有第一个算数。请删除一个。',
        },
        args: { case: caseWord(holder) },
      };
  }
}

function rangeOf({ min, max, window }: FieldType): Wording {
  const [low, high] = window
    ? [window.start, window.end]
    : [min && shownNumber(min.value), max && shownNumber(max.value)];
  if (low !== undefined && high !== undefined) return { en: `from ${low} to ${high}`, zh: ` ${low} 到 ${high}` };
  return low !== undefined
    ? { en: `from ${low} up`, zh: ` ${low} 以上` }
    : { en: `up to ${high}`, zh: ` ${high} 以下` };
}

function offStep({ operand, fieldName }: DataProblem, type: FieldType, { block }: AcceptanceCoverage): Words {
  const variable = block.variables.find(({ name }) => name === fieldName);
  const domain = variable?.domain;
  const value =
    domain && operand.is === 'number' ? scaled(numberFor(operand.number, type).digits, domain.places) : undefined;
  const percent = variable?.isPercent ?? false;
  const near =
    domain && value !== undefined
      ? [atOrBelow(domain, value), atOrAbove(domain, value)].filter((each) => isWithinBounds(domain, each))
      : [];
  const nearest = listOf(
    near.map((each) => same(shownNumber({ digits: digitsOf(each, domain?.places ?? 0), percent }))),
  );
  if (type.name === 'integer' && !type.step)
    return {
      message: {
        en: '{field} is a whole number, so that it cannot be {value}. Write {nearest}, or make {field} a "number".',
        zh: '{field} 是整数，不能是 {value}。请写 {nearest}，或者把 {field} 改成“数值”。',
      },
      args: { nearest },
    };
  const from = type.min && type.min.value.value !== 0 ? shownNumber({ ...type.min.value, percent }) : undefined;
  return {
    message:
      from === undefined
        ? {
            en: '{field} goes in steps of {step}, so that it cannot be {value}. Write {nearest}, or correct the step.',
            zh: '{field} 的步长是 {step}，不可能是 {value}。请写 {nearest}，或者改正步长。',
          }
        : {
            en: '{field} goes in steps of {step} from {from}, so that it cannot be {value}. Write {nearest}, or correct the step.',
            zh: '{field} 从 {from} 起步长是 {step}，不可能是 {value}。请写 {nearest}，或者改正步长。',
          },
    args: { nearest, step: shownNumber({ digits: type.step?.value.digits ?? '1', percent }), from: from ?? '' },
  };
}

const kindWords: Readonly<Record<FieldType['name'], Wording>> = {
  number: { en: 'a number', zh: '数字' },
  integer: { en: 'a whole number', zh: '整数' },
  date: { en: 'a date such as 2025-03-28', zh: '日期，例如 2025-03-28' },
  text: { en: 'a text in quotes', zh: '带引号的文本' },
  'yes-no': { en: 'yes or no', zh: '“是”或“否”' },
  'one-of': { en: 'one of its values', zh: '它的取值之一' },
};

function wrongType({ operand, fieldName }: DataProblem, type: FieldType): Words {
  if (operand.is === 'name')
    return operand.name === fieldName
      ? {
          message: {
            en: '{field} by itself is no condition, because it is not a yes-no field. Say what it is compared with.',
            zh: '{field} 不是“是否”类型，单独写不成条件。请写明与什么值比较。',
          },
        }
      : {
          message: {
            en: '{field} and {value} are of different types and cannot be compared. Correct the names, or one of the types.',
            zh: '{field} 和 {value} 类型不同，不能比较。请改正名称，或者改正其中一个的类型。',
          },
        };
  const options = type.options ?? [];
  if (operand.is === 'text' && options.some(({ name }) => name === operand.text))
    return {
      message: {
        en: '{field} takes names without quotes. Write {option}.',
        zh: '{field} 的取值不加引号。请写 {option}。',
      },
      args: { option: operand.text },
    };
  const few = options.length > 0 && options.length <= 7;
  return {
    message: {
      en: '{field} has to be {kind}; {value} is something else. Correct the value, or the type of {field}.',
      zh: '{field} 要写{kind}，不能写 {value}。请改正这个值，或者改正 {field} 的类型。',
    },
    args: {
      kind:
        type.name === 'one-of' && few ? spaced(listOf(options.map(({ name }) => same(name)))) : kindWords[type.name],
    },
  };
}

const spaced = ({ en, zh }: Wording): Wording => ({ en, zh: ` ${zh}` });

function relatedTo({ why, fieldName, operand, in: holder, field }: DataProblem, uri: string): readonly RelatedPlace[] {
  if (why === 'set-twice' && holder.kind === 'case') {
    const first = holder.given?.find((each) => each.is === 'assignment' && each.field.name === fieldName);
    return first && first.at !== operand.at
      ? [{ uri, at: first.at, message: { en: 'This is the one that counts.', zh: '这是算数的那一个。' } }]
      : [];
  }
  // A shared field is declared in another place; only its name says which.
  return fieldName === field.name
    ? [
        {
          uri,
          at: field.nameAt,
          message: { en: '{field} is declared here.', zh: '{field} 在这里声明。' },
          args: { field: fieldName },
        },
      ]
    : [];
}
