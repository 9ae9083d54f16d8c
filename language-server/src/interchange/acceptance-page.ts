/**
 * The sign-off checklist as one HTML file: opens offline, prints on A4 with repeated heads and a page per requirement, and
 * runs nothing.
 */
import { exportSubjects } from '../catalogue/exports.js';
import { kindLabel, propertyLabel } from '../catalogue/labels.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type { AcceptanceMatrix, MatrixCase, MatrixRequirement } from '../views/acceptance-data.js';
import { givenText, openPoint, outcomeText, waiverText } from './acceptance-texts.js';
import { word } from './cell-words.js';
import { escapeXml } from './svg.js';

const words = {
  heading: exportSubjects.checklist.title,
  summary: {
    en: '{requirements} requirements, {cases} cases, {passed} passed; {covered} of {total} points covered',
    zh: '{requirements} 条需求，{cases} 条用例，{passed} 条通过；覆盖点 {covered} / {total}',
  },
  rules: { en: 'Rules agreed', zh: '约定的规则' },
  case: kindLabel('case'),
  scenario: { en: 'Scenario', zh: '场景' },
  given: { en: 'Given', zh: '前提与数据' },
  when: { en: 'When {text}', zh: '操作：{text}' },
  expected: { en: 'Expected result', zh: '预期结果' },
  result: propertyLabel('case', 'result'),
  waived: { en: 'Waived', zh: '豁免' },
  open: { en: 'Still open, not to be signed', zh: '待明确，不在签字范围内' },
  business: { en: 'For the business', zh: '业务方签字' },
  team: { en: 'For the team', zh: '团队签字' },
  date: { en: 'Date', zh: '日期' },
} as const satisfies Record<string, Wording>;

const style = `
@page { size: A4 landscape; margin: 14mm 12mm; }
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 55%, Canvas); --muted: color-mix(in srgb, CanvasText 75%, Canvas); }
* { box-sizing: border-box; }
body { max-width: 270mm; margin: 24px auto; padding: 0 16px; color: CanvasText; background: Canvas; font: 10.5pt/1.45 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 4px; font-size: 18pt; }
h2 { margin: 0 0 8px; font-size: 13pt; }
h3 { margin: 12px 0 4px; font-size: 10.5pt; }
p, ul { margin: 0 0 8px; }
ul { padding-left: 18px; }
section { margin-top: 28px; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 5px 8px; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { background: color-mix(in srgb, CanvasText 7%, Canvas); font-weight: 600; }
tbody th { font-weight: 600; white-space: nowrap; }
small { display: block; color: var(--muted); font-size: 9pt; font-weight: 400; }
td > span { display: block; }
.level { display: inline-block; padding: 0 7px; border: 1px solid var(--line); border-radius: 9px; font-size: 10pt; }
.muted { color: var(--muted); }
.result { width: 40mm; }
.signatures { display: flex; gap: 12mm; margin-top: 14mm; break-inside: avoid; }
.signatures div { display: flex; flex: 1; gap: 6px; align-items: flex-end; }
.signatures i { flex: 2; border-bottom: 1px solid CanvasText; }
.signatures i + span + i { flex: 1; }
@media print { :root { color-scheme: light; } thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { max-width: none; margin: 0; padding: 0; } section { break-before: page; margin: 0; } section:first-of-type { break-before: auto; margin-top: 16px; } }
`;

/** What is dropped, deferred or rejected, or has no case, is nothing to sign and left out. */
export function acceptancePage(
  projects: readonly { readonly title: string | undefined; readonly matrix: AcceptanceMatrix }[],
  language: Language,
): string {
  const say: Say = (name, args = {}) => fill(words[name], language, args);
  const only = projects.length === 1 ? projects[0]?.title : undefined;
  const title = only ? `${say('heading')}${language === 'zh' ? '：' : ': '}${only}` : say('heading');
  const body = projects.map(
    ({ title: project, matrix }) =>
      `${projects.length > 1 && project ? `<h2>${escapeXml(project)}</h2>\n` : ''}${checklistOf(matrix, language)}`,
  );
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}

