/** Finds and reads a workspace's files; what cannot be looked into is said, and costs nothing else. */
import type { FaultListener } from '../rules/not-checked.js';
import type { Finding } from '../rules/rule.js';
import type { FileContent, UnreadableFolder } from '../text/file-content.js';
import { findingAboutFolder } from './content-findings.js';
import { isReached, isReqFile, isWithin } from './project-files.js';
import type { WorkspaceFiles } from './workspace-files.js';

export class FolderReader {
  /** What is said about folders that cannot be looked into. */
  private readonly closed = new Map<string, Finding>();

  /**
   * @param untold gets the folders of which something else is to be said than before
   * @param failed is told of errors of our own
   */
  constructor(
    private readonly files: WorkspaceFiles,
    private readonly untold: Set<string>,
    private readonly failed: FaultListener,
  ) {}

  /** Folders that cannot be looked into. */
  closedFolders(): Iterable<string> {
    return this.closed.keys();
  }

  /** What is said about a folder, if it cannot be looked into. */
  finding(folder: string): Finding | undefined {
    return this.closed.get(folder);
  }

  /** The files below a folder, as `WorkspaceFiles.find` says. */
  async find(folder: string): Promise<readonly string[]> {
    const closed = new Map<string, UnreadableFolder>();
    try {
      return await this.files.find(folder, (uri, reason) => closed.set(uri, reason));
    } catch (error) {
      this.failed({ doing: 'looking for files', uri: folder, error });
      closed.set(folder, 'failed');
      return [];
    } finally {
      this.forget((uri) => isWithin(uri, folder) && !closed.has(uri));
      for (const [uri, reason] of closed) {
        this.closed.set(uri, findingAboutFolder(uri, reason));
        this.untold.add(uri);
      }
    }
  }

  /** What a file holds; undefined if there is none. */
  async read(uri: string): Promise<FileContent | undefined> {
    try {
      return await this.files.read(uri);
    } catch (error) {
      this.failed({ doing: 'reading from the disk', uri, error });
      return { unreadable: 'failed' };
    }
  }

  /** The file of a folder that a `.req` file there is a second name of. */
  otherNameOf(uri: string, folder: string): string | undefined {
    const target = isReqFile(uri) ? this.files.linkedTo?.(uri, folder) : undefined;
    return target && isReqFile(target) && isReached(target, folder) ? target : undefined;
  }

  /** Of folders that are no longer looked into, nothing is said. */
  forget(isGone: (folder: string) => boolean): void {
    for (const uri of this.closed.keys())
      if (isGone(uri)) {
        this.closed.delete(uri);
        this.untold.add(uri);
      }
  }
}
