/** What may stand in conditions, in the data of cases and in what follows from them. */
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver';
import {
  type CalculationSign,
  calculationSigns,
  type Connective,
  connectives,
  type DataTypeName,
  expressionFunctions,
  type FunctionName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { AcceptanceFacts, Condition, FieldFacts, Operand } from '../facts/facts.js';
import type { WritingStyle } from '../writing/writing-style.js';
import { quoted } from '../writing/writing-style.js';
import { endOf, endsOf, startOf } from '../text/span.js';
import {
  type CompletionContext,
  type Continuation,
  namesIn,
  nothingFollows,
  thenSuggest,
  word,
} from './completion-item.js';
import type { TextPlace } from './place-in-text.js';

type Before = Extract<TextPlace, { is: 'value' }>['before'];

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
/** What the signs are called, to find them by. */
const signNames: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  '=': { en: 'equals', zh: '等于' },
  '!=': { en: 'not equal', zh: '不等于' },
  '<': { en: 'less than', zh: '小于' },
  '<=': { en: 'at most', zh: '不超过' },
  '>': { en: 'more than', zh: '大于' },
  '>=': { en: 'at least', zh: '不小于' },
};

const calculates: ReadonlySet<string> = new Set<string>(calculationSigns.flat());
const calculationNames: Readonly<Record<CalculationSign, { readonly en: string; readonly zh: string }>> = {
  '+': { en: 'plus', zh: '加' },
  '-': { en: 'minus', zh: '减' },
  '*': { en: 'multiplied by', zh: '乘' },
  '/': { en: 'divided by', zh: '除以' },
};

/** True right behind the parenthesis of a function, or a comma in it. */
function isFunctionOpen(roles: readonly string[]): boolean {
  if (roles.at(-1) !== '(' && roles.at(-1) !== ',') return false;
  let depth = 0;
  for (let i = roles.length - 1; i > 0; i--) {
    if (roles[i] === ')') depth++;
    else if (roles[i] === '(' && depth-- === 0) return (roles[i - 1] ?? '') in expressionFunctions;
  }
  return false;
}

/** The roles of the comparison that is being written. */
const partAtHand = (roles: readonly string[]) =>
  roles.slice(Math.max(roles.lastIndexOf('and'), roles.lastIndexOf('or'), roles.lastIndexOf('not')) + 1);
const isCalculated = (roles: readonly string[]) =>
  partAtHand(roles).some((role) => calculates.has(role) || role in expressionFunctions);
const isCompared = (roles: readonly string[]) =>
  partAtHand(roles).some((role) => comparisons.has(role) || role === 'in');

/** The rules of an acceptance, by name and title. */
export const ruleItems = (acceptance: AcceptanceFacts | undefined): CompletionItem[] =>
  (acceptance?.rules ?? []).flatMap(({ name, title }) =>
    name === '' ? [] : [word(name, 'Method', title ? { detail: title.value } : {})],
  );

/** Names and values of the acceptance around a place. */
export class AcceptanceWords {
  /** Undefined outside of every requirement. */
  readonly facts: AcceptanceFacts | undefined;

  constructor(
    private readonly text: string,
    offset: number,
    private readonly context: CompletionContext,
    private readonly style: WritingStyle,
    private readonly filter: (word: { readonly en: string; readonly zh: string }) => string,
  ) {
    for (const { facts } of context.facts?.declarations ?? [])
      if (facts.kind === 'requirement' && startOf(facts.span) <= offset && offset <= endOf(facts.span))
        this.facts = facts.acceptance;
  }

