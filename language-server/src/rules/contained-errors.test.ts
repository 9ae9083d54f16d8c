/** A rule that fails costs what it would have said, and nothing else: for every rule, in the editor and on the command line. */
import { expect, test } from 'vitest';
import { ProjectModel } from '../model/project-model.js';
import { defaultConfig } from '../model/project-config.js';
import { notCheckedCode, type Fault } from './not-checked.js';
import { rules } from './registry.js';
import type { Finding, Rule } from './rule.js';
import { checkProject } from './check-project.js';
import { RuleRunner } from './rule-runner.js';
import { factsOf } from './testing/annotated-text.js';
import { surroundings } from './testing/every-property.js';

const texts: Readonly<Record<string, string>> = {
  'a.req': surroundings,
  'b.req':
    '// req-ignore vague-word: later\n// req-ignore no-such-rule\nrequirement RC-7 "Fast and easy" { from: Nobody }\n',
};

function modelOf(): ProjectModel {
  const model = new ProjectModel();
  model.setConfig({ ...defaultConfig, today: '2025-03-15' });
  for (const [uri, text] of Object.entries(texts)) model.update(factsOf(uri, text));
  return model;
}

/** As the editor sees it: updates by difference. */
function keptFindings(checked: readonly Rule[], failed: (fault: Fault) => void): Finding[] {
  const model = new ProjectModel();
  model.setConfig({ ...defaultConfig, today: '2025-03-15' });
  const runner = new RuleRunner(model, checked, failed);
  for (const [uri, text] of Object.entries(texts)) runner.update(model.update(factsOf(uri, text)), [uri]);
  return Object.keys(texts).flatMap((uri) => runner.findings(uri));
}

const fail = () => {
  throw new Error('on purpose');
};
const failing = (code: string): Rule[] =>
  rules.map((rule) =>
    rule.code === code ? { ...rule, check: fail, ...(rule.checkIgnored && { checkIgnored: fail }) } : rule,
  );
const without = (code: string) =>
  rules.map((rule) => (rule.code === code ? { ...rule, check: () => undefined } : rule));
const others = (findings: readonly Finding[], code: string) =>
  findings.filter((finding) => ![code, notCheckedCode, 'unused-ignore'].includes(finding.code));

test.each(rules.map(({ code }) => code))('%s fails', (code) => {
  const expected = others(checkProject(modelOf(), without(code)), code);
  for (const run of [
    (failed: (fault: Fault) => void) => checkProject(modelOf(), failing(code), failed),
    (failed: (fault: Fault) => void) => keptFindings(failing(code), failed),
  ]) {
    const faults: Fault[] = [];
    const findings = run((fault) => faults.push(fault));
    expect(others(findings, code)).toEqual(expected);
    const said = findings.filter((finding) => finding.code === notCheckedCode);
    expect(said.length).toBeGreaterThan(0);
    // Once in a file, however many declarations the rule fails on.
    expect(new Set(said.map(({ uri }) => uri)).size).toBe(said.length);
    expect(said[0]?.args).toEqual({ rule: code, reason: 'on purpose' });
    expect(faults.every(({ doing, error }) => doing === `rule ${code}` && error instanceof Error)).toBe(true);
    expect(faults.length).toBeGreaterThanOrEqual(said.length);
  }
});

test('a rule that fails is run again when what it has read changes', () => {
  const model = modelOf();
  const once = rules.map((rule): Rule => {
    if (rule.code !== 'vague-word') return rule;
    return { ...rule, check: (_, reader) => (reader.find('Late').length === 0 ? fail() : undefined) };
  });
  const runner = new RuleRunner(model, once);
  runner.update(new Set(), model.uris());
  const codes = () => runner.findings('b.req').map(({ code }) => code);
  expect(codes()).toContain(notCheckedCode);
  runner.update(model.update(factsOf('c.req', 'goal Late {}')), ['c.req']);
  expect(codes()).not.toContain(notCheckedCode);
});
