import { type Hover, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import { acceptanceNameAt } from '../editing/acceptance-name-at.js';
import { hoverOf } from '../editing/hover.js';
import { hoverOfAcceptanceName } from '../editing/hover-coverage.js';
import { placesOf } from '../editing/name-at.js';
import { renameEdits } from '../editing/rename.js';
import { scoreContextOf } from '../analysis/ranking/score-requirement.js';
import { offsetAt, rangeAt } from '../editing/text-positions.js';
import { symbolsMatching } from '../editing/workspace-symbols.js';
import { fill } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { normal, type Session } from './session.js';
import { endOf, spanAt } from '../text/span.js';

/** Answers requests about names: what they mean, where they are used, what they shall be called. */
export function answerNames(session: Session): void {
  const { connection, workspace } = session;
  connection.onHover(({ textDocument, position }, token) =>
    session.settled(token, () => {
      const uri = normal(textDocument.uri);
      const found = session.nameAt(uri, position);
      const target = found?.name.targets[0];
      const project = workspace.projectOf(uri);
      if (!project) return null;
      if (!found) return hoverInAcceptance(session, uri, position, project.model.reader());
      if (!target) return null;
      const value = hoverOf(target, found.model, found.model.fromPlanning(scoreContextOf), session.language);
      return { contents: { kind: 'markdown', value }, range: rangeAt(found.lineStarts, found.name.use.at) };
    }),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    session.settled(token, () =>
      (session.nameAt(normal(textDocument.uri), position)?.name.targets ?? []).map(({ declared, nameAt }) =>
        session.locationOf(declared.uri, nameAt),
      ),
    ),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    session.settled(token, () => {
      const found = session.nameAt(normal(textDocument.uri), position);
      if (!found) return [];
      return found.name.targets.flatMap((target) =>
        placesOf(target, found.model)
          .slice(context.includeDeclaration ? 0 : 1)
          .map(({ uri, at }) => session.locationOf(uri, at)),
      );
    }),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    session.settled(token, () => {
      const uri = normal(textDocument.uri);
      const found = session.nameAt(uri, position);
      if (!found) return [];
      return found.name.targets
        .flatMap((target) => placesOf(target, found.model))
        .filter((place) => place.uri === uri)
        .map(({ at }) => ({ range: rangeAt(found.lineStarts, at) }));
    }),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    session.settled(token, () => {
      const found = session.nameAt(normal(textDocument.uri), position);
      if (found?.name.targets.length !== 1) return null;
      // Of Stakeholder.Concern the concern is renamed.
      const { name, at } = found.name.use;
      const placeholder = found.name.targets[0]?.concern ?? name;
      return { range: rangeAt(found.lineStarts, spanAt(endOf(at) - placeholder.length, endOf(at))), placeholder };
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    session.settled(token, () => {
      const found = session.nameAt(normal(textDocument.uri), position);
      const target = found?.name.targets[0];
      if (!found || !target) return null;
      const edits = renameEdits(target, newName, found.model);
      if ('refused' in edits)
        throw new ResponseError(LSPErrorCodes.RequestFailed, fill(edits.refused, session.language, edits.args));
      return { documentChanges: session.documentChanges(edits) };
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    session.settled(token, () =>
      symbolsMatching(
        query,
        [...workspace.allProjects()].map(({ model }) => model),
      ).map(({ name, title, kind, uri, at }) => ({
        name: title ? `${name} ${title}` : name,
        kind,
        location: session.locationOf(uri, at),
      })),
    ),
  );
}

function hoverInAcceptance(
  { workspace, language }: Session,
  uri: string,
  position: Position,
  model: ModelReader,
): Hover | null {
  const facts = workspace.facts(uri);
  const name = facts && acceptanceNameAt(facts, offsetAt(facts.lineStarts, position), model);
  if (!name) return null;
  const value = hoverOfAcceptanceName(name, model, language);
  return { contents: { kind: 'markdown', value }, range: rangeAt(facts.lineStarts, name.at) };
}
