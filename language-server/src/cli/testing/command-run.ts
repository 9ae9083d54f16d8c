/** Runs the command line in a folder of its own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../run.js';

/** A temporary folder with the given files; gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `reqlang` with arguments; the environment is empty unless given. */
export async function reqlang(
  cwd: string,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly isTerminal?: boolean;
    readonly previews?: string;
    readonly programFolder?: string;
  } = {},
): Promise<CommandRun> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    env: options.env ?? {},
    isTerminal: options.isTerminal ?? false,
    ...(options.previews && { previews: options.previews }),
    ...(options.programFolder && { programFolder: options.programFolder }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
