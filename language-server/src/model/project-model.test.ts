/** Whoever reads something is told when it changes: for everything that a reader can be asked. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../rules/testing/annotated-text.js';
import { piece } from '../rules/testing/random-projects.js';
import { defaultConfig } from './project-config.js';
import { type Declared, type ModelReader, ProjectModel, type RequirementValues } from './project-model.js';

const names = ['S1', 'S2', 'S1.C1', 'C1', 'R1', 'R2', 'V1', 'M1', 'G1', 'RR1', 'S11', 'E1'];
const shown = (list: readonly Declared[]) =>
  list.map(({ uri, facts, fingerprint }) => `${uri} ${facts.kind} ${fingerprint}`);
const planned = (list: readonly RequirementValues[]) =>
  list.map(({ name, priority, effort }) => [name, priority?.value, effort?.days]);
const plannedOne = ({ name, priority, effort }: RequirementValues) => [name, priority?.value, priority && effort?.days];
const described = (values: RequirementValues) => ({ title: values.title?.value, values });
const twice = (model: ModelReader) =>
  planned(model.values('requirement')).filter(([name]) => model.isAmbiguous(name as string));
const concerned = (model: ModelReader) => names.map((name) => shown(model.withConcern(name)));

/** Everything that can be asked, with the answer as plain data without places. */
const questions: Readonly<Record<keyof ModelReader, (model: ModelReader) => unknown>> = {
  config: (model) => model.config.mvpSize,
  find: (model) => names.map((name) => shown(model.find(name))),
  findKind: (model) => names.map((name) => model.findKind('requirement', name)?.fingerprint),
  kindsOf: (model) => names.map((name) => model.kindsOf(name)),
  concernNamesOf: (model) => names.map((name) => [...(model.concernNamesOf(name) ?? ['no stakeholder'])]),
  all: (model) => shown(model.all('requirement')),
  values: (model) => planned(model.values('requirement')),
  picked: (model) => [
    model.picked('requirement', plannedOne),
    model.picked('requirement', described).map(({ title, values }) => [title, model.declarationOf(values).fingerprint]),
  ],
  declarationOf: (model) =>
    shown(model.values('requirement').flatMap((each) => (each.priority ? model.declarationOf(each) : []))),
  isAmbiguous: (model) => names.map((name) => model.isAmbiguous(name)),
  derive: (model) => [
    model.derive(twice),
    model.derive(concerned),
    model.all('version').map((version) => model.derive(deliveredBy, version)),
    model.all('requirement').map((requirement) => model.derive(placed, requirement, names.length)),
  ],
  placeOf: (model) => model.all('requirement').map((each) => model.placeOf(each)),
  usesOf: (model) => names.map((name) => shown(model.usesOf(name).map(({ from }) => from))),
  isUsed: (model) => names.map((name) => model.isUsed(name, ({ reference }) => reference.property === 'depends-on')),
  withConcern: concerned,
  versionsInside: (model) => names.map((name) => shown(model.versionsInside(name))),
  namingPartsOf: (model) => names.map((name) => shown(model.namingPartsOf(name))),
  namesNear: (model) => names.map((name) => [...model.namesNear(name)].sort()),
  withTitle: (model) => ['one', 'Two', 'sales', 'Four'].map((title) => shown(model.withTitle(title))),
  circleOf: (model) => names.map((name) => model.circleOf('depends-on', 'requirement', name)),
  file: (model) => model.file('0.req')?.lineStarts.length,
};

/** Made of another result, and with a place in it. */
const placed = (model: ModelReader, declared: Declared, more: number) => [
  model.placeOf(declared),
  model.derive(twice).length + more,
];

function deliveredBy(model: ModelReader, { facts }: Declared): unknown {
  return facts.kind === 'version' && facts.delivers?.map(({ name }) => shown(model.find(name)));
}

const edit = fc.record({
  file: fc.nat({ max: 2 }),
  pieces: fc.option(fc.array(piece, { maxLength: 3 })),
  mvpSize: fc.option(fc.nat({ max: 3 }), { freq: 9 }),
});

test.each(Object.entries(questions))(
  'what %s answers changes with its keys, and is that of a model made anew',
  (_, ask) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 6 }), (edits) => {
        const texts = new Map<string, string>();
        const model = new ProjectModel();
        let config = defaultConfig;
        model.setConfig(config);
        for (const { file, pieces, mvpSize } of edits) {
          const reads = new Set<string>();
          const before = ask(model.reader((key) => reads.add(key)));
          const uri = `${file}.req`;
          const changed = new Set<string>();
          if (mvpSize !== null) {
            config = { ...config, mvpSize };
            for (const key of model.setConfig(config)) changed.add(key);
          }
          if (pieces) texts.set(uri, pieces.join(''));
          else texts.delete(uri);
          for (const key of pieces ? model.update(factsOf(uri, pieces.join(''))) : model.remove(uri)) changed.add(key);
          for (const key of model.changedCircles()) changed.add(key);
          const after = ask(model.reader());
          if (JSON.stringify(after) !== JSON.stringify(before))
            expect([...reads].some((key) => changed.has(key))).toBe(true);
          const fresh = new ProjectModel();
          fresh.setConfig(config);
          for (const [each, text] of texts) fresh.load(factsOf(each, text));
          expect(after).toEqual(ask(fresh.reader()));
        }
      }),
      { numRuns: 60 },
    );
  },
);
