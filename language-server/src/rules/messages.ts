/** Findings and fixes in the reader's language: the one place where editor, command line and exports get their words. */
import { fill, type Language } from '../locale/language.js';
import type { Finding, Fix, RelatedPlace } from './rule.js';

/** What a finding says. */
export function messageOf(finding: Pick<Finding, 'message' | 'args'>, language: Language): string {
  return fill(finding.message, language, finding.args);
}

/** What a finding says about another place. */
export function relatedMessageOf(related: RelatedPlace, language: Language): string {
  return fill(related.message, language, related.args);
}

/** What the menu of quick fixes says. */
export function titleOf(fix: Pick<Fix, 'title' | 'args'>, language: Language): string {
  return fill(fix.title, language, fix.args);
}
