import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OwnSteps } from './own-steps.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Changes of a text; each is told the version that it is for. */
function stepsIn(steps: OwnSteps) {
  const versions: number[] = [];
  const apply = async (version: number) => {
    versions.push(version);
    return true;
  };
  return { versions, change: (version: number) => void steps.run(version, apply) };
}

test('a change waits until the picture shows the one before it, and is for the text as that has left it', async () => {
  const steps = new OwnSteps();
  const { versions, change } = stepsIn(steps);
  for (let i = 0; i < 3; i++) change(5);
  await vi.advanceTimersByTimeAsync(100);
  expect(versions).toEqual([5]);
  steps.show(6);
  await vi.advanceTimersByTimeAsync(1);
  expect(versions).toEqual([5, 6]);
  steps.show(7);
  await vi.advanceTimersByTimeAsync(1);
  expect(versions).toEqual([5, 6, 7]);
});

test('what was done in a picture that shows the last change is for that picture', async () => {
  const steps = new OwnSteps();
  const { versions, change } = stepsIn(steps);
  change(5);
  await vi.advanceTimersByTimeAsync(1);
  steps.show(6);
  steps.show(9);
  change(9);
  await vi.advanceTimersByTimeAsync(1);
  expect(versions).toEqual([5, 9]);
});

test('what was done in an older picture is for that picture, so that it is refused', async () => {
  const steps = new OwnSteps();
  const { versions, change } = stepsIn(steps);
  change(5);
  await vi.advanceTimersByTimeAsync(1);
  steps.show(6);
  change(4);
  await vi.advanceTimersByTimeAsync(1);
  expect(versions).toEqual([5, 4]);
});

test('a change that was refused or failed, or a picture that does not come, keeps nobody waiting', async () => {
  const steps = new OwnSteps();
  await steps.run(5, async () => false);
  await expect(steps.run(5, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const { versions, change } = stepsIn(steps);
  change(5);
  change(5);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(versions).toHaveLength(2);
});
