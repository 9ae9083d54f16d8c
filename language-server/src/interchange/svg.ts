/**
 * Drawing pictures as SVG without a browser. Everything is written as attributes, so that a picture looks the same as a
 * file of its own and inside a page whose policy forbids styles.
 */

/** Colours on white; those of text have a contrast of 4.5 at least. */
export const ink = {
  paper: '#ffffff',
  text: '#1f2328',
  muted: '#59636e',
  line: '#d0d7de',
  faint: '#eef1f4',
  accent: '#0b62c4',
  accentFill: '#d6e6f9',
  activeFill: '#a9ccf3',
  good: '#1a7f37',
  goodFill: '#d3efda',
  bad: '#b91c1c',
  badFill: '#fbe0e0',
  warn: '#8a5a00',
  warnFill: '#faecc8',
} as const;

/** Fonts that have Chinese come first on systems that have them; whoever draws the picture takes the first it knows. */
const fonts =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Cut with an ellipsis to this width. */
  readonly width?: number;
}

export const textSize = 13;

/** A text as it is written, on one line; `y` is its baseline. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = textSize, fill = ink.text, bold = false, anchor = 'start', width } = style;
  const shown = width === undefined ? oneLine(content) : cut(oneLine(content), width, size, bold);
  const attributes = attributesOf({
    x,
    y,
    fill,
    'font-size': size === textSize ? undefined : size,
    'font-weight': bold ? 600 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  });
  const full = shown === oneLine(content) ? '' : `<title>${escapeXml(content)}</title>`;
  return `<text${attributes}>${full}${escapeXml(shown)}</text>`;
}

export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  return `<${name}${attributesOf(attributes)}/>`;
}

/** A whole picture. */
export function picture(width: number, height: number, title: string, content: readonly string[]): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" font-family="${fonts}" font-size="${textSize}">
<title>${escapeXml(title)}</title>
${element('rect', { width: w, height: h, fill: ink.paper })}
${content.filter(Boolean).join('\n')}
</svg>
`;
}

function attributesOf(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(shownNumber(value))}"`))
    .join('');
}

const shownNumber = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;

/** Text for XML and HTML, without the characters that neither may hold. */
export function escapeXml(content: string): string {
  return withoutControls(content).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Takes out what no XML file may hold: control characters and halves of a character. */
export function withoutControls(content: string): string {
  return (
    content
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  );
}

const oneLine = (content: string) => content.replace(/\s+/g, ' ').trim();

/** Width of a text in pixels: roughly, without a font at hand, and rather too wide than too narrow. */
export function widthOf(content: string, size: number = textSize, bold = false): number {
  let ems = 0;
  for (const sign of content) ems += emsOf(sign.codePointAt(0) ?? 0);
  return ems * size * (bold ? 1.06 : 1);
}

function emsOf(code: number): number {
  if (code >= 0x1100) return isWide(code) ? 1 : 0.62;
  const sign = String.fromCharCode(code);
  if (/[iljtfI.,:;'|!()[\]\s]/.test(sign)) return 0.34;
  if (/[mwMW@%]/.test(sign)) return 0.9;
  if (/[A-Z]/.test(sign)) return 0.68;
  return 0.58;
}

/** Han, kana, Hangul, full-width signs and pictographs. */
const isWide = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xffe6) ||
  (code >= 0x2014 && code <= 0x2027) ||
  code >= 0x1f300;

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function cut(content: string, width: number, size: number = textSize, bold = false): string {
  // Longer than any picture is wide: what is past it need not be measured.
  const head = content.length > 2000 ? content.slice(0, 2000) : content;
  if (head === content && widthOf(content, size, bold) <= width) return content;
  const room = width - widthOf('…', size, bold);
  let used = 0;
  let kept = '';
  for (const sign of head) {
    used += widthOf(sign, size, bold);
    if (used > room) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines that fit, the last with an ellipsis if there are more. */
export function wrapped(content: string, width: number, most: number, size: number = textSize, bold = false): string[] {
  const lines: string[] = [];
  let rest = oneLine(content).slice(0, 4000);
  while (rest && lines.length < most) {
    if (lines.length === most - 1 || widthOf(rest, size, bold) <= width) {
      lines.push(cut(rest, width, size, bold));
      break;
    }
    let used = 0;
    let end = 0;
    let blank = 0;
    for (const sign of rest) {
      used += widthOf(sign, size, bold);
      if (used > width) break;
      end += sign.length;
      if (sign === ' ' || isWide(sign.codePointAt(0) ?? 0)) blank = end;
    }
    const at = blank > 0 ? blank : Math.max(end, 1);
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return lines;
}
