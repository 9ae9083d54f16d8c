import { expect, test } from 'vitest';
import { RestartPolicy } from './restart-policy.js';

const day = 86_400_000;

function policyWithClock() {
  const clock = { now: day };
  return { clock, policy: new RestartPolicy(() => clock.now) };
}

test('a server that dies now and then comes back at once, every time', () => {
  const { clock, policy } = policyWithClock();
  for (let death = 0; death < 1_000; death++) {
    clock.now += 6_000;
    expect(policy.died()).toEqual({ restart: true, pause: 0 });
  }
});

test('a server that dies right after each start is started more slowly, then given up', () => {
  const { clock, policy } = policyWithClock();
  const answers = Array.from({ length: 10 }, () => {
    clock.now += 1_000;
    return policy.died();
  });
  expect(answers.map((answer) => (answer.restart ? answer.pause : 'given up'))).toEqual([
    ...[0, 0, 0],
    ...Array.from({ length: 6 }, () => 1_000),
    'given up',
  ]);
});

test('the pause before a start is no part of a life', () => {
  const { clock, policy } = policyWithClock();
  for (let death = 0; death < 4; death++) policy.died();
  clock.now += 5_500;
  expect(policy.died()).toEqual({ restart: true, pause: 1_000 });
});

test('one longer life makes good for all short ones before', () => {
  const { clock, policy } = policyWithClock();
  for (let round = 0; round < 5; round++) {
    for (let death = 0; death < 9; death++) expect(policy.died().restart).toBe(true);
    clock.now += 60_000;
    expect(policy.died()).toEqual({ restart: true, pause: 0 });
  }
});
