import { defineConfig } from 'vitest/config';

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
    setupFiles: ['language-server/src/syntax/testing/use-thorough-parser.ts'],
    testTimeout: 120_000,
    // Two cores are shared with the rest of the run; more workers only take turns.
    maxWorkers: 2,
  },
});
