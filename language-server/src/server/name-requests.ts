import { DocumentHighlightKind, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import { withLinkedOptions } from '../analysis/names/linked-options.js';
import { declaredAt, nameOf } from '../analysis/names/named-thing.js';
import { hoverOfName } from '../editing/hover-of-name.js';
import { type NamePlace, placesOf } from '../editing/name-at.js';
import {
  nothingToRename,
  placesToRename,
  type Renameable,
  renameableAt,
  renameEdits,
  type RenameRefusal,
} from '../editing/rename.js';
import { offsetAt, rangeAt } from '../editing/text-positions.js';
import { symbolsMatching } from '../editing/workspace-symbols.js';
import { fill } from '../locale/language.js';
import type { ProjectModel } from '../model/project-model.js';
import { normal, type Session } from './session.js';

/** Answers requests about names: what they mean, where they are used, what they shall be called. */
export function answerNames(session: Session): void {
  const { connection, workspace } = session;
  connection.onHover(({ textDocument, position }, token) =>
    session.prompt(
      token,
      () => {
        const found = session.nameAt(normal(textDocument.uri), position);
        const value = found && hoverOfName(found.name, found.model, session.language);
        return value
          ? { contents: { kind: 'markdown', value }, range: rangeAt(found.lineStarts, found.name.at) }
          : null;
      },
      () => [textDocument.uri],
    ),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    session.prompt(
      token,
      () =>
        (session.nameAt(normal(textDocument.uri), position)?.name.things ?? []).map((thing) =>
          session.locationOf(thing.declared.uri, declaredAt(thing)),
        ),
      (locations) => [textDocument.uri, ...locations.map(({ uri }) => uri)],
    ),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    session.settled(token, () =>
      placesAt(session, normal(textDocument.uri), position)
        .filter(({ declares }) => context.includeDeclaration || !declares)
        .map(({ uri, at }) => session.locationOf(uri, at)),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    session.prompt(
      token,
      () => {
        const uri = normal(textDocument.uri);
        return placesAt(session, uri, position)
          .filter((place) => place.uri === uri)
          .map(({ at, declares }) => ({
            range: session.locationOf(uri, at).range,
            kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }));
      },
      () => [textDocument.uri],
    ),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    session.settled(token, () => {
      const { at, thing } = renameable(session, normal(textDocument.uri), position);
      return { range: session.locationOf(normal(textDocument.uri), at).range, placeholder: nameOf(thing) };
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    session.settled(token, async () => {
      const uri = normal(textDocument.uri);
      for (;;) {
        const { thing } = renameable(session, uri, position);
        const model = workspace.projectOf(uri)?.model as ProjectModel;
        const files = new Set(placesToRename(thing, model.reader()).map((place) => place.uri));
        const texts = new Map<string, string>();
        const { version } = model;
        for (const file of files) texts.set(file, (await workspace.text(file)) ?? '');
        // What was found is of no use if something has changed while the files were read.
        await workspace.settled();
        if (workspace.projectOf(uri)?.model.version !== version) continue;
        const edits = renameEdits(thing, newName, model.reader(), (file) => texts.get(file) ?? '');
        if ('refused' in edits) throw refusal(edits, session);
        return { documentChanges: session.documentChanges(edits) };
      }
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    session.settled(token, () =>
      symbolsMatching(
        query,
        [...workspace.allProjects()].map(({ model }) => model),
        ({ name, title, kind, uri, at, inside }) => ({
          name: title ? `${name} ${title}` : name,
          kind,
          location: session.locationOf(uri, at),
          ...(inside && { containerName: inside }),
        }),
        session.newPace(),
      ),
    ),
  );
}

/** Every place that names what the name at a position means. */
function placesAt(session: Session, uri: string, position: Position): readonly NamePlace[] {
  const found = session.nameAt(uri, position);
  if (!found) return [];
  return placesOf(
    found.name.things.flatMap((thing) => withLinkedOptions(thing, found.model)),
    found.model,
  );
}

/** @throws with a sentence for the user if there is nothing to rename */
function renameable(session: Session, uri: string, position: Position): Renameable {
  const { workspace } = session;
  const facts = workspace.facts(uri);
  const model = workspace.projectOf(uri)?.model;
  const found =
    facts && model ? renameableAt(facts, offsetAt(facts.lineStarts, position), model.reader()) : nothingToRename;
  if ('refused' in found) throw refusal(found, session);
  return found;
}

const refusal = ({ refused, args }: RenameRefusal, { language }: Session) =>
  new ResponseError(LSPErrorCodes.RequestFailed, fill(refused, language, args));
