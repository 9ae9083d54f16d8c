/** Completion in every place of the language: what is offered is all that is valid there, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  effortUnits,
  type PropertyEntry,
  type ReferableKind,
  type ValueSetName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import { factsOf } from '../facts/read-facts.js';
import type { Language } from '../locale/language.js';
import { ProjectModel } from '../model/project-model.js';
import { findingsOf, projectOf } from '../rules/testing/annotated-text.js';
import { scan } from '../syntax/marked-tokens.js';
import { offeredAt } from './testing/accept-completion.js';

const languages = ['en', 'zh'] as const;
const today = '2026-11-26';

/** Something of every kind to refer to. */
const others = `stakeholder S1 { concern C1 "c" }
stakeholder S2 { concern C2 "c" }
goal G1
goal G2
metric M1
metric M2
module D1
module D2
entity E1 { data shared: number }
requirement R1 "r" { tags: blue, "dark red" }
requirement R2 "r"
version V1
version V2
`;

const project = (text: string) =>
  projectOf(
    new Map([
      ['others.req', others],
      ['main.req', text],
    ]),
    { today, priorities: ['P0', 'P1', 'P2', 'P3'] },
  );

/** A declaration of a kind with a member in it, and all that it stands in. */
function inside(kind: DeclarationKind, member: string, language: Language): string {
  const [home] = declarations[kind].inside;
  const entry = declarations[kind];
  const word = (each: DeclarationKind) => declarations[each][language];
  const name = entry.name === 'none' ? '' : ' X1';
  const normal = language === 'en' ? ' normal' : ' 正常';
  const head = `${word(kind)}${kind === 'case' ? ` X1${normal}` : name}${entry.title === 'none' ? '' : ' "t"'}`;
  const own = `${head} {\n${member}\n}`;
  if (home === undefined || home === 'file') return own;
  const field = (label: string, type: readonly [en: string, zh: string]) =>
    `${word('data')} ${label}: ${language === 'en' ? type[0] : type[1]}`;
  const fields = [
    field('amount', ['number 0..5000', '数值 0..5000']),
    field('vip', ['yes-no', '是否']),
    field('level', ['one-of Gold, Silver', '枚举 Gold, Silver']),
  ].join('\n');
  const rule = `${word('rule')} Big { ${language === 'en' ? 'when: amount > 1000  then: "x"' : '当: amount > 1000  则: "x"'} }`;
  const around = home === 'acceptance' ? `${fields}\n${rule}\n${own}` : own;
  return inside(home, around, language);
}

const spelled = (set: ValueSetName, language: Language) =>
  Object.entries(valueSets[set]).map(([en, zh]) => (language === 'en' ? en : zh));

/** What is valid behind the colon of a property, by the keyword table. */
function validAt(kind: DeclarationKind, { value }: PropertyEntry, language: Language): readonly string[] {
  const say = (en: string, zh: string) => (language === 'en' ? en : zh);
  const fields = ['amount', 'vip', 'level', 'E1.shared'];
  switch (value.is) {
    case 'text':
    case 'texts':
    case 'number':
      return [];
    case 'percent':
      return ['100%', '80%', '50%', '20%'];
    case 'effort':
      return [say('5 person-days', '5人日'), say('2 person-weeks', '2人周'), say('2 person-months', '2人月')];
    case 'date':
      return [today, '2026-11', '2026-Q4', '2026-12-31'];
    case 'window':
      return ['2026-Q4', '2027-Q1', '2026-11', `${today}..2026-12-31`];
    case 'choice':
      return spelled(value.of, language);
    case 'priority':
      return ['P0', 'P1', 'P2', 'P3'];
    case 'references': {
      const names: { readonly [K in ReferableKind]?: readonly string[] } = {
        stakeholder: ['S1', 'S2'],
        goal: ['G1', 'G2'],
        metric: ['M1', 'M2'],
        module: ['D1', 'D2'],
        entity: ['E1'],
        requirement: ['R1', 'R2'],
        version: ['V1', 'V2'],
        concern: ['S1.C1', 'S2.C2'],
      };
      return names[value.to] ?? [];
    }
    case 'tags':
      return ['blue', 'dark red'];
    case 'condition':
      return [...fields, say('not', '非'), say('otherwise', '其他')];
    case 'givens':
      return fields;
    case 'outcomes':
      return kind === 'rule' ? ['Big', 'X1', say('not', '非')] : ['Big', say('not', '非')];
    case 'case-result':
      return spelled('caseOutcome', language);
  }
}

const codes = ['syntax', 'invalid-value', 'unresolved-reference', 'wrong-kind-of-reference', 'duplicate-property'];
const problemsOf = (text: string) => findingsOf(project(text), codes).map(({ code, args }) => ({ code, args }));

