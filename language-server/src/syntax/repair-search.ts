/**
 * Finds the smallest change of a broken part of a file that makes it readable.
 *
 * At the first place where the tokens do not fit, and around it, one token is put in, taken out, changed or swapped with its
 * neighbour, and the rest is read from there. The change after which the reading goes furthest, with the fewest slips and the
 * indentation most in line, is the repair: it becomes one problem, and its fix.
 */
import type { IToken, TokenType } from 'chevrotain';
import { type DeclarationKind, declarations, hasBlock } from '../../../grammar/keyword-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { endOf, spanAt, startOf } from '../text/span.js';
import { FormReader, type FormToken, keywordMeant } from './form-reader.js';
import { gluedProperty } from './glued-property.js';
import { problemOfEdit } from './repair-problems.js';
import type { TokenTypes } from './token-list.js';
import type { TokenEdit } from './token-edit.js';
import { declarationOfWord, isDeclarationWord, tokenEnd } from './token-reader.js';

/** How far a reading came. */
interface Reading {
  /** Index at which a token does not fit; the number of tokens if all do. */
  readonly end: number;
  readonly stuck: boolean;
  /** True if all tokens fit, and only closing braces are missing at the end. */
  readonly isUnclosed: boolean;
  readonly slips: number;
  /** Slips on the line of the edit, which come to light when it is made. */
  readonly hidden: number;
  readonly indentation: number;
}

/** What a repair leaves to be parsed, and what it has to say. */
export interface Repaired {
  readonly tokens: IToken[];
  readonly problems: readonly SyntaxProblem[];
}

/** How many tokens may be read in one part of a file, all attempts together. */
export const repairEffort = 60_000;
/** After so many edits the rest of a part is given up. */
const mostEdits = 25;
/** How far before the place where the reading stops edits are tried: tokens, and ends of lines for braces. */
const tokensBack = 24;
const linesBack = 80;

/** What repairing has cost, for tests. */
export const repairCost = { tokens: 0 };

/**
 * @param tokens of one part of a file, as scanned: words are not read yet. It starts and ends outside of all braces
 * @param behind the tokens behind the part, for looking ahead
 * @param source the whole text
 * @param excused lines with a problem that is known already
 */
export function repair(
  tokens: readonly IToken[],
  behind: readonly IToken[],
  source: string,
  types: TokenTypes,
  excused: readonly number[],
): Repaired | undefined {
  return new RepairSearch(tokens, behind, source, types, excused).run();
}

class RepairSearch {
  private tokens: FormToken[];
  /** Readers before each token, up to the first that does not fit. */
  private readers: FormReader[] = [];
  private readonly problems: SyntaxProblem[] = [];
  /** Lines on which more than a closing brace was put in. */
  private readonly mended = new Set<number>();
  /** Line → index of the problem that tells of it. */
  private readonly told = new Map<number, number>();
  private effort = repairEffort;
  private readonly chinese: boolean;
  private readonly wideColon: boolean;

  constructor(
    tokens: readonly IToken[],
    private readonly behind: readonly IToken[],
    private readonly source: string,
    private readonly types: TokenTypes,
    private readonly excused: readonly number[],
  ) {
    this.tokens = [...tokens];
    let wide = 0;
    let chinese = 0;
    for (const { tokenType, image } of tokens) {
      if (tokenType.name === ':') wide += image === '：' ? 1 : -1;
      else if (tokenType.name === 'NAME' && isDeclarationWord(image)) chinese += image.charCodeAt(0) > 0x7f ? 1 : -1;
    }
    this.wideColon = wide > 0;
    this.chinese = chinese > 0 || (chinese === 0 && tokens.some(({ image }) => /\p{Script=Han}/u.test(image)));
  }

  run(): Repaired | undefined {
    const first = new FormReader();
    for (const line of this.excused) first.excuse(line);
    this.readers = [first];
    let from = 0;
    for (let edits = 0; edits < mostEdits; ) {
      const trouble = this.readFrom(from);
      if (trouble === undefined) return this.emit();
      const edit = this.effort > 0 ? this.bestEdit(trouble) : undefined;
      if (edit) {
        from = this.apply(edit);
        edits++;
      } else if (this.effort <= 0) break;
      else {
        from = trouble + 1;
        this.accepted = trouble;
      }
    }
    return this.giveUp(from);
  }

