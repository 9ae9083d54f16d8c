import { expect, test } from 'vitest';
import type { HealthFacts, RequirementFacts } from '../../facts/facts.js';
import { factsOf } from '../../rules/testing/annotated-text.js';
import { lowParts, lowSatisfactionOf } from './feature-health.js';

const health = (text: string) => {
  const requirement = factsOf('a.req', `requirement R "r" { health { ${text} } }`).declarations[0]?.facts;
  return (requirement as RequirementFacts).health as HealthFacts;
};

test.each([
  ['usage: 39% satisfaction: 2.9 value: low', ['usage', 'satisfaction', 'value']],
  ['usage: 40% satisfaction: 3 value: medium', []],
  ['usage: 12%', ['usage']],
  ['', []],
])('low parts of { %s } on a five-point scale', (text, low) => {
  expect(lowParts(health(text), 5)).toEqual(low);
});

test('the scale is known by the highest score', () => {
  expect([4.6, 8, 92, 250].map(lowSatisfactionOf)).toEqual([3, 6, 60, 150]);
  expect(lowParts(health('satisfaction: 4.6'), 9)).toEqual(['satisfaction']);
});
