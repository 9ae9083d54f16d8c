import type { CallHierarchyItem } from 'vscode-languageserver';
import {
  dependentNamed,
  dependenciesOf,
  type Dependent,
  dependentsAt,
  dependentsOn,
} from '../editing/dependency-hierarchy.js';
import { symbolKindOf } from '../editing/document-symbols.js';
import { offsetAt, rangeAt } from '../editing/text-positions.js';
import type { Span } from '../text/span.js';
import { normal, type Session } from './session.js';

/** Answers what depends on what. In the protocol, the one that depends calls the other. */
export function answerDependencies(session: Session): void {
  const { connection, workspace } = session;
  const { callHierarchy } = connection.languages;
  const rangesIn = (uri: string, at: readonly Span[]) => at.map((each) => rangeAt(workspace.lineStarts(uri), each));
  const itemOf = ({ uri, facts }: Dependent): CallHierarchyItem => {
    const lines = workspace.lineStarts(uri);
    return {
      name: facts.name,
      ...(facts.title && { detail: facts.title.value }),
      kind: symbolKindOf(facts.kind),
      uri: session.asClient(uri),
      range: rangeAt(lines, facts.span),
      selectionRange: rangeAt(lines, facts.nameAt),
    };
  };
  /** What an item stands for, by now. */
  const behind = ({ uri, name }: CallHierarchyItem) => {
    const model = workspace.projectOf(normal(uri))?.model.reader();
    const dependent = model && dependentNamed(name, normal(uri), model);
    return dependent && { dependent, model };
  };
  callHierarchy.onPrepare(({ textDocument, position }, token) =>
    session.prompt(
      token,
      () => {
        const uri = normal(textDocument.uri);
        const facts = workspace.facts(uri);
        const model = workspace.projectOf(uri)?.model.reader();
        if (!facts || !model) return null;
        const found = dependentsAt(facts, offsetAt(facts.lineStarts, position), model);
        return found.length > 0 ? found.map(itemOf) : null;
      },
      (items) => [textDocument.uri, ...(items ?? []).map(({ uri }) => uri)],
    ),
  );
  callHierarchy.onOutgoingCalls(({ item }, token) =>
    session.settled(token, () => {
      const asked = behind(item);
      if (!asked) return null;
      const { dependent, model } = asked;
      return dependenciesOf(dependent, model).map(({ other, at }) => ({
        to: itemOf(other),
        fromRanges: rangesIn(dependent.uri, at),
      }));
    }),
  );
  callHierarchy.onIncomingCalls(({ item }, token) =>
    session.settled(token, () => {
      const asked = behind(item);
      if (!asked) return null;
      return dependentsOn(asked.dependent, asked.model).map(({ other, at }) => ({
        from: itemOf(other),
        fromRanges: rangesIn(other.uri, at),
      }));
    }),
  );
}
