/** Completion: what may stand at a place, in the language and with the signs of the file. */
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver';
import {
  type Connective,
  connectives,
  type DeclarationKind,
  type DataTypeName,
  dataTypes,
  declarationKinds,
  declarations,
  type EffortUnit,
  effortUnits,
  type PropertyEntry,
  type ValueSetName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { Span } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import { pinyinOf } from '../locale/pinyin.js';
import { continuedName, nextFreeName } from '../writing/free-name.js';
import { styleOf, type WritingStyle } from '../writing/writing-style.js';
import { beforeValue } from '../syntax/word-roles.js';
import { spanAt } from '../text/span.js';
import { AcceptanceWords, ruleItems } from './complete-acceptance.js';
import { dayItems, windowItems } from './complete-dates.js';
import { namedItems, referenceItems, tagItems } from './complete-names.js';
import {
  type CompletionContext,
  type Continuation,
  namesIn,
  nothingFollows,
  thenSuggest,
  word,
} from './completion-item.js';
import { templatesFor } from './declaration-templates.js';
import { placeInText, type TextPlace } from './place-in-text.js';

export interface Completions {
  readonly items: readonly CompletionItem[];
  /** What an item takes the place of. */
  readonly replaced: Span;
}

/**
 * What may stand at an offset.
 * @returns items with `insertText` where that is not the label; they take the place of `replaced`
 */
export function completionsAt(text: string, offset: number, context: CompletionContext): Completions {
  const place = placeInText(text, offset);
  const { facts } = context;
  const replaced = spanAt(place.word.start, offset);
  if (context.afterBlank && (place.is === 'member' || place.startsLine)) return { items: [], replaced };
  // A file that says nothing yet may become one in either language: that of the reader comes first.
  const languages: readonly Language[] = facts?.declarations.length
    ? [facts.language]
    : context.language === 'zh'
      ? ['zh', 'en']
      : ['en', 'zh'];
  const items = languages.flatMap((language, rank) =>
    new PlaceWords(place, text, offset, context, styleOf(text, language), languages.length > 1).items(rank),
  );
  return { items, replaced };
}

/** The words of one language at a place. */
class PlaceWords {
  private readonly language: Language;

  constructor(
    private readonly place: TextPlace,
    private readonly text: string,
    private readonly offset: number,
    private readonly context: CompletionContext,
    private readonly style: WritingStyle,
    /** Both languages are offered: a word is found by its own spelling alone. */
    private readonly ofTwo: boolean,
  ) {
    this.language = style.language;
  }

  items(rank: number): CompletionItem[] {
    const { place } = this;
    const found = this.found();
    const mayBegin = place.is === 'member' || (place.mayBegin && (found.complete || this.isLeftOpen()));
    const members = mayBegin ? this.members() : [];
    // At the start of a line a member is meant, unless the value before it has not even begun.
    const hasBegun = place.is === 'value' && place.before.length > 0;
    const ordered =
      place.startsLine && (found.complete || (hasBegun && mayBegin))
        ? [...members, ...found.items]
        : [...found.items, ...members];
    if (this.context.afterBlank && found.complete) return [];
    return ordered.map((item, i) => ({ ...item, sortText: `${rank}${String(i).padStart(4, '0')}` }));
  }

  /** The line before is not finished, but nothing in it calls for this line either: mostly, it is left for later. */
  private isLeftOpen(): boolean {
    const { place } = this;
    return place.is === 'value' && place.startsLine && !goesOn.has(place.before.at(-1)?.type ?? '');
  }

  private found(): Continuation {
    const { place } = this;
    switch (place.is) {
      case 'member':
      case 'free':
        return { items: [], complete: false };
      case 'value':
        return this.value(place.property, place.before);
      case 'head':
        return { items: this.head(place.kind, place.before), complete: false };
      case 'field-type':
        return {
          items: this.fieldType(place.before.map(({ type }) => type)),
          complete: place.before.length > 0,
        };
    }
  }

  private members(): CompletionItem[] {
    const { block, used, hasColon } = this.place;
    const properties = (block ? declarations[block].properties : []).filter(({ en }) => !used.properties.has(en));
    const kinds = declarationKinds.filter(
      (kind) =>
        declarations[kind].inside.includes(block ?? 'file') && !(onlyOnce.has(kind) && used.declarations.has(kind)),
    );
    return [
      ...properties.map((entry) => this.property(entry, hasColon)),
      ...(hasColon ? [] : kinds.flatMap((kind) => this.declaration(kind))),
    ];
  }

  private property(entry: PropertyEntry, hasColon: boolean): CompletionItem {
    const { language, style } = this;
    const detail = entry.help[language];
    const filterText = this.filter(entry);
    if (hasColon) return word(entry[language], 'Property', { detail, filterText });
    const head = entry[language] + style.colon;
    return entry.value.is === 'text'
      ? word(entry[language], 'Property', {
          detail,
          filterText,
          insertText: `${head}${style.quotes[0]}$0${style.quotes[1]}`,
          insertTextFormat: InsertTextFormat.Snippet,
        })
      : word(entry[language], 'Property', { detail, filterText, insertText: head, ...thenSuggest });
  }

  private declaration(kind: DeclarationKind): CompletionItem[] {
    const entry = declarations[kind];
    const { language } = this;
    return templatesFor(kind, {
      style: this.style,
      name: this.nextName(kind),
      condition: kind === 'rule' ? this.acceptance.exampleCondition() : '',
      model: this.context.model,
    }).map(({ label, aliases, detail, insertText }) =>
      word(label, 'Keyword', {
        insertText,
        insertTextFormat: InsertTextFormat.Snippet,
        filterText: [this.filter(entry), ...aliases].join(' '),
        detail: detail ?? entry.help[language],
      }),
    );
  }

  /** What a word of the language is found by: its spelling, its sound, and the twin that the file has no use for. */
  private filter({ en, zh }: { readonly en: string; readonly zh: string }): string {
    const sound = pinyinOf(zh);
    const chinese = [zh, ...(sound ? [sound.full, sound.initials] : [])];
    if (this.language === 'en') return this.ofTwo ? en : [en, ...chinese].join(' ');
    return (this.ofTwo ? chinese : [...chinese, en]).join(' ');
  }

  /** The next free name of a kind that is numbered; empty if its names are not. */
  private nextName(kind: DeclarationKind): string {
    if (kind === 'case') return continuedName((this.acceptance.facts?.cases ?? []).map(({ name }) => name));
    if (kind !== 'requirement' && kind !== 'version') return '';
    const { model, facts } = this.context;
    const isTaken = (name: string) => model.find(name).length > 0;
    const ofFile = facts?.declarations.flatMap(({ facts: each }) => (each.kind === kind ? [each.name] : [])) ?? [];
    const ofProject = model.all(kind).map(({ facts: each }) => each.name);
    const last = [ofFile, ofProject].flatMap((names) => names.findLast((name) => /\d$/.test(name)) ?? [])[0];
    if (last !== undefined) return nextFreeName(last, isTaken);
    const first = kind === 'requirement' ? 'REQ-1' : 'V1.0';
    return isTaken(first) ? nextFreeName(first, isTaken) : first;
  }

  private get today(): string | undefined {
    return this.context.model.config.today;
  }

  private get acceptance(): AcceptanceWords {
    return new AcceptanceWords(this.text, this.offset, this.context, this.style, (entry) => this.filter(entry));
  }

  private head(kind: DeclarationKind, before: Before): CompletionItem[] {
    const roles = before.map(({ type }) => type);
    switch (kind) {
      case 'case':
        if (roles.length === 0 || (roles.length === 1 && roles[0] === 'NAME')) {
          const name = roles.length === 0 ? this.nextName('case') : '';
          return [...(name ? [word(name, 'Reference')] : []), ...this.values('caseClass')];
        }
        return [];
      case 'waive':
        if (roles.length === 0) return [...this.values('caseClass'), ...ruleItems(this.acceptance.facts)];
        if (roles.length === 1) return [this.quotedAfter('because')];
        if (roles.at(-1) === 'TEXT') return [this.connective('until', thenSuggest)];
        return roles.at(-1) === 'until' ? namedItems('version', new Set(), this.context) : [];
      case 'measured':
        return roles.length === 0 ? dayItems(this.today) : [];
      case 'requirement':
      case 'version':
        return roles.length === 0 ? [word(this.nextName(kind), 'Reference')] : [];
      default:
        return [];
    }
  }

  private fieldType(roles: readonly string[]): CompletionItem[] {
    const [type, ...rest] = roles;
    if (type === undefined)
      return Object.entries(dataTypes).map(([en, { zh }]) =>
        word(this.language === 'en' ? en : zh, 'TypeParameter', {
          filterText: this.filter({ en, zh }),
          ...(en === 'one-of' && { insertText: `${this.language === 'en' ? en : zh} ` }),
        }),
      );
    if ((type as DataTypeName) !== 'number' && type !== 'integer') return [];
    if (rest.length > 0 && !['NUMBER', 'TEXT'].includes(rest.at(-1) as string)) return [];
    // A range has two ends.
    if (rest.length === 1 && rest[0] === 'NUMBER') return [];
    return [
      ...(rest.includes('step') || rest.includes('unit') ? [] : [this.connective('step')]),
      ...(rest.includes('unit') ? [] : [this.quotedAfter('unit')]),
    ];
  }

  private value({ en, value }: PropertyEntry, before: Before): Continuation {
    const roles = before.map(({ type }) => type);
    const first = roles.length === 0;
    const last = roles.at(-1);
    switch (value.is) {
      case 'choice':
        return first ? expected(this.values(value.of)) : nothingFollows;
      case 'priority':
        return first
          ? expected(this.context.model.config.priorities.map((level) => word(level, 'EnumMember')))
          : nothingFollows;
      case 'references':
        if (!first && (last !== ',' || !value.many)) return nothingFollows;
        return expected(referenceItems(en, value.to, namesIn(before), this.place.block, this.offset, this.context));
      case 'tags':
        return first || last === ',' ? expected(tagItems(namesIn(before), this.context, this.style)) : nothingFollows;
      case 'effort':
        if (first) return expected(this.efforts());
        return last === 'NUMBER' ? expected(this.units()) : nothingFollows;
      case 'percent':
        if (first) return expected(shares.map((share) => word(share, 'Value')));
        return last === 'NUMBER' && /\d$/.test(before.at(-1)?.image ?? '')
          ? { items: [word('%', 'Unit')], complete: true }
          : nothingFollows;
      case 'date':
        return first ? expected(dayItems(this.today)) : nothingFollows;
      case 'window':
        if (first) return expected(windowItems(this.today));
        return last === '..' ? expected(dayItems(this.today, before[0]?.image)) : nothingFollows;
      case 'case-result':
        return this.result(roles);
      case 'condition':
        return this.acceptance.condition(before);
      case 'givens':
        return this.acceptance.givens(before);
      case 'outcomes':
        return this.acceptance.outcomes(before);
      case 'text':
      case 'texts':
      case 'number':
        return first ? expected([]) : nothingFollows;
    }
  }

  private result(roles: readonly string[]): Continuation {
    const last = roles.at(-1);
    if (last === undefined) return expected(this.values('caseOutcome'));
    if (last === 'on') return expected(dayItems(this.today));
    if (last === 'by') return expected(namedItems('stakeholder', new Set(), this.context));
    const words = (['on', 'by'] as const).filter((name) => !roles.includes(name) && !roles.includes('by'));
    return { items: words.map((name) => this.connective(name, thenSuggest)), complete: true };
  }

  private values(set: ValueSetName): CompletionItem[] {
    return Object.entries(valueSets[set]).map(([en, zh]) =>
      word(this.language === 'en' ? en : zh, 'EnumMember', { filterText: this.filter({ en, zh }) }),
    );
  }

  private units(): CompletionItem[] {
    return (Object.keys(effortUnits) as EffortUnit[]).map((en) =>
      word(this.unit(en), 'Unit', { filterText: this.filter({ en, zh: effortUnits[en].zh }) }),
    );
  }

  private unit(unit: EffortUnit): string {
    return this.language === 'en' ? unit : effortUnits[unit].zh;
  }

  /** A number to overwrite, with each unit. */
  private efforts(): CompletionItem[] {
    const amounts: Readonly<Record<EffortUnit, number>> = { 'person-days': 5, 'person-weeks': 2, 'person-months': 2 };
    return (Object.keys(effortUnits) as EffortUnit[]).map((unit) => {
      const behind = (this.language === 'en' ? ' ' : '') + this.unit(unit);
      return word(amounts[unit] + behind, 'Value', {
        insertText: `\${1:${amounts[unit]}}${behind}`,
        insertTextFormat: InsertTextFormat.Snippet,
      });
    });
  }

  private connective(en: Connective, more: Partial<CompletionItem> = {}): CompletionItem {
    const { zh } = connectives[en];
    const label = this.language === 'en' ? en : zh;
    return word(label, 'Keyword', { filterText: this.filter({ en, zh }), insertText: `${label} `, ...more });
  }

  /** A word with a text behind it. */
  private quotedAfter(en: Connective): CompletionItem {
    const { quotes } = this.style;
    const item = this.connective(en);
    return {
      ...item,
      insertText: `${item.label} ${quotes[0]}$0${quotes[1]}`,
      insertTextFormat: InsertTextFormat.Snippet,
    };
  }
}

type Before = Extract<TextPlace, { is: 'value' }>['before'];

/** Behind these a value goes on, on the next line too. */
const goesOn: ReadonlySet<string> = new Set([...[...beforeValue].filter((role) => role !== ':'), 'on']);

/** Declarations that their holder has at most once. */
const onlyOnce: ReadonlySet<DeclarationKind> = new Set(
  declarationKinds.filter((kind) => {
    const { atMostOne, part } = declarations[kind];
    return atMostOne || (part !== undefined && 'only' in part);
  }),
);

const shares = ['100%', '80%', '50%', '20%'];

const expected = (items: readonly CompletionItem[]): Continuation => ({ items, complete: false });
