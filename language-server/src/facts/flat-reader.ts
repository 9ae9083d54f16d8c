/**
 * Tokens → facts, for texts in which everything is as it should be, which nearly all are: no tree in between. What a
 * property's value means is said in `property-values.ts`, for this reader and for the one that goes by way of the tree.
 * Where something is not as it should be, this one gives up, and the other one says what is wrong. A test compares the two.
 */
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  partsOf,
  type PropertyEntry,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { DataField, NameLiteral, Property } from '../generated/ast.js';
import { flatTokens, isWordRole, noRole, roleNumber, roles } from '../syntax/flat-tokens.js';
import { ignoreCommentAt } from '../syntax/ignore-comments.js';
import { deepestNesting } from '../syntax/nesting.js';
import { isCertificateRequest } from '../syntax/parser.js';
import type { Scanner } from '../syntax/scanner.js';
import { dataWords, deniedName, denials, mayDeny } from '../syntax/spoken-conditions.js';
import { takesTitle } from '../syntax/token-reader.js';
import { noWord } from '../syntax/word-roles.js';
import { lineOf, lineStartsOf } from '../text/line-of.js';
import { type Span, spanAt } from '../text/span.js';
import {
  documentationBefore,
  fileDeclaration,
  type Inside,
  newPart,
  type Part,
  placeInside,
  waiverOf,
} from './declared-part.js';
import { spanOf, type ValueNode } from './expressions.js';
import type {
  AcceptanceFacts,
  FileDeclaration,
  FileFacts,
  IgnoreComment,
  Measurement,
  MetricFacts,
  Reference,
  WaiverFacts,
} from './facts.js';
import { languageOf } from './file-language.js';
import { FlatValues, givesUp } from './flat-values.js';
import { readMetricPercentages, readPercentages } from './percentages.js';
import { placedFacts } from './placed-facts.js';
import { isExact, PropertyValues, type ValueNotes } from './property-values.js';

const [name, text, date, number, colon, comma, openBrace, closeBrace, property] = [
  'NAME',
  'TEXT',
  'DATE',
  'NUMBER',
  ':',
  ',',
  '{',
  '}',
  'PROPERTY',
].map(roleNumber) as [number, number, number, number, number, number, number, number, number];
const or = roleNumber('or');
const equals = new Set(['=', '!='].map(roleNumber));
const compares = new Set(['=', '!=', '<', '<=', '>', '>=', 'in'].map(roleNumber));
const [on, by, because, until, step, unit] = ['on', 'by', 'because', 'until', 'step', 'unit'].map(roleNumber) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const isClass = new Set(Object.keys(valueSets.caseClass).map(roleNumber));

/** The kind of declaration that a role begins. */
const kindOfRole: (DeclarationKind | undefined)[] = roles.map((role) =>
  role in declarations ? (role as DeclarationKind) : undefined,
);

/** What may stand inside a kind of declaration, or at the top of a file. */
interface Home {
  /** The place of each kind of part in the list of parts; -1 for one that is a declaration of its own. */
  readonly places: ReadonlyMap<DeclarationKind, number>;
  readonly parts: (typeof partsOf)[DeclarationKind];
}

const homeOf = (home: DeclarationKind | 'file'): Home => {
  const parts = home === 'file' ? [] : partsOf[home];
  const inside = declarationKinds.filter((kind) => declarations[kind].inside.includes(home));
  const places = inside.map((kind) => {
    const isOwn = declarations[kind].inside.includes('file');
    return [kind, isOwn ? -1 : parts.findIndex((part) => part.kind === kind)] as const;
  });
  return { places: new Map(places), parts };
};
const homes = new Map(([...declarationKinds, 'file'] as const).map((home) => [home, homeOf(home)]));

const nothing: readonly never[] = [];

/**
 * Reads what a text says.
 * @param uri of the file
 * @param isOnce true if the file will not be read again, so that no declaration has to be known again
 * @returns undefined if anything is wrong in it
 */
