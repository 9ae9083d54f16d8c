/**
 * Reads tokens one at a time and knows after each whether the text can still be a file of the language.
 *
 * The same grammar as in `grammar/*.langium`, as a machine that can be copied: a search for repairs goes back to any token
 * and tries another text from there. Beside what cannot be parsed at all it counts *slips*, which parse but make a problem
 * later (a property in the wrong block, a missing title), and how far the indentation is from what the braces say.
 */
import type { IToken } from 'chevrotain';
import {
  calculationSigns,
  type DeclarationKind,
  declarations,
  durationUnitOf,
  expressionFunctions,
  type PropertyEntry,
  propertyOf,
} from '../../../grammar/keyword-table.js';
import { declarationsMeant } from '../../../grammar/synonym-table.js';
import { nearestWord } from '../locale/nearest-word.js';
import { slipBehind, type WordSlip, WordPlace } from './token-reader.js';

/** A token of a repair; `image` is empty where no word can be chosen for the writer. */
export interface FormToken extends IToken {
  /** True if it is not in the text. */
  readonly inserted?: boolean;
  /** True if it has changed places with its neighbour. */
  readonly moved?: boolean;
}

/** An open pair of braces. */
export interface OpenBlock {
  readonly around: OpenBlock | undefined;
  /** Undefined for a word that is no keyword: anything may stand inside. */
  readonly kind: DeclarationKind | undefined;
  readonly name: string;
  readonly brace: FormToken;
  /** Column of the first token of the line on which the declaration starts. */
  readonly column: number;
  readonly depth: number;
  readonly memberColumn: number | undefined;
}

/** The declaration whose header is being read. */
interface Header {
  readonly keyword: FormToken;
  readonly kind: DeclarationKind | undefined;
  readonly column: number;
  readonly name: string;
  readonly named: boolean;
  readonly titled: boolean;
  readonly classed: boolean;
  readonly typed: boolean;
  readonly reasoned: boolean;
}

type Mode =
  | 'member'
  | 'name'
  | 'title'
  | 'block'
  | 'case-name'
  | 'case-word'
  | 'case-class'
  | 'measured-date'
  | 'measured-colon'
  | 'waived'
  | 'waived-because'
  | 'waived-reason'
  | 'waived-until'
  | 'waived-version'
  | 'field-name'
  | 'field-label'
  | 'field-colon'
  | 'field-type'
  | 'options'
  | 'option'
  | 'options-more'
  | 'step'
  | 'step-value'
  | 'step-unit'
  | 'unit'
  | 'unit-text'
  | 'property-colon'
  | 'value'
  | 'operand'
  | 'group-start'
  | 'call'
  | 'behind-operand'
  | 'behind-number'
  | 'values-more'
  | 'run-date'
  | 'run-by'
  | 'run-person';

/** Where a declaration or property cannot end. */
const cannotEnd: ReadonlySet<Mode> = new Set<Mode>([
  'measured-date',
  'measured-colon',
  'option',
  'step-value',
  'unit-text',
  'property-colon',
  'operand',
  'group-start',
  'call',
  'run-person',
]);

const functions = Object.keys(expressionFunctions);
/** Where a declaration is being named. */
const headerModes: ReadonlySet<Mode> = new Set<Mode>([
  'name',
  'title',
  'case-name',
  'case-word',
  'case-class',
  'field-name',
  'waived',
]);

const startsOperand = new Set(['TEXT', 'NUMBER', 'DATE', 'NAME', 'not', '(', 'otherwise', ...functions]);
const comparisons = new Set(['=', '!=', '<', '<=', '>', '>=', 'in']);
const calculates: ReadonlySet<string> = new Set<string>(calculationSigns.flat());
const isInfix = (role: string) =>
  role === 'and' || role === 'or' || role === '..' || comparisons.has(role) || calculates.has(role);

