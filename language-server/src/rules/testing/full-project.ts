/**
 * A project that uses every kind of declaration and every property, made from the language table, and everything that can
 * be changed in it alone. What is added to the table is in it by itself.
 */
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  partsOf,
  topKinds,
} from '../../../../grammar/keyword-table.js';
import { scoreInputs } from '../../analysis/ranking/score-inputs.js';
import { surroundings, valuesOf } from './every-property.js';

/** A declaration as it is written. */
interface Written {
  readonly kind: DeclarationKind;
  readonly comment?: string;
  readonly name: string;
  readonly title: string | undefined;
  /** What a form of its own says behind its keyword. */
  readonly own: string | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly parts: readonly Written[];
}

/** Files by name. */
export type Files = Readonly<Record<string, string>>;

/** Something that is changed alone. */
export interface Change {
  /** The kind that stands around it, or what else is changed. */
  readonly of: string;
  readonly what: string;
  /** Before the change, and after it is taken back. */
  readonly base: Files;
  readonly files: Files;
}

/** What forms of their own can say; the first one is written. */
const ownForms: Partial<Record<DeclarationKind, readonly string[]>> = {
  measured: ['2025-01: 3', '2025-02: 3', '2025-01: 8', '2024-11-30: 3'],
  data: [
    'amount: integer 0..1000',
    'amount: integer 0..7',
    'amount: number',
    'amount: yes-no',
    'total: integer 0..1000',
  ],
  case: ['A1 normal', 'A1 exception', 'A1 boundary', 'normal', 'A1'],
  waive: [
    'exception because "x"',
    'Big because "x"',
    'exception because "x" until V1',
    'exception',
    'normal because "y"',
  ],
};

/** Where a kind's names are referred to by something else in the project. */
const nameOf = (kind: DeclarationKind, number: number) =>
  kind === 'requirement' ? `RC-${6 + number}` : kind === 'rule' ? ['Big', 'All'][number - 1] : `${kind}-${number}`;

function written(kind: DeclarationKind, number: number): Written {
  const { name, title, properties } = declarations[kind];
  const values: Record<string, string | undefined> = {};
  for (const entry of properties) values[entry.en] = valuesOf(entry)[(number - 1) % valuesOf(entry).length];
  // Far from its score, so that a finding says what the score is.
  if (kind === 'requirement' && number === 1) values.priority = 'P3';
  return {
    kind,
    name: name === 'none' ? '' : (nameOf(kind, number) ?? ''),
    title: title === 'none' ? undefined : `The ${kind} ${number}`,
    own: ownForms[kind]?.[number - 1],
    values,
    parts:
      number > 2
        ? []
        : insideOf(kind).flatMap((part) => [1, 2].slice(0, isOnly(kind, part) ? 1 : 2).map((n) => written(part, n))),
  };
}

/** Kinds that stand inside others; a version inside a version, once. */
const insideOf = (kind: DeclarationKind) =>
  declarationKinds.filter((part) => part !== kind && declarations[part].inside.includes(kind) && part !== 'version');

const isOnly = (holder: DeclarationKind, part: DeclarationKind) =>
  partsOf[holder].some((each) => each.kind === part && !each.many);

function textOf({ kind, comment, name, title, own, values, parts }: Written, indent = ''): string {
  const deeper = `${indent}  `;
  const lines = [
    ...Object.entries(values).flatMap(([property, value]) =>
      value === undefined ? [] : `${deeper}${property}: ${value}\n`,
    ),
    ...parts.map((part) => textOf(part, deeper)),
  ];
  const head = [kind, own ?? name, own === undefined && title !== undefined ? `"${title}"` : '']
    .filter(Boolean)
    .join(' ');
  const hasBlock = own === undefined || kind === 'case';
  return `${comment ? `${indent}/// ${comment}\n` : ''}${indent}${head}${hasBlock ? ` {\n${lines.join('')}${indent}}` : ''}\n`;
}

/** One kind may stand once in a project. */
const howMany = (kind: DeclarationKind) => (declarations[kind].atMostOne ? 1 : 2);

const all: readonly Written[] = topKinds.flatMap((kind) =>
  Array.from({ length: howMany(kind) }, (_, i) => written(kind, i + 1)),
);

const filesWith = (declared: readonly Written[], more: Files = {}): Files => ({
  'all.req': declared.map((each) => textOf(each)).join('\n'),
  // Without its own project declaration, of which there may be one.
  'around.req': surroundings.replace(/^project .*\n/, ''),
  'req.config.json': '{ "today": "2025-03-15" }',
  ...more,
});

/** The project with nothing changed. */
export const fullProject: Files = filesWith(all);

/** With `EVERY_VALUE=1`, every value of every property, and one that cannot be read; else with and without each property. */
const thorough = process.env.EVERY_VALUE !== undefined;

