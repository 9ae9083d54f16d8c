/**
 * Views as one HTML file: the preview application with the data in it, and the same on paper as plain tables and pictures,
 * which is what is printed and what is there without scripts. Loads nothing, and lets nothing else run.
 */
import { exportSubjects } from '../catalogue/exports.js';
import type { FileFacts } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import { brokenFiles } from '../views/broken-files.js';
import type { Picture } from '../views/picture-data.js';
import { exportTexts } from './export-texts.js';
import type { PreviewFiles } from './exporter.js';
import { coverOf, paperOf, titleOf } from './picture-files.js';
import { escapeXml } from './svg.js';

export interface HtmlSubject {
  readonly title: string;
  /** The day that the data is of, `YYYY-MM-DD`. */
  readonly day: string;
  readonly files: readonly FileFacts[];
  shownPath(uri: string): string;
}

/** @param kind `report` for all views with a cover, else the one view */
export async function reportHtml(
  subject: HtmlSubject,
  kind: string,
  views: readonly Picture[],
  options: { readonly language: Language; readonly application?: PreviewFiles },
): Promise<string> {
  const { language, application } = options;
  if (!application) throw new Error('The preview application is needed for HTML.');
  const say = (name: keyof typeof exportTexts) => escapeXml(exportTexts[name][language]);
  const isReport = kind === 'report';
  const broken = brokenFiles(subject.files).map(({ uri, line }) => ({ uri: subject.shownPath(uri), line }));
  const data = {
    language,
    answers: views.map((view) => ({ ...view, version: 1, language, broken: brokenFiles(subject.files) })),
  };
  const withPaths = (key: string, value: unknown) =>
    key === 'uri' && typeof value === 'string' ? subject.shownPath(value) : value;
  const script = scriptSafe(application.script);
  const style = application.style.replace(/<\//g, '<\\/');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await sha256(script)}'`,
    `style-src 'sha256-${await sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const viewTitle = views[0] ? titleOf(views[0], language) : '';
  const name = `${subject.title} · ${isReport ? exportSubjects.report.title[language] : viewTitle}`;
  const asOf = escapeXml(fill(exportTexts.asOf, language, { day: subject.day }));
  const missing =
    broken.length > 0
      ? `<p class="paper-note">⚠ ${escapeXml(
          fill(exportTexts.broken, language, {
            files: broken.map(({ uri, line }) => `${uri}:${line + 1}`).join(language === 'zh' ? '、' : ', '),
          }),
        )}</p>`
      : '';
  const link = (page: string, title: string) => `<a href="#${page}" data-page="${page}">${escapeXml(title)}</a>`;
  const links = [
    ...(isReport ? [link('overview', exportTexts.overview[language])] : []),
    ...views.map((view) => link(view.view, titleOf(view, language))),
  ];
  const cover = isReport
    ? `<main class="cover" id="cover"><p class="cover-kind">${escapeXml(exportSubjects.report.title[language])}</p><h1>${escapeXml(subject.title)}</h1><p>${asOf}</p>${missing}
${coverFigures(views, language)}
</main>`
    : '';
  const paper = views
    .map(
      (view) => `<section class="paper-page" data-view="${view.view}">
<h2>${isReport ? '' : `${escapeXml(subject.title)} · `}${escapeXml(titleOf(view, language))}</h2>
${isReport ? '' : `<p class="paper-day">${asOf}</p>${missing}`}
${paperOf(view, language) || `<p>${say('nothing')}</p>`}
</section>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-host="file">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(name)}</title>
<style>${style}</style>
</head>
<body>
<header class="file-bar"><strong>${escapeXml(subject.title)}</strong>
<nav aria-label="${say('pages')}"${links.length > 1 ? '' : ' hidden'}>${links.join('')}</nav>
<span class="file-day">${asOf}</span><button type="button" id="print">${say('print')}</button></header>
${cover}
<main id="app" data-page="${isReport ? 'overview' : (views[0]?.view ?? '')}"></main>
<div class="paper">
${paper}
</div>
<script type="application/json" id="reqlang-data">${jsonSafe(JSON.stringify(data, withPaths))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The numbers on the cover of a report. */
function coverFigures(views: readonly Picture[], language: Language): string {
  const lines = (about: readonly string[]) => about.map((line) => `<span>${escapeXml(line)}</span>`).join('');
  const figures = views.map((view) => coverOf(view, language));
  return `<dl class="cover-figures">${figures
    .map(
      ({ name, value, about }) =>
        `<div><dt>${escapeXml(name)}</dt><dd><b>${escapeXml(value)}</b>${lines(about)}</dd></div>`,
    )
    .join('')}</dl>`;
}

/** JSON that ends no script element and is one line to every reader. */
export function jsonSafe(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In the texts and patterns of a program these mean the same, and to the reader of HTML nothing. */
const scriptSafe = (script: string) => script.replace(/<(?=\/script|!--)/gi, '\\x3C').replace(/<(?=script)/gi, '\\x3C');

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
