/** What the values of properties and the types of fields mean, as the language table says; and what is wrong with them. */
import {
  durationUnitOf,
  effortUnitOf,
  effortUnits,
  type PropertyValue,
  type ValueSetName,
  valueIn,
} from '../../../grammar/keyword-table.js';
import type { DataField, NameLiteral, Property } from '../generated/ast.js';
import { nameFromDigits } from '../syntax/name-from-digits.js';
import { suggestedType } from '../syntax/type-words.js';
import { namesFromTo } from '../text/numbered-names.js';
import { inHundredths, isPercentUnit } from '../text/decimal-digits.js';
import { endOf, endsOf, type Span, spanAt, startOf } from '../text/span.js';
import { conditionOf, givenOf, isNameUse, outcomeOf, spanOf, type ValueNode } from './expressions.js';
import type {
  CaseResult,
  DateWindow,
  Decimal,
  Effort,
  FieldType,
  InvalidValue,
  Located,
  NameUse,
  Reference,
  SyntaxMessage,
  SyntaxProblem,
} from './facts.js';
import { readDate, readNumber } from './literals.js';
import { datesMeant, vagueEffort, vagueNumber } from './unclear-values.js';
import {
  dateOfNumber,
  effortOfNumeral,
  numberOfNumeral,
  periodOf,
  shareOfWord,
  shareWithWord,
  withoutUnit,
} from './number-habits.js';

/** Where the meaning of values comes from and where what is noticed goes to: a tree with its problems, or tokens. */
export interface ValueNotes {
  readonly text: string;
  report(
    message: SyntaxMessage,
    at: Span,
    args?: Record<string, string>,
    fix?: SyntaxProblem['fix'],
    choices?: SyntaxProblem['choices'],
  ): void;
  refuse(invalid: InvalidValue): void;
  /** Notes what is referred to. The reference stands in the facts of its property, too. */
  refer(node: NameLiteral, to: Reference['to'], property: string): Reference;
  /** A word of the language in Chinese spelling has been read. */
  countChinese(): void;
  /** True where parsing has found a word that is no type: it is read like a type for its form only. */
  isUnknownType(node: object): boolean;
}

export class PropertyValues {
  /** Numbers that are written with %, by where they are kept. */
  readonly percentages = new WeakMap<object, Decimal>();

  constructor(private readonly notes: ValueNotes) {}

  fieldType(node: NonNullable<DataField['type']>): FieldType | undefined {
    if (this.notes.isUnknownType(node)) return undefined;
    switch (node.$type) {
      case 'UnknownType': {
        const suggestion = suggestedType(node.keyword);
        const at = spanOf(node);
        const args = { found: node.keyword, ...(suggestion && { suggestion }) };
        this.notes.report('unknown-type', at, args, suggestion ? { at, text: suggestion } : undefined);
        return undefined;
      }
      case 'OneOfType':
        if (node.options.length === 0) this.notes.report('value-missing', spanOf(node), { property: 'one-of' });
        return { name: 'one-of', options: node.options.map((o) => ({ name: o.name, at: spanOf(o) })) };
      case 'DateType': {
        const window = node.range && this.windowOf(node.range, 'date');
        // A type that is half understood would allow what it does not.
        if (node.range && !window) return undefined;
        return { name: 'date', ...(window && { window }) };
      }
      case 'NumberType': {
        const type: Record<string, unknown> = { name: node.keyword };
        const range = node.range;
        let isWhole = true;
        if (range?.$type === 'Expression' && range.operator === '..') {
          const [min, max] = [this.decimalOf(range.left, node.keyword), this.decimalOf(range.right, node.keyword)];
          if (min) type.min = min;
          if (max) type.max = max;
          isWhole = min !== undefined && max !== undefined && min.value.value <= max.value.value;
          if (min && max && !isWhole)
            this.notes.refuse({
              property: node.keyword,
              at: spanOf(range),
              why: 'reversed',
              from: min.value.digits,
              to: max.value.digits,
            });
        } else if (range) {
          isWhole = false;
          this.orLiteral(undefined, 'value-not-range', range, node.keyword);
        }
        const step = node.step && this.decimalOf(node.step, 'step');
        if (step && step.value.value > 0) type.step = step;
        else if (node.step) isWhole = false;
        if (step && !type.step)
          this.notes.refuse({ property: 'step', at: step.at, why: 'outside', value: step.value.digits, min: '> 0' });
        if (node.unit) type.unit = { value: node.unit.value, at: spanOf(node.unit) };
        return isWhole ? withPercentages(type as unknown as FieldType) : undefined;
      }
      default:
        return { name: node.keyword };
    }
  }

