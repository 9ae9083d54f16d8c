/** What is said when the program itself is at fault. */
import { failureCode, fileFailure } from '../locale/file-failure.js';
import { fill, type Language, type Wording } from '../locale/language.js';

const ownFault: Wording = {
  en: 'reqlang stopped because of a fault of its own: {what}. Please report it; run the command again with --debug to see where it happened.',
  zh: 'reqlang 自身出错，已停止：{what}。请反馈此问题；加上 --debug 再运行一次，可看到出错的位置。',
};

const folderIsGone: Wording = {
  en: 'The folder that you are in has been deleted or moved, or may not be entered. Change to another folder and run the command again.',
  zh: '当前所在的文件夹已被删除、移走，或没有进入的权限。请换到别的文件夹再运行此命令。',
};

const fileTrouble: Wording = { en: '"{file}" cannot be used: {reason}.', zh: '无法使用“{file}”：{reason}。' };

/**
 * One plain sentence about an error that nobody expected, with its place behind it if that is wanted.
 * @param error anything that was thrown
 * @param debug true to show where it was thrown
 */
export function faultReport(error: unknown, language: Language, debug: boolean): string {
  const stack = debug && error instanceof Error && error.stack ? `${error.stack}\n` : '';
  // What asking for the current folder fails with.
  if ((error as { readonly syscall?: unknown } | null | undefined)?.syscall === 'uv_cwd')
    return `${fill(folderIsGone, language)}\n${stack}`;
  const file = (error as { readonly path?: unknown } | null | undefined)?.path;
  if (failureCode(error) && typeof file === 'string')
    return `${fill(fileTrouble, language, { file, reason: fileFailure(error) })}\n${stack}`;
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `${fill(ownFault, language, { what: what.replace(/[.。]$/, '') })}\n${stack}`;
}

/** True if faults are to be shown with their place: `--debug` on the command line, or `REQLANG_DEBUG` set. */
export const wantsPlaces = (argv: readonly string[], env: Readonly<Record<string, string | undefined>>): boolean =>
  argv.includes('--debug') || Boolean(env.REQLANG_DEBUG);
