import type { FileFacts } from '../../facts/facts.js';
import { factsOfUnreadable } from '../../facts/facts-of-unreadable.js';
import { factsOf } from '../../facts/read-facts.js';
import { reasonOf } from '../../rules/not-checked.js';
import { ProjectModel } from '../../model/project-model.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { isCertificateRequest } from '../../syntax/parser.js';
import type { FileContent } from '../../text/file-content.js';
import { type FileNote, noteAbout } from '../../workspace/content-findings.js';
import { nodeDisk } from '../../workspace/disk.node.js';
import { localDay } from '../../workspace/local-day.js';
import type { ProjectFiles } from '../../workspace/project-files.js';
import { shownPath } from '../asked-files.js';
import { logFault } from '../log-fault.js';
import { CannotRun, type CommandIo } from '../command-io.js';

/**
 * Reads the text of a file that was found a moment ago; of one that cannot be read, nothing.
 * @throws CannotRun it is gone
 */
export async function readText(io: CommandIo, uri: string): Promise<string> {
  const content = await readContent(io, uri);
  return 'text' in content ? content.text : '';
}

/**
 * What a file holds that was found a moment ago.
 * @throws CannotRun it is gone
 */
export async function readContent(io: CommandIo, uri: string): Promise<FileContent> {
  const content = await nodeDisk.read(uri);
  if (content !== undefined) return content;
  const file = shownPath(io, uri);
  throw new CannotRun(`${file} is gone.`, `${file} 已不存在。`);
}

export interface ReadProject {
  readonly model: ProjectModel;
  /** Certificate requests, which only share the file extension. */
  readonly certificates: ReadonlySet<string>;
  /** What is said about files as a whole: that they cannot be read, or are in another encoding. */
  readonly notes: ReadonlyMap<string, FileNote>;
}

/**
 * The model of a project. One file at a time: its text and tree are dropped once its facts are read, so that memory
 * grows with what the files say and not with how they are written.
 */
export async function readProject(io: CommandIo, project: ProjectFiles, config: ProjectConfig): Promise<ReadProject> {
  const model = new ProjectModel({ isOnce: true });
  model.setConfig({ today: localDay(), ...config });
  const certificates = new Set<string>();
  const notes = new Map<string, FileNote>();
  for (const uri of project.files) {
    const content = await readContent(io, uri);
    const note = noteAbout(uri, content);
    if (note) notes.set(uri, note);
    if ('unreadable' in content) continue;
    const { text } = content;
    if (isCertificateRequest(text)) {
      certificates.add(uri);
      continue;
    }
    model.load(readFacts(io, uri, text));
  }
  return { model, certificates, notes };
}

/** What a file says; of one that we fail on, that it could not be read. */
function readFacts(io: CommandIo, uri: string, text: string): FileFacts {
  try {
    return factsOf(uri, text, { isOnce: true });
  } catch (error) {
    logFault(io)({ doing: 'reading a file', uri: shownPath(io, uri), error });
    return factsOfUnreadable(uri, text, reasonOf(error));
  }
}