/** What a value may consist of; anything else in it is a slip. */
interface ValueForm {
  /** What its items look like, beyond the operands. */
  readonly items?: 'condition' | 'givens' | 'outcomes' | 'range';
  readonly operands: ReadonlySet<string>;
  readonly infixes: ReadonlySet<string>;
  readonly several: boolean;
}
const none: ReadonlySet<string> = new Set();
const form = (
  operands: string[],
  several = false,
  infixes: readonly string[] = [],
  items?: ValueForm['items'],
): ValueForm => ({
  ...(items && { items }),
  operands: new Set(operands),
  infixes: new Set(infixes),
  several,
});
const anything: ValueForm = { operands: startsOperand, infixes: none, several: true };
const range: ValueForm = form(['NUMBER', 'DATE'], false, ['..'], 'range');

function formOf({ value }: PropertyEntry): ValueForm {
  switch (value.is) {
    case 'text':
      return form(['TEXT']);
    case 'texts':
    case 'tags':
      return form(['TEXT', 'NAME'], true);
    case 'number':
    case 'percent':
    case 'effort':
      return form(['NUMBER']);
    case 'date':
      return form(['DATE']);
    case 'window':
      return form(['DATE'], false, ['..']);
    case 'choice':
    case 'priority':
    case 'case-result':
      return form(['NAME']);
    case 'references':
      return form(['NAME'], value.many);
    case 'condition':
      return form(
        ['NAME', 'NUMBER', 'DATE', 'TEXT', 'not', '(', 'otherwise', ...functions],
        false,
        ['and', 'or', '..', ...comparisons, ...calculates],
        'condition',
      );
    case 'outcomes':
      return form(['TEXT', 'NAME', 'not'], true, [], 'outcomes');
    case 'givens':
      return form(['TEXT', 'NAME', 'NUMBER', 'DATE'], true, ['='], 'givens');
  }
}
const forms = new Map<PropertyEntry, ValueForm>();
const cachedForm = (entry: PropertyEntry): ValueForm => {
  const known = forms.get(entry) ?? formOf(entry);
  forms.set(entry, known);
  return known;
};

const wordsIn = new Map<DeclarationKind | 'file', readonly string[]>();
/** The kind that a misspelt keyword was most likely meant as. */
function kindMeant(word: string, home: DeclarationKind | 'file'): DeclarationKind | undefined {
  const entries = Object.values(declarations).filter(({ inside }) => inside.includes(home));
  const meant = keywordMeant(word, home);
  return entries.find(({ en, zh }) => en === meant || zh === meant)?.en as DeclarationKind | undefined;
}

/** The keyword, as it would be spelled here, that a word was most likely meant as. */
export function keywordMeant(word: string, home: DeclarationKind | 'file'): string | undefined {
  const [synonym, ...others] = declarationsMeant(home, word);
  if (synonym && others.length === 0) return word.charCodeAt(0) > 0x7f ? declarations[synonym].zh : synonym;
  const entries = Object.values(declarations).filter(({ inside }) => inside.includes(home));
  const words = wordsIn.get(home) ?? entries.flatMap(({ en, zh }) => [en, zh]);
  wordsIn.set(home, words);
  return nearestWord(word, words);
}

/** How far from right the indentation may be, in shares of a slip. */
const outOfLine = 1;
const slightlyOutOfLine = 0.3;

/** A reader between two tokens. Everything it holds is plain or never changed, so that a copy is cheap. */
export class FormReader {
  block: OpenBlock | undefined;
  mode: Mode = 'member';
  slips = 0;
  /** Slips that are not said, because something else is said about their line. */
  hidden = 0;
  /** Sum over all lines so far. */
  indentation = 0;
  /** The slip behind the last word that was taken, and what the word was read as. */
  wordSlip: WordSlip | undefined;
  /** True right behind a word that starts a declaration and is no keyword, or a property outside all braces. */
  unknownWord = false;
  private header: Header | undefined;
  private place = new WordPlace();
  private skipsColon = false;
  private behindValue: Mode = 'values-more';
  private groups = 0;
  private value: ValueForm = anything;
  private valueSlipped = false;
  /** Of the condition, assignment or outcome at hand: its first operand, and how often something is compared or set. */
  private firstOperand = '';
  private compared = 0;
  /** How many of these are signs of an order, which may stand in a row: `1 < amount <= 5`. */
  private ordered = 0;
  private infix = '';
  /** The groups that are open and hold lists: behind `in`, and what a function is of. */
  private lists: readonly number[] = [];
  private lineColumn = 1;
  /** Lines with an edit: what else is wrong there follows from it. */
  private excused: readonly number[] = [];
  private slippedLine = 0;

