/** What a workspace asks of the place that its files lie in. */
import type { Wording } from '../locale/language.js';
import type { FileContent, UnreadableFolder } from '../text/file-content.js';

/** Where the workspace reads files from; all are named by URIs. */
export interface WorkspaceFiles {
  /**
   * The `.req` files and `req.config.json`s below a folder, without those in skipped folders; none if it is no folder.
   * @param isClosed is told of folders that cannot be looked into, and why
   */
  find(folder: string, isClosed?: (folder: string, reason: UnreadableFolder) => void): Promise<readonly string[]>;
  /** @returns undefined if there is no such file; one that is there and cannot be read says why */
  read(uri: string): Promise<FileContent | undefined>;
  /** The file below a folder that a link leads to; undefined for what is no link or leads elsewhere. */
  linkedTo?(uri: string, root: string): string | undefined;
  /**
   * Writes a file anew, in UTF-8.
   * @returns undefined if only the client can write it
   */
  convert?(uri: string): Conversion | undefined;
}

/** What became of a file that was to be written in UTF-8; a reason says why it is as it was. */
export type Conversion = 'done' | Wording;
