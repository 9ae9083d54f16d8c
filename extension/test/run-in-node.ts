import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Runs all suites in the Node extension host; the totals go to the file named by REQLANG_TEST_REPORT. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await import('all-suites');
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('end', () => {
      const report = process.env.REQLANG_TEST_REPORT;
      if (report) writeFileSync(report, JSON.stringify(runner.stats));
    });
  });
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}
