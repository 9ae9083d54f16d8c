import { defineConfig } from 'vitest/config';
import { chosenSeed } from './scripts/random-seed.js';

const seed = chosenSeed();
console.info(`Random tests: SEED=${seed}`);

export default defineConfig({
  test: {
    include: [
      'grammar/**/*.test.ts',
      'language-server/**/*.test.ts',
      'extension/src/**/*.test.ts',
      'extension/webview/**/*.test.ts',
      'scripts/**/*.test.ts',
      'benchmarks/**/*.test.ts',
    ],
    setupFiles: ['scripts/random-seed.ts'],
    env: { SEED: String(seed) },
    // They end what hangs. No run is to fail because its machine is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Loading parser and checks anew for each of many files would take longer than the tests; nothing in a test outlives it.
    isolate: false,
    // Two cores are shared with the rest of the run; more workers only take turns.
    maxWorkers: 2,
  },
});
