import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig, type ProjectConfig } from '../model/project-config.js';
import { ProjectModel, type ReadKey } from '../model/project-model.js';
import { rules } from './registry.js';
import type { Finding } from './rule.js';
import { checkProject, RuleRunner } from './rule-runner.js';
import { factsOf } from './testing/annotated-text.js';
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
          return content ? model.update(factsOf(uri, content.join(''))) : model.remove(uri);
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
          for (const each of files.keys())
            expect(seen.get(each) ?? []).toEqual(checkProject(model, rules).filter((finding) => finding.uri === each));
        }
      },
    ),
    { numRuns: 200 },
  );
});
