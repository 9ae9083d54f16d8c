/** Rules that are named on the command line. */
import { nearestWord } from '../../locale/nearest-word.js';
import type { Severity } from '../../model/project-config.js';
import { rules } from '../../rules/registry.js';
import type { Rule } from '../../rules/rule.js';
import { CannotRun } from '../command-io.js';

const levels: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * Severities from `--rule CODE=severity`.
 * @throws CannotRun for another form or an unknown code
 */
export function severitiesOf(settings: readonly string[]): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [code = '', level = ''] = setting.split('=', 2);
    if (!levels.includes(level))
      throw new CannotRun(
        `--rule ${setting}: write it as CODE=off, hint, info, warning or error.`,
        `--rule ${setting}：请写成 规则=off、hint、info、warning 或 error。`,
      );
    severities[requireRule(code).code] = level as Severity | 'off';
  }
  return severities;
}

/**
 * The rule with a code.
 * @throws CannotRun with the nearest code, if there is no such rule
 */
export function requireRule(code: string): Rule {
  const rule = rules.find((known) => known.code === code);
  if (rule) return rule;
  const nearest = nearestWord(
    code,
    rules.map((known) => known.code),
  );
  throw nearest
    ? new CannotRun(`There is no rule "${code}". Did you mean "${nearest}"?`, `没有规则“${code}”。是不是“${nearest}”？`)
    : new CannotRun(
        `There is no rule "${code}". \`reqlang rules\` lists them all.`,
        `没有规则“${code}”。用 reqlang rules 查看全部规则。`,
      );
}
