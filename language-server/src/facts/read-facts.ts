/** AST → facts: gives every declaration, property and value its meaning, and says what has none. */
import {
  type DeclarationKind,
  declarations,
  effortUnitOf,
  effortUnits,
  partsOf,
  type PropertyEntry,
  type PropertyValue,
  propertyOf,
  type ValueSetName,
  valueIn,
  valueSets,
} from '../../../grammar/keyword-table.js';
import { declarationsMeant, type PropertyMeaning, propertyMeant, valuesMeant } from '../../../grammar/synonym-table.js';
import type { NameLiteral, Property, TextLiteral } from '../generated/ast.js';
import { nearestWord } from '../locale/nearest-word.js';
import { isMisspeltNot } from '../locale/opposites.js';
import { gluedProperty } from '../syntax/glued-property.js';
import { type Member, type ParsedFile, parse, tokenize } from '../syntax/parser.js';
import { conditionOf, givenOf, isNameUse, outcomeOf, spanOf, type ValueNode } from './expressions.js';
import type {
  AcceptanceFacts,
  CaseFacts,
  CaseResult,
  DateWindow,
  Decimal,
  Declaration,
  DeclaredBase,
  Effort,
  FieldFacts,
  FieldType,
  FileDeclaration,
  FileFacts,
  InvalidValue,
  Located,
  Measurement,
  MetricFacts,
  NameUse,
  Reference,
  RepeatedProperty,
  Span,
  SyntaxMessage,
  SyntaxProblem,
  WaiverFacts,
} from './facts.js';
import { ownersIn } from './owners.js';
import { fingerprintOf } from './fingerprint.js';
import { placedFacts } from './placed-facts.js';
import { suggestedType } from '../syntax/type-words.js';
import { isAboutKind, isStructural } from './structural-problems.js';
import { readDate, readNumber } from './literals.js';
import { inHundredths, isPercentUnit } from '../text/decimal-digits.js';
import { readMetricPercentages, readPercentages } from './percentages.js';
import {
  dateOfNumber,
  effortOfNumeral,
  numberOfNumeral,
  periodOf,
  shareOfWord,
  shareWithWord,
  withoutUnit,
} from './number-habits.js';
import { lineOf } from '../text/line-of.js';
import { endOf, endsOf, lengthOf, spanAt, startOf } from '../text/span.js';

/** The parts that all declarations have in the tree; a misspelt keyword gives the same parts. */
interface DeclarationNode {
  readonly $type: string;
  readonly $cstNode?: { readonly offset: number; readonly end: number };
  readonly keyword?: string;
  readonly name?: string;
  readonly title?: TextLiteral;
  readonly label?: TextLiteral;
  readonly block?: { readonly members: readonly Member[] };
}

type Mutable = Record<string, unknown>;

/** Declarations inside a block, by kind. */
type Nested = { [K in DeclarationKind]?: Member[] };

/** The properties of a block: those that were read so far, a handful at most, and all that it has. */
class BlockProperties {
  private readonly entries: PropertyEntry[] = [];
  private readonly nodes: Property[] = [];
  private all: ReadonlySet<PropertyEntry> | undefined;

  constructor(
    private readonly kind: DeclarationKind | undefined,
    private readonly members: readonly Member[],
  ) {}

  /** True if the block has the property, before or behind what is being read. */
  has(entry: PropertyEntry): boolean {
    this.all ??= new Set(
      this.members.flatMap((each) => (each.$type === 'Property' && this.kind && propertyOf(this.kind, each.key)) || []),
    );
    return this.all.has(entry);
  }

  get(entry: PropertyEntry): Property | undefined {
    return this.nodes[this.entries.indexOf(entry)];
  }

  set(entry: PropertyEntry, node: Property): void {
    this.entries.push(entry);
    this.nodes.push(node);
  }
}

/** Facts of a declaration while they are being read. */
type Part = { -readonly [K in keyof DeclaredBase]: DeclaredBase[K] } & Mutable;

/**
 * The start of a part. A class of its own for each kind, because the engine learns from the first objects of a class how
 * many fields the others will have, and keeps them together.
 */
class PartStart {
  readonly broken = false;

  constructor(
    readonly kind: DeclarationKind,
    readonly name: string,
    readonly nameAt: Span,
    readonly span: Span,
  ) {}
}
const partClasses = new Map(
  Object.values(declarations).map(({ en }) => [en as DeclarationKind, class extends PartStart {}]),
);

function newPart(kind: DeclarationKind, name: string, nameAt: Span, span: Span): Part {
  const PartOfKind = partClasses.get(kind) ?? PartStart;
  return new PartOfKind(kind, name, nameAt, span) as unknown as Part;
}

/** The word at the start of a declaration. */
const keywordPattern = /[\p{L}-]*/uy;

const kindOfNode: Readonly<Record<string, DeclarationKind>> = Object.fromEntries(
  Object.values(declarations).map(({ node, en }) => [node, en as DeclarationKind]),
);

const fields = new Map(
  Object.values(declarations).map(({ en: kind, properties }) => [
    kind as DeclarationKind,
    new Map(properties.map(({ en, field }) => [en, field])),
  ]),
);
const fieldOf = (kind: DeclarationKind, property: string) => fields.get(kind)?.get(property) ?? property;

/**
 * Reads what a file says.
 * @param uri of the file
 * @param text that was parsed
 * @param parsed the problems that parsing found are in the result, followed by those of reading
 */
export function readFacts(uri: string, text: string, parsed: ParsedFile): FileFacts {
  const { tree, problems, ignored, balanced, source } = parsed;
  const facts = { ...new FactsReader(uri, source.text, problems).read(tree.members), ignored, balanced };
  return source.places ? placedFacts(facts, source.places, lineStartsOf(text)) : facts;
}

/** Parses a text and reads what it says. */
export function factsOf(uri: string, text: string): FileFacts {
  return readFacts(uri, text, parse(text));
}

type LineRange = readonly [first: number, last: number];

/** Lines that some places touch. Of places over very many lines the ends are kept. */
class TouchedLines {
  private readonly lines = new Set<number>();
  private readonly long: LineRange[] = [];

