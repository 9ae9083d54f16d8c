import type {
  CodeAction,
  CompletionContext,
  CompletionItem,
  Range,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsFor } from '../editing/code-actions.js';
import { completionsAt } from '../editing/completion.js';
import { documentLinksOf } from '../editing/document-links.js';
import { documentSymbolsOf } from '../editing/document-symbols.js';
import { foldingRangesOf } from '../editing/folding.js';
import { type FormatEdit, formatEdits } from '../editing/format/format-text.js';
import { onTypeEdits } from '../editing/on-type-formatting.js';
import { selectionRangesOf } from '../editing/selection-ranges.js';
import { rangeAt } from '../editing/text-positions.js';
import type { Span } from '../facts/facts.js';
import { defaultConfig } from '../model/project-config.js';
import { encodingActions } from './encoding-actions.js';
import { normal, type Session } from './session.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** Signs behind which something is to be chosen. */
export const completionTriggers = [':', '：', ',', '，', '、', '.', ' ', '(', '（', '='] as const;

/** Answers requests about one file: outline, completion, quick fixes, formatting, folding, selecting, links. */
export function answerEditing(session: Session): void {
  const { connection, workspace } = session;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    session.prompt(
      token,
      () => {
        const facts = workspace.facts(normal(textDocument.uri));
        return facts ? documentSymbolsOf(facts, session.language) : [];
      },
      () => [textDocument.uri],
    ),
  );
  connection.onCompletion(({ textDocument, position, context }, token) =>
    session.prompt(token, () => {
      const document = session.documents.get(textDocument.uri);
      return document ? completions(session, document, document.offsetAt(position), context) : [];
    }),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    session.prompt(token, () => codeActions(session, normal(textDocument.uri), range, context.only), changedFiles),
  );
  connection.onDocumentFormatting(({ textDocument }, token) =>
    session.prompt(token, () => formatting(session, textDocument.uri)),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }, token) =>
    session.prompt(token, () => formatting(session, textDocument.uri, range)),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) =>
    session.prompt(token, () => {
      const document = session.documents.get(textDocument.uri);
      return document ? textEdits(document, onTypeEdits(document.getText(), document.offsetAt(position), ch)) : [];
    }),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    session.prompt(token, () => {
      const document = session.documents.get(textDocument.uri);
      if (!document) return [];
      const offsets = positions.map((position) => document.offsetAt(position));
      return selectionRangesOf(document.getText(), offsets).map((spans) => selectionRange(document, spans));
    }),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    session.prompt(token, () => {
      const text = session.documents.get(textDocument.uri)?.getText();
      const facts = workspace.facts(normal(textDocument.uri));
      if (text === undefined || !facts) return [];
      return documentLinksOf(text, facts).map(({ at, target }) => ({ range: rangeAt(facts.lineStarts, at), target }));
    }),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    session.prompt(token, () => {
      const text = session.documents.get(textDocument.uri)?.getText();
      return text === undefined ? [] : foldingRangesOf(text);
    }),
  );
}

/** Each item says what it takes the place of: editors disagree about what a word is. */
function completions(
  { workspace, language }: Session,
  document: TextDocument,
  offset: number,
  context: CompletionContext | undefined,
): CompletionItem[] {
  const uri = normal(document.uri);
  const model = workspace.projectOf(uri)?.model.reader();
  if (!model) return [];
  const { items, replaced } = completionsAt(document.getText(), offset, {
    model,
    facts: workspace.facts(uri),
    language,
    afterBlank: context?.triggerCharacter === ' ',
  });
  const range = rangeIn(document, replaced);
  return items.map(({ insertText, ...item }) => ({ ...item, textEdit: { range, newText: insertText ?? item.label } }));
}

/** A file with problems of form stays as it is: its diagnostics already say why. */
function formatting({ documents, workspace }: Session, uri: string, range?: Range): TextEdit[] {
  const document = documents.get(uri);
  if (!document) return [];
  const config = workspace.projectOf(normal(uri))?.model.config ?? defaultConfig;
  const asked = range && spanAt(document.offsetAt(range.start), document.offsetAt(range.end));
  const result = formatEdits(document.getText(), config.punctuation, asked);
  if ('problems' in result) return [];
  return textEdits(document, result.edits);
}

const rangeIn = (document: TextDocument, at: Span): Range => ({
  start: document.positionAt(startOf(at)),
  end: document.positionAt(endOf(at)),
});

const textEdits = (document: TextDocument, edits: readonly FormatEdit[]): TextEdit[] =>
  edits.map(({ at, text }) => ({ range: rangeIn(document, at), newText: text }));

/** LSP wants an answer for every position: in an empty file, the file. */
function selectionRange(document: TextDocument, spans: readonly Span[]): SelectionRange {
  let around: SelectionRange | undefined;
  for (const span of [...spans].reverse())
    around = { range: rangeIn(document, span), ...(around && { parent: around }) };
  return around ?? { range: rangeIn(document, spanAt(0, 0)) };
}

/** Every file that some action would change. */
const changedFiles = (actions: readonly CodeAction[]) =>
  actions.flatMap(({ edit }) =>
    (edit?.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? change.textDocument.uri : [])),
  );

/** Fixes may look at the text of other files; those that are not open are read, and the fixes made again. */
async function codeActions(session: Session, uri: string, range: Range, only: readonly string[] | undefined) {
  const { workspace } = session;
  const ofEncoding = encodingActions(session, uri, range, only);
  const project = workspace.projectOf(uri);
  if (!project) return ofEncoding;
  const isHarmless = ({ edit }: CodeAction) =>
    !edit?.documentChanges?.some((change) => 'textDocument' in change && workspace.isReadOnly(change.textDocument.uri));
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
      failed: (fault) => session.log(fault),
    });
    if (missing.size === 0) return [...ofEncoding, ...actions.filter(isHarmless)];
    for (const of of missing) texts.set(of, (await workspace.text(of)) ?? '');
  }
}
