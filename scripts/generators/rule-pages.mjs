/**
 * From the rules: a page for each in `docs/rules/`, the list of all of them, and in `samples/failing/` their failing
 * examples with the findings written in.
 */
import { loadTypeScript } from '../load-typescript.mjs';

/** @typedef {import('../../language-server/src/rules/rule.ts').Rule} Rule */
/** @typedef {typeof import('../../language-server/src/rules/testing/annotations.ts')} Annotations */
/** @typedef {typeof import('../../language-server/src/rules/registry.ts')} Registry */
/** @typedef {typeof import('../../language-server/src/rules/messages.ts')} Messages */
/** @typedef {'en' | 'zh'} Language */

const folder = 'docs/rules';

/** Examples are read as of this day. */
const today = '2025-03-01';

/** @type {Readonly<Record<string, Readonly<Record<Language, string>>>>} */
const words = {
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '警告' },
  info: { en: 'Information', zh: '信息' },
  hint: { en: 'Hint', zh: '提示' },
  fix: { en: 'quick fix', zh: '可快速修复' },
  flags: { en: 'What it flags', zh: '检查什么' },
  why: { en: 'Why it matters', zh: '为什么重要' },
  failing: { en: 'For example', zh: '例如' },
  says: { en: 'It says:', zh: '提示：' },
  mended: { en: 'Mended', zh: '改正之后' },
  code: { en: 'Code', zh: '代码' },
  severity: { en: 'Severity', zh: '级别' },
  other: {
    en: 'The severity can be changed in `req.config.json`, and one place can be silenced by a comment on the line before it:',
    zh: '级别可以在 `req.config.json` 里修改；也可以在前一行写注释，让某一处不再提示：',
  },
  reason: { en: 'reason', zh: '理由' },
};

/** @param {string} key @param {Language} language */
const word = (key, language) => words[key]?.[language] ?? key;

/** @param {string} text */
const fenced = (text) => ['```req', text.trimEnd(), '```'].join('\n');

/** @param {Rule} rule @param {Language} language */
const severityOf = ({ severity, fixes }, language) =>
  word(severity, language) + (fixes ? (language === 'en' ? ', ' : '，') + word('fix', language) : '');

/**
 * @param {Rule} rule
 * @param {Language} language
 * @param {(example: string, code: string, language: Language) => string[]} messagesOf
 */
function section(rule, language, messagesOf) {
  const { code, documentation } = rule;
  const says = messagesOf(documentation.failing[language], code, language).map((message) => `> ${message}`);
  return [
    severityOf(rule, language),
    `## ${word('flags', language)}`,
    documentation.flags[language],
    `## ${word('why', language)}`,
    documentation.why[language],
    `## ${word('failing', language)}`,
    fenced(documentation.failing[language]),
    word('says', language),
    says.join('\n>\n'),
    `## ${word('mended', language)}`,
    fenced(documentation.mended[language]),
    ...(code === 'syntax'
      ? []
      : [word('other', language), fenced(`// req-ignore ${code}: ${word('reason', language)}`)]),
  ];
}

/** @param {readonly Rule[]} rules */
function list(rules) {
  const rows = rules.map((rule) => {
    const { code, documentation } = rule;
    const flags = `${documentation.flags.en}<br>${documentation.flags.zh}`.replaceAll('|', '\\|');
    return `| [${code}](${code}.md) | ${severityOf(rule, 'en')} / ${severityOf(rule, 'zh')} | ${flags} |`;
  });
  return [
    '# Rules / 规则',
    'Everything that Reqlang checks. Each page says what is flagged and why, with an example and how to mend it.',
    'Reqlang 的全部检查项。每一页说明检查什么、为什么重要，并给出例子和改法。',
    [
      `| ${word('code', 'en')} / ${word('code', 'zh')} | ${word('severity', 'en')} / ${word('severity', 'zh')} | ${word('flags', 'en')} / ${word('flags', 'zh')} |`,
      '| --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ];
}

/** @param {readonly string[]} paragraphs */
const page = (paragraphs) => `${paragraphs.join('\n\n')}\n`;

/** @returns {Promise<import('../generate-sources.mjs').Generated>} */
export async function rulePages() {
  /** @type {Annotations} */
  const { annotate, findingsOf, projectOf } = await loadTypeScript('language-server/src/rules/testing/annotations.ts');
  /** @type {Registry} */
  const { rules } = await loadTypeScript('language-server/src/rules/registry.ts');
  /** @type {Messages} */
  const { messageOf } = await loadTypeScript('language-server/src/rules/messages.ts');

  /** @type {(example: string, code: string, language: Language) => string[]} */
  const messagesOf = (example, code, language) =>
    findingsOf(projectOf(example, { today }))
      .filter((finding) => finding.code === code)
      .map((finding) => messageOf(finding, language));

  /** @type {Record<string, string>} */
  const files = { [`${folder}/README.md`]: page(list(rules)) };
  for (const rule of rules) {
    const { code, documentation } = rule;
    files[`${folder}/${code}.md`] = page([
      `# ${code}`,
      '[中文](#中文)',
      ...section(rule, 'en', messagesOf),
      '# 中文',
      ...section(rule, 'zh', messagesOf),
    ]);
    for (const language of /** @type {const} */ (['en', 'zh'])) {
      const home = `samples/failing/${code}${language === 'zh' ? '-zh' : ''}`;
      files[`${home}/${code}.req`] = annotate(documentation.failing[language], language, { today });
      files[`${home}/req.config.json`] = `${JSON.stringify({ today }, undefined, 2)}\n`;
    }
  }
  return { files, folder };
}
