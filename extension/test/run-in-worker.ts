import 'mocha/mocha.js';

/** Runs all suites in the web-worker extension host; the totals go to the console, behind `MOCHA-STATS`. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  await import('all-suites');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(`MOCHA-STATS ${JSON.stringify(runner.stats)}`);
      if (failures > 0) reject(new Error(`${failures} of the tests failed`));
      else resolve();
    });
  });
}
