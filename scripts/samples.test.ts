/** The samples and the examples in the documents are right, and say the same in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demandedCoverage } from '../language-server/src/analysis/coverage/demanded-coverage.js';
import type { FileFacts } from '../language-server/src/facts/facts.js';
import { factsOf } from '../language-server/src/facts/read-facts.js';
import { defaultConfig, type ProjectConfig } from '../language-server/src/model/project-config.js';
import { ProjectModel } from '../language-server/src/model/project-model.js';
import { messageOf } from '../language-server/src/rules/messages.js';
import { rules } from '../language-server/src/rules/registry.js';
import { checkProject } from '../language-server/src/rules/check-project.js';
import { expectFindings } from '../language-server/src/rules/testing/annotated-text.js';
import { projectRoot } from './project-root.mjs';

const samplesFolder = path.join(projectRoot, 'samples');
/** A draft whose errors are the story; each finding is marked in it. */
const draft = 'risk-control-review';
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

function modelOf(project: string): ProjectModel {
  const model = new ProjectModel();
  model.setConfig({ ...defaultConfig, ...configOf(project) });
  for (const facts of factsOfProject(project)) model.update(facts);
  return model;
}

function configOf(project: string): Partial<ProjectConfig> {
  const config = JSON.parse(readFileSync(path.join(samplesFolder, project, 'req.config.json'), 'utf8'));
  // Or the sample would be overdue one day.
  expect(config.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  return config;
}

test.each(projects.filter((project) => project !== draft))('%s has no finding, not even a hint', (project) => {
  const findings = checkProject(modelOf(project), rules);
  expect(findings.map((finding) => `${finding.uri}: ${finding.code}: ${messageOf(finding, 'en')}`)).toEqual([]);
});

/** What the sample's acceptance blocks have to exercise, and how many cases there are. */
function acceptanceOf(project: string) {
  const model = modelOf(project);
  const requirements = model.reader().all('requirement');
  const coverages = requirements.flatMap((requirement) => demandedCoverage(requirement, model.reader()) ?? []);
  return {
    cases: requirements.flatMap(({ facts }) => facts.acceptance?.cases ?? []).length,
    waived: coverages.flatMap(({ rules }) => rules.filter(({ waiver }) => waiver)).length,
    open: coverages
      .flatMap(({ rules }) => rules.flatMap(({ targets }) => targets))
      .filter(({ coveredBy }) => coveredBy.length === 0).length,
    points: coverages.flatMap(({ rules }) => rules.flatMap(({ targets }) => targets)).length,
  };
}

test.each([
  ['debt-collection', 30, 46],
  ['purchase-orders', 23, 30],
  ['risk-control', 23, 27],
  ['risk-control-en', 23, 27],
  ['customer-pool', 24, 30],
  ['approval-configurator', 21, 25],
])('the cases of %s cover all that its rules say', (project, cases, points) => {
  expect(acceptanceOf(project)).toEqual({ cases, points, open: 0, waived: 0 });
});

test('in the draft of risk control three core errors are found, and nothing else', () => {
  const [file, ...others] = readdirSync(path.join(samplesFolder, draft)).filter((name) => name.endsWith('.req'));
  expect(others).toEqual([]);
  const text = readFileSync(path.join(samplesFolder, draft, file as string), 'utf8');
  expectFindings(text, { language: 'zh', config: configOf(draft) });
  const findings = checkProject(modelOf(draft), rules).map(({ code }) => code);
  expect(findings.sort()).toEqual(['case-contradicts-rule', 'rules-gap', 'rules-overlap']);
  expect(acceptanceOf(draft).cases).toBe(23);
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