export function factsOfTokens(uri: string, written: string, isOnce = false): FileFacts | undefined {
  const tokens = flatTokens(isCertificateRequest(written) ? '' : written);
  if (!tokens) return undefined;
  const { scanner, source } = tokens;
  try {
    const facts = new FlatReader(uri, source.text, scanner, isOnce).file();
    return source.places ? placedFacts(facts, source.places, lineStartsOf(written)) : facts;
  } catch (reason) {
    if (reason === givesUp) return undefined;
    throw reason;
  }
}

class FlatReader implements ValueNotes {
  private readonly tokens: FlatValues;
  private readonly values = new PropertyValues(this);
  private readonly found: FileDeclaration[] = [];
  private references: Reference[] = [];
  private chinese = 0;
  private english = 0;
  private depth = 0;
  /** The names of data and rules in the outermost declaration at hand, and its first token. */
  private declared: Set<string> | undefined;
  private outermost = 0;

  constructor(
    private readonly uri: string,
    readonly text: string,
    private readonly scanner: Scanner,
    private readonly isOnce: boolean,
  ) {
    this.tokens = new FlatValues(text, scanner);
  }

  file(): FileFacts {
    const { tokens } = this;
    while (tokens.role !== noRole) {
      const [english, chinese, index] = [this.english, this.chinese, this.found.length];
      const kind = kindOfRole[tokens.role];
      if (kind === undefined || !homes.get('file')?.places.has(kind)) throw givesUp;
      this.declared = undefined;
      this.outermost = tokens.at;
      this.declaration(kind, {});
      const outer = this.found[index] as { -readonly [K in keyof FileDeclaration]: FileDeclaration[K] };
      outer.english = this.english - english;
      outer.chinese = this.chinese - chinese;
    }
    return {
      uri: this.uri,
      language: languageOf(this.found),
      lineStarts: this.scanner.lineStarts.slice(),
      declarations: this.found.slice(),
      problems: [],
      repeated: [],
      invalid: [],
      ignored: this.ignored(),
      balanced: true,
    };
  }

  private ignored(): IgnoreComment[] {
    const { comments, lineStarts } = this.scanner;
    const found: IgnoreComment[] = [];
    for (const { kind, start, end } of comments) {
      if (kind !== 'LINE_COMMENT') continue;
      const line = lineOf(lineStarts, start);
      const ignore = ignoreCommentAt(this.text, [start, end], line, lineStarts[line] as number);
      if (ignore) found.push(ignore);
    }
    return found;
  }

  // ── what the meaning of values notes ──────────────────────────────────────────────────────────────────────────────

  report(): void {
    throw givesUp;
  }

  refuse(): void {
    throw givesUp;
  }

  refer(node: NameLiteral, to: Reference['to'], of: string): Reference {
    const reference = { name: node.name, at: spanOf(node), to, property: of };
    this.references.push(reference);
    return reference;
  }

  countChinese(): void {
    this.chinese++;
  }

  isUnknownType(): boolean {
    return false;
  }

  private countSpelling(start: number): void {
    if (this.text.charCodeAt(start) > 0x7f) this.chinese++;
    else this.english++;
  }

  // ── declarations ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** One that may stand at the top of a file, here or inside another one. */
  private declaration(kind: DeclarationKind, inside: Inside): void {
    const outer = this.references;
    this.references = [];
    const start = this.tokens.startOf(this.tokens.at);
    const target = this.header(kind);
    const index = this.found.length;
    // A place for it before what it holds.
    this.found.push(undefined as unknown as FileDeclaration);
    const within = placeInside(target, inside);
    this.block(kind, target, within);
    if (kind === 'metric') readMetricPercentages(target as unknown as MetricFacts, this.values.percentages);
    this.end(target, start);
    const text = this.isOnce ? undefined : this.text;
    this.found[index] = fileDeclaration(this.uri, text, target, this.references, inside);
    this.references = outer;
  }

