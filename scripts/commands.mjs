import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';
import { startedAs } from './windows-command-line.mjs';

/**
 * Runs a command to its end.
 * @param {string} command a file, or a name that PATH knows
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: output is kept, and shown only on failure
 * @returns {Promise<number>} its exit code; a signal or a missing command is 1
 */
export function exitCodeOf(command, args, { cwd = projectRoot, env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    // A name like `npm` is a batch file on Windows, which has to be known by its whole name.
    const found = process.platform === 'win32' && !path.isAbsolute(command) ? findOnPath(command) : undefined;
    const started = startedAs(found ?? command, args, process.platform);
    const child = spawn(started.file, started.args, {
      cwd,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      windowsVerbatimArguments: started.verbatim,
    });
    /** @type {Buffer[]} */
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/**
 * Like `exitCodeOf`, but a non-zero exit code is an error.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof exitCodeOf>[2]} [options]
 */
export async function run(command, args, options) {
  const code = await exitCodeOf(command, args, options);
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with exit code ${code}`);
}

/**
 * The first file on PATH that can be started by this name.
 * @param {string} name without `.exe` or `.cmd`
 * @returns {string | undefined}
 */
export function findOnPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}
