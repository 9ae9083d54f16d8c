import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Coalescer } from './coalescer.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('runs once, after the quiet time', async () => {
  const run = vi.fn(async () => {});
  const coalescer = new Coalescer(run);
  for (let i = 0; i < 3; i++) {
    coalescer.request();
    await vi.advanceTimersByTimeAsync(15);
  }
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(25);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('does not wait for ever while one keeps typing', async () => {
  const run = vi.fn(async () => {});
  const coalescer = new Coalescer(run);
  for (let i = 0; i < 11; i++) {
    coalescer.request();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10);
  expect(run).toHaveBeenCalledTimes(1);
});

test('runs again for what changed meanwhile, and never twice at a time', async () => {
  let finish = () => {};
  let atOnce = 0;
  let most = 0;
  const run = vi.fn(async () => {
    most = Math.max(most, ++atOnce);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    atOnce--;
  });
  const coalescer = new Coalescer(run);
  coalescer.requestNow();
  coalescer.request();
  coalescer.requestNow();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
  expect(most).toBe(1);
});

test('rests after a run as long as it took', async () => {
  const run = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
  const coalescer = new Coalescer(run, { quiet: 0, atMost: 0 });
  coalescer.request();
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(350);
  coalescer.request();
  await vi.advanceTimersByTimeAsync(200);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(run).toHaveBeenCalledTimes(2);
});

test('goes on after a run that failed', async () => {
  const run = vi.fn(async () => {});
  run.mockRejectedValueOnce(new Error('no'));
  const coalescer = new Coalescer(run);
  coalescer.requestNow();
  await vi.advanceTimersByTimeAsync(1);
  coalescer.request();
  await vi.advanceTimersByTimeAsync(200);
  expect(run).toHaveBeenCalledTimes(2);
});

test('is silent once disposed', async () => {
  const run = vi.fn(async () => {});
  const coalescer = new Coalescer(run);
  coalescer.request();
  coalescer.dispose();
  coalescer.requestNow();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).not.toHaveBeenCalled();
});