  /** Notes where a declaration ends that starts at an offset. */
  private end(target: Part, start: number): void {
    target.span = spanAt(start, this.tokens.endOf(this.tokens.at - 1));
  }

  /** Keyword, name and title. */
  private header(kind: DeclarationKind): Part {
    const { tokens } = this;
    const entry = declarations[kind];
    const keyword = tokens.at;
    this.countSpelling(tokens.startOf(keyword));
    tokens.take();
    let named = -1;
    if (entry.form !== 'bare' && tokens.role === name) {
      named = tokens.at;
      tokens.take();
      this.checkTitleInWords(keyword);
    }
    if (named < 0 && entry.name === 'required') throw givesUp;
    const at = named < 0 ? keyword : named;
    const nameAt = spanAt(tokens.startOf(at), tokens.endOf(at));
    const part = newPart(kind, named < 0 ? '' : tokens.image(named), nameAt, nameAt);
    if (kind === 'case') this.caseClass(part);
    else this.title(part, entry.form === 'bare', entry.title === 'required');
    const documentation = documentationBefore(this.text, tokens.startOf(keyword));
    if (documentation) part.documentation = documentation;
    return part;
  }

  private title(part: Part, isBare: boolean, isRequired: boolean): void {
    const { tokens } = this;
    if (!isBare && tokens.role === text) {
      const at = this.placeOf(tokens.at);
      part.title = { value: tokens.contentOf(tokens.at), at };
      tokens.take();
    } else if (isRequired) throw givesUp;
  }

  private caseClass(part: Part): void {
    const { tokens } = this;
    const token = tokens.at;
    const role = roles[tokens.role];
    if (!isClass.has(tokens.role)) throw givesUp;
    tokens.take();
    this.title(part, false, false);
    part.class = { value: role, at: this.placeOf(token) };
  }

  private placeOf(token: number): Span {
    return spanAt(this.tokens.startOf(token), this.tokens.endOf(token));
  }

  /** Words between a name and the brace on its line were meant as the title. */
  private checkTitleInWords(keyword: number): void {
    const { tokens } = this;
    if (!isWordRole(tokens.role) || tokens.startsLine(tokens.at)) return;
    if (!tokens.startsLine(keyword) || !takesTitle(tokens.image(keyword))) return;
    let i = tokens.at;
    for (; !tokens.startsLine(i); i++) {
      const role = tokens.roleAt(i);
      if (role === openBrace) throw givesUp;
      if (role === noRole || !(isWordRole(role) || role === number || role === date)) return;
    }
  }

  /** What stands between braces, read into what holds it as the language table says. */
  private block(kind: DeclarationKind, target: Part, inside: Inside): void {
    const { tokens } = this;
    const { places, parts } = homes.get(kind) as Home;
    const lists: (object[] | undefined)[] = [];
    /** What parts refer to: it comes behind what their holder does, in the order of the table. */
    let ofParts: Reference[][] | undefined;
    if (tokens.role === openBrace) {
      if (++this.depth > deepestNesting) throw givesUp;
      tokens.take();
      while (tokens.role !== closeBrace) {
        if (tokens.role === property) {
          this.property(kind, target);
          continue;
        }
        const member = kindOfRole[tokens.role];
        const place = member && places.get(member);
        if (place === undefined) throw givesUp;
        if (place < 0) {
          this.declaration(member as DeclarationKind, inside);
          continue;
        }
        const before = this.references.length;
        const part = this.part(member as DeclarationKind);
        const list = lists[place];
        if (list) list.push(part);
        else lists[place] = [part];
        if (this.references.length > before) {
          ofParts ??= [];
          ofParts[place] = [...(ofParts[place] ?? []), ...this.references.splice(before)];
        }
      }
      tokens.take();
      this.depth--;
    }
    for (const references of ofParts ?? []) if (references) this.references.push(...references);
    for (let i = 0; i < parts.length; i++) {
      const { field, many } = parts[i] as (typeof parts)[number];
      const list = lists[i];
      if (many) target[field] = list ? list.slice() : nothing;
      else if (list) {
        if (list.length > 1) throw givesUp;
        target[field] = list[0];
      }
    }
  }

