import 'mocha/mocha.js';
import { reportOf } from './mocha-report.js';

/** Runs all suites in the web-worker extension host; the report goes to the console, behind `MOCHA-REPORT`. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 120_000, color: false, reporter: 'spec' });
  await import('all-suites');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(`MOCHA-REPORT ${report()}`);
      if (failures > 0) reject(new Error(`${failures} of the tests failed`));
      else resolve();
    });
    const report = reportOf(runner as unknown as Mocha.Runner);
  });
}