function offered(marked: string, language: Language) {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const { model } = project(text);
  return offeredAt(text, offset, { model: model.reader(), facts: model.reader().file('main.req'), language });
}

const properties = declarationKinds.flatMap((kind) =>
  declarations[kind].properties.flatMap((entry) => languages.map((language) => [kind, entry, language] as const)),
);

test.each(properties)('behind %s, $en (%s): all that is valid, and nothing else', (kind, entry, language) => {
  const { items, accept } = offered(inside(kind, `  ${entry[language]}: <|>`, language), language);
  expect(items.map(({ label }) => label)).toEqual(validAt(kind, entry, language));
  for (const item of items) {
    // A field alone or `not` is a beginning.
    if (['condition', 'givens'].includes(entry.value.is) || ['not', '非'].includes(item.label)) continue;
    expect({ item: item.label, problems: problemsOf(accept(item)) }).toEqual({ item: item.label, problems: [] });
  }
});

const homes = ['file', ...declarationKinds.filter((kind) => declarations[kind].properties.length > 0)] as const;

test.each(homes.flatMap((home) => languages.map((language) => [home, language] as const)))(
  'at the start of a line in %s (%s): each member that may stand there, once',
  (home, language) => {
    const field = language === 'en' ? 'data amount: number' : '数据 amount: 数值';
    const before = home === 'acceptance' ? `  ${field}\n` : '';
    const marked = home === 'file' ? 'goal G3\n<|>\n' : inside(home, `${before}  <|>`, language);
    const { items, accept } = offered(home === 'file' && language === 'zh' ? '目标 G3\n<|>\n' : marked, language);
    const labels = items.map(({ label }) => label.replace(' …', ''));
    const expected = [
      ...(home === 'file' ? [] : declarations[home].properties.map((entry) => entry[language])),
      ...declarationKinds
        .filter((kind) => declarations[kind].inside.includes(home))
        .map((kind) => declarations[kind][language]),
    ];
    expect([...new Set(labels)]).toEqual(expected);
    for (const item of items.filter(({ label }) => label.endsWith('…'))) {
      // What is to be filled in stands for names that are not there.
      const filled = accept(item)
        .replaceAll('Stakeholder', 'S1')
        .replaceAll(/干系人(?=\n)/g, 'S1');
      expect({ item: item.label, problems: problemsOf(filled) }).toEqual({ item: item.label, problems: [] });
    }
  },
);

