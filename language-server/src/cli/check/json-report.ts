import type { Language } from '../../locale/language.js';
import { messageOf, relatedMessageOf } from '../../rules/messages.js';
import type { Finding } from '../../rules/rule.js';
import { type CheckedFile, type CheckResult, rangeOf } from './check-result.js';

/** The findings as JSON, version 1: lines and characters from 0. */
export function jsonReport({ files, findings, summary }: CheckResult, language: Language): string {
  const place = ({ uri, at }: Pick<Finding, 'uri' | 'at'>) => {
    const file = files.get(uri) as CheckedFile;
    return { file: file.path, range: rangeOf(file, at) };
  };
  const diagnostics = findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    ...place(finding),
    message: messageOf(finding, language),
    ...(finding.related.length > 0 && {
      related: finding.related.map((related) => ({ ...place(related), message: relatedMessageOf(related, language) })),
    }),
  }));
  return `${JSON.stringify({ version: 1, summary, diagnostics }, undefined, 2)}\n`;
}