  copy(): FormReader {
    const copy = new FormReader();
    copy.block = this.block;
    copy.mode = this.mode;
    copy.slips = this.slips;
    copy.hidden = this.hidden;
    copy.indentation = this.indentation;
    copy.wordSlip = this.wordSlip;
    copy.unknownWord = this.unknownWord;
    copy.header = this.header;
    copy.skipsColon = this.skipsColon;
    copy.behindValue = this.behindValue;
    copy.groups = this.groups;
    copy.value = this.value;
    copy.valueSlipped = this.valueSlipped;
    copy.firstOperand = this.firstOperand;
    copy.compared = this.compared;
    copy.ordered = this.ordered;
    copy.infix = this.infix;
    copy.lists = this.lists;
    copy.lineColumn = this.lineColumn;
    copy.excused = this.excused;
    copy.slippedLine = this.slippedLine;
    copy.place = this.place.copy();
    return copy;
  }

  /** Slips on this line are no longer counted. */
  excuse(line: number): void {
    this.excused = [...this.excused, line];
  }

  /**
   * Takes a token.
   * @param next the two tokens behind it, which help to say what a word is
   * @returns what the token was taken as, several words for several tokens; undefined if it does not fit
   */
  take(token: FormToken, next: FormToken | undefined, afterNext: FormToken | undefined): string | undefined {
    const raw = token.tokenType.name;
    const previous = this.place.previous;
    const startsLine = !previous || (token.startLine as number) > (previous.endLine as number);
    if (startsLine) this.lineColumn = token.startColumn as number;
    this.unknownWord = false;
    this.wordSlip = undefined;
    if (this.skipsColon) {
      this.skipsColon = false;
      return '';
    }
    if (raw !== 'NAME') {
      const role = this.place.slippedSign && raw === '=' ? ':' : raw;
      this.place.slippedSign = false;
      if (!this.takeRole(role, token, startsLine)) return undefined;
      this.place.pass(token, role);
      return role;
    }
    const role = this.place.roleOf(token, next, afterNext);
    if (!this.takeRole(role, token, startsLine)) return undefined;
    this.place.pass(token, role);
    const slip = slipBehind(role, token, next, afterNext);
    if (!slip) return role;
    this.wordSlip = slip;
    this.slip(token);
    if (slip.colon === 'drop') this.skipsColon = true;
    else if (slip.colon === 'sign') this.place.slippedSign = true;
    else if (slip.colon === 'insert') {
      if (!this.takeRole(':', token, false)) return undefined;
      this.place.pass(token, ':');
    }
    return role;
  }

  /** Ends the text. @returns false if something is still missing */
  end(): boolean {
    if (!this.endMember()) return false;
    return this.block === undefined;
  }

  /** True if the declaration or property at hand can end here. */
  get isBetweenMembers(): boolean {
    return this.groups === 0 && !cannotEnd.has(this.mode);
  }

  /** True where the name or the title of a declaration is still to come, if it has one. */
  get isInHeader(): boolean {
    return headerModes.has(this.mode);
  }

  /** True if a value, or a further part of one, must follow. */
  get needsOperand(): boolean {
    return this.mode === 'operand';
  }

  /** True where a measurement lacks its colon. */
  get needsColon(): boolean {
    return this.mode === 'measured-colon' || this.mode === 'measured-date';
  }