  condition(before: Before): Continuation {
    const roles = before.map(({ type }) => type);
    const last = roles.at(-1);
    if (last === 'otherwise') return nothingFollows;
    const list = openList(before);
    if (list !== undefined) return this.list(list);
    if (calculates.has(last ?? '') || isFunctionOpen(roles)) return { items: this.quantities(), complete: false };
    const depth = roles.filter((role) => role === '(').length - roles.filter((role) => role === ')').length;
    if (last === undefined || last === '(' || last === 'and' || last === 'or' || last === 'not')
      return {
        items: [
          ...this.fields(() => true),
          ...(last === 'not' ? [] : [this.connective('not', thenSuggest)]),
          ...(last === undefined ? [this.connective('otherwise', { insertText: this.spelt('otherwise') })] : []),
        ],
        complete: false,
      };
    if (comparisons.has(last)) return { items: this.comparedWith(before.at(-2)?.image), complete: false };
    if (last === 'in') return { items: this.rangeOrList(before.at(-2)?.image), complete: false };
    if (last === '..') return { items: [], complete: false };
    const joined = { items: this.joins(), complete: depth <= 0 };
    const ahead = roles.at(-2) ?? '';
    // What has been calculated is still to be compared with something.
    if (isCalculated(roles)) return isCompared(roles) ? joined : { items: this.operators(undefined), complete: false };
    if (last === ')' || last === 'UNIT' || comparisons.has(ahead) || ahead === '..') return joined;
    if (ahead === 'in') return { items: [], complete: false };
    const field = this.field(before.at(-1)?.image);
    const operators = this.operators(field);
    if (field?.type?.name !== 'yes-no') return { items: operators, complete: false };
    return { items: [...this.joins(), ...operators], complete: depth <= 0 };
  }

  givens(before: Before): Continuation {
    const comma = before.map(({ type }) => type).lastIndexOf(',');
    const part = before.slice(comma + 1);
    const assigned = new Set(before.filter((_, i) => before[i + 1]?.type === '=').map(({ image }) => image));
    const [field, sign] = part;
    if (!field) {
      const open = this.fields(({ name }) => !assigned.has(name));
      const items = open.map((item) => ({ ...item, insertText: `${item.label} = `, ...thenSuggest }));
      return { items, complete: false };
    }
    if (field.type !== 'NAME') return nothingFollows;
    if (!sign) return { items: [word('=', 'Operator', { insertText: '= ', ...thenSuggest })], complete: false };
    return part.length === 2 ? { items: this.constants(field.image), complete: false } : nothingFollows;
  }

  outcomes(before: Before): Continuation {
    const last = before.at(-1)?.type;
    if (last !== undefined && last !== ',' && last !== 'not') return nothingFollows;
    const used = namesIn(before);
    const rules = ruleItems(this.facts).filter(({ label }) => !used.has(label));
    const not = last === 'not' || rules.length === 0 ? [] : [this.connective('not', thenSuggest)];
    return { items: [...rules, ...not], complete: false };
  }

  /** A condition that can be written here, to be replaced. */
  exampleCondition(): string {
    const { language } = this.style;
    const field = this.facts?.fields.find(
      ({ name, type }) => name !== '' && type !== undefined && type.name !== 'text',
    );
    if (!field) return language === 'zh' ? '金额 > 1000' : 'amount > 1000';
    if (field.type?.name === 'yes-no') return field.name;
    const [value] = this.constants(field.name);
    const sign = field.type?.name === 'one-of' ? '=' : '>';
    return value ? `${field.name} ${sign} ${value.label}` : `${field.name} > 0`;
  }

  private fields(fits: (field: { readonly name: string; readonly facts: FieldFacts }) => boolean): CompletionItem[] {
    const own = (this.facts?.fields ?? []).map((facts) => ({ name: facts.name, facts }));
    const shared = this.context.model
      .all('entity')
      .flatMap(({ facts: entity }) => entity.fields.map((facts) => ({ name: `${entity.name}.${facts.name}`, facts })));
    return [...own, ...shared].flatMap((field) =>
      field.facts.name === '' || !fits(field)
        ? []
        : [
            word(field.name, 'Field', {
              ...(field.facts.title && {
                detail: field.facts.title.value,
                filterText: `${field.name} ${field.facts.title.value}`,
              }),
            }),
          ],
    );
  }

