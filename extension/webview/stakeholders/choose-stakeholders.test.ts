import { expect, test } from 'vitest';
import type {
  ConcernState,
  MapStakeholder,
  StakeholderMap,
} from '../../../language-server/src/views/stakeholder-map.js';
import { chooseStakeholders, type StakeholderChoices } from './choose-stakeholders.js';

const place = { uri: 'file:///a.req', start: 0, end: 1 };
const stakeholder = (
  name: string,
  role: MapStakeholder['role'],
  concerns: Record<string, ConcernState>,
): MapStakeholder => ({
  ...{ id: name, name, place, asks: 0, owns: 0 },
  ...(role && { role }),
  concerns: Object.entries(concerns).map(([text, state]) => ({
    ...{ name: `${name}-${text}`, text, place, state },
    answers: state === 'unanswered' ? [] : [{ name: 'REQ-7', title: `For ${text}`, givenUp: state === 'given-up' }],
  })),
});
const map: StakeholderMap = {
  levels: ['P0'],
  stakeholders: [
    stakeholder('Collector', 'executor', { calls: 'answered', scripts: 'given-up' }),
    stakeholder('Guest', undefined, {}),
    stakeholder('Director', 'decision-maker', { recovery: 'delivered', cost: 'unanswered' }),
  ],
  chain: [],
};

const chosen = (choices: Partial<StakeholderChoices>) =>
  chooseStakeholders(map, { filter: '', role: 'all', show: 'all', ...choices }).map(({ role, stakeholders }) => [
    role,
    ...stakeholders.map(({ stakeholder: { name }, concerns }) => [name, ...concerns.map(({ text }) => text)]),
  ]);

test('without filters everybody is there, decision-makers first', () => {
  expect(chosen({})).toEqual([
    ['decision-maker', ['Director', 'recovery', 'cost']],
    ['executor', ['Collector', 'calls', 'scripts']],
    ['none', ['Guest']],
  ]);
});

test('gaps are concerns that nothing answers, or nothing that will be built', () => {
  expect(chosen({ show: 'gaps' })).toEqual([
    ['decision-maker', ['Director', 'cost']],
    ['executor', ['Collector', 'scripts']],
  ]);
  expect(chosen({ show: 'answered' })).toEqual([
    ['decision-maker', ['Director', 'recovery']],
    ['executor', ['Collector', 'calls']],
  ]);
});

test('a role leaves those who have it', () => {
  expect(chosen({ role: 'none' })).toEqual([['none', ['Guest']]]);
});

test.each([
  ['a name leaves all concerns', ' DIRECTOR', [['decision-maker', ['Director', 'recovery', 'cost']]]],
  ['a concern leaves itself', 'cost', [['decision-maker', ['Director', 'cost']]]],
  ['a requirement leaves what it answers', 'for calls', [['executor', ['Collector', 'calls']]]],
  ['nothing matches', 'xyz', []],
])('%s', (_, filter, expected) => {
  expect(chosen({ filter })).toEqual(expected);
});
