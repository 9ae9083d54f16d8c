import { readFileSync } from 'node:fs';
import { formatText } from '../editing/format/format-text.js';
import { lineStartsOf } from '../text/line-of.js';
import type { Language } from '../locale/language.js';
import type { ProjectConfig } from '../model/project-config.js';
import { messageOf } from '../rules/messages.js';
import { fileFailed, reasonOf } from '../rules/not-checked.js';
import { encodeText } from '../text/decode-text.js';
import { contentOf, type FileContent } from '../text/file-content.js';
import { startOf } from '../text/span.js';
import { findingAbout } from '../workspace/content-findings.js';
import { pathOf } from '../workspace/disk.node.js';
import { CannotWrite, writeWhole } from '../workspace/write-file.node.js';
import { askedProjects, cannotRead, shownPath } from './asked-files.js';
import { positionAt } from './check/check-result.js';
import { readContent } from './check/read-project.js';
import { CannotRun, type CommandIo, type ExitCode } from './command-io.js';
import { logFault } from './log-fault.js';

export interface FormatOptions {
  /** Only list what would change. */
  readonly check: boolean;
  readonly language: Language;
}

/** What became of a file; `failed` could not be read or written. */
type Outcome = 'kept' | 'changed' | 'refused' | 'failed';

/** `reqlang format`. A file that cannot be read or written is named, and the others are formatted. */
export async function format(io: CommandIo, paths: readonly string[], options: FormatOptions): Promise<ExitCode> {
  const projects = await askedProjects(io, paths);
  const files = projects.flatMap(({ asked, config }) => asked.map((uri) => ({ uri, punctuation: config.punctuation })));
  const closed = projects.flatMap((project) => project.closed);
  for (const finding of closed) io.err(`${shownPath(io, finding.uri)}: ${messageOf(finding, options.language)}\n`);
  const count = { kept: 0, changed: 0, refused: 0, failed: closed.length };
  for (const { uri, punctuation } of files) count[await formatFile(io, uri, punctuation, options)]++;
  io.err(`${summaryOf(files.length, count.changed, options)}\n`);
  if (count.failed > 0) return 2;
  return count.refused > 0 || (options.check && count.changed > 0) ? 1 : 0;
}

async function formatFile(
  io: CommandIo,
  uri: string,
  punctuation: ProjectConfig['punctuation'],
  { check, language }: FormatOptions,
): Promise<Outcome> {
  const path = shownPath(io, uri);
  let content: FileContent;
  let bytes: Uint8Array = new Uint8Array();
  try {
    content = await readContent(io, uri);
    // What is written back is made from these very bytes.
    if ('text' in content) {
      bytes = readFileSync(pathOf(uri));
      content = contentOf(bytes);
    }
  } catch (error) {
    const said = error instanceof CannotRun ? error : cannotRead(path, error);
    io.err(`${said.in(language)}\n`);
    return 'failed';
  }
  if ('unreadable' in content || encodeText('', content) === undefined) {
    const about = findingAbout(uri, content);
    io.err(`${path}: ${about ? messageOf(about, language) : ''}\n`);
    return 'failed';
  }
  const { text } = content;
  let result: ReturnType<typeof formatText>;
  try {
    result = formatText(text, punctuation);
  } catch (error) {
    logFault(io)({ doing: 'formatting', uri: path, error });
    io.err(`${path}: ${messageOf(fileFailed(uri, reasonOf(error)), language)}\n`);
    return 'failed';
  }
  if ('problems' in result) {
    const offset = result.problems[0] ? startOf(result.problems[0].at) : 0;
    const { line, character } = positionAt({ uri, path, lineStarts: lineStartsOf(text) }, offset);
    const left =
      language === 'zh'
        ? '有语法错误，未格式化；用 reqlang check 查看原因。'
        : 'has a syntax error and is left as it is; `reqlang check` explains it.';
    io.err(`${path}:${line + 1}:${character + 1} ${left}\n`);
    return 'refused';
  }
  if (result.text === text) return 'kept';
  if (!check) {
    try {
      writeWhole(pathOf(uri), encodeText(result.text, content) ?? bytes, { expected: bytes });
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      io.err(`${error.in(language, path)}\n`);
      return 'failed';
    }
  }
  io.out(`${path}\n`);
  return 'changed';
}

function summaryOf(files: number, changed: number, { check, language }: FormatOptions): string {
  if (language === 'zh') return `${files} 个文件中有 ${changed} 个${check ? '需要格式化' : '已格式化'}。`;
  return `${changed} of ${files} file${files === 1 ? '' : 's'} ${check ? 'would change' : 'changed'}.`;
}
