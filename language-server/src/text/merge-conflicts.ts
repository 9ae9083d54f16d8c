/**
 * The marks that git leaves in a file where two people changed the same lines.
 *
 * Git knows nothing of the language: the marks stand at the start of a line, also in the middle of a text or a comment.
 */

/** Two versions of the same lines, with everything from the first to the last mark. */
export interface MergeConflict {
  readonly start: number;
  /** Behind the line break of the last mark. */
  readonly end: number;
  /** The lines of the first and of the last mark, without their line breaks. */
  readonly first: MarkLine;
  readonly last: MarkLine;
  readonly mine: Side;
  readonly theirs: Side;
}

export interface MarkLine {
  readonly start: number;
  readonly end: number;
}

/** One version: its lines, and the name of the branch that it is from; empty if git does not say. */
export interface Side extends MarkLine {
  readonly branch: string;
}

/** What git has left in a text: conflicts, and marks that were forgotten when one was resolved by hand. */
export interface MergeMarks {
  readonly conflicts: readonly MergeConflict[];
  /** The marks of each unfinished conflict. */
  readonly leftOver: readonly (readonly Mark[])[];
}

const none: MergeMarks = { conflicts: [], leftOver: [] };
const mark = /^(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\||=======)(?: ([^\r\n]*)|(?=[\r\n]|$))/gm;

/** The line of a mark. */
export interface Mark extends MarkLine {
  readonly sign: string;
  readonly branch: string;
  /** Where the next line starts. */
  readonly next: number;
}

/** Finds the marks. Lines of equals signs or bars are marks only between the marks of a conflict. */
export function mergeMarksIn(text: string): MergeMarks {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return none;
  const conflicts: MergeConflict[] = [];
  const leftOver: (readonly Mark[])[] = [];
  let open: Mark[] = [];
  const forget = () => {
    // A line of equals signs alone may well be text.
    if (open[0]?.sign === '<<<<<<<') leftOver.push(open);
    open = [];
  };
  for (const found of text.matchAll(mark)) {
    const each = markOf(found, text);
    const first = open[0];
    const separated = open.some(({ sign }) => sign === '=======');
    if (each.sign === '<<<<<<<') {
      forget();
      open = [each];
    } else if (each.sign === '>>>>>>>') {
      if (first?.sign === '<<<<<<<' && separated) conflicts.push(conflictOf(open, each));
      else leftOver.push([...open, each]);
      open = [];
    } else if (first ? !separated : each.sign === '=======') open.push(each);
  }
  forget();
  return conflicts.length === 0 && leftOver.length === 0 ? none : { conflicts, leftOver };
}

function markOf(found: RegExpExecArray, text: string): Mark {
  const start = found.index;
  const end = start + found[0].length;
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
  return { sign: found[1] as string, branch: (found[2] ?? '').trim(), start, end, next };
}

function conflictOf(marks: readonly Mark[], last: Mark): MergeConflict {
  const first = marks[0] as Mark;
  const middle = marks.at(-1) as Mark;
  return {
    start: first.start,
    end: last.next,
    first,
    last,
    mine: { start: first.next, end: (marks[1] as Mark).start, branch: first.branch },
    theirs: { start: middle.next, end: last.start, branch: last.branch },
  };
}

/** The text with blanks in place of the marks and of every version but the first, so that all places stay the same. */
export function withoutTheirs(text: string, { conflicts, leftOver }: MergeMarks): string {
  const hidden = [
    ...leftOver.flat(),
    ...conflicts.flatMap(({ start, end, mine }) => [
      { start, end: mine.start },
      { start: mine.end, end },
    ]),
  ].sort((a, b) => a.start - b.start);
  let out = '';
  let from = 0;
  for (const { start, end } of hidden) {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return out + text.slice(from);
}
