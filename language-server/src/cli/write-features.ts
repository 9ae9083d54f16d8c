/** Gherkin files: one per requirement, because such a file holds one feature. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { acceptanceGherkin } from '../interchange/acceptance-gherkin.js';
import type { Language } from '../locale/language.js';
import type { MatrixRequirement } from '../views/acceptance-data.js';
import { CannotRun, type CommandIo } from './command-io.js';

export interface ProjectRequirements {
  /** The project's folder as shown. */
  readonly root: string;
  readonly requirements: readonly MatrixRequirement[];
}

/**
 * Writes a `.feature` file for each requirement that has cases into a folder, those of several projects into folders of
 * their own; without a folder, the only requirement to standard output.
 */
export function writeFeatures(
  io: CommandIo,
  projects: readonly ProjectRequirements[],
  { output, language }: { readonly output?: string; readonly language: Language },
): void {
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
    return;
  }
  const folders = new FreeNames();
  for (const { root, requirements } of withCases) {
    const part = withCases.length > 1 ? folders.take(path.basename(path.resolve(io.cwd, root))) : '';
    const files = new FreeNames();
    for (const requirement of requirements)
      write(io, path.join(output, part, `${files.take(requirement.name || 'requirement')}.feature`), requirement);
  }
  const count = all.length;
  io.err(
    language === 'zh'
      ? `已在 ${output} 中写入 ${count} 个 .feature 文件。\n`
      : `Wrote ${count} .feature file${count === 1 ? '' : 's'} to ${output}.\n`,
  );
}

function write(io: CommandIo, file: string, requirement: MatrixRequirement): void {
  const target = path.resolve(io.cwd, file);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, acceptanceGherkin(requirement));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CannotRun(`"${file}" cannot be written (${reason}).`, `无法写入“${file}”（${reason}）。`);
  }
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
