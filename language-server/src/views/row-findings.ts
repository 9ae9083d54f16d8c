/** What checks have found in a requirement, as a row shows it. The findings come from outside: views know no rules. */
import type { Span } from '../facts/facts.js';
import { endOf, startOf } from '../text/span.js';

export type FindingSeverity = 'error' | 'warning' | 'info';

export interface RowFinding {
  readonly severity: FindingSeverity;
  /** In the language of the picture. */
  readonly message: string;
  /** Where it is, in the file of the row. */
  readonly start: number;
  readonly end: number;
}

/** The findings in a file, by their place. */
export type FindingsIn = (uri: string) => readonly RowFinding[];

/** One list for all that have nothing, so that they are equal. */
const none: readonly RowFinding[] = [];

/** Finds the findings that begin in a declaration, asking for those of a file once. */
export function findingsByPlace(findingsIn: FindingsIn): (uri: string, span: Span) => readonly RowFinding[] {
  const ofFile = new Map<string, readonly RowFinding[]>();
  return (uri, span) => {
    const known = ofFile.get(uri);
    const findings = known ?? findingsIn(uri);
    if (!known) ofFile.set(uri, findings);
    const found: RowFinding[] = [];
    for (let i = firstFrom(findings, startOf(span)); i < findings.length; i++) {
      const finding = findings[i] as RowFinding;
      if (finding.start >= endOf(span)) break;
      found.push(finding);
    }
    return found.length > 0 ? found : none;
  };
}

/** Index of the first finding that begins at a place or after it. */
function firstFrom(findings: readonly RowFinding[], start: number): number {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle] as RowFinding).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