  /** True right behind an operand, where an infix, a comma or a parenthesis may stand. */
  get isBehindOperand(): boolean {
    return this.mode === 'behind-operand' || this.mode === 'behind-number' || this.mode === 'values-more';
  }

  get openGroups(): number {
    return this.groups;
  }

  /** The declaration whose header was read last and has no block so far. */
  get openHeader():
    | { readonly keyword: FormToken; readonly kind: DeclarationKind | undefined; readonly column: number }
    | undefined {
    return this.header;
  }

  /** True if something is said about the line of the token already. */
  isExcused(token: FormToken): boolean {
    return this.excused.includes(token.startLine as number) || this.excused.includes(token.endLine as number);
  }

  private slip(token: FormToken): void {
    if (this.isExcused(token)) this.hidden++;
    else this.slips++;
  }

  private takeRole(role: string, token: FormToken, startsLine: boolean): boolean {
    const next = this.follow(role, token);
    if (next !== undefined) {
      this.mode = next;
      return true;
    }
    return this.endMember() && this.takeMember(role, token, startsLine);
  }

  /** @returns the mode behind the token; undefined if it does not go on with what is at hand */
  private follow(role: string, token: FormToken): Mode | undefined {
    switch (this.mode) {
      case 'member':
        return undefined;
      case 'name':
        if (role === 'NAME') return this.note({ named: true, name: token.image }, 'title');
        if (role === 'TEXT') return this.note({ titled: true }, 'block');
        return this.openingBrace(role, token);
      case 'title':
        if (role === 'TEXT') return this.note({ titled: true }, 'block');
        return this.openingBrace(role, token);
      case 'block':
        return this.openingBrace(role, token);
      case 'case-name':
        if (role === 'NAME') return this.note({ named: true, name: token.image }, 'case-word');
        return this.followCase(role, token);
      case 'case-word':
        if (role === 'NAME') {
          this.slip(token);
          return this.note({ classed: true }, 'case-class');
        }
        return this.followCase(role, token);
      case 'case-class':
        return this.followCase(role, token);
      case 'measured-date':
        if (role === 'DATE') return this.note({ named: true }, 'measured-colon');
        if (role === ':') return this.startValue(form(['NUMBER']), 'member');
        return undefined;
      case 'measured-colon':
        return role === ':' ? this.startValue(form(['NUMBER']), 'member') : undefined;
      case 'waived':
        if (role === 'NAME') return this.note({ named: true }, 'waived-because');
        return this.followWaiver(role);
      case 'waived-because':
        return this.followWaiver(role);
      case 'waived-reason':
        if (role === 'TEXT') return this.note({ reasoned: true }, 'waived-until');
        return role === 'until' ? 'waived-version' : undefined;
      case 'waived-until':
        return role === 'until' ? 'waived-version' : undefined;
      case 'waived-version':
        return role === 'NAME' ? 'member' : undefined;
      case 'field-name':
        if (role === 'NAME') return this.note({ named: true }, 'field-label');
        return this.followField(role);
      case 'field-label':
      case 'field-colon':
        return this.followField(role);
      case 'field-type':
        return this.followType(role);
      case 'options':
        return role === 'NAME' ? 'options-more' : undefined;
      case 'option':
        return role === 'NAME' ? 'options-more' : undefined;
      case 'options-more':
        return role === ',' ? 'option' : undefined;
      case 'step':
        if (role === 'step') return 'step-value';
        return role === 'unit' ? 'unit-text' : undefined;
      case 'step-value':
        return role === 'NUMBER' ? 'step-unit' : undefined;
      case 'step-unit':
        if (role === 'UNIT') return 'unit';
        return role === 'unit' ? 'unit-text' : undefined;
      case 'unit':
        return role === 'unit' ? 'unit-text' : undefined;
      case 'unit-text':
        return role === 'TEXT' ? 'member' : undefined;
      case 'property-colon':
        return role === ':' ? 'value' : undefined;
      case 'run-date':
        if (role === 'DATE') return 'run-by';
        return role === 'by' ? 'run-person' : undefined;
      case 'run-by':
        return role === 'by' ? 'run-person' : undefined;
      case 'run-person':
        return role === 'NAME' ? 'member' : undefined;
      default:
        return this.followExpression(role, token);
    }
  }

