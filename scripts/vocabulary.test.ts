/**
 * What the reader sees calls a thing what the language table calls it. People type other words for it, which the synonym
 * table knows; pictures, files and messages do not.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  connectives,
  dataTypes,
  declarationKinds,
  declarations,
  effortUnits,
  valueSets,
} from '../grammar/keyword-table.js';
import { declarationsMeant, propertyMeant } from '../grammar/synonym-table.js';
import { projectRoot } from './project-root.mjs';

interface Text {
  readonly file: string;
  readonly language: 'en' | 'zh';
  readonly text: string;
}

/** Every wording of the code: what stands behind `en:` and `zh:`. */
const texts = execFileSync('git', ['ls-files', 'language-server/src', 'extension', 'package.nls*.json'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /(?<!\.test)\.ts$|\.nls.*\.json$/.test(file) && !/\/(testing|test|generated)\//.test(file))
  .flatMap((file): Text[] => {
    const source = readFileSync(path.join(projectRoot, file), 'utf8');
    if (file.endsWith('.json'))
      return Object.values<string>(JSON.parse(source)).map((text) => ({
        file,
        language: file.includes('zh') ? 'zh' : 'en',
        text,
      }));
    return [...source.matchAll(/\b(en|zh):\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\]|\\.)*)")/g)].map(
      ([, language, ...quoted]) => ({
        file,
        language: language as 'en' | 'zh',
        text: quoted.find((each) => each !== undefined) ?? '',
      }),
    );
  });

const words = new Set(
  [
    ...declarationKinds.flatMap((kind) => {
      const { zh, plural, properties } = declarations[kind];
      return [kind, zh, plural, ...properties.flatMap((property) => [property.en, property.zh])];
    }),
    ...[...Object.values(valueSets), dataTypes, connectives, effortUnits].flatMap((set) =>
      Object.entries(set).flatMap(([en, zh]: [string, unknown]) => [
        en,
        typeof zh === 'string' ? zh : (zh as { zh: string }).zh,
      ]),
    ),
  ].map((word) => word.replace(/-/g, ' ')),
);

/** Labels that are another word for something of the language elsewhere, and here about something that has no word there. */
const otherThings = new Set([
  // Ways to show a picture, and what can be exported.
  ...['table', 'timeline', 'model'],
  // Computed, and written nowhere.
  ...['score', 'urgency', 'cost', 'points', 'state', 'start', 'end', 'expected', '预期'],
  // Columns of the form that the business signs: the title, class and steps of a case, and what must be seen.
  ...['scenario', '场景', 'expected result', '预期结果', '操作', '类别', '验收用例'],
  // Words of Gherkin.
  'feature',
  // What is to be covered, and the description of a field.
  ...['condition', '条件', 'type', '范围'],
  // The page about what releases were worth.
  '价值',
  // An example of a rule, a text to fill in.
  ...['示例', '内容', 'reason'],
]);

/** Words that are never used in place of the one behind them, wherever they stand in a text. */
const foreignWords: readonly (readonly [RegExp, string])[] = [
  [/关切|关注点/, 'concern 诉求'],
  [/回应/, 'answers 响应'],
  [/覆盖量|覆盖人数|影响人数/, 'reach 影响范围'],
  [/(?<!发生)概率/, 'probability 发生概率, likelihood 可能性'],
  [/测量/, 'measured 实测'],
  [/汇报/, 'reports-to 上级'],
  [/人力/, 'capacity 容量'],
  [/置信度|信心/, 'confidence 把握'],
  [/责任人|经办人/, 'owner 负责人'],
  [/提出人|需求方/, 'from 来源'],
  [/利益相关|干系方/, 'stakeholder 干系人'],
  [/里程碑|迭代/, 'version 版本'],
  [/测试用例|案例/, 'case 用例'],
  [/验收标准|验收条件/, 'acceptance 验收'],
  [/前置需求/, 'depends-on 依赖'],
  [/解决方案/, 'solution 方案'],
  [/\b(?:workload|man-days)\b/i, 'effort'],
  [/\b(?:assignee|responsible person)\b/i, 'owner'],
  [/\b(?:deadline|due date)\b/i, 'window'],
  [/\b(?:sprint|milestone|iteration)s?\b/i, 'version'],
  [/\b(?:kpi|indicator)s?\b/i, 'metric'],
  [/\buser stor(?:y|ies)\b/i, 'requirement'],
];

test('there is something to look at', () => {
  expect(texts.length).toBeGreaterThan(1000);
});

test('no label is another word for a kind or a property', () => {
  const drifted = texts.flatMap(({ file, text }) => {
    const label = text
      .replace(/\s*[（(].*[)）]$/, '')
      .replace(/-/g, ' ')
      .trim()
      .toLowerCase();
    if (words.has(label) || otherThings.has(label)) return [];
    const meant = [
      ...declarationKinds
        .filter((kind) => propertyMeant(kind, label))
        .map((kind) => `${kind}.${propertyMeant(kind, label)?.own[0] ?? '?'}`),
      ...declarationKinds.flatMap((home) => declarationsMeant(home, label)),
      ...declarationsMeant('file', label),
    ];
    return meant.length > 0 ? [`${file}: “${text}” for ${[...new Set(meant)].join(', ')}`] : [];
  });
  expect(drifted).toEqual([]);
});

test('no text has another word for something of the language', () => {
  const pages = [
    'README.zh-CN.md',
    'docs/editing.md',
    'docs/command-line.zh-CN.md',
    'docs/performance.md',
    'docs/performance.zh-CN.md',
  ].map((file) => ({ file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
  const drifted = [...texts, ...pages].flatMap(({ file, text }) =>
    foreignWords.flatMap(([foreign, own]) =>
      foreign.test(text) ? [`${file}: “${foreign.exec(text)?.[0]}” for ${own}`] : [],
    ),
  );
  expect(drifted).toEqual([]);
});
