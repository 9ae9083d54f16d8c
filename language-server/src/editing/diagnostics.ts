/** Findings as LSP diagnostics. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language } from '../locale/language.js';
import type { Severity } from '../model/project-config.js';
import { messageOf, relatedMessageOf } from '../rules/messages.js';
import type { Finding } from '../rules/rule.js';
import { rangeAt } from './text-positions.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

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
      relatedInformation: finding.related.map((related) => ({
        location: { uri: related.uri, range: rangeAt(lineStarts(related.uri), related.at) },
        message: relatedMessageOf(related, language),
      })),
    }),
    ...(finding.data && { data: finding.data }),
  };
}
