/**
 * Cases that the coverage engine has made, as text: in the language and with the signs of the file, and with
 * numbers and texts written as the block writes them.
 */
import { asPercent } from '../text/decimal-digits.js';
import { connectives, declarations, numberSuffixes, valueSets } from '../../../grammar/keyword-table.js';
import type { FieldAssignment } from '../analysis/coverage/field-value.js';
import type { MissingCase } from '../analysis/coverage/missing-cases.js';
import { forPeople, shownTarget } from '../analysis/coverage/shown-words.js';
import type { AcceptanceFacts, Condition, Operand, RuleFacts } from '../facts/facts.js';
import { endsOf } from '../text/span.js';
import { valueWord } from '../locale/words-of-the-language.js';
import { continuedName } from './free-name.js';
import { holderOf, type Insertion, insertMember, type MemberLines } from './insertion.js';
import { propertyLine, thenLine } from './skeletons.js';
import { quoted, type WritingStyle } from './writing-style.js';

/**
 * Inserts cases behind the last one of a block, with names that go on counting.
 * @param text of the file
 * @returns undefined if there are none, or the block cannot be made out
 */
export function insertCases(
  text: string,
  acceptance: AcceptanceFacts,
  cases: readonly MissingCase[],
  style: WritingStyle,
): Insertion | undefined {
  if (cases.length === 0) return undefined;
  const writer = new CaseTextWriter(text, acceptance, style);
  const names = acceptance.cases.map(({ name }) => name);
  const lines = cases.flatMap((each) => {
    const name = continuedName(names);
    names.push(name);
    return writer.lines(name, each);
  });
  return insertMember(text, holderOf(acceptance), lines, acceptance.cases.at(-1)?.span ?? 'end');
}

