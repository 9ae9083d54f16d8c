/** Gherkin files: one per requirement, because such a file holds one feature. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { acceptanceGherkin } from '../interchange/acceptance-gherkin.js';
import type { Language } from '../locale/language.js';
import { fileFailure } from '../locale/file-failure.js';
import type { MatrixRequirement } from '../views/acceptance-data.js';
import { CannotWrite, writeWhole } from '../workspace/write-file.node.js';
import { CannotRun, type CommandIo, type ExitCode } from './command-io.js';
import type { IsInput } from './export-inputs.js';

export interface ProjectRequirements {
  /** The project's folder as shown. */
  readonly root: string;
  readonly requirements: readonly MatrixRequirement[];
}

/**
 * Writes a `.feature` file for each requirement that has cases into a folder, those of several projects into folders of
 * their own; without a folder, the only requirement to standard output. A file that cannot be written is named, and the
 * others are written.
 */
export function writeFeatures(
  io: CommandIo,
  projects: readonly ProjectRequirements[],
  options: { readonly output?: string; readonly language: Language; readonly isInput: IsInput },
): ExitCode {
  const { output, language } = options;
  const withCases = projects.map(({ root, requirements }) => ({
    root,
    requirements: requirements.filter(({ cases }) => cases.length > 0),
  }));
  const all = withCases.flatMap(({ requirements }) => requirements);
  if (output === undefined) {
    const [only, another] = all;
    if (another)
      throw new CannotRun(
        `A Gherkin file holds one feature, and ${all.length} requirements have cases. Give a folder with -o, or one requirement with --requirement.`,
        `一个 Gherkin 文件只能写一个功能，而有用例的需求有 ${all.length} 个。请用 -o 指定文件夹，或用 --requirement 指定一个需求。`,
      );
    if (only) io.out(acceptanceGherkin(only));
    return 0;
  }
  const folders = new FreeNames();
  let count = 0;
  for (const { root, requirements } of withCases) {
    const part = withCases.length > 1 ? folders.take(path.basename(path.resolve(io.cwd, root))) : '';
    const files = new FreeNames();
    for (const requirement of requirements) {
      const file = path.join(output, part, `${files.take(requirement.name || 'requirement')}.feature`);
      try {
        write(path.resolve(io.cwd, file), requirement, options.isInput);
        count++;
      } catch (error) {
        if (!(error instanceof CannotWrite)) throw error;
        io.err(`${error.in(language, file)}\n`);
      }
    }
  }
  io.err(
    language === 'zh'
      ? `已在 ${output} 中写入 ${count} 个 .feature 文件。\n`
      : `Wrote ${count} .feature file${count === 1 ? '' : 's'} to ${output}.\n`,
  );
  return count < all.length ? 2 : 0;
}

function write(file: string, requirement: MatrixRequirement, isInput: IsInput): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw new CannotWrite(fileFailure(error));
  }
  writeWhole(file, acceptanceGherkin(requirement), { isInput });
}

/** Names that a file system can tell apart, upper and lower case being the same to many. */
class FreeNames {
  private readonly taken = new Set<string>();

  take(name: string): string {
    const safe = name.replace(/[^\p{L}\p{N}._-]/gu, '_');
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? safe : `${safe}-${n}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}
