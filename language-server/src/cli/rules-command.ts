import type { Language } from '../locale/language.js';
import { rules } from '../rules/registry.js';
import type { Rule } from '../rules/rule.js';
import { requireRule } from './check/asked-rules.js';
import type { CommandIo, ExitCode } from './command-io.js';

/** `reqlang rules`: every rule on a line, or one rule's documentation. */
export function printRules(io: CommandIo, code: string | undefined, language: Language): ExitCode {
  if (code === undefined) {
    const codeWidth = Math.max(...rules.map((rule) => rule.code.length));
    const severityWidth = 'warning'.length;
    for (const { code, severity, documentation } of [...rules].sort((a, b) => (a.code < b.code ? -1 : 1)))
      io.out(`${code.padEnd(codeWidth)}  ${severity.padEnd(severityWidth)}  ${documentation.flags[language]}\n`);
    return 0;
  }
  io.out(documentationOf(requireRule(code), language));
  return 0;
}

const headings = {
  why: { en: 'Why it matters', zh: '为什么重要' },
  failing: { en: 'For example', zh: '示例' },
  mended: { en: 'Instead', zh: '改为' },
} as const;

function documentationOf({ code, severity, documentation }: Rule, language: Language): string {
  const { flags, why, failing, mended } = documentation;
  const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '    ');
  return [
    `${code} (${severity})`,
    flags[language],
    `${headings.why[language]}\n${indented(why[language])}`,
    `${headings.failing[language]}\n${indented(failing[language])}`,
    `${headings.mended[language]}\n${indented(mended[language])}`,
  ]
    .join('\n\n')
    .concat('\n');
}
