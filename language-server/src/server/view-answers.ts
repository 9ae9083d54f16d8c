import type { Language } from '../locale/language.js';
import type { ViewAnswer, ViewName } from '../protocol/view-request.js';
import { brokenFiles } from '../views/broken-files.js';
import { buildPriorityTable } from '../views/priority-table.js';
import { buildRoadmap } from '../views/roadmap.js';
import { localDay } from '../workspace/local-day.js';
import type { Project } from '../workspace/workspace.js';
import { ProjectModel } from '../model/project-model.js';

/**
 * The data of a preview.
 * @param project undefined gives an empty picture
 * @param client the language to show, and how the client spells a file's address
 */
export function answerView(
  view: ViewName,
  project: Project | undefined,
  client: { readonly language: Language; asClient(uri: string): string },
): ViewAnswer {
  const model = project?.model ?? new ProjectModel();
  const reader = model.reader();
  const files = [...model.uris()].flatMap((uri) => reader.file(uri) ?? []);
  const broken = brokenFiles(files).map((file) => ({ ...file, uri: client.asClient(file.uri) }));
  const answer = { version: model.version, language: client.language, broken };
  return view === 'priority-table'
    ? { view, ...answer, data: buildPriorityTable(reader) }
    : { view, ...answer, data: buildRoadmap(reader, { today: localDay() }) };
}