  private field(name: string | undefined): FieldFacts | undefined {
    if (name === undefined) return undefined;
    const own = this.facts?.fields.find((field) => field.name === name);
    if (own) return own;
    const dot = name.lastIndexOf('.');
    const entity = dot < 0 ? undefined : this.context.model.findKind('entity', name.slice(0, dot));
    return entity?.facts.fields.find((field) => field.name === name.slice(dot + 1));
  }

  private operators(field: FieldFacts | undefined): CompletionItem[] {
    const type = field?.type?.name;
    const isOrdered = type === undefined || type === 'number' || type === 'integer' || type === 'date';
    const signs = isOrdered ? ['>', '>=', '<', '<=', '=', '!='] : ['=', '!='];
    const items = signs.map((sign) => {
      const names = signNames[sign] as { readonly en: string; readonly zh: string };
      return word(sign, 'Operator', {
        detail: names[this.style.language],
        filterText: `${sign} ${names[this.style.language]}`,
        insertText: `${sign} `,
        ...thenSuggest,
      });
    });
    if (type === 'yes-no') return items;
    return [...items, this.connective('in', thenSuggest), ...(isOrdered ? this.calculations(type) : [])];
  }

  /** Signs that calculate with a field: a day can only be moved. */
  private calculations(type: DataTypeName | undefined): CompletionItem[] {
    const signs = (type === 'date' ? ['-', '+'] : ['+', '-', '*', '/']) as CalculationSign[];
    return signs.map((sign) => {
      const names = calculationNames[sign];
      return word(sign, 'Operator', {
        detail: names[this.style.language],
        filterText: `${sign} ${names[this.style.language]}`,
        insertText: `${sign} `,
        ...thenSuggest,
      });
    });
  }

  /** What can be calculated with: numbers, days, and functions of them. */
  private quantities(): CompletionItem[] {
    const fields = this.fields(({ facts }) => ['number', 'integer', 'date', undefined].includes(facts.type?.name));
    return [...fields, ...this.functions()];
  }

  private functions(): CompletionItem[] {
    const [open, close] = this.style.parentheses;
    return (Object.keys(expressionFunctions) as FunctionName[]).map((name) => {
      const { zh, help } = expressionFunctions[name];
      const spelt = this.style.language === 'en' ? name : zh;
      return word(spelt, 'Function', {
        detail: help[this.style.language],
        filterText: this.filter({ en: name, zh }),
        insertText: `${spelt}${open}$0${close}`,
        insertTextFormat: InsertTextFormat.Snippet,
        ...thenSuggest,
      });
    });
  }

  private joins(): CompletionItem[] {
    return [this.connective('and', thenSuggest), this.connective('or', thenSuggest)];
  }

  /** Constants of a field, and fields that it can be compared with. */
  private comparedWith(name: string | undefined): CompletionItem[] {
    const type = this.field(name)?.type?.name;
    const isNumber = (other: string | undefined) => other === 'number' || other === 'integer';
    const others = this.fields(
      (other) =>
        other.name !== name &&
        (type === undefined || other.facts.type?.name === type || (isNumber(type) && isNumber(other.facts.type?.name))),
    );
    return [...this.constants(name), ...others];
  }

  /** Values that a field can have: yes and no, its options, or what the rules compare it with. */
  private constants(name: string | undefined): CompletionItem[] {
    const type = this.field(name)?.type;
    switch (type?.name) {
      case 'yes-no':
        return Object.entries(valueSets.yesNo).map(([en, zh]) =>
          word(this.style.language === 'en' ? en : zh, 'EnumMember', { filterText: this.filter({ en, zh }) }),
        );
      case 'one-of':
        return (type.options ?? []).map((option) =>
          word(option.name, 'EnumMember', name === undefined ? {} : { detail: name }),
        );
      case 'number':
      case 'integer': {
        const ends = [type.min, type.max].flatMap((end) => end?.value.digits ?? []);
        return [...new Set([...this.mentioned(name ?? ''), ...ends])].map((value) => word(value, 'Constant'));
      }
      case 'date': {
        const { today } = this.context.model.config;
        const days = new Set([...this.mentioned(name ?? ''), ...(today ? [today] : [])]);
        return [...days].map((day) => word(day, 'Constant'));
      }
      case 'text':
        return [...this.mentioned(name ?? '')].map((value) => word(value, 'Constant'));
      default:
        return [];
    }
  }

