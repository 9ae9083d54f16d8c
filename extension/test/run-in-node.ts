import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { reportOf } from './mocha-report.js';

/** Runs all suites in the Node extension host; the report goes to the file named by REQLANG_TEST_REPORT. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 120_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await import('all-suites');
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const report = reportOf(runner);
    runner.on('end', () => {
      const file = process.env.REQLANG_TEST_REPORT;
      if (file) writeFileSync(file, report());
    });
  });
  if (failures > 0) throw new Error(`${failures} of the tests failed`);
}
