import type { CancellationToken } from 'vscode-languageserver';
import { convertKeywords } from '../editing/convert-keywords.js';
import { renumberEdits } from '../editing/renumber.js';
import { fill } from '../locale/language.js';
import { convertKeywordsParams, type EditAnswer, renumberParams } from '../protocol/edit-requests.js';
import { methods } from '../protocol/methods.js';
import { normal, type Session } from './session.js';

/** Answers the commands that rewrite text. */
export function answerCommands(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(methods.convertKeywords, (params, token: CancellationToken) =>
    session.settled(token, async (): Promise<EditAnswer> => {
      const { uri, language } = convertKeywordsParams.parse(params);
      const file = normal(uri);
      const text = (await workspace.text(file)) ?? '';
      const edits = convertKeywords(text, language).map((edit) => ({ ...edit, uri: file }));
      return { documentChanges: session.documentChanges(edits) };
    }),
  );
  connection.onRequest(methods.renumber, (params, token: CancellationToken) =>
    session.settled(token, (): EditAnswer => {
      const uri = normal(renumberParams.parse(params).uri);
      const facts = workspace.facts(uri);
      const model = workspace.projectOf(uri)?.model.reader();
      if (!facts || !model) return { documentChanges: [] };
      const edits = renumberEdits(facts, model);
      return 'refused' in edits
        ? { refused: fill(edits.refused, session.language, edits.args) }
        : { documentChanges: session.documentChanges(edits) };
    }),
  );
}
