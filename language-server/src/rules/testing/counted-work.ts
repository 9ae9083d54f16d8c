/**
 * Counts work instead of timing it: how often the parts of our own code run, as V8 counts them for coverage. The same
 * text gives the same count on every machine. What built-in functions do inside is not counted.
 */
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** Compiled code is not counted in full, and code that was thrown away not at all. */
const flags = ['opt', 'sparkplug', 'lazy-feedback-allocation', 'flush-bytecode'];

/** @returns how often the blocks of code in `language-server/src` and `grammar` ran, all together */
export async function workOf(run: () => unknown): Promise<number> {
  for (const flag of flags) setFlagsFromString(`--no-${flag}`);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // What starting itself has counted.
  await session.post('Profiler.takePreciseCoverage');
  try {
    await run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    let work = 0;
    for (const { url, functions } of result)
      if (/\/(language-server\/src|grammar)\//.test(url) && !url.includes('/testing/'))
        for (const { ranges } of functions) for (const { count } of ranges) work += count;
    return work;
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    for (const flag of flags) setFlagsFromString(`--${flag}`);
  }
}
