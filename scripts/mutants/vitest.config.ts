/** The project's tests with one fault planted: the number in `MUTANT`. */
import path from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import tests from '../../vitest.config.js';
import { projectRoot } from '../project-root.mjs';
import { faults } from './faults.mjs';

const fault = faults[Number(process.env.MUTANT)];
if (!fault) throw new Error('MUTANT is the number of a fault.');
const file = path.join(projectRoot, 'language-server/src', fault.file);

export default mergeConfig(
  tests,
  defineConfig({
    root: projectRoot,
    // A fault may make something hang: that is seen too.
    test: { testTimeout: 240_000 },
    plugins: [
      {
        name: 'plant a fault',
        enforce: 'pre',
        transform: (code: string, id: string) => (path.normalize(id) === file ? planted(code) : undefined),
      },
    ],
  }),
);

function planted(code: string): string {
  const [before, behind, ...more] = code.split(fault?.find ?? '');
  if (before === undefined || behind === undefined || more.length > 0)
    throw new Error(`Cannot be planted: ${fault?.what}.`);
  return before + fault?.replace + behind;
}
