/** The tables in `docs/language*.md`: everything between `<!-- generated:NAME -->` and `<!-- /generated -->`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.mjs';

/** @typedef {import('../generate-sources.mjs').KeywordTable} KeywordTable */
/** @typedef {import('../../grammar/keyword-table.ts').PropertyEntry} PropertyEntry */
/** @typedef {import('../../grammar/keyword-table.ts').DeclarationKind} DeclarationKind */
/** @typedef {import('../../grammar/keyword-table.ts').ValueSetName} ValueSetName */
/** @typedef {'en' | 'zh'} Language */

/** @type {Readonly<Record<string, Language>>} */
const pages = { 'docs/language.md': 'en', 'docs/language.zh-CN.md': 'zh' };

/** @type {Readonly<Record<string, Readonly<Record<Language, string>>>>} */
const headings = {
  english: { en: 'English', zh: '英文' },
  chinese: { en: 'Chinese', zh: '中文' },
  value: { en: 'value', zh: '值' },
  meaning: { en: 'meaning', zh: '含义' },
  where: { en: 'stands in', zh: '所在位置' },
  name: { en: 'name', zh: '名称' },
  title: { en: 'title', zh: '标题' },
  file: { en: 'a file', zh: '文件' },
  days: { en: 'working days', zh: '工作日' },
  short: { en: 'short', zh: '简写' },
  typed: { en: 'typed', zh: '输入' },
  readAs: { en: 'read as', zh: '读作' },
};

/** @type {Readonly<Record<string, Readonly<Record<Language, string>>>>} */
const valueNames = {
  text: { en: 'text', zh: '文本' },
  texts: { en: 'texts', zh: '若干文本' },
  number: { en: 'number', zh: '数' },
  whole: { en: 'whole number', zh: '整数' },
  percent: { en: 'percentage', zh: '百分数' },
  effort: { en: 'effort', zh: '工作量' },
  date: { en: 'date', zh: '日期' },
  window: { en: 'date or window', zh: '日期或起止日期' },
  priority: { en: 'priority level', zh: '优先级' },
  tags: { en: 'words or texts', zh: '若干词或文本' },
  condition: { en: 'condition', zh: '条件' },
  outcomes: { en: 'rules and texts', zh: '规则和文本' },
  givens: { en: 'assignments and texts', zh: '赋值和文本' },
  'case-result': { en: 'outcome, `on` date, `by` stakeholder', zh: '执行结果、`于` 日期、`由` 干系人' },
  required: { en: 'required', zh: '必填' },
  optional: { en: 'optional', zh: '可省略' },
  none: { en: '–', zh: '–' },
};

/** @param {string} text */
const code = (text) => `\`${text}\``;

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * The generated tables by name.
 * @param {KeywordTable} keywords
 * @param {Language} language
 * @returns {Record<string, string>}
 */
function tablesIn(keywords, language) {
  const { declarations, valueSets, dataTypes, connectives, expressionFunctions, effortUnits, signTwins } = keywords;
  const head = (/** @type {string[]} */ ...names) => names.map((name) => headings[name]?.[language] ?? name);
  const named = (/** @type {string} */ name) => valueNames[name]?.[language] ?? name;
  const keyword = (/** @type {DeclarationKind} */ kind) => code(declarations[kind][language]);

  /** @param {PropertyEntry} entry */
  const describe = ({ value }) => {
    switch (value.is) {
      case 'choice':
        return Object.entries(valueSets[value.of])
          .map(([en, zh]) => (en === zh ? code(en) : `${code(en)} ${zh}`))
          .join(' · ');
      case 'references': {
        const kind = keyword(value.to);
        return language === 'zh' ? `${value.many ? '若干' : ''}${kind}` : `${kind}${value.many ? ' names' : ' name'}`;
      }
      case 'number': {
        const limits =
          value.min !== undefined && value.max !== undefined
            ? ` ${value.min}..${value.max}`
            : value.min !== undefined
              ? ` ≥ ${value.min}`
              : '';
        return named(value.whole ? 'whole' : 'number') + limits;
      }
      default:
        return named(value.is);
    }
  };
  const spelt = (/** @type {PropertyEntry} */ { zh, alsoRead = [] }) =>
    [
      code(zh),
      ...alsoRead.map((word) => (language === 'zh' ? `（也可写 ${code(word)}）` : `(also ${code(word)})`)),
    ].join(' ');

  const properties = Object.fromEntries(
    Object.entries(declarations)
      .filter(([, entry]) => entry.properties.length > 0)
      .map(([kind, entry]) => [
        `properties ${kind}`,
        table(
          head('english', 'chinese', 'value', 'meaning'),
          entry.properties.map((property) => [
            code(property.en),
            spelt(property),
            describe(property),
            property.help[language],
          ]),
        ),
      ]),
  );
  return {
    ...properties,
    declarations: table(
      head('english', 'chinese', 'where', 'name', 'title', 'meaning'),
      Object.values(declarations).map((entry) => [
        code(entry.en),
        code(entry.zh),
        entry.inside.map((home) => (home === 'file' ? (headings.file?.[language] ?? '') : keyword(home))).join(', '),
        named(entry.name),
        named(entry.title),
        entry.help[language],
      ]),
    ),
    'effort units': table(
      head('english', 'chinese', 'short', 'days'),
      Object.entries(effortUnits).map(([en, { zh, short, days }]) => [
        code(en),
        code(zh),
        short ? code(short) : '',
        String(days),
      ]),
    ),
    'data types': table(
      head('english', 'chinese'),
      Object.entries(dataTypes).map(([en, { zh }]) => [code(en), code(zh)]),
    ),
    connectives: table(
      head('english', 'chinese'),
      Object.entries(connectives).map(([en, { zh }]) => [code(en), code(zh)]),
    ),
    functions: table(
      head('english', 'chinese', 'meaning'),
      Object.entries(expressionFunctions).map(([en, { zh, help }]) => [code(en), code(zh), help[language]]),
    ),
    punctuation: table(
      head('typed', 'readAs'),
      Object.entries(signTwins).map(([wide, ascii]) => [code(wide), code(ascii)]),
    ),
    'other characters': otherCharacters(keywords, language),
  };
}

