import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import {
  editorSubjects,
  type EditorSubject,
  whyNotWritten,
  type WrittenFormat,
  writtenFormats,
} from '../catalogue/exports.js';
import { pictureNames } from '../catalogue/pictures.js';
import type { ProjectModel } from '../model/project-model.js';
import { viewAnswer } from '../protocol/view-request.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { exportProjects } from './project-export.js';

/** What somebody may write, or paste, into a title. */
const nasty = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(2)>',
  "&lt;b&gt; ' `tick` | *star* [a](javascript:alert(3))",
  'abc\u202Edef\u2066ghi\u2028next\u2029last',
  `long ${'超长'.repeat(5000)}`,
];
const inText = (text: string) => text.replace(/\\/g, '\\\\').replace(/"/g, '\\"');

const source = `project "${inText(nasty[0] as string)}" { currency: CNY day-rate: 1000 }
stakeholder Anna "${inText(nasty[2] as string)}" { influence: high interest: high concern Time "${inText(nasty[1] as string)}" }
module Core "${inText(nasty[0] as string)}"
metric M "${inText(nasty[0] as string)}" { baseline: 10 target: 20 measured 2025-03-31: 15 }
${nasty
  .map(
    (title, i) => `requirement R${i} "${inText(title)}" {
  from: Anna answers: Anna.Time moves: M priority: P${i % 4} effort: ${i + 1} person-days customers: ${i} frequency: daily
  value: "${inText(title)}" ${i > 0 ? `depends-on: R${i - 1}` : ''}
  acceptance { case A1 normal "${inText(title)}" { then: "${inText(title)}" } }
}`,
  )
  .join('\n')}
version V1 "${inText(nasty[1] as string)}" { window: 2025-01-06..2025-03-28 capacity: 3 person-days delivers: R0, R1, R3 }
version V2 "${inText(nasty[5] as string)}" { window: 2025-04-01..2025-06-30 capacity: 30 person-days delivers: R2, R4 stage: mvp }
version V3 { delivers: R5 }`;

const application = { script: 'const a="</script>";const b=`<!--`;', style: 'b::after{content:"</style>"}' };

const project = ({ model }: { model: ProjectModel }) => {
  const reader = model.reader();
  return {
    name: 'shop',
    model: reader,
    files: [...model.uris()].flatMap((uri) => reader.file(uri) ?? []),
    shownPath: () => 'specs/订单.req',
  };
};
const exported = (subject: EditorSubject, format: WrittenFormat, text = source) =>
  exportProjects([project(projectOf(text))], subject, format, { language: 'zh', today: '2025-02-01', application });

const files = editorSubjects.flatMap((subject) =>
  writtenFormats.filter((format) => !whyNotWritten(subject, format)).map((format) => [subject, format] as const),
);

test.each(files)('%s as %s: the same project gives the same bytes', async (subject, format) => {
  const [first, second] = [await exported(subject, format), await exported(subject, format)];
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  expect(first.length).toBeGreaterThan(0);
});

test.each(files)('%s as %s: names no place on this machine', async (subject, format) => {
  const content = await exported(subject, format);
  expect(Buffer.from(content).toString('latin1')).not.toMatch(/file:\/\/|\/work\/|\/tmp\//);
});

test.each(files.filter(([, format]) => ['html', 'svg', 'md'].includes(format)))(
  '%s as %s: no text is markup',
  async (subject, format) => {
    const content = (await exported(subject, format)) as string;
    const own =
      format === 'html' ? content.replace(/<script(?: type="application\/json" id="reqlang-data")?>/g, '') : content;
    expect(own).not.toMatch(/<script|<img|<!--/i);
    if (format === 'md') expect(own).not.toMatch(/(?<!\\)\[a(?<!\\)\]\(/);
  },
);

test.each(editorSubjects.filter((subject) => !whyNotWritten(subject, 'svg')))(
  '%s as SVG is drawn whole',
  async (subject) => {
    for (const text of [source, 'project "" {}']) {
      const svg = (await exported(subject, 'svg', text)) as string;
      const { width, height } = new Resvg(svg);
      expect(width).toBeGreaterThan(200);
      expect(height).toBeGreaterThan(60);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).not.toMatch(/ style=|xlink|href=/);
      // Long texts are cut, and stand in whole in a title that is shown on pointing.
      expect(svg.length).toBeLessThan(400_000);
    }
  },
);

test('the roadmap has what the page has', async () => {
  const svg = (await exported('roadmap', 'svg')) as string;
  expect(svg).toContain('2025-01-06 – 2025-03-28');
  expect(svg).toContain('7 / 3 人日');
  expect(svg).toContain('⚠ 超出 4 人日');
  expect(svg).toContain('>今天<');
  expect(svg).toContain('>MVP<');
  expect(svg).toContain('marker-end="url(#reqlang-violated)"');
  expect(svg).toContain('依赖更晚交付的内容');
  expect(svg).toContain('未定时间的版本');
});

test('an HTML file runs its own script and nothing else', async () => {
  const page = (await exported('report', 'html')) as string;
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replace(/&#39;/g, "'") ?? '';
  const script = /<script>([\s\S]*?)<\/script>\s*<\/body>/.exec(page)?.[1] ?? '';
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
  );
  expect(script).toBe('const a="\\x3C/script>";const b=`\\x3C!--`;');
  expect(page).not.toMatch(/(?:src|href)="(?!#)/);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toMatch(/ style="| on\w+="/);
});

test('an HTML file carries the data of its pages', async () => {
  const page = (await exported('report', 'html')) as string;
  const json = /id="reqlang-data">(.*)<\/script>/.exec(page)?.[1] ?? '';
  expect(json).not.toMatch(/[<>\u2028\u2029]/);
  const { language, answers } = JSON.parse(json);
  expect(language).toBe('zh');
  expect(answers.map(({ view }: { view: string }) => view)).toEqual(pictureNames);
  for (const answer of answers) expect(viewAnswer.safeParse(answer).error).toBeUndefined();
  expect(answers[0].data.rows[0]).toMatchObject({ title: nasty[0], place: { uri: 'specs/订单.req' } });
});

test('all rows are there for paper, under a head that repeats', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => `requirement R${i} "Title ${i}" { effort: 1 person-day }`);
  const page = (await exported('priorities', 'html', rows.join('\n'))) as string;
  const paper = page.slice(page.indexOf('<table class="paper-table">'));
  expect(paper.match(/<thead>/g)).toHaveLength(1);
  for (const i of [0, 600, 1199]) expect(paper).toContain(`>Title ${i}</td>`);
});

test('CSV opens in Excel, and runs no formula', async () => {
  const text = `stakeholder Anna {}\n${['=1+1', '+1', '-1', '@A1'].map((title, i) => `requirement R${i} "${title}" { from: Anna }`).join('\n')}`;
  const csv = (await exported('priorities', 'csv', text)) as string;
  expect(csv.startsWith('\uFEFF需求,标题')).toBe(true);
  expect(csv.match(/,'[=+\-@]/g)).toHaveLength(4);
});

test('the value report is three tables in one CSV file', async () => {
  const csv = (await exported('value', 'csv')) as string;
  expect(csv.match(/\uFEFF/g)).toHaveLength(1);
  expect(csv).toMatch(/^\uFEFF指标\r\n指标,标题/);
  expect(csv).toContain('\r\n\r\n功能健康度\r\n');
  expect(csv).toContain(',0.5,');
});

test('a broken file is named', async () => {
  const page = (await exported('priorities', 'html', 'requirement A "a" {}\nrequirement B {')) as string;
  expect(page).toContain('specs/订单.req:');
  expect(page).toContain('有语法错误');
});
