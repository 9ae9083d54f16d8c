/** What is said about a file as a whole, before a word of it is read: its encoding, or why it is not read at all. */
import { lineStartsOf } from '../text/line-of.js';
import type { Wording } from '../locale/language.js';
import type { Finding } from '../rules/rule.js';
import type { Encoding } from '../text/decode-text.js';
import {
  type FileContent,
  isPlainlyEncoded,
  largestFile,
  type UnreadableFolder,
  type UnreadableReason,
} from '../text/file-content.js';
import { lineOf } from '../text/line-of.js';
import { spanAt, startOf } from '../text/span.js';

/** The code of findings about encodings. */
export const encodingCode = 'file-encoding';
/** The code of findings about files that are not read. */
export const unreadableCode = 'unreadable-file';

/** As editors call them. */
const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GBK (GB18030)',
};

const otherEncoding: Wording = {
  en: 'This file is in {encoding}: convert it to UTF-8. Or reopen it with its own encoding. Do not save it while it looks garbled: that loses the Chinese.',
  zh: '此文件的编码是 {encoding}：请转换为 UTF-8。也可以用原来的编码重新打开。显示乱码时不要保存，否则会丢失中文。',
};

const lostSigns: Wording = {
  en: 'Characters are lost here: "�" stands where a text was opened and saved in the wrong encoding. Take the text from an earlier version, or type it again.',
  zh: '这里有字符丢失：“�”表示文件曾以错误的编码打开并保存。请从以前的版本找回，或重新输入。',
};

const unreadable: Readonly<Record<UnreadableReason, Wording>> = {
  'no-text': {
    en: 'This file is not in UTF-8, and its encoding cannot be told. Nothing in it is read. Save it again with the encoding UTF-8.',
    zh: '此文件不是 UTF-8 编码，也无法判断是哪种编码，因此没有读取其中的内容。请用 UTF-8 编码重新保存。',
  },
  'too-large': {
    en: 'This file is larger than {most} MB and is not read. Split it into several files.',
    zh: '此文件超过 {most} MB，没有读取。请拆分成多个文件。',
  },
  'not-regular': {
    en: 'This is not an ordinary file but a pipe, a device or a socket. It is not read.',
    zh: '这不是普通文件，而是管道、设备或套接字，没有读取。',
  },
  'link-loop': {
    en: 'This link leads back to itself. It is not read.',
    zh: '这个链接指向它自己，没有读取。',
  },
  'not-permitted': {
    en: 'This file may not be read: ask for the permission, or check who owns it.',
    zh: '没有读取此文件的权限，请检查文件的权限设置。',
  },
  failed: {
    en: 'This file could not be read. Check whether its disk or network folder is still there.',
    zh: '无法读取此文件，请检查磁盘或网络文件夹是否仍可访问。',
  },
};

const closedFolders: Readonly<Record<UnreadableFolder, Wording>> = {
  'not-permitted': {
    en: 'This folder may not be entered, so nothing in it is checked: ask for the permission, or check who owns it.',
    zh: '没有进入此文件夹的权限，因此没有检查其中的内容。请检查文件夹的权限设置。',
  },
  failed: {
    en: 'This folder could not be read, so nothing in it is checked. Check whether its disk or network folder is still there.',
    zh: '无法读取此文件夹，因此没有检查其中的内容。请检查磁盘或网络文件夹是否仍可访问。',
  },
};

/** What there is to say about a folder that cannot be looked into. */
export const findingAboutFolder = (uri: string, reason: UnreadableFolder): Finding =>
  finding(uri, unreadableCode, 0, closedFolders[reason], {});

/** What there is to say about a file because of what it holds; undefined for text as it should be. */
export function findingAbout(uri: string, content: FileContent): Finding | undefined {
  if ('unreadable' in content)
    return finding(uri, unreadableCode, 0, unreadable[content.unreadable], { most: String(largestFile / 1024 ** 2) });
  if (isPlainlyEncoded(content)) return undefined;
  const encoding = encodingNames[content.encoding];
  return {
    ...finding(uri, encodingCode, firstLine(content.text), otherEncoding, { encoding }),
    data: { encoding: content.encoding },
  };
}

/** A finding about a file as a whole, and which of the findings about its text it takes the place of. */
export interface FileNote {
  readonly finding: Finding;
  readonly hides: 'nothing' | 'everything' | ReadonlySet<number>;
  /** Why nothing of the file is read. */
  readonly unread?: UnreadableReason;
}

/** What there is to say about a file besides what the checks say. Lines with lost signs are spoken of once. */
export function noteAbout(uri: string, content: FileContent): FileNote | undefined {
  const about = findingAbout(uri, content);
  if (about && 'unreadable' in content) return { finding: about, hides: 'everything', unread: content.unreadable };
  if (about) return { finding: about, hides: 'nothing' };
  const text = 'text' in content ? content.text : '';
  const at = text.indexOf(lostSign);
  if (at < 0) return undefined;
  let end = at;
  while (text[end] === lostSign) end++;
  const lines = new Set<number>();
  const starts = lineStartsOf(text);
  for (let place = at; place >= 0; place = text.indexOf(lostSign, place + 1)) lines.add(lineOf(starts, place));
  const lost: Finding = { ...finding(uri, encodingCode, 0, lostSigns, {}), severity: 'warning', at: spanAt(at, end) };
  return { finding: lost, hides: lines };
}

const lostSign = '\uFFFD';

/** @param found what the checks say about the file */
export function withNote(found: readonly Finding[], { finding: own, hides }: FileNote, lineStarts: readonly number[]) {
  if (hides === 'everything') return [own];
  const shown = hides === 'nothing' ? found : found.filter(({ at }) => !hides.has(lineOf(lineStarts, startOf(at))));
  return [own, ...shown];
}

const firstLine = (text: string) => /^[^\r\n]*/.exec(text)?.[0].length ?? 0;

function finding(uri: string, code: string, end: number, message: Wording, args: Finding['args']): Finding {
  return { code, severity: 'error', uri, at: spanAt(0, end), message, args, related: [] };
}