  add([first, last]: LineRange): void {
    if (last - first > 20) this.long.push([first, last]);
    else for (let line = first; line <= last; line++) this.lines.add(line);
  }

  touch([first, last]: LineRange): boolean {
    if (this.lines.size > 0) for (let line = first; line <= last; line++) if (this.lines.has(line)) return true;
    return this.long.some(([from, to]) => from <= last && first <= to);
  }
}

/** A part that no other holds, with all that it holds. */
interface OuterPart {
  readonly start: number;
  readonly end: number;
  readonly parts: Part[];
}

/** Parts by the outermost one that they are in, in text order. */
function outerParts(parts: readonly Part[]): readonly OuterPart[] {
  const outer: { start: number; end: number; parts: Part[] }[] = [];
  for (const part of [...parts].sort((a, b) => startOf(a.span) - startOf(b.span))) {
    const last = outer.at(-1);
    if (last && startOf(part.span) < last.end) {
      last.parts.push(part);
      last.end = Math.max(last.end, endOf(part.span));
    } else outer.push({ start: startOf(part.span), end: endOf(part.span), parts: [part] });
  }
  return outer;
}

/** Index of the first span that starts at or behind an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(spans[middle] as Span) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last one that starts at or before an offset; -1 if none does. */
function lastAtOrBefore(outer: readonly OuterPart[], offset: number): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle] as OuterPart).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

class FactsReader {
  private readonly problems: SyntaxProblem[];
  private readonly repeated: RepeatedProperty[] = [];
  private readonly invalid: InvalidValue[] = [];
  private readonly found: FileDeclaration[] = [];
  /** Everything declared so far, nested parts behind what holds them. */
  private readonly parts: Part[] = [];
  private references: Reference[] = [];
  /** Numbers that are written with %, by where they are kept. */
  private readonly percentages = new WeakMap<object, Decimal>();
  private chinese = 0;
  private english = 0;
  private readonly lineStarts: number[];
  /** Where the parser has found a word that is no type. */
  private readonly unknownTypes: ReadonlySet<number>;
  /** Lines that problems of the parser touch, and those of all problems so far. */
  private readonly stumbled = new TouchedLines();
  private readonly touched = new TouchedLines();
  private readonly conflicts: readonly SyntaxProblem[];

  constructor(
    private readonly uri: string,
    private readonly text: string,
    private readonly parsed: readonly SyntaxProblem[],
  ) {
    this.problems = [...parsed];
    this.unknownTypes = new Set(parsed.flatMap(({ message, at }) => (message === 'unknown-type' ? [startOf(at)] : [])));
    this.lineStarts = lineStartsOf(text);
    this.conflicts = parsed.filter(({ message }) => message === 'merge-conflict');
    for (const { at } of parsed) {
      this.stumbled.add(this.endLines(at));
      this.touched.add(this.endLines(at));
    }
  }

  read(members: readonly Member[]): Omit<FileFacts, 'ignored' | 'balanced'> {
    for (const member of members) {
      const [english, chinese, index] = [this.english, this.chinese, this.found.length];
      this.readMembers(undefined, [member], {});
      const outer = this.found[index] as { -readonly [K in keyof FileDeclaration]: FileDeclaration[K] } | undefined;
      if (!outer) continue;
      outer.english = this.english - english;
      outer.chinese = this.chinese - chinese;
    }
    this.problems.sort((a, b) => startOf(a.at) - startOf(b.at));
    this.markBroken();
    return {
      uri: this.uri,
      language: languageOf(this.found),
      lineStarts: this.lineStarts,
      declarations: this.withBrokenParts(),
      problems: this.problems,
      repeated: this.repeated,
      invalid: this.invalid,
    };
  }

  /**
   * Marks the innermost part that a problem is in: what it lacks may just be what could not be read. A misplaced brace
   * makes everything around it uncertain.
   */
  private markBroken(): void {
    if (this.problems.length === 0) return;
    const outer = outerParts(this.parts);
    for (const { message, at } of this.problems) {
      const around: Part[] = [];
      for (let i = lastAtOrBefore(outer, endOf(at)); i >= 0; i--) {
        const { end, parts } = outer[i] as OuterPart;
        if (end < startOf(at)) break;
        for (const part of parts)
          if (startOf(at) <= endOf(part.span) && endOf(at) >= startOf(part.span)) around.push(part);
      }
      if (isStructural(message)) for (const part of around) part.broken = true;
      else {
        around.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
        // What a declaration is meant to be decides what the part around it has.
        for (const part of around.slice(0, isAboutKind(message) ? 2 : 1)) part.broken = true;
      }
    }
  }

  private addProblem(problem: SyntaxProblem): void {
    this.problems.push(problem);
    this.touched.add(this.endLines(problem.at));
  }

  /** What cannot be understood on a line that the parser already stumbled over follows from that. */
  private report(
    message: SyntaxMessage,
    at: Span,
    args: Record<string, string> = {},
    fix?: SyntaxProblem['fix'],
    choices?: SyntaxProblem['choices'],
  ): void {
    if (this.stumbled.touch(this.endLines(at)) || this.conflicts.some((known) => isInConflict(known, at))) return;
    this.addProblem({ message, args, at, ...(fix && { fix }), ...(choices && { choices }) });
  }

  private onOneLine(a: Span, b: Span): boolean {
    const [firstA, lastA] = this.endLines(a);
    const [firstB, lastB] = this.endLines(b);
    return firstA <= lastB && firstB <= lastA;
  }

  private endLines(at: Span): LineRange {
    return [lineOf(this.lineStarts, startOf(at)), lineOf(this.lineStarts, endOf(at))];
  }

  private countSpelling(word: string): void {
    if (word.charCodeAt(0) > 0x7f) this.chinese++;
    else this.english++;
  }

