import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CannotWrite, writeWhole } from './write-file.node.js';
import { withoutFullDevice, withoutPosixFiles } from './testing/platform-limits.node.js';

function folder(): string {
  const made = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function refusal(write: () => void) {
  try {
    write();
  } catch (error) {
    if (error instanceof CannotWrite) return { en: error.in('en', 'a.md'), zh: error.in('zh', 'a.md') };
    throw error;
  }
  throw new Error('written');
}

describe('writing a file whole', () => {
  it('makes it, with the permissions that any new file gets', () => {
    const here = folder();
    writeWhole(path.join(here, 'a.md'), '需求');
    writeFileSync(path.join(here, 'b.md'), '');
    expect(readFileSync(path.join(here, 'a.md'), 'utf8')).toBe('需求');
    expect(statSync(path.join(here, 'a.md')).mode).toBe(statSync(path.join(here, 'b.md')).mode);
    expect(readdirSync(here)).toEqual(['a.md', 'b.md']);
  });

  it.for([0o600, 0o644, 0o666, 0o755, 0o777])('keeps permissions %o', (mode, { skip }) => {
    skip(...withoutPosixFiles);
    const file = path.join(folder(), 'a.md');
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    writeWhole(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o7777).toBe(mode);
  });

  it('writes what links lead to, over several and to a file that is not there yet', ({ skip }) => {
    skip(...withoutPosixFiles);
    const here = folder();
    symlinkSync('second', path.join(here, 'first'));
    symlinkSync('target.md', path.join(here, 'second'));
    for (const content of ['new', 'newer']) {
      writeWhole(path.join(here, 'first'), content);
      expect(readFileSync(path.join(here, 'target.md'), 'utf8')).toBe(content);
    }
    for (const link of ['first', 'second']) expect(lstatSync(path.join(here, link)).isSymbolicLink()).toBe(true);
  });

  it('refuses folders, links that lead nowhere and folders that do not exist', ({ skip }) => {
    skip(...withoutPosixFiles);
    const here = folder();
    symlinkSync('round', path.join(here, 'round'));
    symlinkSync('no/where.md', path.join(here, 'lost'));
    expect(refusal(() => writeWhole(here, 'x'))).toEqual({
      en: '"a.md" was not written: it is a folder (EISDIR).',
      zh: '没有写入“a.md”：它是文件夹（EISDIR）。',
    });
    expect(refusal(() => writeWhole(path.join(here, 'round'), 'x')).en).toContain('leads back to itself (ELOOP)');
    for (const place of ['lost', 'no/where.md'])
      expect(refusal(() => writeWhole(path.join(here, place), 'x'))).toEqual({
        en: '"a.md" was not written: its folder does not exist (ENOENT).',
        zh: '没有写入“a.md”：它所在的文件夹不存在（ENOENT）。',
      });
    expect(readdirSync(here).sort()).toEqual(['lost', 'round']);
  });

  it('writes to devices without taking their place', ({ skip }) => {
    skip(...withoutFullDevice);
    writeWhole('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(refusal(() => writeWhole('/dev/full', 'x')).en).toBe('"a.md" was not written: the disk is full (ENOSPC).');
  });

  it('leaves what was changed meanwhile, or is gone', () => {
    const file = path.join(folder(), 'a.md');
    writeFileSync(file, 'old and more');
    const write = () => writeWhole(file, 'new', { expected: Buffer.from('old') });
    const changed = {
      en: '"a.md" was not written: it was changed meanwhile, and is left as it is now.',
      zh: '没有写入“a.md”：它刚刚被改动过，现在的内容保持不变。',
    };
    expect(refusal(write)).toEqual(changed);
    expect(readFileSync(file, 'utf8')).toBe('old and more');
    rmSync(file);
    expect(refusal(write)).toEqual(changed);
    expect(existsSync(file)).toBe(false);
  });
});

/** Calls that change files, by their names in Node and in VS Code. */
const writes = /\b(writeFile|appendFile|copyFile|createWriteStream|write(v)?Sync|rename|truncate)(Sync)?\(/;

it('is the only way in which files are written', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const files = ['language-server/src', 'extension/src', 'extension/webview'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|[\\/]testing[\\/]/.test(file))
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
  );
  const writing = files.filter((file) => writes.test(readFileSync(path.join(root, file), 'utf8')));
  expect(writing.sort()).toEqual([
    'extension/src/commands/save-file.ts',
    'language-server/src/cli/standard-output.ts',
    'language-server/src/workspace/write-file.node.ts',
  ]);
});
