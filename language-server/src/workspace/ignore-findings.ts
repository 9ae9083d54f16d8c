/** What is said about `ignore` in a `req.config.json` once it is known which files there are. */
import type { Wording } from '../locale/language.js';
import type { Finding } from '../rules/rule.js';
import { spanAt } from '../text/span.js';
import { configCode } from './config-code.js';
import type { ReadConfig } from './config-file.js';

const matchesNothing: Wording = {
  en: '"{pattern}" leaves out no file: no .req file of the project has such a name. Is it spelt right?',
  zh: '“{pattern}”没有排除任何文件：项目中没有这样的 .req 文件。是不是写错了？',
};

/** Also said by the command line, which has nothing to check then. */
export const matchesEverything: Wording = {
  en: '"ignore" leaves out every .req file of the project, so that nothing is checked.',
  zh: '“ignore”排除了项目中所有的 .req 文件，因此没有可检查的内容。',
};

/**
 * @param uri of the settings file
 * @param leavesOut tells which files some patterns leave out
 * @param files every `.req` file below it that would be the project's without `ignore`
 */
export function ignoreFindings(
  uri: string,
  leavesOut: (patterns: readonly string[]) => (file: string) => boolean,
  { config, ignoreAt }: ReadConfig,
  files: readonly string[],
): Finding[] {
  if (config.ignore.length === 0 || files.length === 0) return [];
  const finding = (index: number, severity: Finding['severity'], message: Wording, pattern: string): Finding => {
    const at = ignoreAt?.[index] ?? spanAt(0, 0);
    return { code: configCode, severity, uri, at, message, args: { pattern }, related: [] };
  };
  if (files.every(leavesOut(config.ignore))) return [finding(0, 'warning', matchesEverything, '')];
  return config.ignore.flatMap((pattern, index) =>
    files.some(leavesOut([pattern])) ? [] : [finding(index, 'info', matchesNothing, pattern)],
  );
}
