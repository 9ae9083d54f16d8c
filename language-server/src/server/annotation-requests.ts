import { InlayHintKind, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { codeLensesOf } from '../editing/code-lenses.js';
import { inlayHintsOf } from '../editing/inlay-hints.js';
import { scoreContextOf } from '../analysis/ranking/score-requirement.js';
import { semanticTokensOf, semanticTokenTypes } from '../editing/semantic-tokens.js';
import { offsetAt, positionAt, rangeAt } from '../editing/text-positions.js';
import type { FileFacts, Span } from '../facts/facts.js';
import type { ProjectModel } from '../model/project-model.js';
import { clientCommands } from '../protocol/methods.js';
import { normal, type Session } from './session.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** A file that an editor shows, and what its project says. */
interface ShownFile {
  readonly text: string;
  readonly facts: FileFacts;
  readonly model: ProjectModel;
}

function shownFile({ documents, workspace }: Session, uri: string): ShownFile | undefined {
  const text = documents.get(uri)?.getText();
  const facts = workspace.facts(normal(uri));
  const model = workspace.projectOf(normal(uri))?.model;
  return text !== undefined && facts && model ? { text, facts, model } : undefined;
}

/** Answers requests about what an editor shows in and between the lines of a file: colours, hints, lenses. */
export function answerAnnotations(session: Session): void {
  const { connection } = session;
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    session.prompt(token, () => semanticTokens(shownFile(session, textDocument.uri))),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
    session.prompt(token, () => {
      const file = shownFile(session, textDocument.uri);
      const lines = file?.facts.lineStarts ?? [0];
      return semanticTokens(file, spanAt(offsetAt(lines, range.start), offsetAt(lines, range.end)));
    }),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    session.prompt(token, () => {
      const file = shownFile(session, textDocument.uri);
      if (!file) return [];
      const { facts, model } = file;
      return codeLensesOf(facts, model.reader(), session.language).map(({ at, title, click }) => {
        const range = rangeAt(facts.lineStarts, at);
        if (!click) return { range, command: { title, command: '' } };
        const command = click === 'add-cases' ? clientCommands.addMissingCasesAt : clientCommands.showReferences;
        const places = typeof click === 'object' ? [click.map((each) => rangeAt(facts.lineStarts, each))] : [];
        return { range, command: { title, command, arguments: [textDocument.uri, range.start, ...places] } };
      });
    }),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    session.prompt(token, () => {
      const file = shownFile(session, textDocument.uri);
      if (!file) return [];
      const { facts, model } = file;
      const lines = facts.lineStarts;
      const asked = spanAt(offsetAt(lines, range.start), offsetAt(lines, range.end));
      const context = {
        model: model.reader(),
        scores: model.reader().derive(scoreContextOf),
        language: session.language,
      };
      return inlayHintsOf(facts, asked, context).map(({ behind, text, tooltip }) => ({
        position: positionAt(lines, behind),
        label: text,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        ...(tooltip && { tooltip }),
      }));
    }),
  );
}

/** @param range leave out what lies outside of it */
function semanticTokens(file: ShownFile | undefined, range?: Span): SemanticTokens {
  if (!file) return { data: [] };
  const builder = new SemanticTokensBuilder();
  for (const { at, type, declares } of semanticTokensOf(file.text, file.facts, file.model.reader())) {
    if (range !== undefined && (endOf(at) < startOf(range) || endOf(range) < startOf(at))) continue;
    const { line, character } = positionAt(file.facts.lineStarts, startOf(at));
    builder.push(line, character, endOf(at) - startOf(at), semanticTokenTypes.indexOf(type), declares ? 1 : 0);
  }
  return builder.build();
}