  /** Leaves out the rest of the part, and says so once. */
  private giveUp(from: number): Repaired | undefined {
    let trouble = this.readFrom(from);
    while (trouble !== undefined && trouble < this.tokens.length && !this.isStuckAt(trouble)) {
      this.accepted = trouble;
      trouble = this.readFrom(trouble + 1);
    }
    let end = trouble ?? this.tokens.length;
    while (end > 0 && !(this.readers[end] as FormReader).isBetweenMembers) end--;
    const token = this.tokens[Math.min(end, this.tokens.length - 1)] as FormToken;
    const at = spanAt(token.startOffset, token.inserted ? token.startOffset : tokenEnd(token));
    this.problems.push({ message: 'unexpected', args: { found: token.image }, at });
    const depth = (this.readers[end] as FormReader).block?.depth ?? 0;
    const last = this.tokens.at(-1) as FormToken;
    this.tokens.length = end;
    for (let i = 0; i < depth; i++) this.tokens.push(this.sign('}', last, '}'));
    this.accepted = Number.POSITIVE_INFINITY;
    this.readFrom(end);
    return this.emit();
  }

  /** Troubles up to here are left as they are. */
  private accepted = -1;

  private tokenAt(index: number): FormToken | undefined {
    return this.tokens[index] ?? this.behind[index - this.tokens.length];
  }

  /**
   * Reads on and keeps the reader before each token.
   * @returns the first token that does not fit or makes a slip; undefined if there is none
   */
  private readFrom(start: number): number | undefined {
    const { tokens, readers } = this;
    readers.length = start + 1;
    for (let i = start; i < tokens.length; i++) {
      const reader = (readers[i] as FormReader).copy();
      const before = reader.slips;
      const lines = reader.indentation;
      const role = reader.take(tokens[i] as FormToken, this.tokenAt(i + 1), this.tokenAt(i + 2));
      this.effort--;
      repairCost.tokens++;
      readers[i + 1] = reader;
      if (role === undefined) return i;
      if ((reader.slips > before || reader.indentation >= lines + 1) && i > this.accepted) return i;
    }
    const last = (readers[tokens.length] as FormReader).copy();
    return last.end() ? undefined : tokens.length;
  }

  /** How far the reading comes after an edit. Stops where it has become worse than `worst` slips. */
  private try(edit: TokenEdit | undefined, trouble: number, worst: number): Reading {
    const { tokens, behind } = this;
    const start = edit ? Math.max(0, Math.min(edit.at - 2, trouble)) : trouble;
    const shift = edit ? edit.put.length - edit.removed : 0;
    const putEnd = edit ? edit.at + edit.put.length : 0;
    const later = edit?.later;
    const laterAt = later ? later.at + shift : Number.POSITIVE_INFINITY;
    const laterLength = later?.put.length ?? 0;
    const length = tokens.length + shift + laterLength;
    const at = (i: number): FormToken | undefined => {
      if (!edit || i < edit.at) return tokens[i] ?? behind[i - tokens.length];
      if (i < putEnd) return edit.put[i - edit.at];
      if (i >= laterAt && i < laterAt + laterLength) return later?.put[i - laterAt];
      const index = i - shift - (i >= laterAt ? laterLength : 0);
      return tokens[index] ?? behind[index - tokens.length];
    };
    const reader = (this.readers[start] as FormReader).copy();
    const before = reader.slips;
    const hiddenBefore = reader.hidden;
    if (edit) {
      for (const token of [...tokens.slice(edit.at, edit.at + edit.removed), ...edit.put]) {
        reader.excuse(token.startLine as number);
        if (token.endLine !== token.startLine) reader.excuse(token.endLine as number);
      }
    }
    let i = start;
    for (; i < length; i++) {
      const token = at(i) as FormToken;
      this.effort--;
      repairCost.tokens++;
      const role = reader.take(token, at(i + 1), at(i + 2));
      if (role === undefined || reader.slips - before > worst || this.effort <= 0) break;
    }
    const isRead = i >= length;
    const stuck = !isRead || !reader.end();
    return {
      end: i - (edit ? shift + laterLength : 0),
      stuck,
      isUnclosed: isRead && reader.isBetweenMembers,
      slips: reader.slips - before,
      hidden: reader.hidden - hiddenBefore,
      indentation: reader.indentation,
    };
  }

