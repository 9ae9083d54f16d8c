/** Snippets in both spellings. Words come from the keyword table; the texts to fill in are written here. */

/** @typedef {import('../generate-sources.mjs').KeywordTable} KeywordTable */
/** @typedef {import('../../grammar/keyword-table.ts').DeclarationKind} DeclarationKind */
/** @typedef {import('../../grammar/keyword-table.ts').ValueSetName} ValueSetName */

/**
 * The words of one spelling.
 * @typedef {object} Words
 * @property {boolean} zh
 * @property {(kind: DeclarationKind) => string} keyword of a declaration
 * @property {(kind: DeclarationKind, property: string, value: string) => string} line `property: value`
 * @property {(set: ValueSetName) => string} choices of a value set, as a snippet's choice
 * @property {(set: ValueSetName, value: string) => string} value
 * @property {(word: string) => string} connective
 * @property {(type: string) => string} type of a field
 * @property {(text: string) => string} quoted
 */

/**
 * @param {KeywordTable} table
 * @param {boolean} zh
 * @returns {Words}
 */
function wordsOf({ declarations, valueSets, connectives, dataTypes, propertyOf }, zh) {
  const sign = zh ? '：' : ': ';
  /** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
  const values = valueSets;
  /** @type {Readonly<Record<string, { readonly zh: string }>>} */
  const others = { ...connectives, ...dataTypes };
  const spelt = (/** @type {string} */ en) => (zh && others[en]?.zh) || en;
  return {
    zh,
    keyword: (kind) => declarations[kind][zh ? 'zh' : 'en'],
    line(kind, property, value) {
      const entry = propertyOf(kind, property);
      if (!entry) throw new Error(`${kind} has no property ${property}`);
      return `${entry[zh ? 'zh' : 'en']}${sign}${value}`;
    },
    choices: (set) => `|${Object.entries(values[set] ?? {}).map(([en, chinese]) => (zh ? chinese : en))}|`,
    value: (set, value) => (zh && values[set]?.[value]) || value,
    connective: spelt,
    type: spelt,
    quoted: (text) => (zh ? `“${text}”` : `"${text}"`),
  };
}

/**
 * @typedef {object} Snippet
 * @property {DeclarationKind} kind
 * @property {readonly string[]} prefixes besides the keyword: short forms, and for Chinese the pinyin
 * @property {string} description
 * @property {readonly string[]} body
 */

/**
 * @param {Words} words
 * @returns {readonly Snippet[]}
 */
