import { readFileSync, writeFileSync } from 'node:fs';
import { formatText } from '../editing/format/format-text.js';
import { lineStartsOf } from '../facts/read-facts.js';
import type { Language } from '../locale/language.js';
import { pathOf } from '../workspace/disk.node.js';
import { askedProjects, shownPath } from './asked-files.js';
import { positionAt } from './check/check-result.js';
import { readText } from './check/read-project.js';
import type { CommandIo, ExitCode } from './command-io.js';
import { loadThoroughParser } from './load-thorough-parser.js';
import { startOf } from '../text/span.js';

export interface FormatOptions {
  /** Only list what would change. */
  readonly check: boolean;
  readonly language: Language;
}

/** `reqlang format`. */
export async function format(io: CommandIo, paths: readonly string[], options: FormatOptions): Promise<ExitCode> {
  const say = (en: string, zh: string) => (options.language === 'zh' ? zh : en);
  await loadThoroughParser();
  const files = (await askedProjects(io, paths)).flatMap(({ asked, config }) =>
    asked.map((uri) => ({ uri, punctuation: config.punctuation })),
  );
  let changed = 0;
  let refused = 0;
  for (const { uri, punctuation } of files) {
    const text = await readText(io, uri);
    const result = formatText(text, punctuation);
    const path = shownPath(io, uri);
    if ('problems' in result) {
      refused++;
      const offset = result.problems[0] ? startOf(result.problems[0].at) : 0;
      const { line, character } = positionAt({ uri, path, lineStarts: lineStartsOf(text) }, offset);
      io.err(
        `${path}:${line + 1}:${character + 1} ${say('has a syntax error and is left as it is; `reqlang check` explains it.', '有语法错误，未格式化；用 reqlang check 查看原因。')}\n`,
      );
    } else if (result.text !== text) {
      changed++;
      io.out(`${path}\n`);
      if (!options.check) write(pathOf(uri), result.text);
    }
  }
  io.err(`${summaryOf(files.length, changed, options, say)}\n`);
  return refused > 0 || (options.check && changed > 0) ? 1 : 0;
}

/** In the encoding that the file has. */
function write(file: string, text: string): void {
  const bytes = readFileSync(file);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  writeFileSync(file, text, wide ? 'utf16le' : 'utf8');
}

function summaryOf(
  files: number,
  changed: number,
  { check }: FormatOptions,
  say: (en: string, zh: string) => string,
): string {
  const of = say(`${changed} of ${files} file${files === 1 ? '' : 's'}`, `${files} 个文件中有 ${changed} 个`);
  return check ? say(`${of} would change.`, `${of}需要格式化。`) : say(`${of} changed.`, `${of}已格式化。`);
}