  private bestEdit(trouble: number): TokenEdit | undefined {
    const stuckHere = trouble >= this.tokens.length || this.isStuckAt(trouble);
    const unknown = !stuckHere && (this.readers[trouble + 1] as FormReader).unknownWord;
    const base = this.try(undefined, stuckHere ? trouble : trouble, Number.POSITIVE_INFINITY);
    // What is stuck has to be mended; anything else only if that makes it better.
    let best: TokenEdit | undefined;
    let bestCost = costOf(base) + (stuckHere ? 1000 : 0);
    let bestEnd = base.end;
    let bestRank = unknown ? 0.35 : Number.NEGATIVE_INFINITY;
    const linesOff = base.indentation;
    for (const edit of this.candidates(trouble)) {
      if (this.effort <= 0) break;
      const reading = this.try(edit, trouble, bestCost);
      if (stuckHere && reading.stuck && reading.end <= trouble - edit.removed && edit.is !== 'delete-line') continue;
      const cost = 1 + costOf(reading);
      if (cost > bestCost) continue;
      if (reading.stuck && cost === bestCost && reading.end < bestEnd) continue;
      const rank =
        edit.unlikely +
        reading.hidden * 2 +
        (reading.stuck ? 0 : (reading.indentation - (stuckHere ? 0 : linesOff)) * 10);
      const isFurther = reading.stuck && reading.end > bestEnd;
      if (cost === bestCost && !isFurther && rank >= bestRank) continue;
      best = reading.hidden > 0 ? { ...edit, unsure: true } : edit;
      bestCost = cost;
      bestEnd = reading.end;
      bestRank = rank;
    }
    return best;
  }

  private isStuckAt(index: number): boolean {
    const reader = (this.readers[index] as FormReader).copy();
    return reader.take(this.tokens[index] as FormToken, this.tokenAt(index + 1), this.tokenAt(index + 2)) === undefined;
  }

  /** Puts the edit into the tokens. @returns from where to read again */
  private apply(edit: TokenEdit): number {
    const problem = problemOfEdit(edit, this.tokens, this.readers, this.source, {
      chinese: this.chinese,
      wideColon: this.wideColon,
    });
    const line = this.lineOf(problem);
    const told = this.told.get(line);
    if (told !== undefined) {
      // One problem for each line is enough to go on with; its fix alone does not mend the line.
      const first = this.problems[told] as SyntaxProblem;
      if (first.fix) this.problems[told] = { ...first, fix: { ...first.fix, sure: false } };
    } else if (!this.excused.includes(line)) {
      this.told.set(line, this.problems.length);
      this.problems.push(edit.unsure ? withoutSureFix(problem) : problem);
    }
    if (edit.later) this.tokens.splice(edit.later.at, 0, ...edit.later.put);
    const removed = this.tokens.splice(edit.at, edit.removed, ...edit.put);
    const from = Math.max(0, edit.at - 2);
    const reader = (this.readers[from] as FormReader).copy();
    for (const token of [...removed, ...edit.put]) {
      if (edit.is !== 'close') this.mended.add(token.startLine as number);
      reader.excuse(token.startLine as number);
      reader.excuse(token.endLine as number);
    }
    this.readers[from] = reader;
    this.accepted = Math.max(this.accepted, edit.at + edit.put.length - 1);
    return from;
  }

