import pc from 'picocolors';
import type { Span } from '../../facts/facts.js';
import type { Language } from '../../locale/language.js';
import { messageOf, relatedMessageOf } from '../../rules/messages.js';
import type { Finding } from '../../rules/rule.js';
import { unreadableCode } from '../../workspace/content-findings.js';
import type { CommandIo } from '../command-io.js';
import { type CheckedFile, type CheckResult, type CheckSummary, positionAt } from './check-result.js';
import { readText } from './read-project.js';
import { lineAt, printable, sourceExcerpt } from './source-excerpt.js';
import { endOf, startOf } from '../../text/span.js';

/**
 * The findings for people: place, severity, code and message, the line with a mark below, related places, and a sum.
 * @param exceeded the limit of warnings that was passed, if one was
 */
export async function textReport(
  io: CommandIo,
  { files, findings, summary }: CheckResult,
  language: Language,
  exceeded: number | undefined,
): Promise<string> {
  const colors = pc.createColors(wantsColors(io));
  const paint = {
    error: (text: string) => colors.red(colors.bold(text)),
    warning: colors.yellow,
    info: colors.blue,
    hint: colors.dim,
  };
  const where = (uri: string, at: Span) => {
    const file = files.get(uri) as CheckedFile;
    const { line, character } = positionAt(file, startOf(at));
    return `${file.path}:${line + 1}:${character + 1}`;
  };
  const blocks: string[] = [];
  let open: { readonly uri: string; readonly text: string } | undefined;
  for (const finding of findings) {
    // Findings come file by file, so one text at a time is enough.
    if (open?.uri !== finding.uri) open = { uri: finding.uri, text: await textOf(io, finding) };
    const { code, severity, uri, at } = finding;
    const file = files.get(uri) as CheckedFile;
    const lines = [
      `${colors.bold(where(uri, at))} ${paint[severity](severity)} ${colors.dim(code)} ${printable(messageOf(finding, language))}`,
    ];
    const start = positionAt(file, startOf(at));
    const line = lineAt(open.text, file.lineStarts, start.line);
    const excerpt = sourceExcerpt(line, start.character, start.character + endOf(at) - startOf(at));
    if (excerpt) lines.push(`    ${excerpt.line}`, `    ${paint[severity](excerpt.mark)}`);
    for (const related of finding.related)
      lines.push(`    ${where(related.uri, related.at)} ${colors.dim(printable(relatedMessageOf(related, language)))}`);
    blocks.push(lines.join('\n'));
  }
  blocks.push([summaryOf(summary, language), ...limitLine(summary, exceeded, language)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** The text to show a line of; what cannot be read shows none. */
const textOf = async (io: CommandIo, { uri, code }: Finding) => (code === unreadableCode ? '' : readText(io, uri));

/** On a terminal, unless NO_COLOR says no; FORCE_COLOR wins. */
function wantsColors({ env, isTerminal }: CommandIo): boolean {
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}

function summaryOf(summary: CheckSummary, language: Language): string {
  const { files, requirements, errors, warnings, infos, hints } = summary;
  if (language === 'zh') {
    const counts = [
      `${errors} 个错误`,
      `${warnings} 个警告`,
      ...(infos ? [`${infos} 条信息`] : []),
      ...(hints ? [`${hints} 条提示`] : []),
    ];
    return `${files} 个文件，${requirements} 条需求：${counts.join('，')}。`;
  }
  const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  const counts = [
    some(errors, 'error'),
    some(warnings, 'warning'),
    ...(infos ? [`${infos} information`] : []),
    ...(hints ? [some(hints, 'hint')] : []),
  ];
  return `${some(files, 'file')}, ${some(requirements, 'requirement')}: ${counts.join(', ')}.`;
}

function limitLine({ warnings }: CheckSummary, exceeded: number | undefined, language: Language): string[] {
  if (exceeded === undefined) return [];
  return language === 'zh'
    ? [`警告过多：${warnings} 个，--max-warnings 最多允许 ${exceeded} 个。`]
    : [`Too many warnings: ${warnings}; --max-warnings allows ${exceeded}.`];
}
