#!/usr/bin/env node
/**
 * Stands in for the `code` executable where the desktop VS Code cannot be had: @vscode/test-electron starts it with the
 * usual arguments, and it runs the tests in the embedded VS Code. Its exit code is the tests'.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runExtensionTests } from './extension-tests.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'folder-uri': { type: 'string' },
  },
});

/** @param {string | boolean | undefined} value */
const fileOf = (value) => {
  if (typeof value !== 'string') return undefined;
  return value.startsWith('file:') ? fileURLToPath(value) : path.resolve(value);
};

const extension = fileOf(values.extensionDevelopmentPath);
const tests = fileOf(values.extensionTestsPath);
const folder = fileOf(values['folder-uri']) ?? fileOf(positionals[0]);
if (!extension || !tests || !folder) {
  console.error('code-shim: needs --extensionDevelopmentPath=, --extensionTestsPath= and a folder');
  process.exit(2);
}
process.exit(await runExtensionTests({ folder, extension, tests }));
