/**
 * Damages one token of a well-formed text at a time and looks at what the syntax rule says then: how many findings, on
 * which line, and whether the preferred fix takes its finding away.
 */
import { factsOf } from '../../facts/read-facts.js';
import type { ModelReader } from '../../model/project-model.js';
import { tokenize } from '../../syntax/marked-tokens.js';
import { parseByGrammar } from '../../syntax/testing/grammar-parser.js';
import { endOf, startOf } from '../../text/span.js';
import type { Finding, Report } from '../rule.js';
import { syntax } from '../text/syntax.js';

export const damages = ['deleted', 'doubled', 'swapped'] as const;
export type Damage = (typeof damages)[number];

/** One damaged text and what was said about it. */
export interface Recovery {
  readonly damage: Damage;
  /** Kind of the damaged token. */
  readonly kind: string;
  readonly text: string;
  /** Where the damage is in `text`. */
  readonly at: number;
  readonly findings: readonly Finding[];
  /** True if every finding stands on a line of the damage or of a token next to it. */
  readonly onLine: boolean;
  /** How many preferred fixes there are, and how many take their finding away and bring none. */
  readonly fixes: number;
  readonly fixed: number;
  /** True if nothing is said, and the text is well-formed by the grammar. */
  readonly wellFormed: boolean;
}

export { startOf };

const uri = 'file:///damaged.req';

/** What the rule `syntax` finds in a text. */
export function syntaxFindings(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const facts = factsOf(uri, text);
  syntax.check(facts as never, undefined as unknown as ModelReader, (report: Report) =>
    findings.push({ uri, code: 'syntax', severity: 'error', args: {}, related: [], ...report } as Finding),
  );
  return findings;
}

/** The text with the preferred fix of a finding applied; undefined if there is none. */
export function withPreferredFix(text: string, finding: Finding): string | undefined {
  const model = { file: () => factsOf(uri, text) } as unknown as ModelReader;
  const context = { model, text: () => text };
  const fix = syntax.fixes?.(finding, context).find(({ preferred }) => preferred);
  if (!fix) return undefined;
  return [...fix.changes]
    .sort((a, b) => startOf(b.at) - startOf(a.at))
    .reduce((changed, { at, text: by }) => changed.slice(0, startOf(at)) + by + changed.slice(endOf(at)), text);
}

/**
 * Every damage of every `step`-th token.
 * @param text well-formed
 * @param first index of the first token
 */
export function* recoveriesOf(text: string, step = 1, first = 0): Generator<Recovery> {
  const tokens = tokenize(text).map(({ startOffset, image, tokenType }) => ({
    start: startOffset,
    end: startOffset + image.length,
    image,
    kind: tokenType.name,
  }));
  for (let i = first; i < tokens.length; i += step) {
    const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]] as const;
    if (!token) continue;
    for (const damage of damages) {
      if (damage === 'swapped' && !next) continue;
      const [head, tail] = [text.slice(0, token.start), text.slice(token.end)];
      const end = damage === 'swapped' && next ? next.end : token.end;
      const damaged =
        damage === 'deleted'
          ? head + tail
          : damage === 'doubled'
            ? `${head}${token.image} ${token.image}${tail}`
            : head + next?.image + text.slice(token.end, next?.start) + token.image + text.slice(next?.end);
      // A text that is repeated, such as a brace and the brace behind it, is no damage.
      if (damaged === text) continue;
      const behind = damage === 'swapped' ? tokens[i + 2] : next;
      const moved = damaged.length - text.length;
      const places = [
        ...(before ? [before.start, before.end] : [0]),
        token.start,
        Math.max(token.start, end + moved),
        ...(behind ? [behind.start + moved] : [damaged.length]),
      ];
      yield recoveryOf(damage, token.kind, damaged, token.start, places);
    }
  }
}

function recoveryOf(damage: Damage, kind: string, text: string, at: number, places: readonly number[]): Recovery {
  const findings = syntaxFindings(text);
  const lineOf = (offset: number) => {
    let line = 0;
    for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
    return line;
  };
  const lines = new Set(places.map(lineOf));
  let fixes = 0;
  let fixed = 0;
  for (const finding of findings) {
    const mended = withPreferredFix(text, finding);
    if (mended === undefined) continue;
    fixes++;
    if (syntaxFindings(mended).length < findings.length) fixed++;
  }
  return {
    damage,
    kind,
    text,
    at,
    findings,
    onLine: findings.every((finding) => lines.has(lineOf(startOf(finding.at))) || lines.has(lineOf(endOf(finding.at)))),
    fixes,
    fixed,
    wellFormed: findings.length === 0 && parseByGrammar(text).isWellFormed,
  };
}

/** Figures of many recoveries. */
export class RecoveryFigures {
  total = 0;
  /** Without a finding, and well-formed by the grammar. */
  none = 0;
  /** Without a finding, though the text is not well-formed. */
  silent = 0;
  one = 0;
  two = 0;
  more = 0;
  /** With findings; those on the right line. */
  found = 0;
  onLine = 0;
  fixes = 0;
  fixed = 0;

  add({ findings, onLine, fixes, fixed, wellFormed }: Recovery): void {
    this.total++;
    if (wellFormed) this.none++;
    else if (findings.length === 0) this.silent++;
    else if (findings.length === 1) this.one++;
    else if (findings.length === 2) this.two++;
    else this.more++;
    if (findings.length > 0) this.found++;
    if (findings.length > 0 && onLine) this.onLine++;
    this.fixes += fixes;
    this.fixed += fixed;
  }

  /** Share of texts with one finding, or none where the text is well-formed all the same. */
  get right(): number {
    return (this.one + this.none) / this.total;
  }
}