  private followExpression(role: string, token: FormToken): Mode | undefined {
    switch (this.mode) {
      case 'value':
      case 'operand':
      case 'group-start':
        if (this.mode === 'group-start' && role === ')') return this.closeGroup(role);
        if (functions.includes(role)) {
          if (this.groups === 0 && !this.value.operands.has(role)) this.valueSlip(token);
          if (this.compared === 0) this.firstOperand = 'NAME';
          return 'call';
        }
        if (!startsOperand.has(role)) {
          if (this.mode !== 'value') return undefined;
          // Optional, except that a property needs one.
          return this.behindValue === 'step' ? this.followAs('step', role, token) : this.runBehind(role, token);
        }
        if (this.groups === 0 && !this.value.operands.has(role)) this.valueSlip(token);
        if (role === 'not') {
          if (this.compared === 0) this.firstOperand = 'not';
          return 'operand';
        }
        if (role === '(') {
          this.groups++;
          if (this.infix === 'in') this.lists = [...this.lists, this.groups];
          // What is calculated with is no condition.
          else if (!calculates.has(this.infix) && this.compared === 0) this.startItem();
          return 'group-start';
        }
        if (this.firstOperand === 'not' && role === 'TEXT') this.valueSlip(token);
        if (this.compared === 0) this.firstOperand = role;
        return role === 'NUMBER' ? 'behind-number' : 'behind-operand';
      case 'call':
        if (role !== '(') return undefined;
        this.groups++;
        this.lists = [...this.lists, this.groups];
        return 'group-start';
      case 'behind-number':
        if (role === 'UNIT') {
          if (this.value.items && !durationUnitOf(token.image)) this.valueSlip(token);
          return 'behind-operand';
        }
        return this.behindOperand(role, token);
      case 'behind-operand':
        return this.behindOperand(role, token);
      case 'values-more':
        return this.moreValues(role, token);
      default:
        return undefined;
    }
  }

  private followAs(mode: Mode, role: string, token: FormToken): Mode | undefined {
    this.mode = mode;
    return this.follow(role, token);
  }

  private runBehind(role: string, token: FormToken): Mode | undefined {
    if (this.behindValue !== 'values-more' || (role !== 'on' && role !== 'by')) return undefined;
    this.valueSlip(token);
    return role === 'on' ? 'run-date' : 'run-person';
  }

  private behindOperand(role: string, token: FormToken): Mode | undefined {
    if (isInfix(role)) {
      if (this.groups === 0 && this.value !== anything && !this.value.infixes.has(role)) this.valueSlip(token);
      if (role === 'and' || role === 'or') {
        this.endItem(token);
        this.startItem();
      } else if (!calculates.has(role) && (role !== '..' || this.infix !== 'in')) {
        this.compared++;
        if (/^[<>]/.test(role)) this.ordered++;
      }
      if (!calculates.has(role) || this.infix !== 'in') this.infix = role;
      return 'operand';
    }
    if (this.groups > 0) {
      if (role === ',') {
        if (this.value.items && !this.lists.includes(this.groups)) this.valueSlip(token);
        return 'operand';
      }
      return role === ')' ? this.closeGroup(role) : undefined;
    }
    if (this.behindValue === 'values-more') return this.moreValues(role, token);
    if (this.behindValue !== 'step') return undefined;
    if (role === 'step' || role === 'unit') this.endItem(token);
    else return undefined;
    return this.followAs('step', role, token);
  }

