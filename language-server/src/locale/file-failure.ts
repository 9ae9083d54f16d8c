/** Why a file could not be read or written, in plain words. */
import type { Wording } from './language.js';

const reasons = new Map<string, Wording>([
  ['EACCES', { en: 'you have no permission', zh: '没有权限' }],
  ['EPERM', { en: 'you have no permission', zh: '没有权限' }],
  ['EROFS', { en: 'the disk is read-only', zh: '磁盘是只读的' }],
  ['ENOSPC', { en: 'the disk is full', zh: '磁盘已满' }],
  ['EDQUOT', { en: 'your share of the disk is used up', zh: '磁盘配额已用完' }],
  ['EFBIG', { en: 'it would be too large', zh: '文件太大' }],
  ['EIO', { en: 'the disk reports a fault', zh: '磁盘读写出错' }],
  ['ENOENT', { en: 'there is no such file or folder', zh: '没有这个文件或文件夹' }],
  ['ENOTDIR', { en: 'a part of its path is a file, not a folder', zh: '路径中有一段是文件，不是文件夹' }],
  ['EISDIR', { en: 'it is a folder', zh: '它是文件夹' }],
  ['ELOOP', { en: 'the link leads back to itself', zh: '链接指向了自己' }],
  ['ENAMETOOLONG', { en: 'the name is too long', zh: '名称太长' }],
  ['EBUSY', { en: 'another program is using it', zh: '另一个程序正在使用它' }],
  ['ETXTBSY', { en: 'another program is using it', zh: '另一个程序正在使用它' }],
  ['EMFILE', { en: 'too many files are open', zh: '打开的文件太多' }],
  ['ENFILE', { en: 'too many files are open', zh: '打开的文件太多' }],
  ['EPIPE', { en: 'its reader is gone', zh: '读取的一方已关闭' }],
]);

/** Said about any failure that has no words of its own. */
const unknown: Wording = { en: 'the system refused', zh: '系统拒绝了操作' };

/** The system's name of a failure, such as `ENOSPC`; undefined for an error of another kind. */
export function failureCode(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/**
 * Why the system refused to read or write a file: plain words, and the system's own name to search for.
 * @param error what Node's file functions throw
 */
export function fileFailure(error: unknown): Wording {
  const code = failureCode(error);
  const { en, zh } = (code !== undefined && reasons.get(code)) || unknown;
  const detail = code ?? (error instanceof Error ? error.message : String(error));
  return { en: `${en} (${detail})`, zh: `${zh}（${detail}）` };
}
