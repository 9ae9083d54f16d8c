import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, type CommandIo } from './command-io.js';

/** `reqlang --licenses`: the licences of the packages that the program contains, from the file beside it. */
export function printNotices(io: CommandIo): void {
  let notices: string;
  try {
    notices = readFileSync(path.join(io.programFolder ?? '', 'third-party-notices.txt'), 'utf8');
  } catch {
    throw new CannotRun(
      'The file "third-party-notices.txt", which belongs beside this program, is missing. Install reqlang again.',
      '程序旁边应有的文件“third-party-notices.txt”不见了。请重新安装 reqlang。',
    );
  }
  io.out(notices);
}
