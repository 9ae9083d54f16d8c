/** What the export command needs from the machine: the preview application, the rasteriser, a place to write to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PreviewFiles } from '../interchange/exporter.js';
import type { Language } from '../locale/language.js';
import { CannotWrite, writeWhole } from '../workspace/write-file.node.js';
import { CannotRun, type CommandIo } from './command-io.js';
import type { IsInput } from './export-inputs.js';

/** The built preview application, which stands beside the command's own file. */
export function previewFiles({ previews }: CommandIo): PreviewFiles {
  const read = (name: string) => readFileSync(path.join(previews ?? '', name), 'utf8');
  try {
    return { script: read('preview.js'), style: read('preview.css') };
  } catch {
    throw new CannotRun(
      'The folder "webview", which belongs beside this program, is missing. Install reqlang again.',
      '程序旁边应有的文件夹“webview”不见了。请重新安装 reqlang。',
    );
  }
}

/**
 * Writes what is exported to a file, or to standard output if none is named or it is `-`.
 * @throws CannotRun the file cannot be written, and is as it was
 */
export function writeExport(
  io: CommandIo,
  content: string | Uint8Array,
  { output, language, isInput }: { readonly output?: string; readonly language: Language; readonly isInput: IsInput },
): void {
  if (output === undefined || output === '-') {
    if (typeof content !== 'string')
      throw new CannotRun(
        'This file is not text: say with -o FILE where to write it.',
        '这种文件不是文本，请用 -o 文件名 指定写到哪里。',
      );
    io.out(content);
    return;
  }
  try {
    writeWhole(path.resolve(io.cwd, output), content, { isInput });
  } catch (error) {
    throw error instanceof CannotWrite ? new CannotRun(error.in('en', output), error.in('zh', output)) : error;
  }
  io.err(language === 'zh' ? `已写入 ${output}。\n` : `Wrote ${output}.\n`);
}

/** Of `@resvg/resvg-js`, which is not part of this program: it is several megabytes for each system. */
interface Rasteriser {
  readonly Resvg: new (
    svg: string,
    options: {
      readonly fitTo?: { readonly mode: 'zoom'; readonly value: number };
      readonly font?: { readonly loadSystemFonts: boolean };
      readonly background?: string;
    },
  ) => { readonly width: number; readonly height: number; render(): { asPng(): Uint8Array } };
}

/** More pixels than this are not drawn at twice the size. */
const manyPixels = 12_000_000;

/** A picture as PNG, at twice its size so that it stays sharp on paper. Texts take the fonts of the system. */
export function pngOf(io: CommandIo, svg: string, language: Language): Uint8Array {
  const { Resvg } = rasteriser(io);
  const font = { loadSystemFonts: true };
  if (/[\u3400-\u9FFF]/.test(svg) && !hasChinese(Resvg))
    io.err(
      language === 'zh'
        ? '系统中没有中文字体，图片里的汉字无法显示。请安装一种，例如 Noto Sans CJK（Debian 和 Ubuntu：fonts-noto-cjk）。\n'
        : 'This system has no font with Chinese, so Chinese text is missing from the picture. Install one, such as Noto Sans CJK (Debian and Ubuntu: fonts-noto-cjk).\n',
    );
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  const value = width * height * 4 > manyPixels * 4 ? 1 : 2;
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value } }).render().asPng();
}

/** Without a font that knows them, two signs look the same: both are boxes, or nothing. */
function hasChinese(Resvg: Rasteriser['Resvg']): boolean {
  const drawn = ['中', '文'].map((sign) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="28" font-family="sans-serif">${sign}</text></svg>`;
    return Buffer.from(new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng()).toString('base64');
  });
  return drawn[0] !== drawn[1];
}

/**
 * The package, from beside this program and from nowhere else: in the current folder, which may be anybody's, a package of
 * that name could be anything.
 */
function rasteriser({ programFolder }: CommandIo): Rasteriser {
  const name = '@resvg/resvg-js';
  try {
    if (programFolder !== undefined) return createRequire(path.join(programFolder, 'reqlang'))(name) as Rasteriser;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n');
      throw new CannotRun(`The package ${name} does not start: ${reason}`, `软件包 ${name} 无法启动：${reason}`);
    }
  }
  throw new CannotRun(
    `PNG needs the package ${name} beside this program. Where reqlang is installed for the whole system, run \`npm install --global ${name}\`; or export svg.`,
    `导出 PNG 需要在本程序旁边安装软件包 ${name}。如果 reqlang 是全局安装的，请运行 npm install --global ${name}；也可以导出 svg。`,
  );
}
