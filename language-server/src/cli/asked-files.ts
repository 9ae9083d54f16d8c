/** Paths on the command line → projects. */
import path from 'node:path';
import { fileFailure } from '../locale/file-failure.js';
import { nodeDisk, pathOf, placeOf } from '../workspace/disk.node.js';
import { messageOf } from '../rules/messages.js';
import type { Fault } from '../rules/not-checked.js';
import { matchesEverything } from '../workspace/ignore-findings.js';
import { findProjects, isReqFile, type ProjectFiles } from '../workspace/project-files.js';
import { CannotRun, type CommandIo } from './command-io.js';
import { logFault } from './log-fault.js';

/**
 * The projects that the given paths touch; without a path, those of the current folder.
 * @throws CannotRun if a path does not exist or there is no `.req` file
 */
export async function askedProjects(
  io: CommandIo,
  paths: readonly string[],
  ruleCodes?: Iterable<string>,
): Promise<ProjectFiles[]> {
  const places = (paths.length > 0 ? paths : ['.']).map((given) => {
    const place = named(given, () => placeOf(path.resolve(io.cwd, given)));
    if (!place) throw new CannotRun(`There is no file or folder "${given}".`, `没有名为“${given}”的文件或文件夹。`);
    if (place.kind === 'file' && !isReqFile(given))
      throw new CannotRun(`"${given}" is not a .req file.`, `“${given}”不是 .req 文件。`);
    return place;
  });
  const failed = ({ uri, ...fault }: Fault) => logFault(io)({ ...fault, uri: shownPath(io, uri) });
  const projects = await findProjects(nodeDisk, places, { ...(ruleCodes && { ruleCodes }) }, failed);
  const withFiles = projects.filter(({ asked }) => asked.length > 0);
  if (withFiles.length > 0) return withFiles;
  const closed = projects.flatMap((project) => project.closed)[0];
  if (closed) {
    const folder = shownPath(io, closed.uri);
    throw new CannotRun(`${folder}: ${messageOf(closed, 'en')}`, `${folder}：${messageOf(closed, 'zh')}`);
  }
  throw projects.length > 0 ? new CannotRun(matchesEverything.en, matchesEverything.zh) : noFiles(paths);
}

/** There is nothing to look at below the given paths. */
export function noFiles(paths: readonly string[]): CannotRun {
  const given = paths.map((path) => `"${path}"`);
  return given.length > 0
    ? new CannotRun(`No .req file found in ${given.join(', ')}.`, `在 ${given.join('、')} 中没有找到 .req 文件。`)
    : new CannotRun('No .req file found in this folder.', '当前文件夹中没有找到 .req 文件。');
}

/** A file as people write it: relative to the current folder, with `/` on every system. */
export function shownPath(io: CommandIo, uri: string): string {
  const file = pathOf(uri);
  const relative = path.relative(io.cwd, file);
  return (relative === '' ? '.' : relative).replaceAll(path.sep, '/');
}

function named<T>(file: string, access: () => T): T {
  try {
    return access();
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/**
 * The sentence about a file or folder that cannot be read.
 * @param file as shown
 * @param error what reading it threw
 */
export function cannotRead(file: string, error: unknown): CannotRun {
  const { en, zh } = fileFailure(error);
  if (file === '.') return new CannotRun(`This folder cannot be read: ${en}.`, `无法读取当前文件夹：${zh}。`);
  return new CannotRun(`"${file}" cannot be read: ${en}.`, `无法读取“${file}”：${zh}。`);
}
