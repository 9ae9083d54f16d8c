import { expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { ProjectModel } from '../model/project-model.js';
import { factsOf, projectOf } from '../rules/testing/annotated-text.js';
import { buildPriorities } from './priorities.js';

const table = (text: string) => buildPriorities(projectOf(text).model.reader());

test('a row holds what the requirement and what refers to it say', () => {
  const text = `project "Risk" { currency: "CNY" day-rate: 1000 }
    stakeholder Director "Risk director" { role: decision-maker }
    module Orders "Order management" {}
    requirement RC-7 "Large orders need approval" {
      from: Director  module: Orders  value: "fewer bad debts"
      customers: 8  effort: 1 person-weeks  priority: P0  decision: do-now  status: building
      benefit { per-use: 50 reach: 100 probability: 10% }
    }
    version V1.0 "First release" { delivers: RC-7 }`;
  const { rows, ...rest } = table(text);
  const at = text.indexOf('RC-7');
  expect(rest).toEqual({
    projectTitle: 'Risk',
    currency: 'CNY',
    levels: ['P0', 'P1', 'P2', 'P3'],
    scoreMethod: 'matrix',
  });
  expect(rows).toEqual([
    {
      id: 'RC-7',
      name: 'RC-7',
      title: 'Large orders need approval',
      place: { uri: expect.stringContaining('main.req'), start: at, end: at + 4 },
      customers: 8,
      effortDays: 5,
      value: 'fewer bad debts',
      benefit: 500,
      priority: 'P0',
      decision: 'do-now',
      status: 'building',
      score: expect.objectContaining({ method: 'matrix' }),
      version: { name: 'V1.0', title: 'First release' },
      module: { name: 'Orders', title: 'Order management' },
      from: ['Risk director'],
      cases: { present: 0, required: 2 },
    },
  ]);
});

test('what is not written is not there', () => {
  const [row] = table('requirement A "a" {}').rows;
  expect(Object.keys(row ?? {}).sort()).toEqual(['cases', 'from', 'id', 'name', 'place', 'score', 'title']);
});

test('a repeated name gives rows of their own', () => {
  expect(table('requirement A "one" {} requirement A "two" {}').rows.map(({ id, title }) => [id, title])).toEqual([
    ['A', 'one'],
    ['A#2', 'two'],
  ]);
});

test('a half-written project gives what can be read', () => {
  const { rows } = table(
    'requirement A "a" { priority: P1 customers: }\nrequirement B "b { effort: 2 person-days }\n requirement C "c" { priority: P0 }',
  );
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['A', 'C']));
  expect(rows.find(({ name }) => name === 'C')?.priority).toBe('P0');
});

test('its data is what the protocol carries', () => {
  const data = table('project "p" { currency: "CNY" } requirement A "a" { effort: 3 person-days } requirement B "" {}');
  expect(pictures.priorities.schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
});

test.each([
  ['P0 asks for a normal and an exception case', 'priority: P0', 2],
  ['lower levels ask for a normal case', 'priority: P3', 1],
  ['no priority asks for a normal case', '', 1],
  ['what is deferred asks for none', 'priority: P0 decision: defer', 0],
  ['what is dropped asks for none', 'priority: P0 status: dropped', 0],
  [
    'a number compared asks for a boundary case',
    'priority: P0 acceptance { data n: integer rule R { when: n > 3 } }',
    3,
  ],
  ['a yes-no rule does not', 'priority: P0 acceptance { data b: yes-no rule R { when: b } }', 2],
])('%s', (_, properties, required) => {
  expect(table(`requirement A "a" { ${properties} }`).rows[0]?.cases.required).toBe(required);
});

test('cases and waivers with a reason count', () => {
  const [row] = table(`requirement A "a" { priority: P0 acceptance {
    case A1 normal "works" { then: "done" }
    waive exception because "there is no failure the user could see"
  } }`).rows;
  expect(row?.cases).toEqual({ present: 2, required: 2 });
});

test.each([
  [
    'points that a case decides count as covered',
    'case A1 normal "x" { given: n = 3 then: R }',
    { covered: 1, total: 2 },
  ],
  ['without a deciding case none is', 'case A1 normal "x" { given: n = 9 then: R }', { covered: 0, total: 2 }],
  ['a waived rule has none', 'waive R because "checked by hand"', undefined],
])('%s', (_, more, points) => {
  const acceptance = `acceptance { data n: integer 0..9 rule R { when: n >= 3 } ${more} }`;
  expect(table(`requirement A "a" { ${acceptance} }`).rows[0]?.points).toEqual(points);
  expect(table(`requirement A "a" { decision: defer ${acceptance} }`).rows[0]?.points).toBeUndefined();
});

test('rows that say the same after an edit elsewhere are the same objects', () => {
  const model = new ProjectModel();
  const write = (name: string, text: string) => model.update(factsOf(`file:///${name}.req`, text));
  const rows = () => buildPriorities(model.reader()).rows;
  write('a', 'requirement A "a" { customers: 3 effort: 2 person-days priority: P0 }');
  write('b', 'requirement B "b" { customers: 9 }');
  const [a, b] = rows();
  write('b', 'requirement B "bb" { customers: 9 priority: P1 }');
  expect(rows()[0]).toBe(a);
  expect(rows()[1]).toMatchObject({ title: 'bb', priority: 'P1' });
  expect(rows()[1]).not.toBe(b);
  write('b', 'requirement B "bb" { customers: 90 priority: P1 }');
  expect(rows()[0]).not.toEqual(a);
  const before = rows()[0];
  write('c', 'version V1 "First" { delivers: A }');
  expect(rows()[0]).toMatchObject({ ...before, version: { name: 'V1', title: 'First' } });
});
