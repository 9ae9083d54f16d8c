/** Tree → facts, for texts with problems: gives every declaration, property and value its meaning, and says what has none. */
import {
  type DeclarationKind,
  declarations,
  partsOf,
  type PropertyEntry,
  propertyOf,
  valueSets,
} from '../../../grammar/keyword-table.js';
import { declarationsMeant, propertyMeant, valuesMeant } from '../../../grammar/synonym-table.js';
import type { NameLiteral, Property, TextLiteral } from '../generated/ast.js';
import { nearestWord } from '../locale/nearest-word.js';
import { isMisspeltNot } from '../locale/opposites.js';
import type { Member } from '../syntax/parser.js';
import { tokenize } from '../syntax/marked-tokens.js';
import { lineOf, lineStartsOf } from '../text/line-of.js';
import { endOf, endsOf, spanAt, startOf } from '../text/span.js';
import { BlockProperties } from './block-properties.js';
import { type LineRange, markBroken, TouchedLines, withBrokenParts } from './broken-parts.js';
import {
  documentationBefore,
  fileDeclaration,
  type Inside,
  markUnreadable,
  type Mutable,
  newPart,
  type Part,
  placeInside,
  waiverOf,
} from './declared-part.js';
import { isNameUse, spanOf, type ValueNode } from './expressions.js';
import type {
  AcceptanceFacts,
  CaseFacts,
  FieldFacts,
  FileDeclaration,
  FileFacts,
  InvalidValue,
  Measurement,
  MetricFacts,
  Reference,
  RepeatedProperty,
  Span,
  SyntaxMessage,
  SyntaxProblem,
  WaiverFacts,
} from './facts.js';
import { languageOf } from './file-language.js';
import { readMetricPercentages, readPercentages } from './percentages.js';
import { reportGlued, reportUnknownProperty } from './unknown-properties.js';
import { isExact, present, PropertyValues, type ValueNotes } from './property-values.js';

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

/** Declarations inside a block, by kind. */
type Nested = { [K in DeclarationKind]?: Member[] };

