/**
 * The TextMate grammar: colours before the language server has started. `\b` knows ASCII words only, so every word is
 * fenced with lookarounds instead.
 */

/** @typedef {import('../generate-sources.mjs').KeywordTable} KeywordTable */
/** @typedef {import('../../grammar/keyword-table.ts').ValueSetName} ValueSetName */
/** @typedef {import('../../grammar/keyword-table.ts').DeclarationKind} DeclarationKind */

const nameChar = '[\\p{L}\\p{M}\\p{N}_\\-]';
const name = `[\\p{L}_]${nameChar}*(?:\\.${nameChar}+)*`;
const wordStart = '(?<![\\p{L}\\p{M}\\p{N}_\\-.])';
const wordEnd = '(?![\\p{L}\\p{M}\\p{N}_\\-]|\\.[\\p{L}\\p{N}_\\-])';
const gap = '[ \\t]+';
const blank = '[ \\t]*';
const colon = '[:：]';
const number = '-?[0-9][0-9_]*(?:\\.[0-9]+)?';
const numberSuffix = '(?:[ \\t]?(?:[百千]万|[%％千万亿])|[kKmM](?![A-Za-z0-9_]))';
const date =
  '[0-9]{4}(?:-(?:[0-9]{1,2}(?:-[0-9]{1,2})?|[Qq][0-9])|/[0-9]{1,2}(?:/[0-9]{1,2})?|\\.[0-9]{1,2}\\.[0-9]{1,2}|年[0-9]{1,2}月(?:[0-9]{1,2}日)?)';
const oneLineText = '(?:"(?:\\\\"|[^"\\r\\n])*"|“[^”\\r\\n]*”|「[^」\\r\\n]*」)';

/**
 * A group of alternatives, the longest first.
 * @param {Iterable<string>} words
 */
