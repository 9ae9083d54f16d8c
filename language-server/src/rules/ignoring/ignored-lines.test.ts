import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanAt } from '../../text/span.js';
import { IgnoredLines } from './ignored-lines.js';
import type { Finding } from '../rule.js';

const at = (line: number) => spanAt(line * 10, line * 10 + 3);
const findingOn = (line: number, code: string) => ({ code, at: at(line) }) as Finding;

/** As it is said in the reference, line by line. */
const isCovered = (comments: readonly { line: number; code: string }[], line: number, code: string) =>
  comments.some(
    (comment) =>
      comment.code === code &&
      comment.line < line &&
      Array.from({ length: line - comment.line - 1 }, (_, i) => comment.line + 1 + i).every((between) =>
        comments.some((other) => other.line === between),
      ),
  );

test('comments cover the line below and all further comments above it', () => {
  const code = fc.constantFrom('a', 'b');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ line: fc.nat({ max: 12 }), code }), { selector: ({ line }) => line }),
      fc.array(fc.record({ line: fc.nat({ max: 13 }), code })),
      (comments, places) => {
        const ignored = comments.map((comment) => ({ ...comment, reason: '', at: at(comment.line) }));
        const lines = new IgnoredLines({ ignored, lineStarts: Array.from({ length: 15 }, (_, i) => i * 10) });
        const findings = places.map(({ line, code: found }) => findingOn(line, found));
        for (const [i, finding] of findings.entries())
          expect(lines.covers(finding)).toBe(isCovered(comments, places[i]?.line ?? 0, finding.code));
        const silences = lines.silencers(findings);
        for (const comment of ignored)
          expect(silences(comment)).toBe(
            places.some(
              ({ line, code: found }) =>
                found === comment.code &&
                isCovered([comment, ...comments.filter((c) => c.line > comment.line)], line, found) &&
                isCovered(
                  comments
                    .filter((c) => c.line >= comment.line)
                    .map((c) => ({ ...c, code: c.line === comment.line ? c.code : '' })),
                  line,
                  found,
                ),
            ),
          );
      },
    ),
  );
});
