import type { CancellationToken } from 'vscode-languageserver';
import { offsetAt } from '../editing/text-positions.js';
import { methods } from '../protocol/methods.js';
import { scoreLines } from '../editing/hover-score.js';
import { scoreContextOf } from '../analysis/ranking/score-requirement.js';
import { projectsParams } from '../protocol/project-request.js';
import {
  explainScoreParams,
  type ScoreExplanation,
  type SubjectAnswer,
  subjectParams,
} from '../protocol/place-requests.js';
import { endOf, startOf } from '../text/span.js';
import { normal, type Session } from './session.js';

/**
 * Answers what pictures ask about places in texts: which project a file is of, what a place is about, so that it can be
 * shown, and how a score comes about.
 */
export function answerPlaces(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(methods.subject, (params, token: CancellationToken) =>
    session.prompt(token, (): SubjectAnswer => {
      const { uri, position } = subjectParams.parse(params);
      const file = normal(uri);
      const facts = workspace.facts(file);
      if (!facts) return {};
      const target = session.nameAt(file, position)?.name.things[0]?.declared.facts;
      if (target && isShown(target.kind)) return { name: target.name };
      const offset = offsetAt(facts.lineStarts, position);
      const around = facts.declarations.findLast(
        ({ facts: { span } }) => startOf(span) <= offset && offset <= endOf(span),
      )?.facts;
      return around?.name ? { name: around.name } : {};
    }),
  );
  connection.onRequest(methods.projects, (params, token: CancellationToken) =>
    session.settled(token, () => projectsParams.parse(params).uris.map((uri) => workspace.rootOf(normal(uri)))),
  );
  connection.onRequest(methods.explainScore, (params, token: CancellationToken) =>
    session.prompt(token, (): ScoreExplanation => {
      const { uri, start } = explainScoreParams.parse(params);
      const file = normal(uri);
      const model = workspace.projectOf(file)?.model;
      const found = workspace
        .facts(file)
        ?.declarations.find(({ facts }) => facts.kind === 'requirement' && startOf(facts.nameAt) === start)?.facts;
      if (!model || found?.kind !== 'requirement') return { lines: [] };
      const lines = scoreLines(found, model.reader(), model.reader().derive(scoreContextOf), session.language);
      return { lines: lines.map(([label, value]) => [label, value]) };
    }),
  );
}

/** What has a row, a chip or a box of its own in some picture. */
const isShown = (kind: string) => kind === 'requirement' || kind === 'version';