  /** Number of the line that a problem starts on. */
  private lineOf({ at }: SyntaxProblem): number {
    const token = this.tokens.find(
      (candidate) => !candidate.moved && tokenEnd(candidate) >= startOf(at) && candidate.startOffset <= endOf(at),
    );
    return (token?.startLine as number | undefined) ?? 0;
  }

  /** What comes of it: the tokens as they are to be parsed, with words read; undefined if they do not fit after all. */
  private emit(): Repaired | undefined {
    const out: IToken[] = [];
    const { tokens, readers } = this;
    for (let i = 0; i < tokens.length; i++) {
      const reader = (readers[i] as FormReader).copy();
      const token = tokens[i] as FormToken;
      const role = reader.take(token, this.tokenAt(i + 1), this.tokenAt(i + 2));
      if (role === undefined) return undefined;
      if (role === '') continue;
      out.push(retagged(token, this.types[role] as TokenType));
      const slip = reader.wordSlip;
      if (!slip) continue;
      if (!this.mended.has(token.startLine as number)) this.problems.push(slip.problem);
      if (slip.colon === 'insert') out.push(this.sign(':', token, ':'));
    }
    return { tokens: out, problems: this.problems };
  }

  // ── candidates ────────────────────────────────────────────────────────────────────────────────────────────────────

  private *candidates(trouble: number): Generator<TokenEdit> {
    const { tokens } = this;
    const first = this.firstNear(trouble);
    // The nearest first: of equals, it stays.
    for (let i = Math.min(trouble + 1, tokens.length); i >= first; i--)
      yield* this.editsAt(i, Math.abs(trouble - i) * 0.004);
    yield* this.braceEdits(trouble, first);
    if (trouble < tokens.length) yield this.withoutLine(trouble);
  }

  /** Edits are tried on the line of the trouble, the line before, and some tokens more. */
  private firstNear(trouble: number): number {
    const { tokens } = this;
    const line = (tokens[Math.min(trouble, tokens.length - 1)] as FormToken).startLine as number;
    let first = Math.max(0, Math.min(trouble, tokens.length - 1));
    while (first > 0 && trouble - first < tokensBack && (tokens[first - 1]?.endLine as number) >= line - 1) first--;
    return Math.max(0, Math.min(first, trouble - 3));
  }

  private *editsAt(i: number, distance: number): Generator<TokenEdit> {
    let far = distance;
    const { tokens } = this;
    const token = tokens[i];
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    if (token) {
      const isRepeated =
        previous !== undefined && previous.image === token.image && previous.endLine === token.startLine;
      if (isRepeated) yield { is: 'repeated', at: i, removed: 1, put: [], unlikely: far };
      else if (!token.inserted)
        yield { is: 'delete', at: i, removed: 1, put: [], unlikely: (isKeyword(token) ? 4.5 : 0.4) + far };
      if (next && !token.inserted && !next.inserted && !token.moved && !next.moved && mayChangePlaces(token, next))
        yield {
          is: 'swap',
          at: i,
          removed: 2,
          put: [placedAt(next, token), placedAt(token, next)],
          unlikely: 0.25 + far,
        };
    }
    const reader = this.readers[i];
    if (!reader) return;
    const apart = token && previous && (token.startLine as number) > (previous.endLine as number) ? 0.4 : 0;
    if (previous) {
      far += apart;
      yield this.insertion(':', i, 0.1 + far);
      if (reader.isBehindOperand) yield this.insertion(',', i, 0.12 + far);
      if (reader.openGroups > 0) {
        yield this.insertion(')', i, 0.1 + far);
        // A list that breaks off behind its comma.
        if (reader.needsOperand)
          yield {
            ...this.insertion(')', i, 0.2 + far),
            put: [this.gap('NAME', previous), this.sign(')', previous, ')')],
          };
      }
      yield { ...this.insertion('NAME', i, 0.3 + distance), put: [this.gap('NAME', previous)] };
      if ((reader.needsOperand || reader.needsColon) && (!token || apart > 0))
        yield* this.unfinishedLine(i, reader, previous);
      yield { ...this.insertion('TEXT', i, 0.32 + distance), put: [this.gap('TEXT', previous)] };
      yield { ...this.insertion('NUMBER', i, 0.31 + distance), put: [this.gap('NUMBER', previous)] };
      if (reader.isBehindOperand) {
        if (reader.isAssigning) yield this.insertion('=', i, 0.1 + far);
        else yield { ...this.insertion('=', i, 0.2 + far), put: [this.gap('=', previous)] };
        if (reader.isRange) yield this.insertion('..', i, 0.15 + far);
        else yield { ...this.insertion('in', i, 0.25 + far), put: [this.gap('in', previous)] };
      }
    }
    if (!token) return;
    far -= apart;
    const glued =
      reader.block?.kind && token.tokenType.name === 'NAME' && gluedProperty(reader.block.kind, token.image);
    if (glued && reader.isBetweenMembers)
      yield { is: 'split', at: i, removed: 1, put: this.parts(token, glued.length), unlikely: 0.05 + far };
    if (reader.isBetweenMembers) {
      if (token.tokenType.name === ':')
        yield { is: 'insert', at: i, removed: 0, put: [this.before(token, 'NAME', '')], unlikely: 0.3 + far };
      yield* this.keywordsAt(i, reader, far);
    }
    if (reader.needsOperand || token.tokenType.name === ')')
      yield { is: 'insert', at: i, removed: 0, put: [this.before(token, '(', '(')], unlikely: 0.3 + far };
    if (token.tokenType.name in replacements)
      for (const sign of replacements[token.tokenType.name] as readonly string[])
        yield {
          is: 'replace',
          at: i,
          removed: 1,
          put: [{ ...plain(token), tokenType: this.types[sign] as TokenType, image: sign, inserted: true }],
          unlikely: 0.35 + far,
        };
  }