  private part(kind: DeclarationKind): object {
    switch (kind) {
      case 'measured':
        return this.measurement();
      case 'data':
        return this.field();
      case 'waive':
        return this.waiver();
      default: {
        const start = this.tokens.startOf(this.tokens.at);
        const part = this.header(kind);
        this.block(kind, part, {});
        this.end(part, start);
        if (kind === 'acceptance') readPercentages(part as unknown as AcceptanceFacts);
        return part;
      }
    }
  }

  private measurement(): Measurement {
    const { tokens } = this;
    const start = tokens.startOf(tokens.at);
    this.countSpelling(start);
    tokens.take();
    if (tokens.role !== date) throw givesUp;
    tokens.reset();
    const day = this.values.dateOf(tokens.expression(), 'measured');
    tokens.expect(colon);
    if (!tokens.startsValue()) throw givesUp;
    const value = this.values.numberOf(tokens.expression(), 'measured');
    if (!day || !value || this.isRunTogether()) throw givesUp;
    const measurement = { date: day, value: value.value, at: spanAt(start, tokens.endOf(tokens.at - 1)) };
    if (value.percent) this.values.percentages.set(measurement, value);
    return measurement;
  }

  private waiver(): WaiverFacts {
    const { tokens } = this;
    const keyword = tokens.at;
    this.countSpelling(tokens.startOf(keyword));
    tokens.take();
    const subject = tokens.at;
    tokens.expect(name);
    tokens.expect(because);
    if (tokens.role !== text) throw givesUp;
    const reason = { value: tokens.contentOf(tokens.at), at: this.placeOf(tokens.at) };
    tokens.take();
    let waivedUntil: Reference | undefined;
    if (tokens.role === until) {
      tokens.take();
      if (tokens.role === name) {
        tokens.reset();
        waivedUntil = this.refer(tokens.name() as unknown as NameLiteral, 'version', 'until');
      }
    }
    const span = spanAt(tokens.startOf(keyword), tokens.endOf(tokens.at - 1));
    return waiverOf(tokens.image(subject), this.placeOf(subject), span, reason, waivedUntil);
  }

  private field(): object {
    const { tokens } = this;
    const start = tokens.startOf(tokens.at);
    const part = this.header('data');
    tokens.expect(colon);
    tokens.reset();
    const type = this.values.fieldType(this.type());
    if (!type) throw givesUp;
    part.type = type;
    this.end(part, start);
    return part;
  }

  private type(): NonNullable<DataField['type']> {
    const { tokens } = this;
    const keyword = roles[tokens.role];
    const from = tokens.at;
    tokens.take();
    const type: Record<string, unknown> = { keyword };
    switch (keyword) {
      case 'number':
      case 'integer':
        type.$type = 'NumberType';
        if (tokens.startsValue()) type.range = tokens.expression();
        if (tokens.role === step) {
          tokens.take();
          type.step = tokens.number();
        }
        if (tokens.role === unit) {
          tokens.take();
          if (tokens.role !== text) throw givesUp;
          type.unit = tokens.text();
        }
        break;
      case 'one-of': {
        type.$type = 'OneOfType';
        const options = [tokens.name()];
        while (tokens.role === comma) {
          tokens.take();
          options.push(tokens.name());
        }
        type.options = options;
        break;
      }
      case 'date':
        type.$type = 'DateType';
        if (tokens.startsValue()) type.range = tokens.expression();
        break;
      case 'yes-no':
      case 'text':
        type.$type = keyword === 'text' ? 'TextType' : 'YesNoType';
        break;
      default:
        throw givesUp;
    }
    type.$cstNode = { offset: tokens.startOf(from), end: tokens.endOf(tokens.at - 1) };
    return type as unknown as NonNullable<DataField['type']>;
  }

