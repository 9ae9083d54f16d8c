import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project-root.mjs';

interface Lock {
  readonly packages: Record<
    string,
    { readonly resolved?: string; readonly optionalDependencies?: Record<string, string> }
  >;
}

function readLock(file: string): Lock {
  return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
}

// With two copies, one does not know the other's error class, and a cancelled request is answered as a success.
test.each(['vscode-jsonrpc', 'vscode-languageserver-protocol'])('one copy of %s is installed', (name) => {
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
    const copies = Object.keys(readLock(file).packages).filter((folder) => folder.endsWith(`node_modules/${name}`));
    expect(copies, file).toEqual([`node_modules/${name}`]);
  }
});

test.each([
  'package-lock.json',
  'scripts/vscode-host/newest/package-lock.json',
  'scripts/vscode-host/oldest/package-lock.json',
])('%s names no registry but the public one', (file) => {
  const addresses = Object.values(readLock(file).packages).flatMap(({ resolved }) => resolved ?? []);
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});

// npm leaves out what the registry cannot give at that moment, and then refuses the lockfile in a clean clone.
test('the lockfile names the packages of every platform', () => {
  const { packages } = readLock('package-lock.json');
  const names = new Set(Object.keys(packages).map((folder) => folder.split('node_modules/').at(-1)));
  const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  expect(optional.filter((name) => !names.has(name))).toEqual([]);
});