/** What a declaration, or a part of it, can be changed into, one thing at a time. */
function* changesOf(declared: Written, isTop: boolean): Generator<readonly [what: string, now: readonly Written[]]> {
  const { kind, own, values, parts, name, title } = declared;
  yield [`without ${kind}`, []];
  yield [`a second ${kind}`, [declared, declared]];
  if (name)
    for (const other of thorough ? ['RC-1', 'Boss', 'unknown'] : ['RC-1'])
      yield [`${kind} with the name ${other}`, [{ ...declared, name: other }]];
  if (name && own === undefined) yield [`${kind} without a name`, [{ ...declared, name: '' }]];
  if (title !== undefined) {
    yield [`${kind} with another title`, [{ ...declared, title: 'Something else, TBD' }]];
    yield [`${kind} without a title`, [{ ...declared, title: undefined }]];
  }
  if (isTop) yield [`${kind} with a comment`, [{ ...declared, comment: 'Says why.' }]];
  for (const form of (ownForms[kind] ?? []).slice(thorough ? 0 : 2))
    if (form !== own) yield [`${kind} ${form}`, [{ ...declared, own: form }]];
  for (const entry of declarations[kind].properties) {
    const property = entry.en;
    const others = [...new Set(valuesOf(entry))].filter((value) => value !== values[property]);
    for (const value of [undefined, ...(thorough ? [...others, '%'] : [])])
      yield [`${kind} ${property}: ${value ?? '–'}`, [{ ...declared, values: { ...values, [property]: value } }]];
  }
  for (const [i, part] of parts.entries()) {
    // Of several alike, the first one is changed.
    if (parts.findIndex((each) => each.kind === part.kind) !== i) {
      const swapped = parts.with(i, parts[i - 1] as Written).with(i - 1, part);
      yield [`${part.kind} of ${kind} before the other`, [{ ...declared, parts: swapped }]];
      continue;
    }
    for (const [what, now] of changesOf(part, false))
      yield [`${what} in ${kind}`, [{ ...declared, parts: parts.toSpliced(i, 1, ...now) }]];
  }
}

/** What settings can say; every one of them has to be here. */
export const settings: Readonly<Record<string, readonly unknown[]>> = {
  priorities: [
    ['P1', 'P0'],
    ['P0', 'P1', 'P2', 'P3', 'P9'],
  ],
  requiredCases: [{ P0: ['boundary'] }, { P1: [] }],
  rules: [{ 'unresolved-reference': 'hint', 'priority-against-score': 'off' }],
  score: ['rice', 'wsjf', 'benefit'],
  mvpSize: [1],
  valuesPerBoundary: [{ P0: 2 }, { P1: 3 }],
  punctuation: ['ascii'],
  today: ['2027-01-01'],
  ignore: [['around.req']],
};

/** Everything that can be changed alone in the whole project. */
function* changesOfAll(): Generator<Omit<Change, 'base'>> {
  for (const [i, declared] of all.entries()) {
    if (all[i - 1]?.kind === declared.kind) {
      const others = all.toSpliced(i, 1);
      yield {
        of: declared.kind,
        what: `${declared.kind} before the other`,
        files: filesWith(others.toSpliced(i - 1, 0, declared)),
      };
      yield {
        of: declared.kind,
        what: `${declared.kind} in a file of its own`,
        files: filesWith(others, { 'own.req': textOf(declared) }),
      };
      yield { of: declared.kind, what: `${declared.kind} first of all`, files: filesWith([declared, ...others]) };
      continue;
    }
    for (const [what, now] of changesOf(declared, true))
      yield { of: declared.kind, what, files: filesWith(all.toSpliced(i, 1, ...now)) };
  }
  for (const file of ['all.req', 'around.req']) {
    const text = fullProject[file] as string;
    const { [file]: _, ...others } = fullProject;
    yield { of: 'files', what: `without ${file}`, files: others };
    yield { of: 'files', what: `a line before ${file}`, files: { ...fullProject, [file]: `\n${text}` } };
    yield { of: 'files', what: `a brace too many in ${file}`, files: { ...fullProject, [file]: `}\n${text}` } };
    yield { of: 'files', what: `a copy of ${file}`, files: { ...fullProject, 'copy.req': text } };
    yield {
      of: 'files',
      what: `${file} in Chinese`,
      files: { ...fullProject, [file]: `需求 R-1 “第一个” {}\n${text}` },
    };
  }
  for (const [key, values] of Object.entries(settings))
    for (const value of values)
      yield {
        of: 'settings',
        what: `setting ${key}: ${JSON.stringify(value)}`,
        files: { ...fullProject, 'req.config.json': JSON.stringify({ today: '2025-03-15', [key]: value }) },
      };
}

/** What a score is worked out from is taken out while the project goes by this score. */
function* changesOfScores(): Generator<Change> {
  const i = all.findIndex(({ kind }) => kind === 'requirement');
  const requirement = all[i] as Written;
  for (const [score, inputs] of Object.entries(scoreInputs)) {
    const withScore = (declared: readonly Written[]) =>
      filesWith(declared, { 'req.config.json': JSON.stringify({ today: '2025-03-15', score }) });
    for (const input of inputs) {
      const [property = '', part] = input.split('.').reverse();
      const without = (from: Written): Written => ({ ...from, values: { ...from.values, [property]: undefined } });
      const now =
        part === undefined
          ? without(requirement)
          : { ...requirement, parts: requirement.parts.map((each) => (each.kind === part ? without(each) : each)) };
      yield {
        of: `score by ${score}`,
        what: `without ${input}`,
        base: withScore(all),
        files: withScore(all.with(i, now)),
      };
    }
  }
}

/** Everything that can be changed alone, and what it is changed in. */
export function* everyChange(): Generator<Change> {
  for (const change of changesOfAll()) yield { ...change, base: fullProject };
  yield* changesOfScores();
}
