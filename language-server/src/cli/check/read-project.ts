import { factsOf, factsOfWellFormed } from '../../facts/read-facts.js';
import { ProjectModel } from '../../model/project-model.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { isCertificateRequest } from '../../syntax/parser.js';
import { localDay } from '../../workspace/local-day.js';
import type { ProjectFiles } from '../../workspace/project-files.js';
import { namingDisk, shownPath } from '../asked-files.js';
import { loadThoroughParser } from '../load-thorough-parser.js';
import { CannotRun, type CommandIo } from '../command-io.js';

/**
 * Reads the text of a file that was found a moment ago.
 * @throws CannotRun it cannot be read, or is gone
 */
export async function readText(io: CommandIo, uri: string): Promise<string> {
  const text = await namingDisk(io).read(uri);
  if (text !== undefined) return text;
  const file = shownPath(io, uri);
  throw new CannotRun(`${file} is gone.`, `${file} 已不存在。`);
}

export interface ReadProject {
  readonly model: ProjectModel;
  /** Certificate requests, which only share the file extension. */
  readonly certificates: ReadonlySet<string>;
}

/**
 * The model of a project. One file at a time: its text and tree are dropped once its facts are read, so that memory
 * grows with what the files say and not with how they are written.
 */
export async function readProject(io: CommandIo, project: ProjectFiles, config: ProjectConfig): Promise<ReadProject> {
  const model = new ProjectModel();
  model.setConfig({ today: localDay(), ...config });
  const certificates = new Set<string>();
  for (const uri of project.files) {
    const text = await readText(io, uri);
    if (isCertificateRequest(text)) {
      certificates.add(uri);
      continue;
    }
    let facts = factsOfWellFormed(uri, text);
    if (!facts) {
      await loadThoroughParser();
      facts = factsOf(uri, text);
    }
    model.update(facts);
  }
  return { model, certificates };
}
