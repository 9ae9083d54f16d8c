import type { PictureName } from '../catalogue/pictures.js';
import type { Language } from '../locale/language.js';
import { changesBetween } from '../protocol/view-changes.js';
import type { HeldView, ViewAnswer, ViewParams, ViewResult } from '../protocol/view-request.js';
import { messageOf } from '../rules/messages.js';
import { endOf, startOf } from '../text/span.js';
import { brokenFiles } from '../views/broken-files.js';
import { pictureOf } from '../views/picture-data.js';
import type { RowFinding } from '../views/row-findings.js';
import { localDay } from '../workspace/local-day.js';
import type { Project } from '../workspace/projects.js';
import { ProjectModel } from '../model/project-model.js';

/** Requirements of a matrix that is shown beside the text: more would not be read, and would slow every keystroke down. */
const mostInMatrix = 1000;

/** The language to show, and how the client spells a file's address. */
interface Client {
  readonly language: Language;
  asClient(uri: string): string;
}

/** Gives out pictures. Who has the last edition of one is told only what changed since. */
export class ViewAnswers {
  /** Begins where no earlier server of the same client has counted. */
  private editions = Date.now();
  private readonly last = new WeakMap<Project, Map<PictureName, HeldView>>();

  /** @param project undefined gives an empty picture */
  answer({ view, known }: ViewParams, project: Project | undefined, client: Client): ViewResult {
    const edition = ++this.editions;
    const answer = answerView(view, project, client);
    if (!project) return { edition, answer };
    const ofProject = this.last.get(project) ?? new Map<PictureName, HeldView>();
    this.last.set(project, ofProject);
    const before = ofProject.get(view);
    ofProject.set(view, { edition, answer });
    return before && before.edition === known
      ? { edition, since: known, changes: changesBetween(before.answer, answer) }
      : { edition, answer };
  }
}

function answerView(view: PictureName, project: Project | undefined, client: Client): ViewAnswer {
  const model = project?.model ?? new ProjectModel();
  const reader = model.reader();
  const files = [...model.uris()].flatMap((uri) => reader.file(uri) ?? []);
  const broken = brokenFiles(files).map((file) => ({ ...file, uri: client.asClient(file.uri) }));
  const answer = { version: model.version, language: client.language, broken };
  const picture = pictureOf(view, reader, {
    today: localDay(),
    findings: (uri) => rowFindings(uri, project, client.language),
    most: mostInMatrix,
  });
  return { ...picture, ...answer };
}

/** The findings in a file as rows show them; hints are for the text alone. */
function rowFindings(uri: string, project: Project | undefined, language: Language): RowFinding[] {
  return (project?.runner.findings(uri) ?? []).flatMap((finding) =>
    finding.severity === 'hint'
      ? []
      : [
          {
            severity: finding.severity,
            message: messageOf(finding, language),
            start: startOf(finding.at),
            end: endOf(finding.at),
          },
        ],
  );
}
