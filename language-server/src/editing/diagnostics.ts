/** Findings as LSP diagnostics. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language, Wording } from '../locale/language.js';
import type { Severity } from '../model/project-config.js';
import { messageOf, relatedMessageOf } from '../rules/messages.js';
import type { Finding, RelatedPlace } from '../rules/rule.js';
import { spanAt } from '../text/span.js';
import { rangeAt } from './text-positions.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** So many findings of one file are shown in an editor, which shows no more itself. */
export const mostDiagnostics = 1000;

/** So many findings of all files that nobody has open are shown. */
export const mostOfClosedFiles = 20_000;

/** So many other places one finding points to. */
export const mostRelated = 100;

const furtherFindings: Wording = {
  en: '{count} more findings of this file are not shown. Correct some of these first; "reqlang check" lists all.',
  zh: '这个文件还有 {count} 条提示没有列出。请先处理已经列出的；用 reqlang check 可以看到全部。',
};
const furtherOfClosed: Wording = {
  en: 'The project has so many findings that {count} of this file are not shown. Open the file to see them; "reqlang check" lists all.',
  zh: '项目里的提示太多，这个文件有 {count} 条没有列出。打开文件就能看到；用 reqlang check 可以看到全部。',
};
const furtherPlaces: Wording = { en: 'And {count} more places.', zh: '另外还有 {count} 处。' };

/**
 * Findings of one file as diagnostics. Of more than `most` the most severe are shown, and one line says how many are not.
 * @param most at least one
 */
export function shownDiagnostics(
  findings: readonly Finding[],
  language: Language,
  lineStarts: LineStarts,
  most = mostDiagnostics,
): Diagnostic[] {
  if (findings.length <= most) return findings.map((finding) => diagnosticOf(finding, language, lineStarts));
  const order = Object.keys(severities);
  const shown = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, most - 1);
  const further: Finding = {
    code: 'too-many-findings',
    severity: 'info',
    uri: (findings[0] as Finding).uri,
    at: spanAt(0, 0),
    message: most < mostDiagnostics ? furtherOfClosed : furtherFindings,
    args: { count: String(findings.length - shown.length) },
    related: [],
  };
  return [further, ...shown].map((finding) => diagnosticOf(finding, language, lineStarts));
}

/** Offsets of the lines of a file of the project. */
export type LineStarts = (uri: string) => readonly number[];

/**
 * @param lineStarts of the finding's file and of those it points to
 * @param pageOf address of a rule's documentation, if it has one to open
 */
export function diagnosticOf(
  finding: Finding,
  language: Language,
  lineStarts: LineStarts,
  pageOf?: (code: string) => string | undefined,
): Diagnostic {
  const href = pageOf?.(finding.code);
  return {
    range: rangeAt(lineStarts(finding.uri), finding.at),
    severity: severities[finding.severity],
    source: 'reqlang',
    code: finding.code,
    ...(href && { codeDescription: { href } }),
    message: messageOf(finding, language),
    ...(finding.related.length > 0 && {
      relatedInformation: shownPlaces(finding.related).map((related) => ({
        location: { uri: related.uri, range: rangeAt(lineStarts(related.uri), related.at) },
        message: relatedMessageOf(related, language),
      })),
    }),
    ...(finding.data && { data: finding.data }),
  };
}

function shownPlaces(related: readonly RelatedPlace[]): readonly RelatedPlace[] {
  const further = related[mostRelated - 1];
  if (related.length <= mostRelated || !further) return related;
  const count = String(related.length - mostRelated + 1);
  return [...related.slice(0, mostRelated - 1), { ...further, message: furtherPlaces, args: { count } }];
}