  /** A line that breaks off where a value should stand, with the braces that were to follow on it. */
  private *unfinishedLine(i: number, reader: FormReader, previous: FormToken): Generator<TokenEdit> {
    const put = [reader.needsColon ? this.sign(':', previous, ':') : this.gap('NAME', previous)];
    let block = reader.block;
    while (block && (i === this.tokens.length || block.brace.startLine === previous.endLine)) {
      put.push(this.sign('}', previous, '}'));
      yield { ...this.insertion('NAME', i, 0.3), put: [...put] };
      block = block.around;
    }
  }

  private *keywordsAt(i: number, reader: FormReader, distance: number): Generator<TokenEdit> {
    let far = distance;
    const token = this.tokens[i] as FormToken;
    const home = reader.block === undefined ? 'file' : reader.block.kind;
    const previous = this.tokens[i - 1];
    // A declaration begins on a line of its own, or right behind a brace.
    if (previous && previous.endLine === token.startLine && !/^[{}]$/.test(previous.tokenType.name)) far += 0.4;
    const meant = home && token.tokenType.name === 'NAME' && !isKeyword(token) && keywordMeant(token.image, home);
    if (meant && !token.inserted)
      yield {
        is: 'respell',
        at: i,
        removed: 1,
        put: [Object.assign(plain(token), { image: meant })],
        unlikely: 0.05 + far,
      };
    for (const entry of Object.values(declarations)) {
      if (home && !entry.inside.includes(home)) continue;
      const word = this.chinese ? entry.zh : entry.en;
      yield {
        is: 'insert-keyword',
        at: i,
        removed: 0,
        put: [this.before(token, 'NAME', word)],
        unlikely: 0.2 + far + rarity(entry.en as DeclarationKind),
      };
      if (hasBlock(entry.en as DeclarationKind))
        yield {
          is: 'insert-header',
          at: i,
          removed: 0,
          put: [this.before(token, 'NAME', word), this.before(token, '{', '{')],
          unlikely: 0.6 + far + rarity(entry.en as DeclarationKind),
        };
    }
  }

