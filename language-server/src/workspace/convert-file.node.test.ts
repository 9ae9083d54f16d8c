import {
  chmodSync,
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
import { afterAll, expect, test } from 'vitest';
import { encodeText } from '../text/decode-text.js';
import { convertFile } from './convert-file.node.js';
import { uriOf } from './disk.node.js';
import { gbkText } from './testing/imagined-disk.js';
import { withoutPosixFiles } from './testing/platform-limits.node.js';

const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for([
  ['GBK', gbkText],
  ['UTF-16 without a mark', encodeText('干系人 Clerk “职员” { 角色：决策者 }\n', { encoding: 'utf-16le', bom: false })],
])('a file in %s is written in UTF-8, with its permissions and behind its link', ([, bytes], { skip }) => {
  skip(...withoutPosixFiles);
  const [file, link] = [path.join(folder, 'a.req'), path.join(folder, 'link.req')];
  writeFileSync(file, bytes as Uint8Array);
  chmodSync(file, 0o640);
  symlinkSync(file, link);
  expect(convertFile(uriOf(link))).toBe('done');
  expect(readFileSync(file, 'utf8')).toBe('干系人 Clerk “职员” { 角色：决策者 }\n');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['a.req', 'link.req']);
  rmSync(link);
});

test('what is no text stays as it is', () => {
  const file = path.join(folder, 'b.req');
  const bytes = Buffer.from([0x61, 0xe9, 0x62]);
  writeFileSync(file, bytes);
  convertFile(uriOf(file));
  expect(readFileSync(file)).toEqual(bytes);
});