function snippetsIn({ zh, keyword, line, choices, value, connective, type, quoted }) {
  /** @param {string} en @param {string} chinese */
  const say = (en, chinese) => (zh ? chinese : en);
  const sign = zh ? '：' : ': ';
  const comma = zh ? '，' : ', ';
  return [
    {
      kind: 'stakeholder',
      prefixes: zh ? ['ganxiren'] : ['sh'],
      description: say('A stakeholder with a concern', '干系人及其诉求'),
      body: [
        `${keyword('stakeholder')} \${1:${say('Name', '名称')}} ${quoted(`\${2:${say('Title', '标题')}}`)} {`,
        `  ${line('stakeholder', 'role', `\${3${choices('role')}}`)}`,
        `  ${keyword('concern')} \${4:${say('Concern', '诉求名')}} ${quoted(`\${5:${say('what they care about', '关心的事')}}`)}`,
        '}',
        '$0',
      ],
    },
    {
      kind: 'metric',
      prefixes: zh ? ['zhibiao'] : [],
      description: say('A metric with baseline and target', '带基线和目标值的指标'),
      body: [
        `${keyword('metric')} \${1:${say('Name', '名称')}} ${quoted(`\${2:${say('Title', '标题')}}`)} {`,
        `  ${line('metric', 'formula', quoted(`\${3:${say('how it is computed', '怎样计算')}}`))}`,
        `  ${line('metric', 'unit', quoted('${4:%}'))}`,
        `  ${line('metric', 'baseline', '${5:0}')}`,
        `  ${line('metric', 'target', '${6:100}')}`,
        '}',
        '$0',
      ],
    },
    {
      kind: 'requirement',
      prefixes: zh ? ['xuqiu'] : ['req'],
      description: say('A requirement with acceptance', '带验收的需求'),
      body: [
        `${keyword('requirement')} \${1:REQ-1} ${quoted(`\${2:${say('Title', '标题')}}`)} {`,
        `  ${line('requirement', 'from', `\${3:${say('Stakeholder', '干系人')}}`)}`,
        `  ${line('requirement', 'ask', quoted(`\${4:${say('what was asked for', '对方的原话')}}`))}`,
        `  ${line('requirement', 'need', quoted(`\${5:${say('what is really needed', '真正要解决的问题')}}`))}`,
        `  ${line('requirement', 'priority', '${6|P0,P1,P2,P3|}')}`,
        `  ${line('requirement', 'customers', '${7:1}')}`,
        `  ${line('requirement', 'effort', say('${8:5} person-days', '${8:5}人日'))}`,
        `  ${keyword('acceptance')} {`,
        `    ${keyword('case')} A1 ${value('caseClass', 'normal')} ${quoted(`\${9:${say('It works', '正常流程')}}`)} {`,
        `      ${line('case', 'when', quoted(`\${10:${say('what is done', '做什么')}}`))}`,
        `      ${line('case', 'then', quoted(`\${11:${say('what is seen', '看到什么')}}`))}`,
        '    }',
        '  }',
        '}',
        '$0',
      ],
    },
    {
      kind: 'acceptance',
      prefixes: zh ? ['yanshou'] : ['acc'],
      description: say('Acceptance with data, a rule and its cases', '带数据、规则和用例的验收'),
      body: [
        `${keyword('acceptance')} {`,
        `  ${keyword('data')} \${1:${say('amount', '金额')}} ${quoted(`\${2:${say('Amount', '金额')}}`)}${sign}${type('number')} \${3:0..${say('1_000_000', '100万')}} ${connective('step')} \${4:1}`,
        `  ${keyword('rule')} \${5:${say('Rule', '规则名')}} {`,
        `    ${line('rule', 'when', `\${1:${say('amount', '金额')}} > \${6:1000}`)}`,
        `    ${line('rule', 'then', quoted(`\${7:${say('what follows', '产生的结果')}}`))}`,
        '  }',
        ...[
          { class: 'normal', number: '5000', holds: true },
          { class: 'boundary', number: '1000', holds: false },
          { class: 'boundary', number: '1001', holds: true },
        ].flatMap(({ class: caseClass, number, holds }, i) => [
          `  ${keyword('case')} A${i + 1} ${value('caseClass', caseClass)} {`,
          `    ${line('case', 'given', `\${1:${say('amount', '金额')}} = \${${8 + i}:${number}}`)}`,
          `    ${line('case', 'then', `${holds ? '' : `${connective('not')} `}\${5:${say('Rule', '规则名')}}`)}`,
          '  }',
        ]),
        `  ${keyword('case')} A4 ${value('caseClass', 'exception')} {`,
        `    ${line('case', 'given', quoted(`\${11:${say('what goes wrong', '出了什么问题')}}`))}`,
        `    ${line('case', 'then', quoted(`\${12:${say('what is seen', '看到什么')}}`))}`,
        '  }',
        '}',
        '$0',
      ],
    },
    {
      kind: 'rule',
      prefixes: zh ? ['guize'] : [],
      description: say('A business rule', '业务规则'),
      body: [
        `${keyword('rule')} \${1:${say('Rule', '规则名')}} ${quoted(`\${2:${say('Title', '标题')}}`)} {`,
        `  ${line('rule', 'when', `\${3:${say('amount > 1_000_000', '金额 > 100万')}}`)}`,
        `  ${line('rule', 'then', quoted(`\${4:${say('what follows', '产生的结果')}}`))}`,
        '}',
        '$0',
      ],
    },
    {
      kind: 'case',
      prefixes: zh ? ['yongli'] : [],
      description: say('An acceptance case', '验收用例'),
      body: [
        `${keyword('case')} \${1:A1} \${2${choices('caseClass')}} ${quoted(`\${3:${say('Title', '标题')}}`)} {`,
        `  ${line('case', 'given', `\${4:${say('amount = 1_200_000', '金额 = 120万')}}`)}`,
        `  ${line('case', 'when', quoted(`\${5:${say('what is done', '做什么')}}`))}`,
        `  ${line('case', 'then', `\${6:${say('Rule', '规则名')}}${comma}${quoted(`\${7:${say('what is seen', '看到什么')}}`)}`)}`,
        '}',
        '$0',
      ],
    },
    {
      kind: 'version',
      prefixes: zh ? ['banben'] : [],
      description: say('A version with window and capacity', '带周期和容量的版本'),
      body: [
        `${keyword('version')} \${1:V1.0} ${quoted(`\${2:${say('Title', '标题')}}`)} {`,
        `  ${line('version', 'window', '${3:$CURRENT_YEAR-$CURRENT_MONTH-01}..${4:$CURRENT_YEAR-12-31}')}`,
        `  ${line('version', 'capacity', say('${5:60} person-days', '${5:60}人日'))}`,
        `  ${line('version', 'delivers', '${6:REQ-1}')}`,
        `  ${line('version', 'status', value('versionStatus', 'planned'))}`,
        '}',
        '$0',
      ],
    },
  ];
}

/**
 * @param {KeywordTable} table
 * @returns {import('../generate-sources.mjs').Generated}
 */
export function snippets(table) {
  const all = [false, true].flatMap((zh) => {
    const words = wordsOf(table, zh);
    return snippetsIn(words).map(({ kind, prefixes, description, body }) => [
      words.keyword(kind),
      { prefix: [words.keyword(kind), ...prefixes], description, body },
    ]);
  });
  const content = `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
  return { files: { 'extension/snippets/req.json': content } };
}