class CaseTextWriter {
  /** For each field its numbers that the block mentions, as it writes them, and the suffixes that it writes them with. */
  private readonly numbers = new Map<string, Map<string, string>>();
  private readonly suffixes = new Map<string, Set<string>>();
  /** Text → how the block writes it. */
  private readonly literals = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly acceptance: AcceptanceFacts,
    private readonly style: WritingStyle,
  ) {
    for (const { when } of acceptance.rules) if (when) this.learnCondition(when);
    for (const { given } of acceptance.cases)
      for (const each of given ?? []) if (each.is === 'assignment') this.learn(each.field.name, [each.value]);
  }

  lines(name: string, missing: MissingCase): MemberLines {
    const { style } = this;
    const { language, comma, braces } = style;
    const head = [declarations.case[language], name, valueWord('caseClass', missing.class)[language]];
    const given = missing.given.map((each) => `${each.field} = ${this.value(each)}`).join(comma);
    const then = this.expected(missing).map(({ rule, holds }) => (holds ? rule.name : `${this.not} ${rule.name}`));
    return [
      `${[...head, quoted(this.title(missing), style)].filter(Boolean).join(' ')} ${braces[0]}`,
      ...(given === '' ? [] : [`\t${propertyLine('case', 'given', given, style)}`]),
      `\t${then.length > 0 ? propertyLine('case', 'then', then.join(comma), style) : thenLine('case', style)}`,
      braces[1],
    ];
  }

  private get not(): string {
    return this.style.language === 'zh' ? connectives.not.zh : 'not';
  }

  /** A name that two rules share says nothing about the second one. */
  private expected({ expected }: MissingCase): MissingCase['expected'] {
    return expected.filter(({ rule }) => firstOfName(this.acceptance, rule.name) === rule);
  }

  /** What the case is about, and what is expected: `金额 = 1,000,000.01：大额订单成立`. */
  private title(missing: MissingCase): string {
    const { language } = this.style;
    const boundaries = missing.covers.filter(({ demand }) => demand.is === 'boundary');
    const tested = boundaries.length > 0 ? boundaries : missing.covers;
    const about = tested.map((each) => forPeople(shownTarget(each))[language]);
    const expected = this.expected(missing);
    const ofTested = expected.filter(({ rule }) => tested.some((target) => target.rule === rule));
    const outcome = (ofTested.length > 0 ? ofTested : expected).map(({ rule: { name }, holds }) =>
      language === 'zh'
        ? `${name}${/[!-~]$/.test(name) ? ' ' : ''}${holds ? '成立' : '不成立'}`
        : `${name} ${holds ? 'holds' : 'does not hold'}`,
    );
    const [comma, colon] = language === 'zh' ? ['，', '：'] : [', ', ': '];
    const subject = [...new Set(about)].slice(0, mostInTitle).join(comma);
    return withoutQuotes(`${subject}${colon}${outcome.slice(0, mostInTitle).join(comma)}`);
  }

  private value({ field, value }: FieldAssignment): string {
    switch (value.is) {
      case 'number':
        return value.percent ? this.percentage(field, value.digits) : this.number(field, value.digits);
      case 'date':
        return value.day;
      case 'yes-no':
        return this.style.language === 'zh' ? valueSets.yesNo[value.value] : value.value;
      case 'one-of':
        return value.option;
      case 'text':
        return this.literals.get(value.text) ?? quoted(value.text, this.style);
    }
  }

  /** `0.15` → `15%`. */
  private percentage(field: string, digits: string): string {
    const written = this.numbers.get(field)?.get(digits);
    return written?.endsWith('%') ? written : asPercent(digits);
  }

  /** `1200000` → `120万` if the block writes the field so and nothing is lost, else `1_200_000`. */
  private number(field: string, digits: string): string {
    const written = this.numbers.get(field)?.get(digits);
    if (written !== undefined) return written;
    for (const suffix of this.suffixes.get(field) ?? []) {
      const shifted = divided(digits, suffix);
      if (shifted !== undefined) return grouped(shifted) + suffix;
    }
    return grouped(digits);
  }

  private learnCondition(condition: Condition): void {
    switch (condition.is) {
      case 'and':
      case 'or':
        for (const part of condition.parts) this.learnCondition(part);
        break;
      case 'not':
        this.learnCondition(condition.part);
        break;
      case 'comparison':
        this.learnPair(condition.left, [condition.right]);
        this.learnPair(condition.right, [condition.left]);
        break;
      case 'in-range':
        this.learnPair(condition.left, [condition.from, condition.to]);
        break;
      case 'in-list':
        this.learnPair(condition.left, condition.options);
        break;
    }
  }

  private learnPair(field: Operand, values: readonly Operand[]): void {
    if (field.is === 'name') this.learn(field.name, values);
  }

  private learn(field: string, values: readonly Operand[]): void {
    for (const value of values) {
      const image = this.text.slice(...endsOf(value.at));
      if (value.is === 'text' && !this.literals.has(value.text)) this.literals.set(value.text, image);
      if (value.is === 'number') this.learnNumber(field, value.number.digits, image);
    }
  }

  private learnNumber(field: string, digits: string, image: string): void {
    const plain = image.replace('％', '%').replace(/[ \t]+/, '');
    const known = this.numbers.get(field);
    if (!known) this.numbers.set(field, new Map([[digits, plain]]));
    else if (!known.has(digits)) known.set(digits, plain);
    const suffix = plain.slice(-1).toLowerCase();
    if (suffix in numberSuffixes) this.suffixes.set(field, (this.suffixes.get(field) ?? new Set()).add(suffix));
  }
}

const mostInTitle = 2;

const firstOfName = ({ rules }: AcceptanceFacts, name: string): RuleFacts | undefined =>
  name === '' ? undefined : rules.find((rule) => rule.name === name);

/** A text that may stand in `"…"` whatever it quotes. */
const withoutQuotes = (text: string) => text.replace(/["“”]/g, "'").replaceAll('\\', '/').replace(/\s+/g, ' ');

/**
 * A number in units of a suffix: `1200000` is 120 with 万. Percentages keep decimals.
 * @returns undefined if it is no whole number then, or 0
 */
function divided(digits: string, suffix: string): string | undefined {
  const places = Math.round(Math.log10(numberSuffixes[suffix as keyof typeof numberSuffixes]));
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = digits.slice(sign.length).split('.');
  if (places < 0) {
    const moved = fraction.padEnd(-places, '0');
    const front = (whole + moved.slice(0, -places)).replace(/^0+(?=\d)/, '');
    const rest = moved.slice(-places);
    return sign + (rest === '' ? front : `${front}.${rest}`);
  }
  if (fraction !== '' || whole.length <= places || !whole.endsWith('0'.repeat(places))) return undefined;
  return sign + whole.slice(0, -places);
}

/** `1000000.01` → `1_000_000.01`; four digits stay together. */
function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const parted = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, '_') : whole;
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
