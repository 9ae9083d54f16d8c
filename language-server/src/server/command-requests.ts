import type { CancellationToken } from 'vscode-languageserver';
import { addCase, textHasChanged, textIsBroken } from '../editing/add-case.js';
import { missingCaseEdits } from '../editing/add-missing-cases.js';
import { convertKeywords } from '../editing/convert-keywords.js';
import { renumberEdits } from '../editing/renumber.js';
import { offsetAt } from '../editing/text-positions.js';
import { fill } from '../locale/language.js';
import {
  addCaseParams,
  addMissingCasesParams,
  convertKeywordsParams,
  type EditAnswer,
  renumberParams,
} from '../protocol/edit-requests.js';
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
  connection.onRequest(methods.addMissingCases, (params, token: CancellationToken) =>
    session.settled(token, async (): Promise<EditAnswer> => {
      const { uri: asked, position } = addMissingCasesParams.parse(params);
      const uri = normal(asked);
      const text = (await workspace.text(uri)) ?? '';
      const facts = workspace.facts(uri);
      const model = workspace.projectOf(uri)?.model.reader();
      if (!facts || !model) return { documentChanges: [] };
      const edits = missingCaseEdits(facts, offsetAt(facts.lineStarts, position), model, text);
      return 'refused' in edits
        ? { refused: fill(edits.refused, session.language, edits.args) }
        : { documentChanges: session.documentChanges(edits.map((edit) => ({ ...edit, uri }))) };
    }),
  );
  connection.onRequest(methods.addCase, (params, token: CancellationToken) =>
    session.settled(token, async (): Promise<EditAnswer> => {
      const { version, ...wanted } = addCaseParams.parse(params);
      const uri = normal(wanted.uri);
      const text = (await workspace.text(uri)) ?? '';
      const model = workspace.projectOf(uri)?.model;
      // Points are known by their numbers, which mean something else in another version.
      if (!model || model.version !== version) {
        const isBroken = (workspace.facts(uri)?.problems.length ?? 0) > 0;
        return { refused: (isBroken ? textIsBroken : textHasChanged)[session.language] };
      }
      const edit = addCase({ ...wanted, uri }, model.reader(), text);
      return 'refused' in edit
        ? { refused: edit.refused[session.language] }
        : { documentChanges: session.documentChanges([{ ...edit, uri }]) };
    }),
  );
}
