import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsFor } from '../editing/code-actions.js';
import { completionsAt } from '../editing/completion.js';
import { documentSymbolsOf } from '../editing/document-symbols.js';
import { foldingRangesOf } from '../editing/folding.js';
import { formatEdits } from '../editing/format/format-text.js';
import { normal, type Session } from './session.js';

/** Answers requests about one file: outline, completion, quick fixes, folding. */
export function answerEditing(session: Session): void {
  const { connection, workspace } = session;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    session.settled(token, () => {
      const facts = workspace.facts(normal(textDocument.uri));
      return facts ? documentSymbolsOf(facts, session.language) : [];
    }),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    session.settled(token, () => {
      const uri = normal(textDocument.uri);
      const document = session.documents.get(textDocument.uri);
      const model = workspace.projectOf(uri)?.model.reader();
      if (!document || !model) return [];
      const facts = workspace.facts(uri);
      // A file that says nothing yet has no language of its own.
      const language = facts?.declarations.length ? facts.language : session.language;
      return completionsAt(document.getText(), document.offsetAt(position), { model, facts, language });
    }),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    session.settled(token, () => codeActions(session, normal(textDocument.uri), range, context.only)),
  );
  connection.onDocumentFormatting(({ textDocument }, token) =>
    session.settled(token, () => formatting(session.documents.get(textDocument.uri))),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    session.settled(token, () => formatting(session.documents.get(textDocument.uri), range)),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    session.settled(token, () => {
      const text = session.documents.get(textDocument.uri)?.getText();
      return text === undefined ? [] : foldingRangesOf(text);
    }),
  );
}

/** A file with problems of form stays as it is: its diagnostics already say why. */
function formatting(document: TextDocument | undefined, range?: Range): TextEdit[] {
  if (!document) return [];
  const asked = range && ([document.offsetAt(range.start), document.offsetAt(range.end)] as const);
  const result = formatEdits(document.getText(), asked);
  if ('problems' in result) return [];
  return result.edits.map(({ at, text }) => ({
    range: { start: document.positionAt(at[0]), end: document.positionAt(at[1]) },
    newText: text,
  }));
}

/** Fixes may look at the text of other files; those that are not open are read, and the fixes made again. */
async function codeActions(session: Session, uri: string, range: Range, only: readonly string[] | undefined) {
  const { workspace } = session;
  const project = workspace.projectOf(uri);
  if (!project) return [];
  const texts = new Map<string, string>();
  for (;;) {
    const missing = new Set<string>();
    const text = (of: string) => {
      const known = session.openDocument(of)?.getText() ?? texts.get(of);
      if (known === undefined) missing.add(of);
      return known ?? '';
    };
    const actions = codeActionsFor(workspace.findings(uri), range, {
      language: session.language,
      model: project.model.reader(),
      text,
      lineStarts: (of) => workspace.lineStarts(of),
      only,
      version: (of) => session.openDocument(of)?.version,
    });
    if (missing.size === 0) return actions;
    for (const of of missing) texts.set(of, (await workspace.text(of)) ?? '');
  }
}
