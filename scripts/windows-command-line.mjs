/**
 * Starting programs on Windows. An `.exe` is started as it is. What npm and VS Code install are batch files (`npm.cmd`,
 * `code.cmd`), which only `cmd.exe` can run, and which it gives one line to read: paths with blanks, and signs that mean
 * something to it, have to be quoted in that line.
 */

/** Signs that mean something to cmd.exe. */
const meaningful = /[()\][%!^"`<>&|;, *?]/g;

/**
 * An argument as it stands in a line for cmd.exe that runs a batch file: first quoted for the program (backslashes
 * before a quote are doubled, quotes escaped), then for cmd.exe, which reads the line twice, once for itself and once
 * for the `%*` in the batch file.
 * After https://qntm.org/cmd and cross-spawn (MIT), which cannot be used before packages are installed.
 * @param {string} argument
 */
export function quotedForBatchFile(argument) {
  const quoted = `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, '$1$1')}"`;
  return quoted.replace(meaningful, '^$&').replace(meaningful, '^$&');
}

/** The file of a command as it stands in a line for cmd.exe, which reads it once. @param {string} file */
export const quotedCommand = (file) => `"${file}"`.replace(meaningful, '^$&');

/**
 * What to start so that a command runs, on a platform.
 * @param {string} command a file that can be started
 * @param {readonly string[]} args
 * @param {NodeJS.Platform} platform
 * @param {string} [shell] the file of cmd.exe
 * @returns {{ file: string, args: readonly string[], verbatim: boolean }} verbatim: the arguments are quoted already
 */
export function startedAs(command, args, platform, shell = process.env.ComSpec ?? 'cmd.exe') {
  if (platform !== 'win32' || !/\.(cmd|bat)$/i.test(command)) return { file: command, args, verbatim: false };
  const line = [quotedCommand(command), ...args.map(quotedForBatchFile)].join(' ');
  return { file: shell, args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
}
