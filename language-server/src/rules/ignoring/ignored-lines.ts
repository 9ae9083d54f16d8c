/** Which lines of a file have findings kept from being shown by comments such as `// req-ignore CODE: reason`. */
import type { FileFacts, IgnoreComment } from '../../facts/facts.js';
import { lineOf } from '../../text/line-of.js';
import { startOf } from '../../text/span.js';
import type { Finding } from '../rule.js';

/** Comments on lines without one between them, and the line below. */
interface Stack {
  /** The line of the first comment with a code. */
  readonly first: Map<string, number>;
}

/** A comment is about the line below it; of several above each other, each is about all that follow. */
export class IgnoredLines {
  /** By the lines that some comment of it is about. */
  private readonly stacks = new Map<number, Stack>();

  constructor(private readonly file: Pick<FileFacts, 'ignored' | 'lineStarts'>) {
    for (const { code, line } of [...file.ignored].sort((a, b) => a.line - b.line)) {
      const stack = this.stacks.get(line) ?? { first: new Map<string, number>() };
      this.stacks.set(line + 1, stack);
      if (!stack.first.has(code)) stack.first.set(code, line);
    }
  }

  /** True if a comment above the line in which the finding starts names its code. */
  covers(finding: Finding): boolean {
    const line = this.lineOf(finding);
    const first = this.stacks.get(line)?.first.get(finding.code);
    return first !== undefined && first < line;
  }

  /** Tells which comments cover some of the findings. */
  silencers(findings: readonly Finding[]): (comment: IgnoreComment) => boolean {
    /** The last line with a finding of a code, by stack. */
    const last = new Map<Stack, Map<string, number>>();
    for (const finding of findings) {
      const line = this.lineOf(finding);
      const stack = this.stacks.get(line);
      if (!stack) continue;
      const lines = last.get(stack) ?? new Map<string, number>();
      last.set(stack, lines);
      lines.set(finding.code, Math.max(line, lines.get(finding.code) ?? 0));
    }
    return ({ code, line }) => {
      const stack = this.stacks.get(line + 1);
      return stack !== undefined && (last.get(stack)?.get(code) ?? 0) > line;
    };
  }

  private lineOf({ at }: Finding): number {
    return lineOf(this.file.lineStarts, startOf(at));
  }
}

const kept = new WeakMap<FileFacts, IgnoredLines>();

/** The lines of a file, put in order once for each edition of its facts. */
export function ignoredLinesOf(file: FileFacts): IgnoredLines {
  const known = kept.get(file);
  if (known) return known;
  const lines = new IgnoredLines(file);
  kept.set(file, lines);
  return lines;
}