  /**
   * Reads the members of a block (or of the file) into `target`: properties as fields; nested declarations are
   * returned by kind.
   */
  private readMembers(
    kind: DeclarationKind | undefined,
    members: readonly Member[],
    target: Mutable,
    inside: { version?: string; roadmap?: string } = {},
  ): Nested {
    const nested: Nested = {};
    const seen = new BlockProperties(kind, members);
    for (const [index, member] of members.entries()) {
      if (member.$type === 'Property') {
        this.readProperty(kind, member, members[index + 1], target, seen);
        continue;
      }
      const memberKind = this.kindOf(kind, member, target, seen);
      if (!memberKind) continue;
      const { inside: homes } = declarations[memberKind];
      if (homes.includes(kind ?? 'file')) {
        if (homes.includes('file')) this.readDeclaration(memberKind, member as DeclarationNode, inside);
        else {
          const siblings = nested[memberKind];
          if (siblings) siblings.push(member);
          else nested[memberKind] = [member];
        }
        continue;
      }
      this.report('declaration-elsewhere', this.keywordSpan(member), {
        declaration: memberKind,
        inside: kind ?? 'file',
        home: homes[0] as string,
      });
      if (homes.includes('file')) this.readDeclaration(memberKind, member as DeclarationNode, {});
    }
    return nested;
  }

  private keywordSpan(node: DeclarationNode): Span {
    const start = node.$cstNode?.offset ?? 0;
    if (node.keyword !== undefined && node.$type === 'UnknownDeclaration')
      return spanAt(start, start + node.keyword.length);
    keywordPattern.lastIndex = start;
    return spanAt(start, start + (keywordPattern.exec(this.text)?.[0].length ?? 0));
  }

  /** The kind of a nested declaration; a misspelt keyword is read as the one that was most likely meant. */
  private kindOf(
    kind: DeclarationKind | undefined,
    member: Member,
    target: Mutable,
    seen: BlockProperties,
  ): DeclarationKind | undefined {
    if (member.$type !== 'UnknownDeclaration') {
      return kindOfNode[member.$type] as DeclarationKind;
    }
    const at = this.keywordSpan(member);
    const list = this.listBefore(member, kind);
    const last = list?.values?.at(-1) as ValueNode | undefined;
    if (isNameUse(last) && isMisspeltNot(last.name)) {
      // A comma would turn what is denied into what is expected.
      const text = /^[\x21-\x7e]/.test(last.name) ? 'not' : '非';
      this.report(
        'unknown-word',
        spanOf(last),
        { found: last.name, inside: kind ?? 'file', suggestion: text },
        { at: spanOf(last), text },
      );
      return undefined;
    }
    if (list) {
      const comma = list.key.charCodeAt(0) > 0x7f ? '，' : ', ';
      this.report(
        'comma-missing',
        at,
        { found: member.keyword },
        { at: spanAt(endOf(spanOf(list)), startOf(at)), text: comma },
      );
      return undefined;
    }
    if (this.touched.touch(this.endLines(at))) return undefined;
    const property = kind && propertyOf(kind, member.keyword);
    if (property && (member.name || member.title) && !member.block) {
      const fix = { at: spanAt(endOf(at), endOf(at)), text: ':' };
      this.report('colon-missing', at, { word: member.keyword }, fix);
      if (!seen.get(property)) this.readWithoutColon(kind, property, member, at, target, seen);
      return undefined;
    }
    const home = kind ?? 'file';
    const nestable = Object.values(declarations).filter((entry) => entry.inside.includes(home));
    const properties = kind ? declarations[kind].properties : [];
    const words = [...nestable, ...properties].flatMap((entry) => [entry.en, entry.zh]);
    const [meant, ...others] = declarationsMeant(home, member.keyword);
    const synonym = meant && others.length === 0 ? this.spelledLike(member.keyword, declarations[meant]) : undefined;
    const suggestion = synonym ?? nearestWord(member.keyword, words);
    const args = { found: member.keyword, inside: home, ...(suggestion && { suggestion }) };
    const entry = nestable.find((candidate) => candidate.en === suggestion || candidate.zh === suggestion);
    // A property has a colon behind it; what has a name or a title is none.
    const fits = suggestion && suggestion !== member.keyword && (entry || !(member.name || member.title));
    this.report('unknown-word', at, args, fits ? { at, text: suggestion } : undefined);
    if (!entry && suggestion && kind) {
      const misspelt = propertyOf(kind, suggestion);
      if (misspelt) {
        target[fieldOf(kind, misspelt.en)] ??= undefined;
        seen.set(misspelt, { $type: 'Property', key: suggestion, values: [] } as unknown as Property);
      }
    }
    return entry?.en as DeclarationKind | undefined;
  }

  /** A property without its colon: the words behind it are its value. */
  private readWithoutColon(
    kind: DeclarationKind,
    property: PropertyEntry,
    node: Extract<Member, { $type: 'UnknownDeclaration' }>,
    at: Span,
    target: Mutable,
    seen: BlockProperties,
  ): void {
    const start = node.name ? this.text.indexOf(node.name, endOf(at)) : 0;
    const value = node.title ?? {
      $type: 'NameLiteral',
      name: node.name,
      $cstNode: { offset: start, end: start + (node.name?.length ?? 0) },
    };
    const written = { $type: 'Property', key: node.keyword, values: [value], $cstNode: node.$cstNode };
    seen.set(property, written as unknown as Property);
    this.countSpelling(node.keyword);
    this.readValue(kind, property, written as unknown as Property, undefined, at, target);
  }

  /** A word of the language in the script of what was typed. */
  private spelledLike(typed: string, { en, zh }: { readonly en: string; readonly zh: string }): string {
    return typed.charCodeAt(0) > 0x7f ? zh : en;
  }

  /** What could not be read may depend on text around a declaration, so its fingerprint tells of it too. */
  private withBrokenParts(): readonly FileDeclaration[] {
    const broken = this.parts.filter((part) => part.broken).map(({ span }) => span);
    if (broken.length === 0) return this.found;
    broken.sort((a, b) => startOf(a) - startOf(b));
    return this.found.map((declaration) => {
      const [start, end] = endsOf(declaration.facts.span);
      const inside: number[] = [];
      for (let i = firstFrom(broken, start); i < broken.length; i++) {
        const span = broken[i] as Span;
        if (startOf(span) > end) break;
        if (endOf(span) <= end) inside.push(startOf(span) - start);
      }
      return inside.length > 0 ? { ...declaration, fingerprint: `${declaration.fingerprint}!${inside}` } : declaration;
    });
  }

