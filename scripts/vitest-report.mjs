import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A reporter for vitest that writes the totals and everything that failed into the file `--outputFile`. Its own `json`
 * knows neither errors that nobody has caught, nor the cause of an error, nor files and hooks that fail.
 */
export default class VitestReport {
  /** @param {import('vitest/node').Vitest} vitest */
  onInit({ config }) {
    this.root = config.root;
    this.file = /** @type {string} */ (config.outputFile);
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state).length;
    const nameOf = (/** @type {import('vitest/node').TestModule} */ module, /** @type {string[]} */ ...inner) =>
      [path.relative(this.root ?? '', module.moduleId), ...inner].join(' > ');
    const failures = [
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map((test) => failure(nameOf(test.module, test.fullName), test.result().errors)),
      // A file that does not load, and hooks.
      ...modules.map((module) => failure(nameOf(module), module.errors())),
      ...modules.flatMap((module) =>
        [...module.children.allSuites()].map((suite) => failure(nameOf(module, suite.fullName), suite.errors())),
      ),
      ...unhandled.map((error) => failure('an error that nobody has caught', [error])),
    ].filter(({ message }) => message !== '');
    const report = { passed: count('passed'), failed: failures.length, skipped: count('skipped'), failures };
    writeFileSync(/** @type {string} */ (this.file), JSON.stringify(report));
  }
}

/**
 * @param {string} name
 * @param {readonly unknown[]} [errors]
 * @returns {import('./test-reports.mjs').Failure}
 */
function failure(name, errors = []) {
  return { name, message: errors.map((error) => said(error)).join('\n') };
}

/** @param {any} error */
function said(error) {
  const lines = [error.message || error.stack || String(error)];
  if (error.diff) lines.push(error.diff);
  const place = error.stack?.split('\n').find((/** @type {string} */ line) => /^\s+at (?!.*node_modules)/.test(line));
  if (place) lines.push(place.trim());
  if (error.cause) lines.push(`caused by: ${said(error.cause)}`);
  return lines.join('\n');
}