/** What may stand between two tokens: blanks, separators and comments. */
const betweenTokens = /(?:[\s\uFEFF;；]|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;

/** The word at the start of a declaration. */
const keywordPattern = /[\p{L}-]*/uy;

const kindOfNode: Readonly<Record<string, DeclarationKind>> = Object.fromEntries(
  Object.values(declarations).map(({ node, en }) => [node, en as DeclarationKind]),
);

/** Reads what the tree of one file says, and what is wrong with it. */
export class TreeReader implements ValueNotes {
  private readonly problems: SyntaxProblem[];
  private readonly repeated: RepeatedProperty[] = [];
  private readonly invalid: InvalidValue[] = [];
  private readonly found: FileDeclaration[] = [];
  /** Everything declared so far, nested parts behind what holds them. */
  private readonly parts: Part[] = [];
  private references: Reference[] = [];
  private readonly values = new PropertyValues(this);
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
    readonly text: string,
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
    markBroken(this.parts, this.problems);
    return {
      uri: this.uri,
      language: languageOf(this.found),
      lineStarts: this.lineStarts,
      declarations: withBrokenParts(this.found, this.parts),
      problems: this.problems,
      repeated: this.repeated,
      invalid: this.invalid,
    };
  }

  private addProblem(problem: SyntaxProblem): void {
    this.problems.push(problem);
    this.touched.add(this.endLines(problem.at));
  }

  /** What cannot be understood on a line that the parser already stumbled over follows from that. */
  report(
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

  refuse(invalid: InvalidValue): void {
    this.invalid.push(invalid);
  }

  refer(node: NameLiteral, to: Reference['to'], property: string): Reference {
    const reference = { name: node.name, at: spanOf(node), to, property };
    this.references.push(reference);
    return reference;
  }

  countChinese(): void {
    this.chinese++;
  }

  isUnknownType(node: { readonly $type: string }): boolean {
    return this.unknownTypes.has(startOf(spanOf(node)));
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
    inside: Inside = {},
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
        target[misspelt.field] ??= undefined;
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
    const documentation = documentationBefore(this.text, startOf(span));
    const part = newPart(kind, name, name ? this.nameSpan(node, keywordAt) : keywordAt, span);
    if (title) part.title = { value: title.value, at: spanOf(title) };
    if (documentation) part.documentation = documentation;
    return this.keep(part);
  }

  private keep(part: Part): Part {
    this.parts.push(part);
    return part;
  }

  /** Where a word starts that is the next one behind an offset, else where it is found first; -1 if nowhere. */
  private startOfWord(word: string, offset: number): number {
    betweenTokens.lastIndex = offset;
    betweenTokens.test(this.text);
    const next = betweenTokens.lastIndex;
    return this.text.startsWith(word, next) ? next : this.text.indexOf(word, offset);
  }

  private nameSpan(node: DeclarationNode, keywordAt: Span): Span {
    const name = node.name as string;
    let start = this.startOfWord(name, endOf(keywordAt));
    // A name that was written before its keyword by mistake.
    if (start < 0 || start > (node.$cstNode?.end ?? start)) start = this.text.lastIndexOf(name, startOf(keywordAt));
    return start < startOf(keywordAt) - mostBetween ? keywordAt : spanAt(start, start + name.length);
  }

  private readDeclaration(kind: DeclarationKind, node: DeclarationNode, inside: Inside): void {
    const outer = this.references;
    this.references = [];
    const target = this.part(kind, node);
    const index = this.found.length;
    // A place for it before what it holds.
    this.found.push(undefined as unknown as FileDeclaration);
    const within = placeInside(target, inside);
    const nested = this.readMembers(kind, node.block?.members ?? [], target, within);
    this.readParts(kind, nested, target);
    if (kind === 'metric') readMetricPercentages(target as unknown as MetricFacts, this.values.percentages);
    this.found[index] = fileDeclaration(this.uri, this.text, target, this.references, inside);
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
    const date = this.values.dateOf(member.date, 'measured');
    const value = member.value && this.values.numberOf(member.value, 'measured');
    if (!member.value) this.report('value-missing', this.keywordSpan(member), { property: 'measured' });
    const siblings = (member.$container as { members?: readonly Member[] } | undefined)?.members ?? [];
    if (this.isHalfRead(member, siblings[siblings.indexOf(member) + 1])) return undefined;
    if (!date || !value) return undefined;
    const measurement = { date, value: value.value, at: spanOf(member) };
    if (value.percent) this.values.percentages.set(measurement, value);
    return measurement;
  }

  private readCase(member: Member): CaseFacts {
    const target = this.part('case', member as DeclarationNode);
    if (member.$type === 'Case' && member.class) {
      const after = Math.max(endOf(target.nameAt), endOf(this.keywordSpan(member)));
      const spelled = [member.class, valueSets.caseClass[member.class]];
      const found = spelled.map((word) => [word, this.startOfWord(word, after)] as const);
      const [word, start] = found.filter(([, at]) => at >= 0).sort(([, a], [, b]) => a - b)[0] ?? ['', after];
      target.class = { value: member.class, at: spanAt(start, start + word.length) };
    } else if (member.$type === 'Case' && member.unknownClass) {
      const start = this.startOfWord(member.unknownClass, endOf(target.nameAt));
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
    const start = name ? this.startOfWord(name, endOf(keywordAt)) : startOf(keywordAt);
    const nameAt: Span = name ? spanAt(start, start + name.length) : keywordAt;
    if (!name) this.report('subject-missing', keywordAt);
    if (!member.reason) this.report('reason-missing', nameAt);
    const until = member.until && this.refer(member.until, 'version', 'until');
    const reason = member.reason && { value: member.reason.value, at: spanOf(member.reason) };
    const waiver = waiverOf(name, nameAt, spanOf(member), reason, until);
    this.keep(waiver as unknown as Part);
    return waiver;
  }

  private readField(member: Member): FieldFacts {
    const field = this.part('data', member as DeclarationNode);
    if (member.$type === 'DataField' && member.type) {
      const type = this.values.fieldType(member.type);
      if (type) field.type = type;
    } else if (member.$type === 'DataField') this.report('type-missing', field.nameAt, { name: field.name });
    return field as unknown as FieldFacts;
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
      if (kind && !propertyMeant(kind, node.key) && reportGlued(this, kind, node, keyAt)) return;
      const meant = reportUnknownProperty(this, kind, node, keyAt, seen);
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

  private readValue(
    _kind: DeclarationKind,
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
    const value = this.values.valueOf(entry.value, entry.en, values, node.run);
    if (value !== undefined && !(isExact(entry.value) && this.isHalfRead(node, next))) target[entry.field] = value;
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
}

/** Problems that make the value uncertain in which they are. */
const spoils: ReadonlySet<SyntaxMessage> = new Set([
  'unexpected-character',
  'value-torn',
  'unexpected',
  'unfinished',
  'comma-without-next',
  'number-grouped',
  'number-or-list',
  'number-unclear',
  'spoken-bound',
  'condition-unaskable',
  'no-time',
  'name-apart',
  'comma-in-condition',
  'values-without-parentheses',
]);

/** True for a place between the marks of a merge conflict: what is there is not settled yet. */
const isInConflict = ({ message, at, related }: SyntaxProblem, place: Span): boolean =>
  message === 'merge-conflict' &&
  related !== undefined &&
  startOf(at) <= startOf(place) &&
  endOf(place) <= endOf(related.at);

/** A keyword and its name stand no further apart than this. */
const mostBetween = 200;
