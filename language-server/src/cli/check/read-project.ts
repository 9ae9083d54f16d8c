import { factsOf, factsOfWellFormed } from '../../facts/read-facts.js';
import { ProjectModel } from '../../model/project-model.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { isCertificateRequest } from '../../syntax/parser.js';
import { NotUtf8Error, nodeDisk } from '../../workspace/disk.node.js';
import { localDay } from '../../workspace/local-day.js';
import type { ProjectFiles } from '../../workspace/project-files.js';
import { shownPath } from '../asked-files.js';
import { loadThoroughParser } from '../load-thorough-parser.js';
import { CannotRun, type CommandIo } from '../command-io.js';

/** Reads the text of a file that was found a moment ago. */
export async function readText(io: CommandIo, uri: string): Promise<string> {
  try {
    const text = await nodeDisk.read(uri);
    if (text !== undefined) return text;
  } catch (error) {
    const file = shownPath(io, uri);
    if (error instanceof NotUtf8Error)
      throw new CannotRun(
        `${file} is not UTF-8 text. Save it with the encoding UTF-8.`,
        `${file} 不是 UTF-8 编码。请用 UTF-8 编码重新保存。`,
      );
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CannotRun(`${file} cannot be read (${reason}).`, `无法读取 ${file}（${reason}）。`);
  }
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
