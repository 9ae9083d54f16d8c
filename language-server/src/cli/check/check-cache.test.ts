/** `reqlang check --cache` says what `reqlang check` says, byte by byte, whatever has become of files and of the cache. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gbkText } from '../../workspace/testing/imagined-disk.js';
import { folderWith, reqlang } from '../testing/command-run.js';

const file = '.reqlang-cache/check';
const unsourced = '需求 RC-7 "大额订单须风控审批" {\n  决策: 暂缓\n}\n';
const broken = 'goal G {\n  note: “开头\n}\n';
const options = { programFolder: '/nowhere' };

/** Checks with the cache and without; both say the same. */
async function both(folder: string, ...args: string[]) {
  const cached = await reqlang(folder, ['check', '--cache', ...args], options);
  const cold = await reqlang(folder, ['check', ...args], options);
  expect(cached).toEqual(cold);
  return cached;
}

const cacheOf = (folder: string) => readFileSync(path.join(folder, file));

afterEach(() => {
  vi.useRealTimers();
});

describe('reqlang check --cache', () => {
  it('is off unless it is asked for', async () => {
    const folder = folderWith({ 'a.req': unsourced });
    await reqlang(folder, ['check']);
    expect(readdirSync(folder)).toEqual(['a.req']);
  });

  it('keeps a file beside the settings, which version control leaves alone', async () => {
    const folder = folderWith({ 'p/req.config.json': '{}', 'p/a/x.req': unsourced });
    await both(folder, 'p/a');
    expect(readdirSync(path.join(folder, 'p/.reqlang-cache')).sort()).toEqual(['.gitignore', 'check']);
    expect(readFileSync(path.join(folder, 'p/.reqlang-cache/.gitignore'), 'utf8')).toBe('*\n');
    const before = lstatSync(path.join(folder, 'p', file)).ino;
    await both(folder, 'p');
    // Nothing has changed, so nothing was written.
    expect(lstatSync(path.join(folder, 'p', file)).ino).toBe(before);
  });

  it('keeps it in a folder that is named, for several projects', async () => {
    const folder = folderWith({
      'p/req.config.json': '{}',
      'p/x.req': unsourced,
      'q/req.config.json': '{}',
      'q/x.req': broken,
    });
    const args = ['check', '--cache-location', 'kept', 'p', 'q'];
    const first = await reqlang(folder, args, options);
    expect(readdirSync(path.join(folder, 'kept')).filter((name) => name.startsWith('check-'))).toHaveLength(2);
    expect(existsSync(path.join(folder, 'p/.reqlang-cache'))).toBe(false);
    expect(await reqlang(folder, args, options)).toEqual(first);
    expect(first).toEqual(await reqlang(folder, ['check', 'p', 'q'], options));
  });

  it.each(['risk-control', 'coupons-en', 'order-filters'])(
    'says the same of %s after edits, in all forms',
    async (sample) => {
      const folder = folderWith({});
      cpSync(path.join('samples', sample), folder, { recursive: true });
      await both(folder);
      await both(folder, '--format', 'json');
      await both(folder, '--lang', 'zh');
      await both(folder, '--rule', 'requirement-without-source=error', '--max-warnings', '0');
      const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.req'));
      const text = readFileSync(path.join(folder, name), 'utf8');
      for (const edited of [`\n\n${text}`, text.slice(40), text.replaceAll('{', ''), `${text}${unsourced}`, text]) {
        writeFileSync(path.join(folder, name), edited);
        await both(folder);
      }
      writeFileSync(
        path.join(folder, 'req.config.json'),
        '{ "rules": { "syntax": "warning", "vague-word": "error" } }',
      );
      await both(folder);
      writeFileSync(path.join(folder, 'req.config.json'), '{ "rules": ');
      await both(folder);
      rmSync(path.join(folder, name));
      await both(folder);
    },
  );

  it('says what there is to say about encodings and about what cannot be read', async () => {
    const pem = '-----BEGIN CERTIFICATE REQUEST-----\nMIIC{{{\n-----END CERTIFICATE REQUEST-----\n';
    const folder = folderWith({
      'gbk.req': gbkText,
      'latin.req': Uint8Array.from([0x61, 0xe9, 0x62]),
      'lost.req': `${unsourced}// \uFFFD\uFFFD\n`,
      'zero.req': `${unsourced.replaceAll('7', '8')}\0`,
      'bom.req': '\uFEFFmodule M "Orders"\n',
      'server.req': pem,
    });
    symlinkSync('loop.req', path.join(folder, 'loop.req'));
    for (let run = 0; run < 3; run++) {
      await both(folder, '--format', 'json');
      appendFileSync(path.join(folder, 'bom.req'), 'module N "More"\n');
    }
    writeFileSync(path.join(folder, 'server.req'), unsourced);
    await both(folder);
    writeFileSync(path.join(folder, 'bom.req'), pem);
    await both(folder);
  });

  it('goes by the day', async () => {
    const version = 'version V "One" { window: 2025-01-01..2025-02-01  status: building }\n';
    const folder = folderWith({ 'a.req': version });
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const day of ['2025-01-05T12:00', '2025-03-05T12:00', '2025-01-20T12:00']) {
      vi.setSystemTime(new Date(day));
      await both(folder);
    }
  });

  it('makes nothing of a cache that is damaged, cut off, empty or of something else, and writes it anew', async () => {
    const folder = folderWith({ 'a.req': unsourced, 'b.req': broken });
    await both(folder);
    const good = cacheOf(folder);
    const spoiled: Uint8Array[] = [
      Uint8Array.from([]),
      good.subarray(0, 10),
      good.subarray(0, -1),
      Buffer.concat([good, good]),
    ];
    for (let at = 0; at < good.length; at += 1 + Math.floor(good.length / 40)) {
      const copy = Buffer.from(good);
      copy[at] = (copy[at] as number) ^ 0x55;
      spoiled.push(copy, good.subarray(0, at));
    }
    spoiled.push(Buffer.from('{"findings": "require(\'child_process\')"}'));
    for (const bytes of spoiled) {
      writeFileSync(path.join(folder, file), bytes);
      await both(folder);
      expect(cacheOf(folder).equals(good)).toBe(true);
    }
  });

  it('makes nothing of a cache of another program', async () => {
    const folder = folderWith({ 'a.req': unsourced, 'one/reqlang-check.cjs': '1', 'two/reqlang-check.cjs': '2' });
    const by = (program: string) =>
      reqlang(folder, ['check', '--cache', 'a.req'], { programFolder: path.join(folder, program) });
    await by('one');
    const one = cacheOf(folder);
    await by('two');
    expect(cacheOf(folder).equals(one)).toBe(false);
    await by('one');
    expect(cacheOf(folder).equals(one)).toBe(true);
  });

  it('says in one line that the cache cannot be written', async () => {
    const folder = folderWith({ 'a.req': unsourced, '.reqlang-cache': 'a file' });
    const cold = await reqlang(folder, ['check'], options);
    const cached = await reqlang(folder, ['check', '--cache'], options);
    expect(cached).toEqual({
      ...cold,
      err: 'The cache was not written to .reqlang-cache/check: its place is taken by something that is no folder.\n',
    });
    const zh = await reqlang(folder, ['check', '--cache', '--lang', 'zh'], options);
    expect(zh.err).toBe('缓存没有写入 .reqlang-cache/check：该位置已被占用，但不是文件夹。\n');
  });

  it('follows no link that lies in a project', async () => {
    const folder = folderWith({ 'p/a.req': unsourced, 'elsewhere/check': 'mine', 'q/a.req': unsourced });
    symlinkSync('../elsewhere', path.join(folder, 'p/.reqlang-cache'));
    mkdirSync(path.join(folder, 'q/.reqlang-cache'));
    symlinkSync('../../elsewhere/check', path.join(folder, 'q', file));
    for (const project of ['p', 'q']) {
      const { code, err } = await reqlang(folder, ['check', '--cache', project], options);
      expect(code).toBe(0);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(readFileSync(path.join(folder, 'elsewhere/check'), 'utf8')).toBe('mine');
  });

  it('does not mind others who check at the same time', async () => {
    const folder = folderWith({ 'a.req': unsourced, 'b.req': broken });
    const cold = await reqlang(folder, ['check'], options);
    const runs = await Promise.all(Array.from({ length: 6 }, () => reqlang(folder, ['check', '--cache'], options)));
    for (const run of runs) expect(run).toEqual(cold);
    await both(folder);
    expect(readdirSync(path.join(folder, '.reqlang-cache')).sort()).toEqual(['.gitignore', 'check']);
  });
});
