import { describe, expect, test } from 'vitest';
import { pictures } from '../protocol/pictures.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { buildStakeholderMap, type ChainLink } from './stakeholder-map.js';

const map = (text: string) => buildStakeholderMap(projectOf(text).model.reader());

const text = `project "Debt collection" {}
  stakeholder Director "Risk director" {
    role: decision-maker  department: "Risk"  influence: high  interest: high  weight: 2  note: "signs"
    concern Recovery "Recovery rate"
    concern Cost "Cost per case"
  }
  stakeholder Collector "Collector" {
    role: executor  reports-to: Director
    concern Calls "Fewer manual calls"
    concern Scripts "Script templates"
  }
  requirement A "Assigned automatically" { from: Director, Collector answers: Director.Recovery priority: P0 status: released owner: Director }
  requirement B "One-tap calls" { from: Collector answers: Collector.Calls status: accepted }
  requirement C "Suggested scripts" { answers: Collector.Calls status: building }
  requirement D "A printed handbook" { answers: Collector.Scripts decision: reject }`;

test('a stakeholder holds what it and the requirements about it say', () => {
  const { stakeholders, ...rest } = map(text);
  expect(rest).toMatchObject({ projectTitle: 'Debt collection', levels: ['P0', 'P1', 'P2', 'P3'] });
  const { place, concerns, ...director } = stakeholders[0] as (typeof stakeholders)[number];
  expect(text.slice(place.start, place.end)).toBe('Director');
  expect(concerns.map(({ name, text: words }) => [name, words])).toEqual([
    ['Recovery', 'Recovery rate'],
    ['Cost', 'Cost per case'],
  ]);
  expect(director).toEqual({
    id: 'Director',
    name: 'Director',
    title: 'Risk director',
    role: 'decision-maker',
    department: 'Risk',
    influence: 'high',
    interest: 'high',
    weight: 2,
    note: 'signs',
    asks: 1,
    owns: 1,
  });
  expect(stakeholders[1]).toMatchObject({ reportsTo: { name: 'Director', title: 'Risk director' }, asks: 2, owns: 0 });
});

test('a concern is delivered, answered, answered by what was given up, or not answered', () => {
  const concerns = map(text).stakeholders.flatMap((each) => each.concerns);
  expect(concerns.map(({ name, state, answers }) => [name, state, answers.map((r) => r.name)])).toEqual([
    ['Recovery', 'delivered', ['A']],
    ['Cost', 'unanswered', []],
    ['Calls', 'answered', ['B', 'C']],
    ['Scripts', 'given-up', ['D']],
  ]);
  const { place, answers } = concerns[0] as (typeof concerns)[number];
  expect(text.slice(place.start, place.end)).toBe('Recovery');
  expect(answers).toEqual([
    {
      name: 'A',
      title: 'Assigned automatically',
      place: { uri: 'main.req', start: text.indexOf('A "Assigned'), end: text.indexOf('A "Assigned') + 1 },
      priority: 'P0',
      status: 'released',
      givenUp: false,
    },
  ]);
});

test('what is not written is not there', () => {
  expect(Object.keys(map('stakeholder A { }').stakeholders[0] ?? {}).sort()).toEqual(
    ['id', 'name', 'place', 'concerns', 'asks', 'owns'].sort(),
  );
});

test('a repeated name gives stakeholders of their own', () => {
  expect(map('stakeholder A "one" {} stakeholder A "two" {}').stakeholders.map(({ id }) => id)).toEqual(['A', 'A#2']);
});

describe('the reporting chain', () => {
  const shape = (links: readonly ChainLink[]): unknown =>
    links.map(({ id, circular, reports }) => [circular ? `${id}!` : id, ...(shape(reports) as unknown[])]);
  const chain = (...pairs: string[]) =>
    shape(
      map(
        pairs
          .map((pair) => pair.split('>'))
          .map(([name, above]) => `stakeholder ${name} { ${above ? `reports-to: ${above}` : ''} }`)
          .join('\n'),
      ).chain,
    );

  test('is a tree of those who report to somebody', () => {
    expect(chain('A', 'B>A', 'C>B', 'D>A', 'Alone')).toEqual([['A', ['B', ['C']], ['D']]]);
  });

  test('starts below a superior who is not declared', () => {
    expect(chain('B>Nobody', 'C>B')).toEqual([['B', ['C']]]);
  });

  test('ends where it comes back to itself', () => {
    expect(chain('A>B', 'B>A')).toEqual([['A!', ['B']]]);
    expect(chain('A>A')).toEqual([['A!']]);
    expect(chain('X>A', 'A>B', 'B>C', 'C>A')).toEqual([['A!', ['X'], ['C', ['B']]]]);
  });
});

test('a half-written project gives what can be read', () => {
  const { stakeholders } = map('stakeholder A "a" { role: concern X "x" }\nstakeholder B "b { role: executor }');
  expect(stakeholders.map(({ name }) => name)).toContain('A');
});

test('its data is what the protocol carries', () => {
  const data = map(text);
  expect(pictures.stakeholders.schema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
});