/** What stands in the page of one project: a summary and a section for each requirement that has something to sign. */
export function checklistOf({ totals, requirements }: AcceptanceMatrix, language: Language): string {
  const say: Say = (name, args = {}) => fill(words[name], language, args);
  const signed = requirements.filter(({ declined, cases }) => !declined && cases.length > 0);
  const summary = say('summary', {
    requirements: String(signed.length),
    cases: String(totals.cases),
    passed: String(totals.results.passed),
    covered: String(totals.points.covered),
    total: String(totals.points.total),
  });
  return `<p class="muted">${summary}</p>
${signed.map((requirement) => section(requirement, language, say)).join('\n')}`;
}

type Say = (name: keyof typeof words, args?: Readonly<Record<string, string>>) => string;

function section(requirement: MatrixRequirement, language: Language, say: Say): string {
  const { name, title = '', priority, rules, cases, waivers } = requirement;
  const [written, open] = [cases.filter(({ unfinished }) => !unfinished), cases.filter(({ unfinished }) => unfinished)];
  const level = priority === undefined ? '' : ` <span class="level">${escapeXml(priority)}</span>`;
  const agreed = rules.map(({ name: rule, title: label, condition, outcomes }) => {
    const parts = [
      `<strong>${escapeXml(label ?? rule)}</strong>`,
      ...(label === undefined ? [] : [`<span class="muted">${escapeXml(rule)}</span>`]),
      ...(condition ? [escapeXml(condition[language])] : []),
      ...(outcomes.length > 0 ? [`→ ${escapeXml(outcomes.join(language === 'zh' ? '；' : '; '))}`] : []),
    ];
    return `<li>${parts.join(' ')}</li>`;
  });
  const heads = (['case', 'scenario', 'given', 'expected', 'result'] as const).map(
    (head) => `<th scope="col"${head === 'result' ? ' class="result"' : ''}>${say(head)}</th>`,
  );
  const signature = (who: 'business' | 'team') =>
    `<div><span>${say(who)}</span><i></i><span>${say('date')}</span><i></i></div>`;
  return `<section>
<h2>${escapeXml(name)} ${escapeXml(title)}${level}</h2>
${agreed.length > 0 ? `<h3>${say('rules')}</h3>\n<ul>${agreed.join('')}</ul>\n` : ''}${
  written.length > 0
    ? `<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${written.map((each) => caseRow(each, language, say)).join('\n')}
</tbody>
</table>
`
    : ''
}${
  open.length > 0
    ? `<h3>${say('open')}</h3>\n<ul>${open.map((each) => `<li>${escapeXml(openPoint(each, language))}</li>`).join('')}</ul>\n`
    : ''
}${
  waivers.length > 0
    ? `<h3>${say('waived')}</h3>\n<ul>${waivers.map((each) => `<li>${escapeXml(waiverText(each, language))}</li>`).join('')}</ul>\n`
    : ''
}${written.length > 0 ? `<div class="signatures">${signature('business')}${signature('team')}</div>\n` : ''}</section>`;
}

function caseRow(each: MatrixCase, language: Language, say: Say): string {
  const { result } = each;
  const lines = (texts: readonly string[]) => texts.map((text) => `<span>${escapeXml(text)}</span>`).join('');
  const small = (text: string | undefined) => (text ? `<small>${escapeXml(text)}</small>` : '');
  const outcomes =
    result?.outcome === 'blocked' ? (['passed', 'failed', 'blocked'] as const) : (['passed', 'failed'] as const);
  const boxes = outcomes.map(
    (outcome) => `${result?.outcome === outcome ? '☑' : '☐'} ${word('caseOutcome', outcome, language)}`,
  );
  const given = [
    ...each.given.map((one) => givenText(one, language)),
    ...each.when.map((text) => say('when', { text })),
  ];
  const cells = [
    `<td>${escapeXml(each.title ?? '')}</td>`,
    `<td>${lines(given)}</td>`,
    `<td>${lines(each.expected.map((one) => outcomeText(one, language)))}</td>`,
    `<td>${boxes.join(' &nbsp;')}${small(result?.on)}${small(result?.by)}</td>`,
  ];
  const head = `${escapeXml(each.name || each.id)}${small(word('caseClass', each.class, language))}`;
  return `<tr><th scope="row">${head}</th>${cells.join('')}</tr>`;
}
