/**
 * The seed of all random tests. It is the same in every run: what fails, fails because of what was changed. Other seeds
 * look for what nobody has found yet: the variable SEED is a number, or `random` for a new one.
 */
import fc from 'fast-check';

const usual = 20250101;

/** Chosen once per run, by vitest.config.ts, which hands it on to every worker in the same variable. */
export function chosenSeed(wish = process.env.SEED): number {
  if (!wish) return usual;
  const seed = wish === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wish);
  if (!Number.isInteger(seed)) throw new Error(`SEED is a whole number or “random”, not “${wish}”.`);
  return seed;
}

// As a set-up file of vitest: before each file with tests.
if (process.env.VITEST_WORKER_ID) fc.configureGlobal({ seed: chosenSeed() });
