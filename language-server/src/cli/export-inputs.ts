/** What an export is made from, and is therefore never written to. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../workspace/disk.node.js';
import { configFileName, isReqFile, type ProjectFiles } from '../workspace/project-files.js';

/** True for a path, links followed, that no export may be written to. */
export type IsInput = (file: string) => boolean;

/**
 * The files of projects, all of them, under whatever name: through a link, or in another spelling where the system takes
 * upper and lower case for the same. Files in the language and settings are left alone everywhere: no export is one.
 */
export function inputsOf(projects: readonly ProjectFiles[]): IsInput {
  let known: ReadonlySet<string> | undefined;
  return (file) => {
    if (isReqFile(file) || path.basename(file).toLowerCase() === configFileName) return true;
    const identity = identityOf(file);
    if (identity === undefined) return false;
    known ??= new Set(
      projects
        .flatMap(({ files, configFile }) => [...files, ...(configFile ? [configFile] : [])])
        .flatMap((uri) => identityOf(pathOf(uri)) ?? []),
    );
    return known.has(identity);
  };
}

/** The same for all names of a file; undefined if there is none. */
function identityOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