describe('between the parts of a member', () => {
  const acceptance = (member: string) => inside('rule', `  ${member}`, 'en');
  const ofCase = (member: string) => inside('case', `  ${member}`, 'en');
  const requirement = (member: string) => inside('requirement', `  ${member}`, 'en');
  const signs = ['>', '>=', '<', '<=', '=', '!=', 'in', '+', '-', '*', '/'];
  test.each<[string, string, readonly string[]]>([
    ['a number field', acceptance('when: amount <|>'), signs],
    ['a field with options', acceptance('when: level <|>'), ['=', '!=', 'in']],
    ['a yes-no field', acceptance('when: vip <|>'), ['and', 'or', '=', '!=']],
    ['a shared field', acceptance('when: E1.shared <|>'), signs],
    ['a sign and a number field', acceptance('when: amount > <|>'), ['1000', '0', '5000', 'E1.shared']],
    ['a sign and a yes-no field', acceptance('when: vip = <|>'), ['yes', 'no']],
    ['a sign and a field with options', acceptance('when: level = <|>'), ['Gold', 'Silver']],
    ['a comparison', acceptance('when: amount > 1000 <|>'), ['and', 'or']],
    ['and', acceptance('when: amount > 1000 and <|>'), ['amount', 'vip', 'level', 'E1.shared', 'not']],
    ['not', acceptance('when: not <|>'), ['amount', 'vip', 'level', 'E1.shared']],
    ['in', acceptance('when: level in <|>'), ['()']],
    ['in a list', acceptance('when: level in (Gold, <|>'), ['Silver']],
    ['a list', acceptance('when: level in (Gold, Silver) <|>'), ['and', 'or']],
    ['otherwise', acceptance('when: otherwise <|>'), []],
    ['a rule that is named', ofCase('then: not <|>'), ['Big']],
    ['rules that are named', ofCase('then: Big, <|>'), []],
    ['an assigned field', ofCase('given: amount = 5, <|>'), ['vip', 'level', 'E1.shared']],
    ['a field of a case', ofCase('given: vip <|>'), ['=']],
    ['a sign in a case', ofCase('given: vip = <|>'), ['yes', 'no']],
    ['an outcome', ofCase('result: passed <|>'), ['on', 'by']],
    ['on', ofCase('result: passed on <|>'), [today, '2026-11', '2026-Q4', '2026-12-31']],
    ['a day', ofCase('result: passed on 2026-11-01 <|>'), ['by']],
    ['by', ofCase('result: passed by <|>'), ['S1', 'S2']],
    ['a name of a list', requirement('from: S1, <|>'), ['S2']],
    ['its own name', requirement('depends-on: <|>'), ['R1', 'R2']],
    ['an amount', requirement('effort: 5 <|>'), Object.keys(effortUnits)],
    ['a number of a share', requirement('confidence: 80<|>'), ['%']],
    ['a choice that is made', requirement('scope: custom <|>'), []],
    [
      'waive',
      inside('acceptance', '  rule Big { when: otherwise }\n  waive <|>', 'en'),
      ['normal', 'exception', 'boundary', 'Big'],
    ],
    ['what is waived', inside('acceptance', '  waive boundary <|>', 'en'), ['because']],
    ['a reason', inside('acceptance', '  waive boundary because "x" <|>', 'en'), ['until']],
    ['until', inside('acceptance', '  waive boundary because "x" until <|>', 'en'), ['V1', 'V2']],
    ['直到', inside('acceptance', '  豁免 边界 因为 “x” 直到 <|>', 'zh'), ['V1', 'V2']],
    ['a type', inside('acceptance', '  data a: number <|>', 'en'), ['step', 'unit']],
    ['a range', inside('acceptance', '  data a: number 0..5 <|>', 'en'), ['step', 'unit']],
    ['a step', inside('acceptance', '  data a: number step 1 <|>', 'en'), ['unit']],
    ['an option', inside('acceptance', '  data a: one-of A, <|>', 'en'), []],
    ['a date that is measured', inside('metric', '  measured <|>', 'en'), [today, '2026-11', '2026-Q4', '2026-12-31']],
    ['a name to come', 'goal G3\nrequirement <|>', ['R3']],
    ['a name that is there', 'goal G3\nrequirement R3 <|>', []],
    ['a property that is not known', 'goal G3 {\n  nonsense: <|>\n}', []],
    ['a long text', requirement('note: """\n  one\n  <|>\n  two\n  """'), []],
    ['a long text without its end', requirement('note: """\n  one\n  <|>'), []],
    ['a text', requirement('note: "some <|> words"'), []],
    ['a Chinese text', requirement('note: “some <|> words”'), []],
    ['a comment', requirement('// a comment <|>'), []],
    ['a comment over lines', requirement('/* a\n <|>\n */'), []],
    ['a title', 'goal G3 "title" <|>', []],
  ])('behind %s', (_, marked, expected) => {
    expect(offered(marked, 'en').items.map(({ label }) => label)).toEqual(expected);
  });

  test('an open property and the next line: the value first, then the members', () => {
    const labels = offered(requirement('from:\n  <|>'), 'en').items.map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(['S1', 'S2', 'ask']);
    expect(labels).not.toContain('from');
  });

  test('an unfinished value and the next line: the members first, and none where the value has to go on', () => {
    const at = (marked: string) => offered(requirement(marked), 'en').items.map(({ label }) => label);
    expect(at('effort: 5\n  <|>')[0]).toBe('ask');
    expect(at('effort: 5\n  <|>').slice(-3)).toEqual(Object.keys(effortUnits));
    expect(at('from: S1,\n  <|>')).toEqual(['S2']);
    const condition = offered(acceptance('when: amount > 1 and\n  <|>'), 'en').items.map(({ label }) => label);
    expect(condition).toEqual(['amount', 'vip', 'level', 'E1.shared', 'not']);
  });

  test('a blank offers only what has to follow', () => {
    const at = (marked: string) => {
      const offset = marked.indexOf('<|>');
      const text = marked.replace('<|>', '');
      const model = project(text).model.reader();
      return offeredAt(text, offset, {
        model,
        facts: model.file('main.req'),
        language: 'en',
        afterBlank: true,
      }).items.map(({ label }) => label);
    };
    expect(at(acceptance('when: amount <|>'))).toEqual(signs);
    expect(at(acceptance('when: amount > 1000 <|>'))).toEqual([]);
    expect(at(acceptance('when: vip <|>'))).toEqual([]);
    expect(at(requirement('effort: 5 <|>'))).toEqual(Object.keys(effortUnits));
    expect(at(requirement('from: S1 <|>'))).toEqual([]);
    expect(at(requirement('<|>'))).toEqual([]);
    expect(at('requirement R3 { from: S1 <|> }')).toEqual([]);
  });
});