  private moreValues(role: string, token: FormToken): Mode | undefined {
    if (role === ',') {
      if (!this.value.several) this.valueSlip(token);
      this.endItem(token);
      this.startItem();
      return 'operand';
    }
    if (role === 'on' || role === 'by') this.endItem(token);
    return role === 'on' ? 'run-date' : role === 'by' ? 'run-person' : undefined;
  }

  private closeGroup(role: string): Mode | undefined {
    if (role !== ')') return undefined;
    if (this.lists.includes(this.groups)) this.lists = this.lists.slice(0, -1);
    else if (this.compared === 0) {
      this.startItem();
      this.firstOperand = '(';
    }
    this.groups--;
    return 'behind-operand';
  }

  private startItem(): void {
    this.firstOperand = '';
    this.compared = 0;
    this.ordered = 0;
    this.infix = '';
  }

  /** A condition, an assignment or an outcome is complete. */
  private endItem(token: FormToken): void {
    const { firstOperand, compared } = this;
    switch (this.value.items) {
      case 'condition':
        if (
          (compared > 1 && compared > this.ordered) ||
          (compared === 0 && !/^(NAME|\(|otherwise)$/.test(firstOperand))
        )
          this.valueSlip(token);
        return;
      case 'givens':
        if (firstOperand === 'TEXT' ? compared > 0 : firstOperand !== 'NAME' || compared !== 1) this.valueSlip(token);
        return;
      case 'range':
        if (firstOperand === 'NUMBER' && compared !== 1) this.valueSlip(token);
        return;
      default:
    }
  }

  /** True where data is given a value. */
  get isAssigning(): boolean {
    return this.value.items === 'givens';
  }

  get isRange(): boolean {
    const { items, infixes } = this.value;
    return items === 'range' || (items === undefined && infixes.has('..'));
  }

  private valueSlip(token: FormToken): void {
    if (!this.valueSlipped) this.slip(token);
    this.valueSlipped = true;
    this.slippedLine = token.startLine as number;
  }

  private startValue(value: ValueForm, behind: Mode): Mode {
    this.value = value;
    this.behindValue = behind;
    this.valueSlipped = false;
    this.groups = 0;
    this.lists = [];
    this.startItem();
    return 'value';
  }

  private note(what: Partial<Header>, mode: Mode): Mode {
    if (this.header) this.header = { ...this.header, ...what };
    return mode;
  }

  private openingBrace(role: string, token: FormToken): Mode | undefined {
    if (role !== '{') return undefined;
    const header = this.header;
    this.endHeader();
    this.block = {
      around: this.block,
      kind: header?.kind,
      name: header?.name ?? '',
      brace: token,
      column: header?.column ?? this.lineColumn,
      depth: (this.block?.depth ?? 0) + 1,
      memberColumn: undefined,
    };
    return 'member';
  }

  private followCase(role: string, token: FormToken): Mode | undefined {
    if (role === 'normal' || role === 'exception' || role === 'boundary') return this.note({ classed: true }, 'title');
    if (role === 'TEXT') return this.note({ titled: true }, 'block');
    return this.openingBrace(role, token);
  }

  private followWaiver(role: string): Mode | undefined {
    if (role === 'because') return 'waived-reason';
    return role === 'until' ? 'waived-version' : undefined;
  }

  private followField(role: string): Mode | undefined {
    if (role === 'TEXT' && this.mode !== 'field-colon') return 'field-colon';
    return role === ':' ? 'field-type' : undefined;
  }

  private followType(role: string): Mode | undefined {
    switch (role) {
      case 'number':
      case 'integer':
        this.note({ typed: true }, 'step');
        return this.startValue(range, 'step');
      case 'date':
        this.note({ typed: true }, 'step');
        return this.startValue(range, 'member');
      case 'one-of':
        return this.note({ typed: true }, 'options');
      case 'yes-no':
      case 'text':
      case 'NAME':
        return this.note({ typed: true }, 'member');
      default:
        return undefined;
    }
  }

  /** @returns false if what is at hand is not complete */
  private endMember(): boolean {
    if (cannotEnd.has(this.mode) || this.groups > 0) return false;
    if ((this.mode === 'behind-operand' || this.mode === 'behind-number') && this.place.previous)
      this.endItem(this.place.previous);
    if (this.mode === 'value' && this.header === undefined && this.place.previous) this.slip(this.place.previous);
    this.endHeader();
    this.mode = 'member';
    return true;
  }

  private endHeader(): void {
    const header = this.header;
    this.header = undefined;
    if (!header?.kind) return;
    const entry = declarations[header.kind];
    const unnamed = entry.name === 'required' && !header.named;
    if (unnamed || (entry.title === 'required' && !header.titled)) this.slip(header.keyword);
    if (header.kind === 'case' && !header.classed) this.slip(header.keyword);
    if (header.kind === 'data' && !header.typed) this.slip(header.keyword);
    if (header.kind === 'waive' && !header.reasoned) this.slip(header.keyword);
    if (header.kind === 'measured' && !header.named) this.slip(header.keyword);
  }

  private takeMember(role: string, token: FormToken, startsLine: boolean): boolean {
    if (role === '}') return this.closeBlock(token, startsLine);
    if (role !== 'PROPERTY' && role !== 'NAME' && !(role in declarations)) return false;
    this.lineUp(token, startsLine);
    const home = this.block?.kind;
    const inUnknown = this.block !== undefined && home === undefined;
    if (role === 'PROPERTY') {
      const entry = home && propertyOf(home, token.image);
      if (!entry && !inUnknown && !token.inserted) this.slip(token);
      this.unknownWord = this.block === undefined;
      this.startValue(entry ? cachedForm(entry) : anything, 'values-more');
      this.mode = 'property-colon';
      return true;
    }
    let kind = role === 'NAME' ? undefined : (role as DeclarationKind);
    if (kind && !inUnknown && !declarations[kind].inside.includes(home ?? 'file')) this.slip(token);
    if (!kind) {
      // It is said only if nothing is said about a value on its line.
      if (this.slippedLine !== token.startLine) this.slip(token);
      this.unknownWord = true;
      kind = inUnknown ? undefined : kindMeant(token.image, home ?? 'file');
    }
    this.header = {
      keyword: token,
      kind: role === 'NAME' ? undefined : kind,
      column: this.lineColumn,
      name: '',
      named: false,
      titled: false,
      classed: false,
      typed: false,
      reasoned: false,
    };
    if (role === 'NAME') {
      // What stands inside is judged as if it was spelt right; its header is not.
      this.header = { ...this.header, kind, named: true, titled: true, classed: true, typed: true, reasoned: true };
      this.mode = 'name';
    } else
      this.mode = behindKeyword[role] ?? (declarations[role as DeclarationKind].form === 'bare' ? 'block' : 'name');
    return true;
  }

  private closeBlock(token: FormToken, startsLine: boolean): boolean {
    const block = this.block;
    if (!block) return false;
    const isOneLine = block.brace.startLine === token.startLine;
    // One that is put in stands wherever there was room.
    if (!token.inserted && startsLine && token.startColumn !== block.column) this.indentation += outOfLine;
    if (!startsLine && !isOneLine && !token.inserted) this.indentation += slightlyOutOfLine;
    this.block = block.around;
    return true;
  }

  private lineUp(token: FormToken, startsLine: boolean): void {
    const { block } = this;
    if (!startsLine) return;
    const column = token.startColumn as number;
    if (!block) {
      if (column > 1) this.indentation += outOfLine;
      return;
    }
    if (column <= block.column) this.indentation += outOfLine;
    else if (block.memberColumn === undefined) this.block = { ...block, memberColumn: column };
    else if (block.memberColumn !== column) this.indentation += slightlyOutOfLine;
  }
}

const behindKeyword: Readonly<Record<string, Mode>> = {
  case: 'case-name',
  data: 'field-name',
  measured: 'measured-date',
  waive: 'waived',
};