  /** Braces may be missing or too many far from where that shows. */
  private *braceEdits(trouble: number, near: number): Generator<TokenEdit> {
    const { tokens } = this;
    let lines = 0;
    for (let i = Math.min(trouble + 1, tokens.length); i >= 0 && lines < linesBack; i--) {
      const token = tokens[i];
      const previous = tokens[i - 1];
      const startsLine = !previous || !token || (token.startLine as number) > (previous.endLine as number);
      if (startsLine) lines++;
      const far = Math.abs(trouble - i) * 0.0005;
      const reader = this.readers[i];
      if (token?.tokenType.name === '}' && i < near && !token.inserted)
        yield { is: 'delete', at: i, removed: 1, put: [], unlikely: 0.3 + far };
      if (!previous || !reader) continue;
      if (reader.isBetweenMembers && (startsLine || i >= near)) {
        const isName = reader.isInHeader && !startsLine && /^(?:NAME|TEXT|\{)$/.test(token?.tokenType.name ?? '');
        if (reader.block && !isName) {
          yield { ...this.insertion('}', i, 0.1 + far), is: 'close' };
          const open = token && startsLine ? blocksToClose(token, reader) : 0;
          if (open > 1)
            yield {
              ...this.insertion('}', i, 0.15 + far),
              is: 'close',
              put: Array.from({ length: open }, () => this.sign('}', previous, '}')),
            };
        }
        if (reader.openHeader) {
          yield this.insertion('{', i, 0.05 + far);
          const end = token && this.endOfWrap(i, reader.openHeader.column);
          if (token && end !== undefined)
            yield {
              ...this.insertion('{', i, 0.3 + far),
              is: 'wrap',
              later: { at: end, put: [this.sign('}', tokens[end - 1] as FormToken, '}')] },
            };
        }
      }
    }
    const depth = this.readers[tokens.length]?.block?.depth ?? 0;
    if (trouble === tokens.length && depth > 1) {
      const last = tokens[tokens.length - 1] as FormToken;
      yield {
        is: 'close',
        at: tokens.length,
        removed: 0,
        put: Array.from({ length: depth }, () => this.sign('}', last, '}')),
        unlikely: 0.2,
      };
    }
  }

  /** Where the lines end that stand further to the right than their header. */
  private endOfWrap(start: number, column: number): number | undefined {
    const { tokens } = this;
    if ((tokens[start]?.startColumn as number) <= column) return undefined;
    for (let i = start + 1; i < tokens.length; i++) {
      const token = tokens[i] as FormToken;
      const startsLine = (token.startLine as number) > (tokens[i - 1]?.endLine as number);
      if (startsLine && (token.startColumn as number) <= column) return i;
    }
    return tokens.length;
  }

  /** Everything that does not fit up to the end of the line, except braces. */
  private withoutLine(trouble: number): TokenEdit {
    const { tokens } = this;
    const line = tokens[trouble]?.startLine as number;
    let end = trouble + 1;
    while (tokens[end]?.startLine === line && !/^[{}]$/.test(tokens[end]?.tokenType.name as string)) end++;
    return { is: 'delete-line', at: trouble, removed: end - trouble, put: [], unlikely: 3 };
  }

  private insertion(name: string, at: number, unlikely: number): TokenEdit {
    return { is: 'insert', at, removed: 0, put: [this.sign(name, this.tokens[at - 1] as FormToken, name)], unlikely };
  }

  /** A word as a property, a colon and a value. */
  private parts(token: FormToken, length: number): FormToken[] {
    // 优先级-P0
    const dash = /^-+/.exec(token.image.slice(length))?.[0].length ?? 0;
    const rest = token.image.slice(length + dash);
    const value = /^\d/.test(rest) ? 'NUMBER' : 'NAME';
    const end = token.startOffset + length - 1;
    const property = Object.assign(plain(token), { image: token.image.slice(0, length), endOffset: end });
    const behind = Object.assign(plain(token), {
      image: rest,
      startOffset: token.startOffset + length + dash,
      tokenType: this.types[value] as TokenType,
    });
    return [property, this.sign(':', property, ':'), behind];
  }

  /** A token right behind another one. */
  private sign(name: string, previous: FormToken, image: string): FormToken {
    const end = previous.inserted ? previous.startOffset : tokenEnd(previous);
    const column = (previous.endColumn as number) + 1;
    const line = previous.endLine as number;
    return tokenOf(this.types[name] as TokenType, image, end, line, column);
  }

  /** A place for something that only the writer knows. */
  private gap(name: string, previous: FormToken): FormToken {
    return this.sign(name, previous, name === 'TEXT' ? '""' : name === 'NUMBER' ? '0' : '');
  }

  /** A token right before another one. */
  private before(next: FormToken, name: string, image: string): FormToken {
    return tokenOf(
      this.types[name] as TokenType,
      image,
      next.startOffset,
      next.startLine as number,
      next.startColumn as number,
    );
  }
}

/** A problem on a line on which more is wrong: a keyword before it would only make something else of it. */
function withoutSureFix({ fix, ...problem }: SyntaxProblem): SyntaxProblem {
  return fix && problem.message !== 'keyword-missing' ? { ...problem, fix: { ...fix, sure: false } } : problem;
}

/** How many problems there will be at least. */
const costOf = ({ slips, stuck, isUnclosed }: Reading) => slips + (stuck ? (isUnclosed ? 1 : 1.5) : 0);

/** Of several keywords that fit equally well, the common one is meant. */
const common: readonly DeclarationKind[] = [
  'requirement',
  'case',
  'rule',
  'data',
  'stakeholder',
  'concern',
  'version',
  'acceptance',
];
const rarity = (kind: DeclarationKind) => (common.includes(kind) ? common.indexOf(kind) * 0.001 : 0.01);

/** How many blocks have to be closed before a declaration that may stand in none of them; 0 if it may stand where it is. */
function blocksToClose({ tokenType, image }: FormToken, { block }: FormReader): number {
  const kind = tokenType.name === 'NAME' ? declarationOfWord(image) : undefined;
  if (!kind) return 0;
  let open = 0;
  let around = block;
  while (around && !(around.kind && declarations[kind].inside.includes(around.kind))) {
    open++;
    around = around.around;
  }
  return around || declarations[kind].inside.includes('file') ? open : 0;
}

/** Two braces are never typed the wrong way round: they belong to the lines around them. */
const mayChangePlaces = (token: FormToken, next: FormToken): boolean => !(isBrace(token) && isBrace(next));
const isBrace = ({ tokenType }: FormToken) => /^[{}]$/.test(tokenType.name);

/** A word that begins something is hardly ever one too many. */
const isKeyword = ({ tokenType, image }: FormToken) => tokenType.name === 'NAME' && isDeclarationWord(image);

/** Signs that are taken for one another. */
const replacements: Readonly<Record<string, readonly string[]>> = {
  '(': ['{'],
  ')': ['}'],
  '{': ['('],
  '}': [')'],
  ',': [':'],
  '=': [':'],
};

function tokenOf(tokenType: TokenType, image: string, offset: number, line: number, column: number): FormToken {
  return {
    image,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx as number,
    startOffset: offset,
    endOffset: offset,
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column,
    isInsertedInRecovery: true,
    inserted: true,
  };
}

const plain = (token: FormToken): FormToken => ({
  image: token.image,
  tokenType: token.tokenType,
  tokenTypeIdx: token.tokenTypeIdx,
  startOffset: token.startOffset,
  endOffset: token.endOffset as number,
  startLine: token.startLine as number,
  endLine: token.endLine as number,
  startColumn: token.startColumn as number,
  endColumn: token.endColumn as number,
  ...(token.moved && { moved: true }),
  ...(token.inserted && { inserted: true, isInsertedInRecovery: true }),
});

const retagged = (token: FormToken, type: TokenType): FormToken =>
  Object.assign(plain(token), { tokenType: type, tokenTypeIdx: type.tokenTypeIdx as number });

/** A token on the line of another one; its offset stays its own. */
const placedAt = (token: FormToken, place: FormToken): FormToken =>
  Object.assign(plain(token), {
    startLine: place.startLine as number,
    endLine: place.startLine as number,
    startColumn: place.startColumn as number,
    endColumn: place.endColumn as number,
    moved: true,
  });
