import { type Language, languageOf } from '../locale/language.js';

/**
 * The language of messages: the one that is asked for, else the environment's.
 * @param asked the value of `--lang`
 */
export function messageLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  // POSIX: an empty variable counts as unset.
  return languageOf(asked || env.LC_ALL || env.LC_MESSAGES || env.LANG || undefined);
}

/**
 * `--lang` wherever it stands on the command line; needed before the command line is understood, for its own errors.
 */
export function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = argv[at];
  return arg?.startsWith('--lang=') ? arg.slice('--lang='.length) : at < 0 ? undefined : argv[at + 1];
}