  /** The property with a list on the same line before a loose word, which then lacks a comma. */
  private listBefore(member: Member, kind: DeclarationKind | undefined): Property | undefined {
    const siblings = (member.$container as { members: readonly Member[] } | undefined)?.members ?? [];
    const before = siblings[siblings.indexOf(member) - 1];
    if (before?.$type !== 'Property' || !kind || !this.onOneLine(spanOf(before), spanOf(member))) return undefined;
    const value = propertyOf(kind, before.key)?.value;
    const isList = value?.is === 'tags' || value?.is === 'outcomes' || (value?.is === 'references' && value.many);
    return isList ? before : undefined;
  }

  // ── declarations ──────────────────────────────────────────────────────────────────────────────────────────────────

  private part(kind: DeclarationKind, node: DeclarationNode): Part {
    const entry = declarations[kind];
    const span: Span = spanAt(node.$cstNode?.offset ?? 0, node.$cstNode?.end ?? 0);
    const keywordAt = this.keywordSpan(node);
    const name = node.name ?? '';
    const title = node.title ?? node.label;
    const misspelt = node.$type === 'UnknownDeclaration';
    if (!misspelt) this.countSpelling(this.text.charAt(startOf(span)));
    if (!name && entry.name === 'required' && !misspelt) this.report('name-missing', keywordAt, { declaration: kind });
    if (!title && entry.title === 'required' && !misspelt && (name || entry.name === 'none'))
      this.report('title-missing', name ? this.nameSpan(node, keywordAt) : keywordAt, { declaration: kind });
    const documentation = this.documentationBefore(startOf(span));
    const part = newPart(kind, name, name ? this.nameSpan(node, keywordAt) : keywordAt, span);
    if (title) part.title = { value: title.value, at: spanOf(title) };
    if (documentation) part.documentation = documentation;
    return this.keep(part);
  }

  private keep(part: Part): Part {
    this.parts.push(part);
    return part;
  }

  private nameSpan(node: DeclarationNode, keywordAt: Span): Span {
    const name = node.name as string;
    let start = this.text.indexOf(name, endOf(keywordAt));
    // A name that was written before its keyword by mistake.
    if (start < 0 || start > (node.$cstNode?.end ?? start)) start = this.text.lastIndexOf(name, startOf(keywordAt));
    return start < startOf(keywordAt) - mostBetween ? keywordAt : spanAt(start, start + name.length);
  }

  private documentationBefore(offset: number): string | undefined {
    let end = offset;
    while (end > 0 && isBlank(this.text.charCodeAt(end - 1))) end--;
    if (this.text[end - 1] !== '/' || this.text[end - 2] !== '*') return undefined;
    const start = this.text.lastIndexOf('/*', end - 3);
    if (start < 0 || this.text[start + 2] !== '*') return undefined;
    const comment = this.text.slice(start + 3, end - 2);
    if (comment.includes('*/')) return undefined;
    const lines = comment.split(/\r?\n/);
    return (
      lines
        .map((line) => line.replace(/^\s*\* ?/, '').trim())
        .join('\n')
        .trim() || undefined
    );
  }

  private readDeclaration(
    kind: DeclarationKind,
    node: DeclarationNode,
    inside: { version?: string; roadmap?: string },
  ): void {
    const outer = this.references;
    this.references = [];
    const target = this.part(kind, node);
    const index = this.found.length;
    // A place for it before what it holds.
    this.found.push(undefined as unknown as FileDeclaration);
    if (inside.version) target.insideVersion = inside.version;
    if (inside.roadmap) target.insideRoadmap = inside.roadmap;
    const within =
      kind === 'version' ? { ...inside, version: target.name } : kind === 'roadmap' ? { roadmap: target.name } : {};
    const nested = this.readMembers(kind, node.block?.members ?? [], target, within);
    this.readParts(kind, nested, target);
    if (kind === 'metric') readMetricPercentages(target as unknown as MetricFacts, this.percentages);
    const [start, end] = endsOf(target.span);
    this.found[index] = {
      uri: this.uri,
      facts: target as unknown as Declaration,
      references: this.references.slice(),
      owners: ownersIn(target as unknown as Declaration, this.references),
      fingerprint: fingerprintOf(this.text, start, end, target.documentation, inside.version, inside.roadmap),
      english: 0,
      chinese: 0,
    };
    this.references = outer;
  }

  /** The first of the blocks of a kind, which counts; the others are reported. */
  private onlyOne(kind: DeclarationKind, blocks: readonly Member[]): Member {
    const first = blocks[0] as Member;
    for (let i = 1; i < blocks.length; i++) {
      const again = blocks[i] as Member;
      this.repeated.push({
        property: kind,
        first: this.keywordSpan(first as DeclarationNode),
        again: this.keywordSpan(again as DeclarationNode),
        whole: spanOf(again),
        names: this.namesIn(spanOf(again)),
      });
    }
    return first;
  }

  private namesIn(at: Span): readonly string[] {
    const tokens = tokenize(this.text.slice(...endsOf(at)));
    return [...new Set(tokens.flatMap(({ tokenType, image }) => (tokenType.name === 'NAME' ? [image] : [])))];
  }

  /** Reads what stands inside a declaration into its facts, as the language table says. */
  private readParts(kind: DeclarationKind, nested: Nested, target: Mutable): void {
    for (const part of partsOf[kind]) {
      const members = nested[part.kind];
      if (part.many) {
        const read = (members ?? []).map((member) => this.readPart(part.kind, member));
        if (read.includes(undefined)) markUnreadable(target, declarations[part.kind]);
        target[part.field] = present(read);
      } else if (members) target[part.field] = this.readPart(part.kind, this.onlyOne(part.kind, members));
    }
  }