test('each word is found by its pinyin, and a file that says nothing may become one in either language', () => {
  const { items } = offeredAt('', 0, { model: project('').model.reader(), language: 'en' });
  const found = (typed: string) =>
    items
      .filter(({ label, filterText }) => (filterText ?? label).split(' ').some((each) => each.startsWith(typed)))
      .map(({ label }) => label);
  for (const typed of ['需', 'xq', 'xuqiu']) expect(found(typed)).toEqual(['需求', '需求 …']);
  expect(found('requ')).toEqual(['requirement', 'requirement …']);
  // The words of the reader's own language come first.
  expect(items[0]?.label).toBe('project');
  const chinese = offeredAt('', 0, { model: project('').model.reader(), language: 'zh' }).items;
  expect(chinese[0]?.label).toBe('项目');
  for (const language of languages)
    for (const kind of declarationKinds)
      for (const entry of [declarations[kind], ...declarations[kind].properties]) {
        const [home] = declarations[kind].inside;
        const all = offered(
          entry === declarations[kind] && home === 'file'
            ? `${declarations.goal[language]} G3\n<|>`
            : inside(entry === declarations[kind] ? (home as DeclarationKind) : kind, '  <|>', language),
          language,
        ).items;
        expect(all.find(({ label }) => label === entry[language])?.filterText).toMatch(/ [a-z]+ [a-z]+/);
      }
});

test('numbers of new requirements and versions are free', () => {
  const next = (text: string, label: string) =>
    /\$\{1:([^}]*)\}/.exec(
      offered(`${text}\n<|>`, 'en').items.find((item) => item.label === label)?.insertText ?? '',
    )?.[1];
  expect(next('requirement REQ-1 "a"', 'requirement')).toBe('REQ-2');
  expect(next('requirement REQ-1 "a"\nrequirement REQ-2 "b"', 'requirement …')).toBe('REQ-3');
  expect(next('requirement RC-09 "a"\nrequirement Name "b"', 'requirement')).toBe('RC-10');
  expect(next('goal G3', 'requirement')).toBe('R3');
  expect(next('version V1.9', 'version …')).toBe('V1.10');
});

const folder = path.resolve(import.meta.dirname, '../../../samples');
const samples = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.req') && !entry.parentPath.includes('failing'))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

/** What could come next, so that the beginning of a file becomes a whole member. */
const continuations = [
  '',
  ' x',
  ' "x"',
  ' 1',
  ' = 1',
  ' > 1',
  ' = x',
  ' x: text',
  ' 1 person-days',
  ' 2025-01',
  ' 1%',
  ' x = 1',
  ' x > 1',
  ' P0',
  ' because "x"',
];

/** Values of the choices that a property may have. */
const choicesOf = (label: string) =>
  declarationKinds.flatMap((kind) =>
    declarations[kind].properties.flatMap(({ en, zh, value }) => {
      if (label !== en && label !== zh) return [];
      const set = value.is === 'choice' ? value.of : value.is === 'case-result' ? 'caseOutcome' : undefined;
      return set ? [` ${Object.keys(valueSets[set])[0]}`] : [];
    }),
  );

test('whatever is offered anywhere can be gone on with to a well-formed file', () => {
  const problemsIn = (text: string) => {
    const facts = factsOf('file:///a.req', text);
    return facts.problems.length + facts.invalid.length + facts.repeated.length;
  };
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.boolean(),
      (sample, at, blank) => {
        const { tokens } = scan(sample);
        const token = tokens[Math.floor(at * tokens.length)];
        if (!token) return;
        const offset = token.startOffset;
        // Where the next line begins, somebody may go on in the line before.
        const head = blank ? `${sample.slice(0, offset).trimEnd()} ` : sample.slice(0, offset);
        const text = head + sample.slice(offset);
        const model = new ProjectModel();
        const facts = factsOf('file:///a.req', text);
        model.update(facts);
        const { items, begin } = offeredAt(text, head.length, {
          model: model.reader(),
          facts,
          language: facts.language,
        });
        let depth = 0;
        for (const { tokenType } of scan(head).tokens)
          depth += tokenType.name === '{' ? 1 : tokenType.name === '}' ? -1 : 0;
        for (const item of items) {
          accepted++;
          const begun = begin(item);
          const open = (begun.match(/[（(]/g)?.length ?? 0) > (begun.match(/[）)]/g)?.length ?? 0) ? ')' : '';
          const ends = [...choicesOf(item.label), ...continuations].map(
            (rest) => `${begun.trimEnd()}${rest}${open}\n${'}\n'.repeat(depth)}`,
          );
          if (!ends.some((whole) => problemsIn(whole) === 0))
            throw new Error(`“${item.label}” cannot stand behind\n${begun.slice(-200)}`);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(accepted).toBeGreaterThan(500);
});
