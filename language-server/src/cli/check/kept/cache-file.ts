/**
 * The file in which a check keeps what the next one need not do again. Whoever can write to the folder can write into it,
 * and nothing in it is believed before it has been looked at: a file with another mark, another sum, of another program
 * or with other settings is as none, and is written anew.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { version } from '../../../../../package.json';
import { fileFailure } from '../../../locale/file-failure.js';
import type { Wording } from '../../../locale/language.js';
import type { ProjectConfig } from '../../../model/project-config.js';
import { CannotWrite, writeWhole } from '../../../workspace/write-file.node.js';
import type { CommandIo } from '../../command-io.js';
import type { KeptFile, KeptProjectCheck, KeptRun } from './kept-run.js';

/** The folder of the cache in the folder of a project, unless another one is named. */
export const cacheFolderName = '.reqlang-cache';

const mark = 'reqlang cache 1\n';
const sumLength = 32;
/** More is none of ours. */
const largestCache = 1024 ** 3;

const count = z.number().int().nonnegative();
const head = z.object({
  key: z.string(),
  today: z.string(),
  watched: z.record(z.string(), z.array(z.string())),
  circles: z.array(
    z.object({ property: z.string(), kind: z.string(), firstOf: z.array(z.tuple([z.string(), z.string()])) }),
  ),
  /** Path, hash, and the lengths of what belongs to it. */
  files: z.array(z.tuple([z.string(), z.string(), count, count, count, count])),
  projectChecks: z.array(z.tuple([z.string(), count, count])),
});

/** Where the cache of a project lies, and what it has to have been made with. */
export interface CachePlace {
  readonly file: string;
  readonly key: string;
}

/**
 * @param root path of the project's folder
 * @param location as named on the command line
 */
export function cachePlace(
  io: CommandIo,
  root: string,
  location: string | undefined,
  config: ProjectConfig,
): CachePlace {
  const folder = location === undefined ? path.join(root, cacheFolderName) : path.resolve(io.cwd, location);
  // Several projects may share a folder that is named; where they lie on this machine is of no importance.
  const name = location === undefined ? 'check' : `check-${digest(relativePath(io.cwd, root)).slice(0, 16)}`;
  const { today: _, ...settings } = config;
  const madeWith = [version, programDigest(io), process.versions.node, os.endianness(), settings];
  return { file: path.join(folder, name), key: digest(JSON.stringify(madeWith)) };
}

const relativePath = (from: string, to: string) => path.relative(from, to).replaceAll(path.sep, '/');

/** The hash of some bytes. */
export const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Tells programs of one version apart, as they are while Reqlang is being worked on. */
function programDigest({ programFolder }: CommandIo): string {
  if (programFolder === undefined) return '';
  try {
    return digest(readFileSync(path.join(programFolder, 'reqlang-check.cjs')));
  } catch {
    return '';
  }
}

/** What a cache holds; undefined if there is none that can be used. */
export function readCache({ file, key }: CachePlace): KeptRun | undefined {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile() || stats.size > largestCache || !lstatSync(path.dirname(file)).isDirectory()) return undefined;
    return decode(readFileSync(file), key);
  } catch {
    // Whatever is wrong with it, the check is done without it.
    return undefined;
  }
}

function decode(bytes: Buffer, key: string): KeptRun | undefined {
  const start = mark.length + sumLength;
  if (bytes.toString('latin1', 0, mark.length) !== mark) return undefined;
  const body = bytes.subarray(start);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(mark.length, start))) return undefined;
  const headEnd = 4 + body.readUInt32LE(0);
  const read = head.parse(JSON.parse(body.toString('utf8', 4, headEnd)));
  if (read.key !== key) return undefined;
  const lengthOf = (lengths: readonly number[]) => lengths.reduce((sum, each) => sum + each, 0);
  const numbersLength = lengthOf([
    ...read.files.map(([, , declared, reads]) => declared + reads),
    ...read.projectChecks.map(([, reads]) => reads),
  ]);
  let at = headEnd + numbersLength * 4;
  if (at > body.length) return undefined;
  // Copied, as numbers have to begin at a multiple of four.
  const numbers = new Uint32Array(body.buffer.slice(body.byteOffset + headEnd, body.byteOffset + at));
  let number = 0;
  const numbersOf = (length: number) => {
    number += length;
    return numbers.subarray(number - length, number);
  };
  const textOf = (length: number) => {
    at += length;
    return body.toString('utf8', at - length, at);
  };
  const files = read.files.map(
    ([path, hash, declared, reads, found, said]): KeptFile => ({
      ...{ path, hash },
      ...{ declared: numbersOf(declared), reads: numbersOf(reads), found: textOf(found), said: textOf(said) },
    }),
  );
  const projectChecks = read.projectChecks.map(
    ([code, reads, found]): KeptProjectCheck => ({
      ...{ code, reads: numbersOf(reads), found: textOf(found) },
    }),
  );
  if (at !== body.length) return undefined;
  return { today: read.today, watched: read.watched, circles: read.circles, files, projectChecks };
}

function encode({ today, watched, circles, files, projectChecks }: KeptRun, key: string): Buffer {
  const numbers: Uint32Array[] = [];
  const texts: Buffer[] = [];
  const lengthOfNumbers = (each: Uint32Array) => numbers.push(each) && each.length;
  const lengthOfText = (each: string) => {
    const bytes = Buffer.from(each, 'utf8');
    texts.push(bytes);
    return bytes.length;
  };
  const lengths: z.infer<typeof head> = {
    ...{ key, today, watched: Object.fromEntries(Object.entries(watched).map(([kind, all]) => [kind, [...all]])) },
    circles: circles.map(({ property, kind, firstOf }) => ({
      ...{ property, kind },
      firstOf: firstOf.map(([name, first]) => [name, first]),
    })),
    files: files.map(({ path, hash, declared, reads, found, said }) => [
      ...([path, hash, lengthOfNumbers(declared), lengthOfNumbers(reads)] as const),
      ...([lengthOfText(found), lengthOfText(said)] as const),
    ]),
    projectChecks: projectChecks.map(({ code, reads, found }) => [code, lengthOfNumbers(reads), lengthOfText(found)]),
  };
  const headBytes = Buffer.from(JSON.stringify(lengths), 'utf8');
  const headLength = Buffer.alloc(4);
  headLength.writeUInt32LE(headBytes.length);
  const parts = [
    ...[headLength, headBytes],
    ...numbers.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    ...texts,
  ];
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return Buffer.concat([Buffer.from(mark, 'latin1'), sum.digest(), ...parts]);
}

const isNoFolder: Wording = {
  en: 'its place is taken by something that is no folder',
  zh: '该位置已被占用，但不是文件夹',
};
const isNoFile: Wording = { en: 'it is a link or a folder', zh: '它是链接或文件夹' };

/**
 * Writes a cache. A folder that is made for it says to version control that nothing in it is to be kept.
 * @returns why it was not written, if it was not
 */
export function writeCache({ file, key }: CachePlace, run: KeptRun): Wording | undefined {
  const folder = path.dirname(file);
  try {
    const there = lstatSync(folder, { throwIfNoEntry: false });
    // A link in somebody's project may lead anywhere.
    if (there && !there.isDirectory()) return isNoFolder;
    if (!there) {
      mkdirSync(folder, { recursive: true });
      writeWhole(path.join(folder, '.gitignore'), '*\n');
    }
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) return isNoFile;
    writeWhole(file, encode(run, key));
    return undefined;
  } catch (error) {
    return error instanceof CannotWrite ? error.reason : fileFailure(error);
  }
}