/**
 * Characters beyond the common signs, those that are read as one thing in a row.
 * @param {KeywordTable} keywords
 * @param {'en' | 'zh'} language
 */
function otherCharacters(
  { characterTwins, bracketTwins, quoteTwins, compatibilityRanges, invisibleCharacters },
  language,
) {
  const say = (/** @type {string} */ en, /** @type {string} */ zh) => (language === 'zh' ? zh : en);
  const separator = say(' ', ' ');
  const bySign = new Map(
    Object.values(characterTwins).map((sign) => [
      sign,
      Object.entries(characterTwins).filter(([, twin]) => twin === sign),
    ]),
  );
  const pairs = (/** @type {Readonly<Record<string, string>>} */ twins) =>
    Object.entries(twins)
      .map(([open, close]) => code(`${open} ${close}`))
      .join(separator);
  return table(
    [say('typed', '输入'), say('read as', '读作')],
    [
      ...[...bySign].map(([sign, twins]) => [twins.map(([char]) => code(char)).join(separator), code(sign)]),
      [
        pairs(bracketTwins),
        say('`( )` around a list or condition, `{ }` around a block', '列表和条件外面是 `( )`，声明的内容外面是 `{ }`'),
      ],
      [pairs(quoteTwins), say('quotes around a text', '文本的引号')],
      ['`。`', say('`.` between the parts of a name, else like `;`', '名称各段之间读作 `.`，其他地方和 `;` 一样')],
      [`\`–\` \`—\` ${say('in a name, before a digit', '在名称里的数字前面')}`, '`-`'],
      ...compatibilityRanges.map(({ name, example }) => [
        `${name[language]} (${code(example)})`,
        code(example.normalize('NFKC')),
      ]),
      [
        say('letters with combining marks (`e` + U+0301)', '带组合符号的字母（`e` + U+0301）'),
        say('the letter (`é`)', '合成的字母（`é`）'),
      ],
      [
        invisibleCharacters.map(({ name, example }) => `${name[language]} (${example})`).join(say(', ', '、')),
        say('nothing', '忽略'),
      ],
    ],
  );
}

/**
 * A section for each declaration that the page itself does not describe.
 * @param {KeywordTable} keywords
 * @param {string} page
 * @param {Readonly<Record<string, string>>} tables
 * @param {'en' | 'zh'} language
 */
function otherDeclarations({ declarations }, page, tables, language) {
  return Object.values(declarations)
    .filter(({ en }) => tables[`properties ${en}`] && !page.includes(`<!-- generated:properties ${en} -->`))
    .map((entry) => `### ${code(entry[language])}\n\n${entry.help[language]}\n\n${tables[`properties ${entry.en}`]}`)
    .join('\n\n');
}

/**
 * @param {KeywordTable} keywords
 * @returns {import('../generate-sources.mjs').Generated}
 */
export function languageReference(keywords) {
  const files = Object.entries(pages).map(([page, language]) => {
    const tables = tablesIn(keywords, language);
    const text = readFileSync(path.join(projectRoot, page), 'utf8');
    tables['other declarations'] = otherDeclarations(keywords, text, tables, language);
    const filled = text.replaceAll(
      /<!-- generated:([a-z- ]+?) -->[\s\S]*?<!-- \/generated -->/g,
      (_, /** @type {string} */ name) => {
        const content = tables[name];
        if (content === undefined) throw new Error(`${page}: there is no generated table “${name}”`);
        return `<!-- generated:${name} -->\n\n${content}${content && '\n\n'}<!-- /generated -->`;
      },
    );
    return /** @type {const} */ ([page, filled]);
  });
  return { files: Object.fromEntries(files) };
}
