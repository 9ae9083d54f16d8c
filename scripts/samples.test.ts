/** The samples and the examples in the documents are right, and say the same in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FileFacts } from '../language-server/src/facts/facts.js';
import { factsOf } from '../language-server/src/facts/read-facts.js';
import { defaultConfig } from '../language-server/src/model/project-config.js';
import { ProjectModel } from '../language-server/src/model/project-model.js';
import { messageOf } from '../language-server/src/rules/messages.js';
import { rules } from '../language-server/src/rules/registry.js';
import { checkProject } from '../language-server/src/rules/rule-runner.js';
import { projectRoot } from './project-root.mjs';

const samplesFolder = path.join(projectRoot, 'samples');
/** One failing file per rule is not a sample of good work. */
const projects = readdirSync(samplesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'failing')
  .map((entry) => entry.name);

const cases = [
  'coupons',
  'debt-collection',
  'purchase-orders',
  'after-sales',
  'order-splitting',
  'risk-control',
  'expense-claims',
  'customer-pool',
  'retail-stock',
  'approval-configurator',
  'order-filters',
  'customer-rescue',
  'asset-control',
  'shelf-compliance',
  'auto-parts-mall',
  'new-retail',
  'marketing-centre',
  'priority-table',
];

test('every case is a sample, and the page of samples leads to each', () => {
  expect(projects).toEqual(expect.arrayContaining(cases));
  const page = readFileSync(path.join(samplesFolder, 'README.md'), 'utf8');
  expect(projects.filter((project) => !page.includes(`](${project})`))).toEqual([]);
});

function factsOfProject(project: string): FileFacts[] {
  return readdirSync(path.join(samplesFolder, project), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.req'))
    .sort()
    .map((file) => factsOf(file, readFileSync(path.join(samplesFolder, project, file), 'utf8')));
}

test.each(projects)('%s has no error and no warning', (project) => {
  const model = new ProjectModel();
  const config = JSON.parse(readFileSync(path.join(samplesFolder, project, 'req.config.json'), 'utf8'));
  // Or the sample would be overdue one day.
  expect(config.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  model.setConfig({ ...defaultConfig, ...config });
  for (const facts of factsOfProject(project)) model.update(facts);
  const findings = checkProject(model, rules).filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(findings.map((finding) => `${finding.uri}: ${finding.code}: ${messageOf(finding, 'en')}`)).toEqual([]);
});

const translated = projects.filter((project) => projects.includes(`${project}-en`));

test('the cases that are there in both languages', () => {
  const both = ['coupons', 'new-retail', 'order-filters', 'priority-table', 'quickstart', 'risk-control'];
  expect(translated).toEqual(expect.arrayContaining(both));
});

test.each(translated)('%s says the same in English', (project) => {
  const [chinese, english] = [statementsOf(project), statementsOf(`${project}-en`)];
  expect(english.filter((statement) => !chinese.includes(statement))).toEqual([]);
  expect(english).toEqual(chinese);
});

test('a bilingual team writes both languages into one file', () => {
  const texts = readdirSync(path.join(samplesFolder, 'auto-parts-mall'))
    .filter((file) => file.endsWith('.req'))
    .map((file) => readFileSync(path.join(samplesFolder, 'auto-parts-mall', file), 'utf8'));
  expect(texts).toEqual([expect.stringMatching(/^requirement [\s\S]*^需求 /m)]);
});

/** Everything a project says but the words: one line per number, date, value and link of each declaration. */
function statementsOf(project: string): string[] {
  const declarations = factsOfProject(project).flatMap((file) => file.declarations.map(({ facts }) => facts));
  const numbered = new Map<string, string>();
  for (const kind of ['stakeholder', 'goal', 'metric', 'module', 'entity', 'roadmap']) {
    for (const [i, facts] of declarations.filter((facts) => facts.kind === kind).entries()) {
      numbered.set(facts.name, `${kind} ${i + 1}`);
      if (facts.kind !== 'stakeholder') continue;
      for (const [j, concern] of facts.concerns.entries())
        numbered.set(`${facts.name}.${concern.name}`, `${kind} ${i + 1}, concern ${j + 1}`);
    }
  }
  const wording = new Set(['documentation', 'title', 'unit', 'at', 'nameAt', 'span']);
  /** Ids, versions, values of the language, dates, numbers, operators. */
  const sameInBoth = /^([A-Z]+-\d+|V\d[\d.]*|[a-z-]+|\d{4}-\d\d-\d\d|-?[\d.]+|[<>=!]+)$/;
  const statements: string[] = [];
  const state = (of: string, key: string, value: unknown): void => {
    if (wording.has(key)) return;
    if (typeof value === 'object' && value !== null) {
      for (const [inner, part] of Object.entries(value)) state(`${of}.${inner}`, inner, part);
    } else if (typeof value !== 'string') statements.push(`${of}: ${value}`);
    else statements.push(`${of}: ${numbered.get(value) ?? (isWord(of, key) || !sameInBoth.test(value) ? '…' : value)}`);
  };
  for (const facts of declarations) state(numbered.get(facts.name) ?? `${facts.kind} ${facts.name}`, '', facts);
  return statements.sort();
}

/** Names of fields and options are words; those of data types and of what has an id are not. */
function isWord(of: string, key: string): boolean {
  return key === 'name' && /\.(fields|rules|cases|risks|concerns)\./.test(of) && !of.endsWith('.type.name');
}

const documents = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(path.join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('rules'))
    .map((file) => `docs/${file.replaceAll(path.sep, '/')}`),
];

test.each(documents)('every example in %s is a file without a syntax error', (document) => {
  const text = readFileSync(path.join(projectRoot, document), 'utf8');
  for (const [, example = ''] of text.matchAll(/^```req\n([\s\S]*?)^```/gm)) {
    const { problems, invalid, repeated } = factsOf(document, example);
    expect({ example, problems, invalid, repeated }).toEqual({ example, problems: [], invalid: [], repeated: [] });
  }
});
