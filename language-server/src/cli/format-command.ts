import { readFileSync } from 'node:fs';
import { formatText } from '../editing/format/format-text.js';
import { lineStartsOf } from '../facts/read-facts.js';
import type { Language } from '../locale/language.js';
import type { ProjectConfig } from '../model/project-config.js';
import { type DecodedText, decodeText, encodeText } from '../text/decode-text.js';
import { startOf } from '../text/span.js';
import { NotUtf8Error, pathOf } from '../workspace/disk.node.js';
import { CannotWrite, writeWhole } from '../workspace/write-file.node.js';
import { askedProjects, cannotRead, shownPath } from './asked-files.js';
import { positionAt } from './check/check-result.js';
import { CannotRun, type CommandIo, type ExitCode } from './command-io.js';
import { loadThoroughParser } from './load-thorough-parser.js';

export interface FormatOptions {
  /** Only list what would change. */
  readonly check: boolean;
  readonly language: Language;
}

/** What became of a file; `failed` could not be read or written. */
type Outcome = 'kept' | 'changed' | 'refused' | 'failed';

/** `reqlang format`. A file that cannot be read or written is named, and the others are formatted. */
export async function format(io: CommandIo, paths: readonly string[], options: FormatOptions): Promise<ExitCode> {
  await loadThoroughParser();
  const files = (await askedProjects(io, paths)).flatMap(({ asked, config }) =>
    asked.map((uri) => ({ uri, punctuation: config.punctuation })),
  );
  const count = { kept: 0, changed: 0, refused: 0, failed: 0 };
  for (const { uri, punctuation } of files) count[formatFile(io, uri, punctuation, options)]++;
  io.err(`${summaryOf(files.length, count.changed, options)}\n`);
  if (count.failed > 0) return 2;
  return count.refused > 0 || (options.check && count.changed > 0) ? 1 : 0;
}

function formatFile(
  io: CommandIo,
  uri: string,
  punctuation: ProjectConfig['punctuation'],
  { check, language }: FormatOptions,
): Outcome {
  const path = shownPath(io, uri);
  let read: ReadText;
  try {
    read = readText(io, uri);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    io.err(`${error.in(language)}\n`);
    return 'failed';
  }
  const { text, bytes } = read;
  const result = formatText(text, punctuation);
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
      writeWhole(pathOf(uri), encodeText(result.text, read) ?? bytes, { expected: bytes });
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      io.err(`${error.in(language, path)}\n`);
      return 'failed';
    }
  }
  io.out(`${path}\n`);
  return 'changed';
}

interface ReadText extends DecodedText {
  /** As they are in the file. */
  readonly bytes: Uint8Array;
}

/** Reads a file that can be written again in the same encoding. */
function readText(io: CommandIo, uri: string): ReadText {
  const path = shownPath(io, uri);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(pathOf(uri));
  } catch (error) {
    throw cannotRead(path, error);
  }
  const decoded = decodeText(bytes);
  if (!decoded || encodeText('', decoded) === undefined) throw cannotRead(path, new NotUtf8Error(uri));
  return { ...decoded, bytes };
}

function summaryOf(files: number, changed: number, { check, language }: FormatOptions): string {
  if (language === 'zh') return `${files} 个文件中有 ${changed} 个${check ? '需要格式化' : '已格式化'}。`;
  return `${changed} of ${files} file${files === 1 ? '' : 's'} ${check ? 'would change' : 'changed'}.`;
}