function oneOf(words) {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.join('|')})`;
}

/** @param {Iterable<string>} words */
const word = (words) => `${wordStart}(${oneOf(words)})${wordEnd}`;

/** @param {Readonly<Record<string, { readonly zh: string }>>} words */
const bothSpellings = (words) => Object.entries(words).flatMap(([en, { zh }]) => [en, zh]);

/** @param {Readonly<Record<string, string>>} values */
const valueWords = (values) => Object.entries(values).flat();

/** @param {...string} scopes one per group of the pattern; empty for none */
const captures = (...scopes) =>
  Object.fromEntries(scopes.flatMap((scope, i) => (scope ? [[String(i + 1), { name: `${scope}.req` }]] : [])));

const texts = { patterns: [{ include: '#texts' }] };

/**
 * @param {KeywordTable} table
 * @returns {import('../generate-sources.mjs').Generated}
 */
export function textmateGrammar(table) {
  const { declarations, valueSets, connectives, dataTypes, effortUnits, expressionFunctions } = table;
  const entries = Object.values(declarations);
  /** @param {DeclarationKind} kind */
  const spellings = (kind) => [declarations[kind].en, declarations[kind].zh];
  const properties = entries.flatMap((entry) => entry.properties);
  /** @param {typeof properties} list */
  const propertyWords = (list) => list.flatMap(({ en, zh, alsoRead = [] }) => [en, zh, ...alsoRead]);
  const caseClass = oneOf(valueWords(valueSets.caseClass));
  const units = oneOf(
    Object.entries(effortUnits).flatMap(([en, { zh, short }]) => [
      en,
      en.replace(/s$/, ''),
      zh,
      ...(short ? [short] : []),
    ]),
  );
  const logical = ['and', 'or', 'not', 'in', 'otherwise'];
  const wordsOf = (/** @type {(word: string) => boolean} */ choose) =>
    bothSpellings(Object.fromEntries(Object.entries(connectives).filter(([en]) => choose(en))));

  /** @param {readonly string[]} keys @param {string} values @param {string} scope */
  const propertyWithValue = (keys, values, scope) => ({
    match: `${word(keys)}${blank}(${colon})${blank}(${values})${wordEnd}`,
    captures: captures('keyword.other.property', 'punctuation.separator.key-value', scope),
  });
  const choices = /** @type {ValueSetName[]} */ (Object.keys(valueSets)).flatMap((set) => {
    const keys = properties.filter(({ value }) => value.is === 'choice' && value.of === set);
    return keys.length > 0
      ? [propertyWithValue(propertyWords(keys), oneOf(valueWords(valueSets[set])), 'support.constant.value')]
      : [];
  });
  const results = propertyWords(properties.filter(({ value }) => value.is === 'case-result'));
  const priorities = propertyWords(properties.filter(({ value }) => value.is === 'priority'));

  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Reqlang',
    scopeName: 'source.req',
    fileTypes: ['req'],
    patterns: [{ include: '#all' }],
    repository: {
      all: {
        patterns: [
          'comments',
          'texts',
          'declarations',
          'properties',
          'assignments',
          'numbers',
          'operators',
          'words',
          'punctuation',
          'names',
        ].map((rule) => ({ include: `#${rule}` })),
      },
      comments: {
        patterns: [
          { name: 'comment.block.documentation.req', begin: '/\\*\\*(?!/)', end: '\\*/' },
          { name: 'comment.block.req', begin: '/\\*', end: '\\*/' },
          {
            name: 'comment.line.double-slash.req',
            match: '//[ \\t]*(req-ignore)[ \\t]+([a-z-]+).*$',
            captures: captures('keyword.other.ignore', 'constant.other.rule'),
          },
          { name: 'comment.line.double-slash.req', match: '//.*$' },
        ],
      },
      texts: {
        patterns: [
          { name: 'string.quoted.triple.req', begin: '"""', end: '"""' },
          {
            name: 'string.quoted.double.req',
            begin: '"',
            end: '"|$',
            patterns: [{ name: 'constant.character.escape.req', match: '\\\\"' }],
          },
          { include: '#curlyText' },
          { include: '#cornerText' },
        ],
      },
      curlyText: {
        name: 'string.quoted.other.curly.req',
        begin: '“',
        end: '”|$',
        patterns: [{ include: '#curlyText' }],
      },
      cornerText: {
        name: 'string.quoted.other.corner.req',
        begin: '「',
        end: '」|$',
        patterns: [{ include: '#cornerText' }],
      },
      declarations: {
        patterns: [
          {
            match: `${word(spellings('data'))}(?:${gap}(${name}))?${blank}(${oneLineText})?${blank}(${colon})${blank}(${oneOf(bothSpellings(dataTypes))})${wordEnd}`,
            captures: {
              ...captures('keyword.control', 'entity.name.type', '', 'punctuation.separator.key-value', 'support.type'),
              3: texts,
            },
          },
          {
            match: `${word(spellings('case'))}${gap}(?:(${name})${gap})?(${caseClass})${wordEnd}`,
            captures: captures('keyword.control', 'entity.name.type', 'support.constant.value'),
          },
          {
            match: `${word(spellings('waive'))}${gap}(${caseClass})${wordEnd}`,
            captures: captures('keyword.control', 'support.constant.value'),
          },
          {
            match: `${word(spellings('measured'))}(?=${gap}[0-9])`,
            captures: captures('keyword.control'),
          },
          {
            match: `${word(entries.filter((entry) => entry.name !== 'none').flatMap(({ en, zh }) => [en, zh]))}${gap}(${name})`,
            captures: captures('keyword.control', 'entity.name.type'),
          },
          {
            match: `${word(entries.flatMap(({ en, zh }) => [en, zh]))}(?=${blank}(?:["“「{｛]|$))`,
            captures: captures('keyword.control'),
          },
        ],
      },
      properties: {
        patterns: [
          ...choices,
          propertyWithValue(results, oneOf(valueWords(valueSets.caseOutcome)), 'support.constant.value'),
          propertyWithValue(priorities, name, 'support.constant.priority'),
          {
            match: `${word(propertyWords(properties))}(?=${blank}${colon})`,
            captures: captures('keyword.other.property'),
          },
        ],
      },
      assignments: {
        match: `([=＝])${blank}(${oneOf(valueWords(valueSets.yesNo))})${wordEnd}`,
        captures: captures('keyword.operator.comparison', 'constant.language.yes-no'),
      },
      numbers: {
        patterns: [
          { name: 'constant.numeric.date.req', match: `${wordStart}${date}${wordEnd}|(?<=\\.\\.)${date}${wordEnd}` },
          {
            match: `(${number})${blank}(${units})${wordEnd}`,
            captures: captures('constant.numeric', 'keyword.other.unit'),
          },
          { name: 'constant.numeric.req', match: `${number}${numberSuffix}?` },
        ],
      },
      operators: {
        patterns: [
          { name: 'keyword.operator.range.req', match: '\\.\\.+|…+' },
          { name: 'keyword.operator.comparison.req', match: '[<>＜＞!！=＝][=＝]|[<>＜＞=＝≠≤≥]' },
          { name: 'keyword.operator.arithmetic.req', match: '(?<=[ \\t)）])[-+*/×÷](?=[ \\t(（])' },
          {
            match: `${word(bothSpellings(expressionFunctions))}(?=[ \\t]*[(（])`,
            captures: captures('support.function'),
          },
        ],
      },
      words: {
        patterns: [
          { match: word(wordsOf((en) => logical.includes(en))), captures: captures('keyword.operator.logical') },
          {
            match: `${word(wordsOf((en) => !logical.includes(en)))}(?=[ \\t"“「0-9-])`,
            captures: captures('keyword.other.connective'),
          },
        ],
      },
      punctuation: {
        patterns: [
          { name: 'punctuation.separator.key-value.req', match: colon },
          { name: 'punctuation.separator.list.req', match: '[,，、;；]' },
          { name: 'punctuation.section.block.req', match: '[{}｛｝]' },
          { name: 'punctuation.section.group.req', match: '[()（）]' },
        ],
      },
      /** Takes names whole, so that nothing inside them is coloured. */
      names: { name: 'variable.other.name.req', match: name },
    },
  };
  return { files: { 'extension/syntaxes/req.tmLanguage.json': `${JSON.stringify(grammar, undefined, 2)}\n` } };
}
