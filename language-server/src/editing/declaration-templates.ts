/** Declarations to fill in, in the language and with the signs of a file: bare ones, and those that people mostly write. */
import {
  type Connective,
  connectives,
  type DataTypeName,
  type DeclarationKind,
  dataTypes,
  declarations,
  hasBlock,
  propertyOf,
  type ValueSetName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { ModelReader } from '../model/project-model.js';
import type { WritingStyle } from '../writing/writing-style.js';

export interface DeclarationTemplate {
  readonly label: string;
  /** What it is found by besides the keyword. */
  readonly aliases: readonly string[];
  /** What it is; undefined where the keyword says it. */
  readonly detail?: string;
  /** A snippet. */
  readonly insertText: string;
}

export interface TemplateContext {
  readonly style: WritingStyle;
  /** The next free name; empty for kinds that are not numbered. */
  readonly name: string;
  /** A condition over a field of the acceptance around the place. */
  readonly condition: string;
  readonly model: ModelReader;
}

/** The templates of a declaration: the bare one first. */
export function templatesFor(kind: DeclarationKind, context: TemplateContext): readonly DeclarationTemplate[] {
  const words = new TemplateWords(context);
  const full = fullTemplates[kind];
  const keyword = words.keyword(kind);
  const bare = { label: keyword, aliases: [], insertText: bareTemplate(kind, words) };
  if (!full) return [bare];
  const { aliases, detail, lines } = full(words);
  return [bare, { label: `${keyword} …`, aliases, detail, insertText: lines.join('\n') }];
}

/** Puts placeholders into snippets; those with one number are filled in together. */
class TemplateWords {
  readonly open: string;
  readonly close: string;

  constructor(readonly context: TemplateContext) {
    [this.open, this.close] = context.style.braces;
  }

  say(en: string, zh: string): string {
    return this.context.style.language === 'zh' ? zh : en;
  }

  keyword(kind: DeclarationKind): string {
    return declarations[kind][this.context.style.language];
  }

  quoted(text: string): string {
    const [open, close] = this.context.style.quotes;
    return open + text + close;
  }

  line(kind: DeclarationKind, property: string, value: string): string {
    const { style } = this.context;
    return `${propertyOf(kind, property)?.[style.language] ?? property}${style.colon}${value}`;
  }

  value<S extends ValueSetName>(set: S, value: string): string {
    return this.say(value, (valueSets[set] as Readonly<Record<string, string>>)[value] ?? value);
  }

  choices(number: number, set: ValueSetName): string {
    return `\${${number}|${Object.entries(valueSets[set]).map(([en, zh]) => this.say(en, zh))}|}`;
  }

  /** Names to choose from; a word to replace where there are none. */
  oneOf(number: number, names: readonly string[], otherwise: string): string {
    const [first, ...others] = names.slice(0, mostChoices);
    if (first === undefined) return `\${${number}:${otherwise}}`;
    return others.length === 0 ? `\${${number}:${first}}` : `\${${number}|${[first, ...others].join(',')}|}`;
  }

  connective(en: Connective): string {
    return this.say(en, connectives[en].zh);
  }

  type(en: DataTypeName): string {
    return this.say(en, dataTypes[en].zh);
  }

  /** A word to replace. */
  fill(number: number, text: string): string {
    return `\${${number}:${text}}`;
  }

  effort(number: number, days: number): string {
    return `\${${number}:${days}}${this.say(' person-days', '人日')}`;
  }
}

/** A menu of more choices than these is no help. */
const mostChoices = 30;

/** A declaration with its name and title to fill in, and an empty block. */
function bareTemplate(kind: DeclarationKind, words: TemplateWords): string {
  const { style, name } = words.context;
  const keyword = words.keyword(kind);
  switch (kind) {
    case 'measured':
      return `${keyword} $1${style.colon}$0`;
    case 'data':
      return `${keyword} $1${style.colon}$0`;
    case 'waive':
      return `${keyword} $1 ${words.connective('because')} ${words.quoted('$0')}`;
    case 'case':
      return `${keyword} ${name ? `${name} ` : ''}$1 ${words.quoted('$2')} ${words.open}\n\t$0\n${words.close}`;
    default: {
      const entry = declarations[kind];
      const named = entry.name === 'required' ? ` ${name ? `\${1:${name}}` : '$1'}` : '';
      const title = (last: string) => (entry.title === 'none' ? '' : ` ${words.quoted(last)}`);
      if (!hasBlock(kind)) return `${keyword}${named}${title('$0')}`;
      return `${keyword}${named}${title('$2')} ${words.open}\n\t$0\n${words.close}`;
    }
  }
}

interface FullTemplate {
  readonly aliases: readonly string[];
  readonly detail: string;
  readonly lines: readonly string[];
}

const fullTemplates: { readonly [K in DeclarationKind]?: (words: TemplateWords) => FullTemplate } = {
  stakeholder: (w) => ({
    aliases: ['sh'],
    detail: w.say('A stakeholder with a concern', '干系人及其诉求'),
    lines: [
      `${w.keyword('stakeholder')} \${1:${w.say('Name', '名称')}} ${w.quoted(`\${2:${w.say('Title', '标题')}}`)} ${w.open}`,
      `\t${w.line('stakeholder', 'role', w.choices(3, 'role'))}`,
      `\t${w.keyword('concern')} \${4:${w.say('Concern', '诉求名')}} ${w.quoted(`\${5:${w.say('what they care about', '关心的事')}}`)}`,
      w.close,
    ],
  }),
  metric: (w) => ({
    aliases: [],
    detail: w.say('A metric with baseline and target', '带基线和目标值的指标'),
    lines: [
      `${w.keyword('metric')} \${1:${w.say('Name', '名称')}} ${w.quoted(`\${2:${w.say('Title', '标题')}}`)} ${w.open}`,
      `\t${w.line('metric', 'formula', w.quoted(`\${3:${w.say('how it is computed', '怎样计算')}}`))}`,
      `\t${w.line('metric', 'unit', w.quoted(w.fill(4, '%')))}`,
      `\t${w.line('metric', 'baseline', w.fill(5, '0'))}`,
      `\t${w.line('metric', 'target', w.fill(6, '100'))}`,
      w.close,
    ],
  }),
  requirement: (w) => ({
    aliases: ['req'],
    detail: w.say('A requirement with acceptance', '带验收的需求'),
    lines: [
      `${w.keyword('requirement')} \${1:${w.context.name}} ${w.quoted(`\${2:${w.say('Title', '标题')}}`)} ${w.open}`,
      `\t${w.line('requirement', 'from', w.oneOf(3, namesOf('stakeholder', w), w.say('Stakeholder', '干系人')))}`,
      `\t${w.line('requirement', 'ask', w.quoted(`\${4:${w.say('what was asked for', '对方的原话')}}`))}`,
      `\t${w.line('requirement', 'need', w.quoted(`\${5:${w.say('what is really needed', '真正要解决的问题')}}`))}`,
      `\t${w.line('requirement', 'priority', w.oneOf(6, w.context.model.config.priorities, 'P0'))}`,
      `\t${w.line('requirement', 'customers', w.fill(7, '1'))}`,
      `\t${w.line('requirement', 'effort', w.effort(8, 5))}`,
      `\t${w.keyword('acceptance')} ${w.open}`,
      `\t\t${w.keyword('case')} A1 ${w.value('caseClass', 'normal')} ${w.quoted(`\${9:${w.say('It works', '正常流程')}}`)} ${w.open}`,
      `\t\t\t${w.line('case', 'when', w.quoted(`\${10:${w.say('what is done', '做什么')}}`))}`,
      `\t\t\t${w.line('case', 'then', w.quoted(`\${11:${w.say('what is seen', '看到什么')}}`))}`,
      `\t\t${w.close}`,
      `\t${w.close}`,
      w.close,
    ],
  }),
  acceptance: (w) => {
    const field = w.say('amount', '金额');
    const rule = w.say('Rule', '规则名');
    const cases = [
      { class: 'normal', number: '5000', holds: true },
      { class: 'boundary', number: '1000', holds: false },
      { class: 'boundary', number: '1001', holds: true },
    ];
    return {
      aliases: ['acc'],
      detail: w.say('Acceptance with data, a rule and its cases', '带数据、规则和用例的验收'),
      lines: [
        `${w.keyword('acceptance')} ${w.open}`,
        `\t${w.keyword('data')} \${1:${field}} ${w.quoted(`\${2:${w.say('Amount', '金额')}}`)}${w.context.style.colon}${w.type('number')} \${3:0..${w.say('1_000_000', '100万')}} ${w.connective('step')} \${4:1}`,
        `\t${w.keyword('rule')} \${5:${rule}} ${w.open}`,
        `\t\t${w.line('rule', 'when', `\${1:${field}} > \${6:1000}`)}`,
        `\t\t${w.line('rule', 'then', w.quoted(`\${7:${w.say('what follows', '产生的结果')}}`))}`,
        `\t${w.close}`,
        ...cases.flatMap(({ class: caseClass, number, holds }, i) => [
          `\t${w.keyword('case')} A${i + 1} ${w.value('caseClass', caseClass)} ${w.open}`,
          `\t\t${w.line('case', 'given', `\${1:${field}} = \${${8 + i}:${number}}`)}`,
          `\t\t${w.line('case', 'then', `${holds ? '' : `${w.connective('not')} `}\${5:${rule}}`)}`,
          `\t${w.close}`,
        ]),
        `\t${w.keyword('case')} A4 ${w.value('caseClass', 'exception')} ${w.open}`,
        `\t\t${w.line('case', 'given', w.quoted(`\${11:${w.say('what goes wrong', '出了什么问题')}}`))}`,
        `\t\t${w.line('case', 'then', w.quoted(`\${12:${w.say('what is seen', '看到什么')}}`))}`,
        `\t${w.close}`,
        w.close,
      ],
    };
  },
  rule: (w) => ({
    aliases: [],
    detail: w.say('A rule with its condition and result', '带条件和结果的规则'),
    lines: [
      `${w.keyword('rule')} \${1:${w.say('Rule', '规则名')}} ${w.quoted(`\${2:${w.say('Title', '标题')}}`)} ${w.open}`,
      `\t${w.line('rule', 'when', `\${3:${w.context.condition}}`)}`,
      `\t${w.line('rule', 'then', w.quoted(`\${4:${w.say('what follows', '产生的结果')}}`))}`,
      w.close,
    ],
  }),
  case: (w) => ({
    aliases: [],
    detail: w.say('A case with what happens and what is seen', '写明操作和结果的用例'),
    lines: [
      `${w.keyword('case')} ${w.context.name ? `${w.context.name} ` : ''}${w.choices(1, 'caseClass')} ${w.quoted(`\${2:${w.say('Title', '标题')}}`)} ${w.open}`,
      `\t${w.line('case', 'given', w.quoted(`\${3:${w.say('data and circumstances', '数据和前提')}}`))}`,
      `\t${w.line('case', 'when', w.quoted(`\${4:${w.say('what is done', '做什么')}}`))}`,
      `\t${w.line('case', 'then', w.quoted(`\${5:${w.say('what is seen', '看到什么')}}`))}`,
      w.close,
    ],
  }),
  version: (w) => {
    const year = w.context.model.config.today?.slice(0, 4) ?? '2025';
    const requirements = namesOf('requirement', w);
    return {
      aliases: [],
      detail: w.say('A version with window and capacity', '带周期和容量的版本'),
      lines: [
        `${w.keyword('version')} \${1:${w.context.name}} ${w.quoted(`\${2:${w.say('Title', '标题')}}`)} ${w.open}`,
        `\t${w.line('version', 'window', `\${3:${w.context.model.config.today ?? `${year}-01-01`}}..\${4:${year}-12-31}`)}`,
        `\t${w.line('version', 'capacity', w.effort(5, 60))}`,
        ...(requirements.length > 0 ? [`\t${w.line('version', 'delivers', w.oneOf(6, requirements, ''))}`] : []),
        `\t${w.line('version', 'status', w.value('versionStatus', 'planned'))}`,
        w.close,
      ],
    };
  },
};

const namesOf = (kind: 'stakeholder' | 'requirement', { context: { model } }: TemplateWords): readonly string[] => [
  ...new Set(model.all(kind).flatMap(({ facts: { name } }) => (name === '' ? [] : [name]))),
];
