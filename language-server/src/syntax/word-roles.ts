/**
 * What a word is by its place: a keyword, a property, a unit or a name. Every decision looks at the neighbours alone, so
 * that the grammar needs one token of lookahead and a keyword can be a name wherever a name is expected.
 */
import {
  type Connective,
  connectives,
  type DataTypeName,
  dataTypes,
  type DeclarationKind,
  declarations,
  expressionFunctions,
  type FunctionName,
  type PropertyEntry,
  type ValueOf,
  valueSets,
} from '../../../grammar/keyword-table.js';

/** What the language knows of a word, in whatever spelling. */
export interface KnownWord {
  readonly declaration: DeclarationKind | undefined;
  readonly connective: Connective | undefined;
  readonly caseClass: ValueOf<'caseClass'> | undefined;
  readonly type: DataTypeName | undefined;
  /** The function that it is right before a parenthesis. */
  readonly function: FunctionName | undefined;
  /** True for a property of any declaration. */
  readonly isProperty: boolean;
  /** True for a property of rules that holds a condition. */
  readonly holdsCondition: boolean;
  /** The property that it is inside each kind of declaration. */
  readonly properties: { readonly [K in DeclarationKind]?: PropertyEntry };
}

/** What is known of a word that means nothing to the language. */
export const noWord: KnownWord = {
  declaration: undefined,
  connective: undefined,
  caseClass: undefined,
  type: undefined,
  function: undefined,
  isProperty: false,
  holdsCondition: false,
  properties: {},
};

type Words = Readonly<Record<string, { readonly zh: string }>>;

function allWords(): ReadonlyMap<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  const add = (word: string, meaning: Partial<KnownWord>) =>
    words.set(word, { ...(words.get(word) ?? noWord), ...meaning });
  const addBoth = (entries: Words, field: 'declaration' | 'connective' | 'type' | 'function') => {
    for (const [en, { zh }] of Object.entries(entries)) for (const word of [en, zh]) add(word, { [field]: en });
  };
  addBoth(declarations, 'declaration');
  addBoth(connectives, 'connective');
  addBoth(dataTypes, 'type');
  addBoth(expressionFunctions, 'function');
  for (const [en, zh] of Object.entries(valueSets.caseClass))
    for (const word of [en, zh]) add(word, { caseClass: en as ValueOf<'caseClass'> });
  for (const { en: kind, properties } of Object.values(declarations))
    for (const entry of properties)
      for (const word of [entry.en, entry.zh, ...(entry.alsoRead ?? [])])
        add(word, { isProperty: true, properties: { ...words.get(word)?.properties, [kind]: entry } });
  for (const { value, en, zh, alsoRead } of declarations.rule.properties)
    if (value.is === 'condition') for (const word of [en, zh, ...(alsoRead ?? [])]) add(word, { holdsCondition: true });
  return words;
}

/** Every word that the language knows. */
export const knownWords = allWords();

/** What the language knows of a word. */
export const knownWord = (word: string): KnownWord => knownWords.get(word) ?? noWord;

/** After these tokens a value is expected, so that most keywords are names there. */
export const beforeValue: ReadonlySet<string> = new Set([
  ':',
  ',',
  '(',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '..',
  '+',
  '-',
  '*',
  '/',
  'in',
  'and',
  'or',
  'not',
  'by',
  'until',
  'one-of',
]);

/** Keywords of declarations that may have a name right behind them. */
const nameable: ReadonlySet<string> = new Set(
  Object.values(declarations).flatMap(({ en, name }) => (name !== 'none' && en !== 'case' ? [en] : [])),
);

/** What stands behind a word, as far as its role depends on it. */
export interface WordSurroundings {
  /** True if the word is the first token of its line. */
  readonly startsLine: boolean;
  /** The kind of the next token, and whether it starts on the line on which the word ends. */
  readonly next: string | undefined;
  readonly nextOnLine: boolean;
  /** True if the token behind the next one starts on the line of the word. */
  readonly afterNextOnLine: boolean;
  /** The type of a field that a word which is none is read like. */
  typeByShape?(): DataTypeName | undefined;
}

/** A block that is open, and the one that it is in. */
interface OpenBlock {
  readonly kind: DeclarationKind | undefined;
  readonly around: OpenBlock | undefined;
}

