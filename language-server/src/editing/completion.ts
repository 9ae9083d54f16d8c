/** Completion: what may stand at a place, in the file's own language. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import {
  type Connective,
  connectives,
  type DeclarationKind,
  dataTypes,
  declarationKinds,
  declarations,
  effortUnits,
  type PropertyEntry,
  type ValueSetName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { AcceptanceFacts, Declaration, FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { continuedName } from '../rules/writing/free-name.js';
import { placeInText, type TextPlace } from './place-in-text.js';
import { endOf, startOf } from '../text/span.js';

export interface CompletionContext {
  readonly model: ModelReader;
  /** Of the file as it was last understood; fields and rules of the requirement at the place come from it. */
  readonly facts: FileFacts | undefined;
  /** The language of the file's keywords. */
  readonly language: Language;
}

/**
 * What may stand at an offset.
 * @returns items without ranges: the editor replaces the word at the place
 */
export function completionsAt(text: string, offset: number, context: CompletionContext): CompletionItem[] {
  const place = placeInText(text, offset);
  switch (place.is) {
    case 'free':
      return [];
    case 'member':
      return membersOf(place, offset, context);
    case 'case-class':
      return valuesOf('caseClass', context.language);
    case 'waived':
      return [...valuesOf('caseClass', context.language), ...rulesAt(offset, context)];
    case 'data-type':
      return Object.entries(dataTypes).map(([en, { zh }]) =>
        word(context.language === 'en' ? en : zh, 'TypeParameter'),
      );
    case 'unit':
      return Object.entries(effortUnits).map(([en, { zh }]) => word(context.language === 'en' ? en : zh, 'Unit'));
    case 'value':
      return propertyValues(place.property, place.previous, offset, context);
  }
}

const connective = (en: Connective, language: Language) => (language === 'en' ? en : connectives[en].zh);

type Kind = keyof typeof CompletionItemKind;

const word = (label: string, kind: Kind, more: Partial<CompletionItem> = {}): CompletionItem => ({
  label,
  kind: CompletionItemKind[kind],
  ...more,
});

function membersOf(
  place: Extract<TextPlace, { is: 'member' }>,
  offset: number,
  context: CompletionContext,
): CompletionItem[] {
  const { language } = context;
  const properties = (place.block ? declarations[place.block].properties : []).filter(({ en }) => !place.used.has(en));
  return [
    ...properties.map((entry, i) =>
      word(entry[language], 'Property', {
        insertText: `${entry[language]}: `,
        filterText: `${entry[language]} ${entry.en}`,
        detail: entry.help[language],
        sortText: `1${String(i).padStart(2, '0')}`,
        // The values are offered at once.
        command: { title: '', command: 'editor.action.triggerSuggest' },
      }),
    ),
    ...declarationKinds
      .filter((kind) => declarations[kind].inside.includes(place.block ?? 'file'))
      .map((kind, i) => declarationItem(kind, language, i, kind === 'case' ? nextCaseName(offset, context) : '')),
  ];
}

/**
 * A declaration comes with its name, title and block to fill in.
 * @param caseName the name of a case, which continues those of its requirement; none if they have none
 */
function declarationItem(kind: DeclarationKind, language: Language, index: number, caseName: string): CompletionItem {
  const entry = declarations[kind];
  const keyword = entry[language];
  const quote = language === 'en' ? (stop: string) => ` "${stop}"` : (stop: string) => ` “${stop}”`;
  const snippets: Partial<Record<DeclarationKind, string>> = {
    measured: `${keyword} $1: $0`,
    data: `${keyword} $1: $0`,
    waive: `${keyword} $1 ${connective('because', language)}${quote('$0')}`,
    case: `${keyword} ${caseName ? `${caseName} ` : ''}$1${quote('$2')} {\n\t$0\n}`,
    concern: `${keyword} $1${quote('$0')}`,
  };
  const name = entry.name === 'required' ? ' $1' : '';
  const title = entry.title === 'none' ? '' : quote('$2');
  return word(keyword, 'Keyword', {
    insertText: snippets[kind] ?? `${keyword}${name}${title} {\n\t$0\n}`,
    insertTextFormat: InsertTextFormat.Snippet,
    filterText: `${keyword} ${entry.en}`,
    detail: entry.help[language],
    sortText: `2${String(index).padStart(2, '0')}`,
  });
}

const valuesOf = (set: ValueSetName, language: Language): CompletionItem[] =>
  Object.entries(valueSets[set]).map(([en, zh], i) =>
    word(language === 'en' ? en : zh, 'EnumMember', {
      sortText: String(i).padStart(2, '0'),
      filterText: `${language === 'en' ? en : zh} ${en}`,
    }),
  );

function propertyValues(
  { value }: PropertyEntry,
  previous: string,
  offset: number,
  context: CompletionContext,
): CompletionItem[] {
  const { language, model } = context;
  switch (value.is) {
    case 'choice':
      return valuesOf(value.of, language);
    case 'priority':
      return model.config.priorities.map((level) => word(level, 'EnumMember'));
    case 'references':
      return value.to === 'concern' ? concernsOf(model) : model.all(value.to).map(({ facts }) => named(facts));
    case 'case-result':
      return previous === 'by'
        ? model.all('stakeholder').map(({ facts }) => named(facts))
        : valuesOf('caseOutcome', language);
    case 'outcomes':
      return [...rulesAt(offset, context), word(connective('not', language), 'Operator')];
    case 'givens':
    case 'condition':
      return previous === '=' || previous === '!='
        ? [...valuesOf('yesNo', language), ...optionsAt(offset, context)]
        : fieldsAt(offset, context);
    default:
      return [];
  }
}

const named = (facts: Declaration): CompletionItem =>
  word(facts.name, 'Reference', {
    ...(facts.title && { detail: facts.title.value, filterText: `${facts.name} ${facts.title.value}` }),
  });

function concernsOf(model: ModelReader): CompletionItem[] {
  return model
    .all('stakeholder')
    .flatMap(({ facts }) =>
      facts.concerns.map((concern) =>
        word(`${facts.name}.${concern.name}`, 'Reference', concern.title ? { detail: concern.title.value } : {}),
      ),
    );
}

function acceptanceAt(offset: number, { facts }: CompletionContext): AcceptanceFacts | undefined {
  for (const { facts: declared } of facts?.declarations ?? [])
    if (declared.kind === 'requirement' && startOf(declared.span) <= offset && offset <= endOf(declared.span))
      return declared.acceptance;
  return undefined;
}

const nextCaseName = (offset: number, context: CompletionContext): string =>
  continuedName((acceptanceAt(offset, context)?.cases ?? []).map(({ name }) => name));

const rulesAt = (offset: number, context: CompletionContext): CompletionItem[] =>
  (acceptanceAt(offset, context)?.rules ?? []).map((rule) =>
    word(rule.name, 'Method', rule.title ? { detail: rule.title.value } : {}),
  );

function fieldsAt(offset: number, context: CompletionContext): CompletionItem[] {
  const own = (acceptanceAt(offset, context)?.fields ?? []).map((field) =>
    word(field.name, 'Field', field.title ? { detail: field.title.value } : {}),
  );
  const shared = context.model
    .all('entity')
    .flatMap(({ facts }) => facts.fields.map((field) => word(`${facts.name}.${field.name}`, 'Field')));
  return [...own, ...shared];
}

const optionsAt = (offset: number, context: CompletionContext): CompletionItem[] =>
  (acceptanceAt(offset, context)?.fields ?? []).flatMap((field) =>
    (field.type?.options ?? []).map((option) => word(option.name, 'EnumMember', { detail: field.name })),
  );