  valueOf(expected: PropertyValue, property: string, values: readonly ValueNode[], run: Property['run']): unknown {
    const first = values[0] as ValueNode;
    switch (expected.is) {
      case 'texts':
      case 'tags':
        return this.those(values, (value) => this.wordOrText(value, property));
      case 'references':
        return this.referencesOf(expected, property, values);
      case 'outcomes':
        return this.those(values, (value) => this.or(outcomeOf(value), 'value-not-outcome', value, property));
      case 'givens':
        // All of them, or nothing: half of what is given is something else.
        return this.those(values, (value) => this.orLiteral(givenOf(value), 'value-not-given', value, property), true);
      default:
        if (values[1]) {
          this.notes.report('one-value-only', spanOf(values[1]), { property });
          return undefined;
        }
    }
    switch (expected.is) {
      case 'text':
        if (first.$type === 'TextLiteral') return { value: first.value, at: spanOf(first) };
        // All the words that stand there were meant as the text.
        this.notes.report('value-not-text', this.toLineEnd(spanOf(first)), { property });
        return undefined;
      case 'number':
        return this.limitedNumber(expected, property, first);
      case 'percent':
        return this.limitedNumber({ is: 'number', min: 0, max: 1 }, property, first, true);
      case 'effort':
        return this.effortOf(first, property);
      case 'date':
        return this.dateOf(first, property);
      case 'window':
        return this.windowOf(first, property);
      case 'choice':
        return this.choiceOf(expected.of, property, first);
      case 'priority':
        if (isNameUse(first)) return { value: first.name, at: spanOf(first) };
        return this.or(undefined, 'value-not-word', first, property);
      case 'condition':
        return this.orLiteral(conditionOf(first), 'value-not-condition', first, property);
      case 'case-result':
        return this.resultOf(first, run);
    }
  }