  // ── properties ────────────────────────────────────────────────────────────────────────────────────────────────────

  private property(kind: DeclarationKind, target: Part): void {
    const { tokens } = this;
    const key = tokens.at;
    const word = this.scanner.words[key] ?? noWord;
    const entry = word.properties[kind];
    if (!entry || target[entry.field] !== undefined) throw givesUp;
    this.countSpelling(tokens.startOf(key));
    tokens.take();
    tokens.expect(colon);
    if (!tokens.startsValue()) throw givesUp;
    tokens.reset();
    const values: ValueNode[] = [tokens.expression()];
    if (tokens.role === comma) this.furtherValues(values);
    if (word.holdsCondition) this.checkSpoken(key + 2, tokens.at, values);
    const run = tokens.role === on || tokens.role === by ? this.testRun(entry) : undefined;
    const value = this.values.valueOf(entry.value, entry.en, values, run);
    if (value === undefined || (isExact(entry.value) && this.isRunTogether())) throw givesUp;
    target[entry.field] = value;
  }

  private furtherValues(values: ValueNode[]): void {
    const { tokens } = this;
    while (tokens.role === comma) {
      tokens.take();
      if (!tokens.startsValue()) throw givesUp;
      values.push(tokens.expression());
    }
  }

  private testRun(entry: PropertyEntry): Property['run'] {
    const { tokens } = this;
    if (entry.value.is !== 'case-result') throw givesUp;
    const run: Record<string, unknown> = { on: tokens.role === on };
    if (tokens.role === on) {
      tokens.take();
      if (tokens.role === date) run.date = tokens.expression();
    }
    if (tokens.role === by) {
      tokens.take();
      run.by = tokens.name();
    }
    return run as unknown as Property['run'];
  }

  /** True if the next property begins right behind a value, without a blank: half of it may be the value's. */
  private isRunTogether(): boolean {
    const { tokens } = this;
    return tokens.role === property && tokens.startOf(tokens.at) === tokens.endOf(tokens.at - 1);
  }

  /** True for the name of data or of a rule in the outermost declaration at hand. */
  private isDeclared(word: string): boolean {
    const { tokens } = this;
    if (!this.declared) {
      this.declared = new Set();
      let depth = 0;
      for (let i = this.outermost + 1; i < this.scanner.count; i++) {
        if (tokens.roleAt(i) === openBrace) depth++;
        else if (tokens.roleAt(i) === closeBrace && --depth <= 0) break;
        if (dataWords.has(tokens.image(i - 1))) this.declared.add(tokens.image(i));
      }
    }
    return word.includes('.') || this.declared.has(word);
  }

  /** Where a condition may stand, some words and commas are read as what they were meant as. */
  private checkSpoken(from: number, to: number, values: readonly ValueNode[]): void {
    const { tokens } = this;
    if (values[1] && values[0]?.$type !== 'TextLiteral') throw givesUp;
    // `level = Gold or Silver` may be one list, `level = Gold or vip` are two conditions.
    for (let i = from + 3; i < to; i++)
      if (tokens.roleAt(i) === or && equals.has(tokens.roleAt(i - 2)) && !compares.has(tokens.roleAt(i + 2)))
        if (tokens.roleAt(i + 1) !== name || !this.isDeclared(tokens.image(i + 1))) throw givesUp;
    for (let i = from; i < to; i++)
      if (tokens.roleAt(i) === name && mayDeny(this.text.charCodeAt(tokens.startOf(i))))
        if (
          !compares.has(tokens.roleAt(i + 1)) &&
          deniedName(tokens.image(i), (word) => this.isDeclared(word)) !== undefined
        )
          throw givesUp;
    for (let i = from; i < to; i++)
      if (tokens.roleAt(i) === name && denials.has(tokens.image(i).toLowerCase()) && !tokens.startsLine(i + 1))
        if (isWordRole(tokens.roleAt(i + 1)) || tokens.roleAt(i + 1) === number) throw givesUp;
  }
}