  private list({ field, used }: { readonly field: string; readonly used: ReadonlySet<string> }): Continuation {
    const items = this.constants(field).filter(({ label }) => !used.has(label));
    return { items, complete: false };
  }

  private rangeOrList(name: string | undefined): CompletionItem[] {
    const type = this.field(name)?.type;
    const [open, close] = this.style.parentheses;
    if (type?.name === 'one-of' || type?.name === 'text')
      return [
        word(open + close, 'Snippet', {
          insertText: `${open}$0${close}`,
          insertTextFormat: InsertTextFormat.Snippet,
          ...thenSuggest,
        }),
      ];
    if (type?.name !== 'number' && type?.name !== 'integer') return [];
    const [min, max] = [type.min?.value.digits ?? '0', type.max?.value.digits ?? '100'];
    return [
      word(`${min}..${max}`, 'Snippet', {
        insertText: `\${1:${min}}..\${2:${max}}`,
        insertTextFormat: InsertTextFormat.Snippet,
      }),
    ];
  }

  /** Values that rules and cases compare a field with or give it, as they are written. */
  private mentioned(name: string): Set<string> {
    const found = new Set<string>();
    const add = (value: Operand) => {
      const image = this.text.slice(...endsOf(value.at));
      if (value.is === 'number') found.add(isNumberImage.test(image) ? image : value.number.digits);
      else if (value.is === 'date') found.add(value.date.start);
      else if (value.is === 'text') found.add(quoted(value.text, this.style));
    };
    const isField = (operand: Operand) => operand.is === 'name' && operand.name === name;
    const walk = (condition: Condition) => {
      if (condition.is === 'and' || condition.is === 'or') condition.parts.forEach(walk);
      else if (condition.is === 'not') walk(condition.part);
      else if (condition.is === 'comparison') {
        if (isField(condition.left)) add(condition.right);
        else if (isField(condition.right)) add(condition.left);
      } else if (condition.is === 'in-range' && isField(condition.left)) {
        add(condition.from);
        add(condition.to);
      } else if (condition.is === 'in-list' && isField(condition.left)) condition.options.forEach(add);
    };
    for (const { when } of this.facts?.rules ?? []) if (when) walk(when);
    for (const { given } of this.facts?.cases ?? [])
      for (const each of given ?? []) if (each.is === 'assignment' && each.field.name === name) add(each.value);
    return found;
  }

  private spelt(en: Connective): string {
    return this.style.language === 'en' ? en : connectives[en].zh;
  }

  private connective(en: Connective, more: Partial<CompletionItem> = {}): CompletionItem {
    return word(this.spelt(en), 'Operator', {
      filterText: this.filter({ en, zh: connectives[en].zh }),
      insertText: `${this.spelt(en)} `,
      ...more,
    });
  }
}

const isNumberImage = /^-?\d[\d_]*(\.\d+)?[%％万亿kKmM]?$/;

/** The list behind `in` that is not closed yet, if a member of it is to come. */
function openList(before: Before): { readonly field: string; readonly used: ReadonlySet<string> } | undefined {
  const roles = before.map(({ type }) => type);
  const open = roles.lastIndexOf('(');
  if (open < 0 || roles[open - 1] !== 'in' || roles.indexOf(')', open) >= 0) return undefined;
  if (roles.at(-1) !== '(' && roles.at(-1) !== ',') return { field: '', used: new Set() };
  return { field: before[open - 2]?.image ?? '', used: namesIn(before.slice(open + 1)) };
}