  /** From the start of a span to the end of its line, without the brace that closes a block there. */
  private toLineEnd(at: Span): Span {
    const [start, end] = endsOf(at);
    const rest = /^[^\n]*?(?=\s*[}｝]?\s*(?:\/\/[^\n]*)?(?:\n|$))/.exec(this.notes.text.slice(end))?.[0] ?? '';
    return spanAt(start, end + rest.trimEnd().length);
  }

  /** What values mean, without those that could not be read. @param needsAll true if one of those leaves nothing */
  private those<T>(
    values: readonly ValueNode[],
    read: (value: ValueNode) => T | undefined,
    needsAll = false,
  ): readonly T[] | undefined {
    // Most lists have one member, and a list that grows would keep room for more.
    const first = values.length === 1 ? read(values[0] as ValueNode) : undefined;
    if (first !== undefined) return [first];
    const found = values.length === 1 ? [undefined] : values.map(read);
    return found.includes(undefined) && needsAll ? undefined : present(found);
  }

  private or<T>(value: T | undefined, message: SyntaxMessage, node: ValueNode, property: string): T | undefined {
    if (value === undefined) this.notes.report(message, spanOf(node), { property });
    return value;
  }

  private wordOrText(value: ValueNode, property: string): Located<string> | undefined {
    if (value.$type === 'TextLiteral') return { value: value.value, at: spanOf(value) };
    if (isNameUse(value)) return { value: value.name, at: spanOf(value) };
    return this.or(undefined, 'value-not-text', value, property);
  }

  private referencesOf(
    expected: Extract<PropertyValue, { is: 'references' }>,
    property: string,
    values: readonly ValueNode[],
  ): NameUse | readonly NameUse[] | undefined {
    const uses: NameUse[] = [];
    for (const value of values) {
      if (!isNameUse(value)) {
        this.reportNoName(value, expected, property);
        continue;
      }
      if (uses.length > 0 && !expected.many) continue;
      uses.push(this.notes.refer(value, expected.to, property));
    }
    if (expected.many) return uses.slice();
    if (!values[1]) return uses[0];
    this.notes.report('one-value-only', spanOf(values[1]), { property });
    return undefined;
  }

  /** A range of names, or a name that begins with a digit. */
  private reportNoName(
    node: ValueNode,
    { to, many }: Extract<PropertyValue, { is: 'references' }>,
    property: string,
  ): void {
    const at = spanOf(node);
    const names = many && node.$type === 'Expression' && node.operator === '..' ? namesBetween(node) : undefined;
    if (names) {
      const suggestion = names.join(', ');
      const found = this.notes.text.slice(...endsOf(at));
      this.notes.report('names-in-range', at, { found, suggestion }, { at, text: suggestion, sure: false });
      return;
    }
    const isDigits = (node.$type === 'NumberLiteral' && !node.unit) || node.$type === 'DateLiteral';
    const fix = isDigits ? { at, text: nameFromDigits(to, node.value), sure: false } : undefined;
    this.notes.report('value-not-names', at, { property }, fix);
  }

  private choiceOf(set: ValueSetName, property: string, node: ValueNode): Located<string> | undefined {
    if (!isNameUse(node)) return this.or(undefined, 'value-not-word', node, property);
    const at = spanOf(node);
    const value = valueIn(set, node.name);
    if (!value) this.notes.refuse({ property, at, why: 'not-in-set', word: node.name, set });
    else if (node.name.charCodeAt(0) > 0x7f) this.notes.countChinese();
    return value && { value, at };
  }

  /** Says what is wrong with the first number or date inside that cannot be read, else what is wrong with the whole. */
  private orLiteral<T>(value: T | undefined, message: SyntaxMessage, node: ValueNode, property: string): T | undefined {
    if (value !== undefined) return value;
    const literal = unreadableLiteralIn(node);
    if (!literal) return this.or(value, message, node, property);
    if (literal.$type === 'NumberLiteral') this.numberOf(literal, property);
    else this.dateOf(literal, property);
    return undefined;
  }

  numberOf(node: ValueNode, property: string, isShare = false): Decimal | undefined {
    if (node.$type !== 'NumberLiteral') {
      this.reportWord('value-not-number', node, property, isShare ? shareOfWord : numberOfNumeral);
      return undefined;
    }
    if (!node.unit) return readNumber(node.value) ?? this.or(undefined, 'value-not-number', node, property);
    const at = spanOf(node);
    const found = this.notes.text.slice(...endsOf(at));
    const period = periodOf(node.value, node.unit);
    if (period) {
      this.notes.report('value-not-window', at, { property }, { at, text: period });
      return undefined;
    }
    const share = isShare && shareWithWord(node.value, node.unit);
    if (share) {
      const args = { property, found, unit: node.unit, number: share };
      this.notes.report('number-with-unit', at, args, { at, text: share });
      return undefined;
    }
    const plain = withoutUnit(node.value, node.unit);
    if (!plain) return this.or(undefined, 'value-not-number', node, property);
    const mended = { at, text: plain.number };
    const args = { property, found, unit: node.unit, number: plain.number };
    this.notes.report('number-with-unit', at, args, plain.sure ? mended : undefined, plain.sure ? undefined : [mended]);
    return undefined;
  }

  /** A value that is no number, with what it says in figures, if there is one plain meaning. */
  private reportWord(
    message: SyntaxMessage,
    node: ValueNode,
    property: string,
    meant: (word: string) => string | undefined,
  ): void {
    const at = spanOf(node);
    const text = node.$type === 'NameLiteral' ? meant(node.name) : undefined;
    const written = node.$type === 'NameLiteral' ? this.notes.text.slice(...endsOf(at)) : '';
    const vague = message === 'value-not-effort' ? vagueEffort(written) : vagueNumber(written);
    if (text === undefined && vague !== undefined) {
      this.notes.report('amount-vague', at, { property, found: written }, undefined, [{ at, text: vague }]);
      return;
    }
    this.notes.report(message, at, { property }, text === undefined ? undefined : { at, text });
  }

  private limitedNumber(
    limits: Extract<PropertyValue, { is: 'number' }>,
    property: string,
    node: ValueNode,
    percent = false,
  ): Located<number> | undefined {
    const number = this.numberOf(node, property, percent);
    if (!number) return undefined;
    const at = spanOf(node);
    const { value } = number;
    const shown = this.notes.text.slice(startOf(at), endOf(at));
    const limit = (bound: number) => (percent ? `${bound * 100}%` : String(bound));
    if (limits.whole && !Number.isInteger(value)) {
      this.notes.refuse({ property, at, why: 'not-whole', value: shown });
      return undefined;
    }
    if (value < (limits.min ?? Number.NEGATIVE_INFINITY) || value > (limits.max ?? Number.POSITIVE_INFINITY)) {
      const bounds = {
        ...(limits.min !== undefined && { min: limit(limits.min) }),
        ...(limits.max !== undefined && { max: limit(limits.max) }),
      };
      this.notes.refuse({ property, at, why: 'outside', value: shown, ...bounds });
      return undefined;
    }
    const located = { value, at };
    if (number.percent) this.percentages.set(located, number);
    return located;
  }

  private decimalOf(node: ValueNode | undefined, property: string): FieldType['min'] {
    const number = node && this.numberOf(node, property);
    return number && { value: number, at: spanOf(node) };
  }

  private effortOf(node: ValueNode, property: string): Effort | undefined {
    if (node.$type === 'Expression' && node.operator === '..') {
      this.reportEffortRange(node, property);
      return undefined;
    }
    if (node.$type !== 'NumberLiteral') {
      this.reportWord('value-not-effort', node, property, effortOfNumeral);
      return undefined;
    }
    const at = spanOf(node);
    const number = readNumber(node.value);
    if (!number) return this.or(undefined, 'value-not-effort', node, property);
    const amount = number.value;
    const unit = effortUnitOf(node.unit ?? '');
    if (!unit) {
      this.notes.refuse({ property, at, why: 'unknown-unit', word: node.unit ?? '' });
      return undefined;
    }
    if (amount < 0) {
      this.notes.refuse({ property, at, why: 'outside', value: node.value, min: '0' });
      return undefined;
    }
    return { days: amount * effortUnits[unit].days, amount, unit, at };
  }

  /** `3-5人日`: somebody has to decide for one of them. */
  private reportEffortRange(node: Extract<ValueNode, { $type: 'Expression' }>, property: string): void {
    const at = spanOf(node);
    const ends = [node.left, node.right];
    const unit = ends.flatMap((end) => (end?.$type === 'NumberLiteral' && end.unit) || [])[0] ?? '';
    const choices = ends.flatMap((end) =>
      end?.$type === 'NumberLiteral' && readNumber(end.value) && effortUnitOf(unit)
        ? { at, text: end.value + (/^[a-z]/i.test(unit) && unit.length > 1 ? ' ' : '') + unit }
        : [],
    );
    this.notes.report(
      'one-number-only',
      at,
      { property, found: this.notes.text.slice(...endsOf(at)) },
      undefined,
      choices,
    );
  }

  dateOf(node: ValueNode, property: string): DateWindow | undefined {
    if (node.$type !== 'DateLiteral') {
      const fix = this.dateFix(node);
      // Half a year is no day.
      this.reportDate('value-not-date', node, property, fix?.text.includes('..') ? undefined : fix);
      return undefined;
    }
    const at = spanOf(node);
    const date = readDate(node.value);
    if (!date) {
      const meant = datesMeant(node.value, false)?.texts;
      this.notes.refuse({ property, at, why: 'no-such-date', word: node.value, ...(meant && { meant }) });
    }
    return date && { ...date, at };
  }

  /** A value that is no date, with the days that it may mean. */
  private reportDate(
    message: 'value-not-date' | 'value-not-window',
    node: ValueNode,
    property: string,
    fix: SyntaxProblem['fix'],
  ): void {
    const at = spanOf(node);
    const meant = fix ? undefined : datesMeant(this.notes.text.slice(...endsOf(at)), message === 'value-not-window');
    const choices = meant?.texts.map((text) => ({ at, text }));
    if (meant?.sure) this.notes.report(message, at, { property }, choices?.[0]);
    else this.notes.report(message, at, { property }, fix, choices);
  }

  /** The text that mends a day or two that look like numbers. */
  private dateFix(node: ValueNode): SyntaxProblem['fix'] {
    const written = (side: ValueNode | undefined): string | undefined =>
      side?.$type === 'DateLiteral'
        ? side.value
        : side?.$type === 'NumberLiteral' && !side.unit
          ? dateOfNumber(side.value)
          : undefined;
    if (node.$type !== 'Expression') {
      const text = node.$type === 'NumberLiteral' && node.unit ? periodOf(node.value, node.unit) : written(node);
      return text === undefined ? undefined : { at: spanOf(node), text };
    }
    const [from, to] = [written(node.left), written(node.right)];
    return node.operator === '..' && from && to ? { at: spanOf(node), text: `${from}..${to}` } : undefined;
  }

  private windowOf(node: ValueNode, property: string): DateWindow | undefined {
    if (node.$type === 'DateLiteral') return this.dateOf(node, property);
    const [from, to] = node.$type === 'Expression' && node.operator === '..' ? [node.left, node.right] : [];
    if (from?.$type !== 'DateLiteral' || to?.$type !== 'DateLiteral') {
      this.reportDate('value-not-window', node, property, this.dateFix(node));
      return undefined;
    }
    const [first, last] = [this.dateOf(from, property), this.dateOf(to, property)];
    if (!first || !last) return undefined;
    const at = spanOf(node);
    if (first.start > last.end) {
      this.notes.refuse({ property, at, why: 'reversed', from: from.value, to: to.value });
      return undefined;
    }
    return { start: first.start, end: last.end, at };
  }

  private resultOf(node: ValueNode, run: Property['run']): CaseResult | undefined {
    if (!isNameUse(node)) return this.or(undefined, 'value-not-result', node, 'result');
    const at = spanOf(node);
    const outcome = valueIn('caseOutcome', node.name);
    if (!outcome) {
      this.notes.refuse({ property: 'result', at, why: 'not-in-set', word: node.name, set: 'caseOutcome' });
      return undefined;
    }
    const on = run?.date && this.dateOf(run.date, 'result');
    const by = run?.by?.name ? this.notes.refer(run.by, 'stakeholder', 'result') : undefined;
    return { outcome, at, ...(on && { on }), ...(by && { by }) };
  }
}

