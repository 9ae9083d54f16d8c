import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { diagnosticOf } from '../editing/diagnostics.js';
import { fill, type Wording } from '../locale/language.js';
import { clientCommands } from '../protocol/methods.js';
import { encodingCode } from '../workspace/content-findings.js';
import type { Session } from './session.js';

const convert: Wording = { en: 'Convert the file to UTF-8', zh: '将文件转换为 UTF-8' };
const reopen: Wording = { en: 'Reopen the file with its own encoding', zh: '用文件原来的编码重新打开' };

/**
 * Quick fixes for a file in another encoding. They are commands of our own client: no edit of the text can do it, as the
 * text that the editor shows may not be the file's.
 */
export function encodingActions(
  session: Session,
  uri: string,
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  if (!session.isOurClient || range.start.line > 0) return [];
  if (only && !only.some((kind) => CodeActionKind.QuickFix === kind || kind === '')) return [];
  const finding = session.workspace.findings(uri).find(({ code, data }) => code === encodingCode && data !== undefined);
  if (!finding) return [];
  // As VS Code calls it: without hyphens.
  const encoding = String(finding.data?.encoding).replaceAll('-', '');
  const action = (wording: Wording, command: string, ...more: string[]): CodeAction => {
    const title = fill(wording, session.language);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, session.language, (of) => session.workspace.lineStarts(of))],
      command: { title, command, arguments: [session.asClient(uri), ...more] },
    };
  };
  return [
    { ...action(convert, clientCommands.convertToUtf8), isPreferred: true },
    action(reopen, clientCommands.reopenWithEncoding, encoding),
  ];
}