  private readPart(kind: DeclarationKind, member: Member): object | undefined {
    switch (kind) {
      case 'measured':
        return this.readMeasurement(member);
      case 'data':
        return this.readField(member);
      case 'case':
        return this.readCase(member);
      case 'waive':
        return this.readWaiver(member);
      case 'acceptance': {
        const acceptance = this.readPlain<AcceptanceFacts>(kind, member as DeclarationNode);
        readPercentages(acceptance);
        return acceptance;
      }
      default:
        return this.readPlain(kind, member as DeclarationNode);
    }
  }

  /** A declaration whose form says no more than its name, its title, its properties and its parts. */
  private readPlain<T extends object>(kind: DeclarationKind, node: DeclarationNode): T {
    const target = this.part(kind, node);
    this.readParts(kind, this.readMembers(kind, node.block?.members ?? [], target), target);
    return target as unknown as T;
  }

  private readMeasurement(member: Member): Measurement | undefined {
    if (member.$type !== 'Measurement') return undefined;
    this.countSpelling(this.text.charAt(startOf(spanOf(member))));
    if (!member.date) {
      this.report('date-missing', this.keywordSpan(member), { declaration: 'measured' });
      return undefined;
    }
    const date = this.dateOf(member.date, 'measured');
    const value = member.value && this.numberOf(member.value, 'measured');
    if (!member.value) this.report('value-missing', this.keywordSpan(member), { property: 'measured' });
    const siblings = (member.$container as { members?: readonly Member[] } | undefined)?.members ?? [];
    if (this.isHalfRead(member, siblings[siblings.indexOf(member) + 1])) return undefined;
    if (!date || !value) return undefined;
    const measurement = { date, value: value.value, at: spanOf(member) };
    if (value.percent) this.percentages.set(measurement, value);
    return measurement;
  }