/** `A-1..A-3` and `A-1..3`: the names from the first to the last number. */
function namesBetween(node: Extract<ValueNode, { $type: 'Expression' }>): readonly string[] | undefined {
  const written = (side: ValueNode | undefined): string =>
    side?.$type === 'NameLiteral' ? side.name : side?.$type === 'NumberLiteral' && !side.unit ? side.value : '';
  return namesFromTo(written(node.left), written(node.right));
}

/** The numbers of a type whose unit is %: 0..100 is from 0% to 100%. */
function withPercentages(type: FieldType): FieldType {
  if (!isPercentUnit(type.unit?.value)) return type;
  const inPercent = (number: FieldType['min']) => number && { ...number, value: inHundredths(number.value) };
  const [min, max, step] = [inPercent(type.min), inPercent(type.max), inPercent(type.step)];
  return { ...type, ...(min && { min }), ...(max && { max }), ...(step && { step }) };
}

/** The first number or date in a condition or an assignment that cannot be read. */
function unreadableLiteralIn(
  node: ValueNode | undefined,
): Extract<ValueNode, { $type: 'NumberLiteral' | 'DateLiteral' }> | undefined {
  switch (node?.$type) {
    case 'NumberLiteral':
      return (node.unit && !durationUnitOf(node.unit)) || !readNumber(node.value) ? node : undefined;
    case 'DateLiteral':
      return readDate(node.value) ? undefined : node;
    case 'Expression': {
      // Long chains lean to the left.
      const rights: (ValueNode | undefined)[] = [];
      let first: ValueNode | undefined = node;
      while (first?.$type === 'Expression') {
        rights.push(first.right as ValueNode | undefined);
        first = first.left as ValueNode | undefined;
      }
      for (const part of [first, ...rights.reverse()]) {
        const found = unreadableLiteralIn(part);
        if (found) return found;
      }
      return undefined;
    }
    case 'Negation':
      return unreadableLiteralIn(node.operand);
    case 'Group':
    case 'Call':
      for (const member of node.members) {
        const found = unreadableLiteralIn(member as ValueNode);
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}
/** Without what could not be read. A list that grows keeps room for more, which `map` and `slice` do not: facts are many. */
export const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.includes(undefined) ? values.filter(isPresent).slice() : (values as readonly T[]);

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/** Values of which a part means something else; of names and texts the rest still says what it says. */
export const isExact = (value: PropertyValue): boolean =>
  !['text', 'texts', 'tags', 'references', 'outcomes'].includes(value.is);