/** Remembers the last tokens as far as the role of the next word depends on them. */
export class RolePlace {
  private role: string | undefined;
  private roleBefore: string | undefined;
  private expectsValue = false;
  /** True between `data NAME` and its type. */
  private fieldOpen = false;
  /** True if the last property's word is one that holds a condition. */
  private inCondition = false;
  /** The declaration that the next brace opens, and those whose braces are open. */
  private opening: DeclarationKind | undefined;
  private block: OpenBlock | undefined;

  /** Makes this one the same as another. */
  protected take(other: RolePlace): void {
    this.role = other.role;
    this.roleBefore = other.roleBefore;
    this.expectsValue = other.expectsValue;
    this.fieldOpen = other.fieldOpen;
    this.inCondition = other.inCondition;
    this.opening = other.opening;
    this.block = other.block;
  }

  /** A token in its role has been read; `word` is what is known of it, if it is a property. */
  passRole(role: string, word: KnownWord): void {
    if (role === 'data') this.fieldOpen = true;
    else if (this.role === ':' || role === '{' || role === '}') this.fieldOpen = false;
    if (role === 'PROPERTY') this.inCondition = word.holdsCondition;
    if (Object.hasOwn(declarations, role)) this.opening = role as DeclarationKind;
    else if (role === '{') {
      this.block = { kind: this.opening, around: this.block };
      this.opening = undefined;
    } else if (role === '}') this.block = this.block?.around;
    this.roleBefore = this.role;
    this.role = role;
    this.expectsValue = beforeValue.has(role);
  }

  /** The role of the word that stands here. */
  roleOfWord(word: KnownWord, around: WordSurroundings): string {
    const { role, expectsValue } = this;
    const { startsLine, next } = around;
    if (!startsLine && role !== undefined) {
      const named = this.roleBehindKeyword(role, word, around);
      if (named) return named;
    }
    const { declaration, connective } = word;
    if (next === ':' && (startsLine || !expectsValue)) {
      const isDeclaration = startsLine && declaration && !word.isProperty && around.afterNextOnLine;
      // `版本：V1` in a requirement means the version that delivers it.
      return isDeclaration && this.mayHold(declaration) ? declaration : 'PROPERTY';
    }
    if (next === '=' && startsLine && !expectsValue && word.isProperty) return 'PROPERTY';
    if (expectsValue && !startsLine) return this.roleOfValue(word, next);
    if (declaration && (!expectsValue || next === 'NAME' || next === 'TEXT' || next === '{')) return declaration;
    if (declaration === 'measured' && startsLine && next === 'DATE') return declaration;
    if (expectsValue) return this.roleOfValue(word, next);
    if (role === 'NUMBER' && !startsLine && !connective) return 'UNIT';
    if (connective && connective !== 'otherwise' && connective !== 'not') return connective;
    if ((startsLine || role === '{') && word.isProperty && around.nextOnLine && startsValue(next)) return 'PROPERTY';
    return 'NAME';
  }

  /** True if a declaration may stand in the block that is open, or nobody knows what block that is. */
  private mayHold(declaration: DeclarationKind): boolean {
    const home = this.block ? this.block.kind : 'file';
    return home === undefined || declarations[declaration].inside.some((each) => each === home);
  }

  /** Right behind the keyword of a declaration stands its name, behind `case` maybe a class, behind `data x:` a type. */
  private roleBehindKeyword(role: string, word: KnownWord, around: WordSurroundings): string | undefined {
    if (role === 'waive') return word.connective === 'because' ? 'because' : 'NAME';
    if (role === 'case') return word.caseClass ?? 'NAME';
    if (role === 'NAME' && this.roleBefore === 'case') return word.caseClass;
    if (nameable.has(role)) return 'NAME';
    if (role !== ':' || !this.fieldOpen) return undefined;
    return word.type ?? around.typeByShape?.() ?? 'NAME';
  }

  /** Where a value is expected, only `not`, the condition `otherwise` and functions are more than names. */
  private roleOfValue({ connective, function: called }: KnownWord, next: string | undefined): string {
    if (connective === 'not') return 'not';
    if (called && next === '(') return called;
    return connective === 'otherwise' && this.role === ':' && this.inCondition ? 'otherwise' : 'NAME';
  }
}

const startsValue = (next: string | undefined) =>
  next === 'TEXT' || next === 'NUMBER' || next === 'DATE' || next === 'NAME';
