/**
 * The one way in which Reqlang writes files: whole, or not at all. Whatever happens on the way, a full disk or the end of
 * the program, the file holds either what it held before or what it should hold.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { failureCode, fileFailure } from '../locale/file-failure.js';
import { fill, type Language, type Wording } from '../locale/language.js';

const sentence: Wording = { en: '"{name}" was not written: {reason}.', zh: '没有写入“{name}”：{reason}。' };

const changedMeanwhile: Wording = {
  en: 'it was changed meanwhile, and is left as it is now',
  zh: '它刚刚被改动过，现在的内容保持不变',
};

const unwritableFolder: Wording = {
  en: 'no file can be made in its folder, {reason}',
  zh: '无法在它所在的文件夹中新建文件，{reason}',
};

const noFolder: Wording = { en: 'its folder does not exist (ENOENT)', zh: '它所在的文件夹不存在（ENOENT）' };

const madeFromIt: Wording = {
  en: 'it is one of the files that the export is made from. Choose another name',
  zh: '它就是导出内容的来源文件，请换一个文件名',
};

/** A file was not written, and is as it was. */
export class CannotWrite extends Error {
  /** @param reason said behind the name of the file and a colon */
  constructor(readonly reason: Wording) {
    super(reason.en);
  }

  /**
   * The sentence that names the file.
   * @param name the file as its reader knows it
   */
  in(language: Language, name: string): string {
    return fill(sentence, language, { name, reason: this.reason });
  }
}

export interface WriteOptions {
  /** What the file has to hold until the moment of writing. Without it, whatever is there is replaced. */
  readonly expected?: Uint8Array;
  /** True for files that are never written to: those that the content was made from. */
  readonly isInput?: (file: string) => boolean;
}

/**
 * Replaces a file, or makes it. The content goes to a temporary file in the same folder, reaches the disk, and then takes
 * the file's place, with the permissions of the file that was there. A link stays, and what it leads to is written.
 *
 * The calls wait for the disk, so that nothing of this program comes between the last look at the file and the writing.
 * What another program does in the instant between the two, no system can prevent.
 *
 * A file with several names (hard links) is replaced under this name only. A device or a pipe, such as `/dev/stdout`, has
 * no content to keep and is written to directly.
 *
 * @throws CannotWrite the file is as it was, and no temporary file is left
 */
export function writeWhole(file: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  try {
    write(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : content, options);
  } catch (error) {
    throw error instanceof CannotWrite ? error : new CannotWrite(fileFailure(error));
  }
}

function write(file: string, bytes: Uint8Array, { expected, isInput }: WriteOptions): void {
  const target = endOfLinks(file);
  if (isInput?.(target)) throw new CannotWrite(madeFromIt);
  const before = statSync(target, { throwIfNoEntry: false });
  if (before?.isDirectory()) throw new CannotWrite(fileFailure({ code: 'EISDIR' }));
  if (before && !before.isFile()) {
    writeThrough(target, bytes);
    return;
  }
  // Taking a file's place asks for a permission of the folder only; whoever made a file read-only meant the file.
  if (before) accessSync(target, constants.W_OK);
  const temporary = path.join(path.dirname(target), `.reqlang-${randomBytes(6).toString('hex')}.tmp`);
  const descriptor = openNew(temporary, before);
  try {
    try {
      writeAll(descriptor, bytes);
      if (before) keepPermissions(descriptor, before);
      reachDisk(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (expected && !holds(target, expected)) throw new CannotWrite(changedMeanwhile);
    renameSync(temporary, target);
  } catch (error) {
    tryTo(() => unlinkSync(temporary));
    throw error;
  }
  keepName(path.dirname(target));
}

/** What a path leads to, also where that does not exist yet. */
function endOfLinks(file: string): string {
  const absolute = path.resolve(file);
  try {
    return realpathSync(absolute);
  } catch (error) {
    if (failureCode(error) !== 'ENOENT') throw error;
  }
  const folder = folderOfNew(absolute);
  const here = path.join(folder, path.basename(absolute));
  let aim: string;
  try {
    aim = readlinkSync(here);
  } catch (error) {
    // There is no such link: the file is a new one.
    if (failureCode(error) === 'ENOENT') return here;
    throw error;
  }
  return endOfLinks(path.resolve(folder, aim));
}

function folderOfNew(file: string): string {
  try {
    return realpathSync(path.dirname(file));
  } catch (error) {
    throw failureCode(error) === 'ENOENT' ? new CannotWrite(noFolder) : error;
  }
}

function openNew(temporary: string, before: Stats | undefined): number {
  try {
    return openSync(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
  } catch (error) {
    if (failureCode(error) !== 'EACCES' && failureCode(error) !== 'EPERM') throw error;
    const { en, zh } = fileFailure(error);
    throw new CannotWrite({
      en: fill(unwritableFolder, 'en', { reason: en }),
      zh: fill(unwritableFolder, 'zh', { reason: zh }),
    });
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

/**
 * Gives a new file the permissions of the one that it replaces. Asks only where they differ: some file systems know none,
 * and refuse every change.
 */
function keepPermissions(descriptor: number, { mode, uid, gid }: Stats): void {
  const now = fstatSync(descriptor);
  // Only the system's administrator can give a file away; for all others it becomes theirs, as with any editor.
  if (now.uid !== uid || now.gid !== gid) tryTo(() => fchownSync(descriptor, uid, gid));
  if (fstatSync(descriptor).mode !== mode) fchmodSync(descriptor, mode & 0o7777);
}

function reachDisk(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some file systems do not know the call, and say so.
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(failureCode(error) ?? '')) throw error;
  }
}

function holds(file: string, expected: Uint8Array): boolean {
  const state = () => {
    const { ino, size, mtimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  };
  try {
    // Reading takes a while, in which somebody may write: the last look is a short one.
    const before = state();
    return readFileSync(file).equals(expected) && state() === before;
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A file that has its name already is written, even where this is refused: Windows cannot do it. */
function keepName(folder: string): void {
  tryTo(() => {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** What is no regular file has nothing that could be lost. */
function writeThrough(device: string, bytes: Uint8Array): void {
  const descriptor = openSync(device, 'w');
  try {
    writeAll(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // What follows does not depend on it.
  }
}
