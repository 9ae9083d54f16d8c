/**
 * Names of samples become names that something else has, words of the language, or anything that looks like a name. Either
 * that is refused with a sentence, or it can be taken back, which gives the same bytes: had the new name become one with
 * another, taking it back would take that along.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectives, dataTypes, declarations, valueSets } from '../../../grammar/keyword-table.js';
import { visitNamesIn } from '../analysis/names/names-in-declaration.js';
import type { FileFacts } from '../facts/facts.js';
import { fill } from '../locale/language.js';
import { applyChanges, findingsOf, projectOf, type TestProject } from '../rules/testing/annotated-text.js';
import { endOf, startOf } from '../text/span.js';
import { renameableAt, renameEdits, type RenamePlace, type RenameRefusal } from './rename.js';
import { sampleProjects } from './testing/sample-projects.js';

const words = [
  ...Object.values(declarations).flatMap(({ en, zh, properties }) => [
    en,
    zh,
    ...properties.flatMap((property) => [property.en, property.zh]),
  ]),
  ...Object.entries({ ...connectives, ...dataTypes }).flatMap(([en, { zh }]) => [en, zh]),
  ...Object.values(valueSets).flatMap((set) => Object.entries(set).flat()),
  ...[
    'P0',
    'mvp',
    'A.b',
    'x-1',
    '_',
    'é',
    '😀组',
    '9',
    '1万',
    '2025-Q1',
    'a b',
    '１２',
    '',
    '"',
    '//x',
    'V1.0',
    '-x',
    '到',
    'to',
  ],
];

/** Few names for many things, some of which are not there: nearly every rename would mix something up. */
const dense = new Map([
  [
    'a.req',
    `entity E { data a: one-of p, q, 是  data b: number  data c: yes-no }
entity F { data a: one-of p, 是, s  data b: number }
stakeholder S { concern c "x"  concern d "x" }
stakeholder T { concern c "x" }
goal G {}
module M { part-of: E }
roadmap V {
  version V { after: W }
  version W { after: V, X  delivers: R, T.c }
}
`,
  ],
  [
    'b.req',
    `requirement R "r" {
  from: S, T.c, Nobody
  answers: S.c, T.c, S.z, E.a, M
  depends-on: S.R
  risk c "x" {}
  acceptance {
    data a: one-of p, q, E.b
    data q: one-of p, q, a
    data E.b: number
    data p: yes-no
    rule A { when: E.a = p and a = q and q = a and p and E.b > 1 and F.a = E.a and a = q  then: B, not A }
    rule B { when: E.c and F.b in 1..F.b and q in (p, a, E.a) and x = y and E.z = q and F.b < E.b  then: "x" }
    rule normal { when: otherwise }
    case A normal { given: a = p, q = a, E.a = 是, F.a = 是, p = no, E.b = 3  then: not A, B, Z }
    case normal { given: E.a = q  then: normal  result: passed on 2025-01-01 by S }
    waive A because "x" until V
    waive normal because "y"
  }
}
requirement S.R "r" { acceptance { rule A { when: E.a = F.a and E.b > F.b or E.y = 1  then: A } } }
`,
  ],
]);

interface NamePlace {
  readonly uri: string;
  readonly offset: number;
}

/** The start of every name of a project, and the names. */
function namesOf({ model }: TestProject): { readonly places: NamePlace[]; readonly names: string[] } {
  const [places, names]: [NamePlace[], Set<string>] = [[], new Set()];
  const reader = model.reader();
  for (const uri of model.uris())
    for (const declared of model.declaredIn(uri))
      visitNamesIn(declared, reader, ({ at, whole }) => {
        places.push({ uri, offset: startOf(at) });
        if (whole.name) names.add(whole.name);
      });
  return { places, names: [...names] };
}

function rename(
  project: TestProject,
  { uri, offset }: NamePlace,
  name: string,
): readonly RenamePlace[] | RenameRefusal {
  const reader = project.model.reader();
  const found = renameableAt(reader.file(uri) as FileFacts, offset, reader);
  return 'refused' in found
    ? found
    : renameEdits(found.thing, name, reader, (file) => project.files.get(file) as string);
}

const moved = (edits: readonly RenamePlace[], { uri, offset }: NamePlace): NamePlace => ({
  uri,
  offset: edits
    .filter((edit) => edit.uri === uri && startOf(edit.at) < offset)
    .reduce((sum, { at, text }) => sum + text.length - (endOf(at) - startOf(at)), offset),
});

test('a rename is refused with a sentence, or can be taken back', () => {
  const samples = [...sampleProjects(), { files: dense, config: {} }].map(({ files, config }) => {
    const project = projectOf(files, config);
    return { project, config, ...namesOf(project) };
  });
  const count = { done: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof(fc.nat({ max: samples.length - 1 }), fc.constant(samples.length - 1)),
      fc.nat(),
      fc.oneof(fc.constantFrom(...words), fc.nat()),
      (sample, which, chosen) => {
        const { project, config, places, names } = samples[sample] as (typeof samples)[0];
        if (places.length === 0) return;
        const place = places[which % places.length] as NamePlace;
        const newName = typeof chosen === 'string' ? chosen : (names[chosen % names.length] as string);
        const edits = rename(project, place, newName);
        if ('refused' in edits) {
          count.refused++;
          for (const language of ['en', 'zh'] as const)
            expect(fill(edits.refused, language, edits.args)).not.toMatch(/[{}]/);
          return;
        }
        if (edits.length === 0) return;
        count.done++;
        const after = projectOf(applyChanges(project.files, edits), config);
        const codes = (of: TestProject) =>
          findingsOf(of)
            .map(({ code }) => code)
            .sort();
        expect(codes(after), `${JSON.stringify(place)} ${newName} ${[...after.files.values()].join('')}`).toEqual(
          codes(project),
        );
        const [first] = edits;
        const old = project.files.get(first?.uri ?? '')?.slice(startOf(first?.at as never), endOf(first?.at as never));
        const back = rename(after, moved(edits, place), old ?? '');
        if ('refused' in back) throw new Error(fill(back.refused, 'en', back.args));
        expect(applyChanges(after.files, back)).toEqual(project.files);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  console.info('renames:', count);
  // Or the test would say nothing.
  expect(count.done).toBeGreaterThan(40);
  expect(count.refused).toBeGreaterThan(40);
});