  private readCase(member: Member): CaseFacts {
    const target = this.part('case', member as DeclarationNode);
    if (member.$type === 'Case' && member.class) {
      const after = Math.max(endOf(target.nameAt), endOf(this.keywordSpan(member)));
      const spelled = /\S+?(?=[\s"“「{｛]|$)/.exec(this.text.slice(after, member.$cstNode?.end));
      const start = after + (spelled?.index ?? 0);
      const end = start + (spelled?.[0].length ?? 0);
      target.class = { value: member.class, at: spanAt(start, end) };
    } else if (member.$type === 'Case' && member.unknownClass) {
      const start = this.text.indexOf(member.unknownClass, endOf(target.nameAt));
      const at: Span = spanAt(start, start + member.unknownClass.length);
      const [meant, ...others] = valuesMeant('caseClass', member.unknownClass);
      const suggestion =
        meant && others.length === 0
          ? this.spelledLike(member.unknownClass, { en: meant, zh: valueSets.caseClass[meant as 'normal'] })
          : nearestWord(member.unknownClass, Object.entries(valueSets.caseClass).flat());
      const fix = suggestion ? { at, text: suggestion } : undefined;
      this.report('unknown-class', at, { found: member.unknownClass }, fix);
    } else if (member.$type === 'Case') this.report('class-missing', target.nameAt, { declaration: 'case' });
    this.readMembers('case', (member as DeclarationNode).block?.members ?? [], target);
    return target as unknown as CaseFacts;
  }

  private readWaiver(member: Member): WaiverFacts {
    if (member.$type !== 'Waiver') return this.readPlain<WaiverFacts>('waive', member as DeclarationNode);
    this.countSpelling(this.text.charAt(startOf(spanOf(member))));
    const keywordAt = this.keywordSpan(member);
    const name = member.subject ?? '';
    const start = name ? this.text.indexOf(name, endOf(keywordAt)) : startOf(keywordAt);
    const nameAt: Span = name ? spanAt(start, start + name.length) : keywordAt;
    if (!name) this.report('subject-missing', keywordAt);
    if (!member.reason) this.report('reason-missing', nameAt);
    const waivedClass = valueIn('caseClass', name);
    const until = member.until && this.refer(member.until, 'version', 'until');
    return this.keep({
      kind: 'waive',
      name: waivedClass ?? name,
      nameAt,
      span: spanOf(member),
      broken: false,
      ...(waivedClass && { class: waivedClass }),
      ...(member.reason && { reason: { value: member.reason.value, at: spanOf(member.reason) } }),
      ...(until && { until }),
    }) as WaiverFacts;
  }

  private readField(member: Member): FieldFacts {
    const field = this.part('data', member as DeclarationNode);
    if (member.$type === 'DataField' && member.type) {
      const type = this.fieldType(member.type);
      if (type) field.type = type;
    } else if (member.$type === 'DataField') this.report('type-missing', field.nameAt, { name: field.name });
    return field as unknown as FieldFacts;
  }

  private fieldType(node: NonNullable<Extract<Member, { $type: 'DataField' }>['type']>): FieldType | undefined {
    // Read like a type for its form only.
    if (this.unknownTypes.has(startOf(spanOf(node)))) return undefined;
    switch (node.$type) {
      case 'UnknownType': {
        const suggestion = suggestedType(node.keyword);
        const at = spanOf(node);
        const args = { found: node.keyword, ...(suggestion && { suggestion }) };
        this.report('unknown-type', at, args, suggestion ? { at, text: suggestion } : undefined);
        return undefined;
      }
      case 'OneOfType':
        if (node.options.length === 0) this.report('value-missing', spanOf(node), { property: 'one-of' });
        return { name: 'one-of', options: node.options.map((o) => ({ name: o.name, at: spanOf(o) })) };
      case 'DateType': {
        const window = node.range && this.windowOf(node.range, 'date');
        // A type that is half understood would allow what it does not.
        if (node.range && !window) return undefined;
        return { name: 'date', ...(window && { window }) };
      }
      case 'NumberType': {
        const type: Mutable = { name: node.keyword };
        const range = node.range;
        let isWhole = true;
        if (range?.$type === 'Expression' && range.operator === '..') {
          const [min, max] = [this.decimalOf(range.left, node.keyword), this.decimalOf(range.right, node.keyword)];
          if (min) type.min = min;
          if (max) type.max = max;
          isWhole = min !== undefined && max !== undefined && min.value.value <= max.value.value;
          if (min && max && !isWhole)
            this.invalid.push({
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
          this.invalid.push({ property: 'step', at: step.at, why: 'outside', value: step.value.digits, min: '> 0' });
        if (node.unit) type.unit = { value: node.unit.value, at: spanOf(node.unit) };
        return isWhole ? withPercentages(type as unknown as FieldType) : undefined;
      }
      default:
        return { name: node.keyword };
    }
  }

  // ── properties ────────────────────────────────────────────────────────────────────────────────────────────────────

  private readProperty(
    kind: DeclarationKind | undefined,
    node: Property,
    next: Member | undefined,
    target: Mutable,
    seen: BlockProperties,
  ): void {
    const start = node.$cstNode?.offset ?? 0;
    const keyAt: Span = spanAt(start, start + node.key.length);
    const entry = kind && propertyOf(kind, node.key);
    if (!entry) {
      if (kind && !propertyMeant(kind, node.key) && this.reportGlued(kind, node, keyAt)) return;
      const meant = this.reportUnknownProperty(kind, node, keyAt, seen);
      if (kind && meant && !seen.get(meant)) this.readValue(kind, meant, node, next, keyAt, target);
      return;
    }
    this.countSpelling(node.key);
    const first = seen.get(entry);
    if (first) {
      const firstStart = first.$cstNode?.offset ?? start;
      this.repeated.push({
        property: entry.en,
        first: spanAt(firstStart, firstStart + first.key.length),
        again: keyAt,
        whole: spanOf(node),
        names: this.namesIn(spanOf(node)),
      });
      return;
    }
    seen.set(entry, node);
    this.readValue(kind, entry, node, next, keyAt, target);
  }

  /** A property with its value stuck to it, and the colon behind both: 完备是： */
  private reportGlued(kind: DeclarationKind, node: Property, at: Span): boolean {
    const property = gluedProperty(kind, node.key);
    if (!property) return false;
    const start = startOf(at) + property.length;
    const colon = /\s*[:：]/.exec(this.text.slice(endOf(at), endOf(at) + mostBetween));
    const isEmpty = (node.values ?? []).length === 0;
    const end = endOf(at) + (colon?.[0].length ?? 0);
    const text = `${colon?.[0].trim() === '：' ? '：' : ': '}${node.key.slice(property.length)}`;
    this.report(
      'colon-missing',
      at,
      { word: property },
      colon && isEmpty ? { at: spanAt(start, end), text } : undefined,
    );
    return true;
  }

  /** Says why the word is no property here; returns the property that was most likely meant. */
  private reportUnknownProperty(
    kind: DeclarationKind | undefined,
    node: Property,
    at: Span,
    seen: BlockProperties,
  ): PropertyEntry | undefined {
    const word = node.key;
    if (!kind) {
      this.report('property-outside', at, { found: word });
      return undefined;
    }
    const homes = Object.values(declarations).filter((entry) => propertyOf(entry.en as DeclarationKind, word));
    const meant = propertyMeant(kind, word);
    const twin = homes[0] && propertyOf(kind, propertyOf(homes[0].en as DeclarationKind, word)?.en ?? '');
    const spelled = declarations[kind].properties.flatMap((entry) => [entry.en, entry.zh]);
    if (homes.length > 0 && !twin && !meant) {
      this.report('property-elsewhere', at, { found: word, inside: kind, home: homes.map((h) => h.en).join(',') });
      return undefined;
    }
    const suggestion = twin ? (word.charCodeAt(0) > 0x7f ? twin.zh : twin.en) : nearestWord(word, spelled);
    const block = Object.values(declarations).find((e) => e.inside.includes(kind) && (e.en === word || e.zh === word));
    if (block) {
      this.report('block-not-here', at, { declaration: block.en });
      return undefined;
    }
    if (meant && !twin) return this.reportSynonym(kind, node, at, meant, seen);
    const args = { found: word, inside: kind, ...(suggestion && { suggestion }) };
    // What stands behind the property without a colon is not to be lost.
    const keepsAll = suggestion && !(word.startsWith(suggestion) && word.length > suggestion.length + 1);
    this.report('unknown-property', at, args, keepsAll ? { at, text: suggestion } : undefined);
    return suggestion ? propertyOf(kind, suggestion) : undefined;
  }

  /** A word that people use for a property: which ones it can mean, as the value tells. */
  private reportSynonym(
    kind: DeclarationKind,
    node: Property,
    at: Span,
    { own, elsewhere }: PropertyMeaning,
    seen: BlockProperties,
  ): PropertyEntry | undefined {
    const entries = own.flatMap((each) => propertyOf(kind, each) ?? []);
    const fitting = entries.filter(({ value }) => fits(value, node.values[0] as ValueNode | undefined));
    const meant = fitting.length > 0 ? fitting : entries;
    const note = propertyOf(kind, 'note');
    const free = meant.filter((entry) => !seen.has(entry));
    this.report('unknown-property', at, {
      found: node.key,
      inside: kind,
      ...(free.length > 0 && { meant: free.map(({ en }) => en).join(',') }),
      ...(free.length === 0 && meant[0] && { present: meant[0].en }),
      ...(elsewhere && { elsewhere }),
      ...(elsewhere && note && !seen.has(note) && { keep: 'note' }),
    });
    return free.length === 1 && fitting.length > 0 ? free[0] : undefined;
  }

  private readValue(
    kind: DeclarationKind,
    entry: PropertyEntry,
    node: Property,
    next: Member | undefined,
    keyAt: Span,
    target: Mutable,
  ): void {
    // Langium leaves a hole where a value could not be read.
    const values = present((node.values ?? []) as readonly (ValueNode | undefined)[]);
    if (values.length === 0) {
      this.report('value-missing', keyAt, { property: entry.en });
      markUnreadable(target, entry);
      return;
    }
    if (node.run && entry.value.is !== 'case-result') this.report('run-not-here', spanOf(node.run));
    const value = this.valueOf(entry.value, entry.en, values, node);
    if (value !== undefined && !(isExact(entry.value) && this.isHalfRead(node, next)))
      target[fieldOf(kind, entry.en)] = value;
    else markUnreadable(target, entry);
    // Of several names one may have been meant by what is none; the others stay.
    if (value !== undefined && entry.value.is === 'references' && !values.every(isNameUse))
      markUnreadable(target, entry);
  }

  /** True if something stands in or behind a value, on its line, that could not be read: then it may mean anything. */
  private isHalfRead(node: Property | Member, next: Member | undefined): boolean {
    const at = spanOf(node);
    const behind = next ? startOf(spanOf(next)) : this.text.length;
    if (next?.$type === 'UnknownDeclaration' && this.onOneLine(at, spanOf(next))) return true;
    // 2025-03-28T08:00
    if (behind === endOf(at) && next?.$type === 'Property') return true;
    return this.parsed.some(
      (problem) =>
        spoils.has(problem.message) &&
        startOf(problem.at) >= startOf(at) &&
        startOf(problem.at) < behind &&
        (startOf(problem.at) < endOf(at) || this.onOneLine(at, problem.at)),
    );
  }

  private valueOf(expected: PropertyValue, property: string, values: readonly ValueNode[], node: Property): unknown {
    const first = values[0] as ValueNode;
    switch (expected.is) {
      case 'texts':
      case 'tags':
        return present(values.map((value) => this.wordOrText(value, property)));
      case 'references':
        return this.referencesOf(expected, property, values);
      case 'outcomes':
        return present(values.map((value) => this.or(outcomeOf(value), 'value-not-outcome', value, property)));
      case 'givens':
        return this.all(values.map((value) => this.orLiteral(givenOf(value), 'value-not-given', value, property)));
      default:
        if (values[1]) {
          this.report('one-value-only', spanOf(values[1]), { property });
          return undefined;
        }
    }
    switch (expected.is) {
      case 'text':
        if (first.$type === 'TextLiteral') return { value: first.value, at: spanOf(first) };
        // All the words that stand there were meant as the text.
        this.report('value-not-text', this.toLineEnd(spanOf(first)), { property });
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
        return this.resultOf(first, node);
    }
  }

  /** From the start of a span to the end of its line, without the brace that closes a block there. */
  private toLineEnd(at: Span): Span {
    const [start, end] = endsOf(at);
    const rest = /^[^\n]*?(?=\s*[}｝]?\s*(?:\/\/[^\n]*)?(?:\n|$))/.exec(this.text.slice(end))?.[0] ?? '';
    return spanAt(start, end + rest.trimEnd().length);
  }

  /** All of them, or nothing: half of what is given is something else. */
  private all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
    return values.includes(undefined) ? undefined : (values as readonly T[]);
  }

  private or<T>(value: T | undefined, message: SyntaxMessage, node: ValueNode, property: string): T | undefined {
    if (value === undefined) this.report(message, spanOf(node), { property });
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
        this.report('value-not-names', spanOf(value), { property });
        continue;
      }
      if (uses.length > 0 && !expected.many) continue;
      uses.push(this.refer(value, expected.to, property));
    }
    if (expected.many) return uses.slice();
    if (!values[1]) return uses[0];
    this.report('one-value-only', spanOf(values[1]), { property });
    return undefined;
  }

  /** Notes what is referred to. The reference stands in the facts of its property, too. */
  private refer(node: NameLiteral, to: Reference['to'], property: string): Reference {
    const reference = { name: node.name, at: spanOf(node), to, property };
    this.references.push(reference);
    return reference;
  }

  private choiceOf(set: ValueSetName, property: string, node: ValueNode): Located<string> | undefined {
    if (!isNameUse(node)) return this.or(undefined, 'value-not-word', node, property);
    const at = spanOf(node);
    const value = valueIn(set, node.name);
    if (!value) this.invalid.push({ property, at, why: 'not-in-set', word: node.name, set });
    else if (node.name.charCodeAt(0) > 0x7f) this.chinese++;
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

  private numberOf(node: ValueNode, property: string, isShare = false): Decimal | undefined {
    if (node.$type !== 'NumberLiteral') {
      this.reportWord('value-not-number', node, property, isShare ? shareOfWord : numberOfNumeral);
      return undefined;
    }
    if (!node.unit) return readNumber(node.value) ?? this.or(undefined, 'value-not-number', node, property);
    const at = spanOf(node);
    const found = this.text.slice(...endsOf(at));
    const period = periodOf(node.value, node.unit);
    if (period) {
      this.report('value-not-window', at, { property }, { at, text: period });
      return undefined;
    }
    const share = isShare && shareWithWord(node.value, node.unit);
    if (share) {
      const args = { property, found, unit: node.unit, number: share };
      this.report('number-with-unit', at, args, { at, text: share });
      return undefined;
    }
    const plain = withoutUnit(node.value, node.unit);
    if (!plain) return this.or(undefined, 'value-not-number', node, property);
    const mended = { at, text: plain.number };
    const args = { property, found, unit: node.unit, number: plain.number };
    this.report('number-with-unit', at, args, plain.sure ? mended : undefined, plain.sure ? undefined : [mended]);
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
    this.report(message, at, { property }, text === undefined ? undefined : { at, text });
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
    const shown = this.text.slice(startOf(at), endOf(at));
    const limit = (bound: number) => (percent ? `${bound * 100}%` : String(bound));
    if (limits.whole && !Number.isInteger(value)) {
      this.invalid.push({ property, at, why: 'not-whole', value: shown });
      return undefined;
    }
    if (value < (limits.min ?? Number.NEGATIVE_INFINITY) || value > (limits.max ?? Number.POSITIVE_INFINITY)) {
      const bounds = {
        ...(limits.min !== undefined && { min: limit(limits.min) }),
        ...(limits.max !== undefined && { max: limit(limits.max) }),
      };
      this.invalid.push({ property, at, why: 'outside', value: shown, ...bounds });
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
      this.invalid.push({ property, at, why: 'unknown-unit', word: node.unit ?? '' });
      return undefined;
    }
    if (amount < 0) {
      this.invalid.push({ property, at, why: 'outside', value: node.value, min: '0' });
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
    this.report('one-number-only', at, { property, found: this.text.slice(...endsOf(at)) }, undefined, choices);
  }

  private dateOf(node: ValueNode, property: string): DateWindow | undefined {
    if (node.$type !== 'DateLiteral') {
      const fix = this.dateFix(node);
      // Half a year is no day.
      this.report('value-not-date', spanOf(node), { property }, fix?.text.includes('..') ? undefined : fix);
      return undefined;
    }
    const at = spanOf(node);
    const date = readDate(node.value);
    if (!date) this.invalid.push({ property, at, why: 'no-such-date', word: node.value });
    return date && { ...date, at };
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
      this.report('value-not-window', spanOf(node), { property }, this.dateFix(node));
      return undefined;
    }
    const [first, last] = [this.dateOf(from, property), this.dateOf(to, property)];
    if (!first || !last) return undefined;
    const at = spanOf(node);
    if (first.start > last.end) {
      this.invalid.push({ property, at, why: 'reversed', from: from.value, to: to.value });
      return undefined;
    }
    return { start: first.start, end: last.end, at };
  }

  private resultOf(node: ValueNode, property: Property): CaseResult | undefined {
    if (!isNameUse(node)) return this.or(undefined, 'value-not-result', node, 'result');
    const at = spanOf(node);
    const outcome = valueIn('caseOutcome', node.name);
    if (!outcome) {
      this.invalid.push({ property: 'result', at, why: 'not-in-set', word: node.name, set: 'caseOutcome' });
      return undefined;
    }
    const run = property.run;
    const on = run?.date && this.dateOf(run.date, 'result');
    const by = run?.by?.name ? this.refer(run.by, 'stakeholder', 'result') : undefined;
    return { outcome, at, ...(on && { on }), ...(by && { by }) };
  }
}

function markUnreadable(target: Mutable, entry: { readonly en: string }): void {
  target.unreadable = [...((target.unreadable as readonly string[] | undefined) ?? []), entry.en];
}

/** The numbers of a type whose unit is %: 0..100 is from 0% to 100%. */
function withPercentages(type: FieldType): FieldType {
  if (!isPercentUnit(type.unit?.value)) return type;
  const inPercent = (number: FieldType['min']) => number && { ...number, value: inHundredths(number.value) };
  const [min, max, step] = [inPercent(type.min), inPercent(type.max), inPercent(type.step)];
  return { ...type, ...(min && { min }), ...(max && { max }), ...(step && { step }) };
}

/** Values of which a part means something else; of names and texts the rest still says what it says. */
const isExact = (value: PropertyValue): boolean =>
  !['text', 'texts', 'tags', 'references', 'outcomes'].includes(value.is);

/** Problems that make the value uncertain in which they are. */
const spoils: ReadonlySet<SyntaxMessage> = new Set([
  'unexpected-character',
  'unexpected',
  'unfinished',
  'comma-without-next',
  'number-grouped',
  'number-or-list',
  'spoken-bound',
  'condition-unaskable',
  'no-calculation',
  'no-time',
  'name-apart',
  'comma-in-condition',
  'comparison-chained',
]);

/** The first number or date in a condition or an assignment that cannot be read. */
function unreadableLiteralIn(
  node: ValueNode | undefined,
): Extract<ValueNode, { $type: 'NumberLiteral' | 'DateLiteral' }> | undefined {
  switch (node?.$type) {
    case 'NumberLiteral':
      return node.unit || !readNumber(node.value) ? node : undefined;
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
      for (const member of node.members) {
        const found = unreadableLiteralIn(member as ValueNode);
        if (found) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}
/** True for a place between the marks of a merge conflict: what is there is not settled yet. */
const isInConflict = ({ message, at, related }: SyntaxProblem, place: Span): boolean =>
  message === 'merge-conflict' &&
  related !== undefined &&
  startOf(at) <= startOf(place) &&
  endOf(place) <= endOf(related.at);

/** A keyword and its name stand no further apart than this. */
const mostBetween = 200;

/** True if a value has the form that a property takes. */
function fits(expected: PropertyValue, value: ValueNode | undefined): boolean {
  switch (expected.is) {
    case 'text':
      return value?.$type === 'TextLiteral';
    case 'texts':
    case 'tags':
    case 'outcomes':
      return value?.$type === 'TextLiteral' || value?.$type === 'NameLiteral';
    case 'number':
    case 'percent':
      return value?.$type === 'NumberLiteral' && !value.unit;
    case 'effort':
      return value?.$type === 'NumberLiteral' && value.unit !== undefined;
    case 'date':
      return value?.$type === 'DateLiteral';
    case 'window':
      return value?.$type === 'DateLiteral' || (value?.$type === 'Expression' && value.operator === '..');
    case 'choice':
    case 'priority':
    case 'references':
    case 'case-result':
      return value?.$type === 'NameLiteral';
    case 'condition':
      return value !== undefined && conditionOf(value) !== undefined;
    case 'givens':
      return value !== undefined && givenOf(value) !== undefined;
  }
}

/** Blanks between declarations are spaces and line ends, seldom anything else. */
const isBlank = (code: number) =>
  code === 0x20 || code === 0x0a || code === 0x0d || (code !== 0x2f && /\s/.test(String.fromCharCode(code)));

/** Without what could not be read. A list that grows keeps room for more, which `map` and `slice` do not: facts are many. */
const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.includes(undefined) ? values.filter(isPresent).slice() : (values as readonly T[]);

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

/** The spelling that most keywords of a file have. */
export function languageOf(declarations: readonly FileDeclaration[]): 'en' | 'zh' {
  let more = 0;
  for (const { english, chinese } of declarations) more += chinese - english;
  return more > 0 ? 'zh' : 'en';
}

/** Offsets at which the lines of `text` start. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}
