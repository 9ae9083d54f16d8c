import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig, type ProjectConfig } from '../model/project-config.js';
import { ProjectModel, type ReadKey } from '../model/project-model.js';
import { declarationKinds } from '../../../grammar/keyword-table.js';
import { rules } from './registry.js';
import type { Finding } from './rule.js';
import { checkProject } from './check-project.js';
import { RuleRunner } from './rule-runner.js';
import { factsOf } from './testing/annotated-text.js';
import { surroundings } from './testing/every-property.js';
import { piece } from './testing/random-projects.js';

/** In place of the part of a file from one of its pieces on: other pieces; or the whole file gone. */
const edit = fc.record({
  file: fc.integer({ min: 0, max: 3 }),
  from: fc.nat(),
  remove: fc.integer({ min: 0, max: 2 }),
  insert: fc.array(piece, { maxLength: 2 }),
  gone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

/** Settings to change between. */
const settings: readonly ProjectConfig[] = [
  { ...defaultConfig, rules: { 'requirement-without-source': 'off', 'duplicate-name': 'hint' } },
  { ...defaultConfig, priorities: ['P1', 'P2'], requiredCases: { P1: ['normal', 'boundary'], P2: [] } },
  { ...defaultConfig, today: '2025-03-15', mvpSize: 1, rules: { 'scheduled-twice': 'off' } },
  { ...defaultConfig, today: '2025-02-10' },
];

/** The model of a run that starts from the texts and shares nothing with any other. */
function freshModel(files: Iterable<readonly [uri: string, text: string]>, config: ProjectConfig): ProjectModel {
  const model = new ProjectModel();
  model.setConfig(config);
  for (const [uri, text] of files) model.update(factsOf(uri, text));
  return model;
}

const findingsOfFreshRun = (files: Iterable<readonly [uri: string, text: string]>, config: ProjectConfig): Finding[] =>
  checkProject(freshModel(files, config), rules);

/** Every object that can be come to from another one and that could be changed. */
function reachableFrom(start: unknown, found = new Set<object>()): Set<object> {
  const open = [start];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each !== 'object' || each === null || found.has(each)) continue;
    found.add(each);
    if (each instanceof Map) open.push(...each.keys(), ...each.values());
    else if (each instanceof Set) open.push(...each);
    else open.push(...Object.values(each));
  }
  return found;
}

test('a fresh run shares nothing with the run that it is compared with', () => {
  const files = [['a.req', surroundings]] as const;
  const [running, fresh] = [freshModel(files, { ...defaultConfig }), freshModel(files, { ...defaultConfig })];
  const runner = new RuleRunner(running, rules);
  runner.update(new Set(), ['a.req']);
  checkProject(fresh, rules);
  // Settings and lists of nothing are never changed.
  const constant = reachableFrom(Object.values(defaultConfig));
  const others = reachableFrom(fresh);
  const shared = [...reachableFrom(running)].filter(
    (each) => others.has(each) && !constant.has(each) && Object.keys(each).length > 0,
  );
  expect(others.size).toBeGreaterThan(200);
  expect(shared).toEqual([]);
});

test('findings after any edits are those of a fresh run', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 3, maxLength: 4 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (start, edits) => {
        const files = new Map(start.map((content, i) => [`${i}.req`, content]));
        const model = new ProjectModel();
        model.setConfig({ ...defaultConfig, today: '2025-03-15' });
        const runner = new RuleRunner(model, rules);
        const put = (uri: string): Set<ReadKey> => {
          const content = files.get(uri);
          return content?.length ? model.update(factsOf(uri, content.join(''))) : model.remove(uri);
        };
        /** What somebody sees who asks again only for the files named by the runner. */
        const seen = new Map<string, readonly Finding[]>();
        const look = (uris: Iterable<string>) => {
          for (const uri of uris) seen.set(uri, runner.findings(uri));
        };
        look(runner.update(new Set([...files.keys()].flatMap((uri) => [...put(uri)])), files.keys()));
        for (const { file, from, remove, insert, gone } of edits) {
          const uri = `${file}.req`;
          const content = [...(files.get(uri) ?? [])];
          content.splice(from % (content.length + 1), remove, ...insert);
          if (gone) files.delete(uri);
          else files.set(uri, content);
          look(runner.update(put(uri), [uri]));
          if (remove === 0 && from % 5 === 0)
            look(runner.update(model.setConfig(settings[from % settings.length] as ProjectConfig), []));
          const texts = [...files].map(([each, content]) => [each, content.join('')] as const);
          const fresh = findingsOfFreshRun(
            texts.filter(([, text]) => text !== ''),
            model.config,
          );
          for (const each of files.keys())
            expect(seen.get(each) ?? []).toEqual(fresh.filter((finding) => finding.uri === each));
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** A project beside whose file another one changes. */
class Beside {
  private readonly model = new ProjectModel();
  private readonly runner = new RuleRunner(this.model, rules);
  private readonly seen = new Map<string, readonly Finding[]>();
  private readonly files = new Map<string, string>();

  constructor() {
    this.model.setConfig({ ...defaultConfig, today: '2025-03-15' });
    this.write('a.req', surroundings);
  }

  write(uri: string, text: string): void {
    this.files.set(uri, text);
    for (const each of this.runner.update(this.model.update(factsOf(uri, text)), [uri]))
      this.seen.set(each, this.runner.findings(each));
  }

  expectFresh(): void {
    const fresh = findingsOfFreshRun(this.files, this.model.config);
    for (const uri of this.files.keys())
      expect(this.seen.get(uri) ?? []).toEqual(fresh.filter((finding) => finding.uri === uri));
  }
}

test.each(['RC-1', 'RC-7', 'Boss', 'Growth', 'Sals'])(
  'a second %s of any kind, in its own file or in another, gives the findings of a fresh run',
  (name) => {
    const project = new Beside();
    project.write('c.req', '');
    for (const kind of declarationKinds) {
      const text = `${kind} ${name} "Twice" {}\n`;
      for (const [uri, written] of [
        ['a.req', `${surroundings}${text}`],
        ['a.req', surroundings],
        ['c.req', text],
        ['c.req', ''],
      ] as const) {
        project.write(uri, written);
        project.expectFresh();
      }
    }
  },
);

test.each([
  ['a stakeholder that a misspelt name is near to', 'stakeholder Customer "Customer" {}\n'],
  ['a goal that a misspelt name is near to', 'goal Costomers "Customers" {}\n'],
  ['a concern that is named without its stakeholder', 'stakeholder Buyer { concern Patience "No waiting" }\n'],
  ['a second one of that name', 'stakeholder Payer { concern Patience "No paying" concern Patience "Twice" }\n'],
])('%s comes and goes', (_, text) => {
  const project = new Beside();
  project.write('b.req', 'requirement RC-7 "One" { from: Custommer, Costumer answers: Patience }\n');
  project.write('d.req', 'stakeholder Buyers { concern Patience "No waiting" }\n');
  for (const written of [text, '', `${text}// moved\n${text}`, text, '']) {
    project.write('c.req', written);
    project.expectFresh();
  }
});
