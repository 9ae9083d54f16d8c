import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from './project-root.mjs';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Files of an invented project: path → what it imports, and the rules that this breaks. */
const files: Record<string, { text: string; breaks: readonly string[] }> = {
  // What others import.
  'grammar/keyword-table.ts': { text: 'export const words = {};', breaks: [] },
  'language-server/src/locale/language.ts': { text: 'export const en = 1;', breaks: [] },
  'language-server/src/facts/facts.ts': { text: 'export interface F { a: 1 } export const f = 1;', breaks: [] },
  'language-server/src/generated/ast.ts': { text: `import 'langium';`, breaks: [] },
  'language-server/src/model/model.ts': {
    text: `import type { F } from '../facts/facts.js'; export type M = F;`,
    breaks: [],
  },
  'language-server/src/analysis/rank.ts': {
    text: `import type { M } from '../model/model.js'; import '../../../grammar/keyword-table.js'; export type A = M;`,
    breaks: [],
  },
  'language-server/src/views/table.ts': {
    text: `import type { A } from '../analysis/rank.js'; export type V = A;`,
    breaks: [],
  },
  'language-server/src/rules/rule.ts': {
    text: `import type { A } from '../analysis/rank.js'; export type R = A;`,
    breaks: [],
  },
  'language-server/src/protocol/requests.ts': {
    text: `import { z } from 'zod'; import type { V } from '../views/table.js'; export const p: V = z;`,
    breaks: [],
  },
  'language-server/src/cli/main.ts': { text: `import 'node:fs'; import '../rules/rule.js';`, breaks: [] },
  'language-server/src/model/model.test.ts': { text: `import 'node:fs'; import '../rules/rule.js';`, breaks: [] },
  'extension/src/activation.ts': {
    text: `import 'vscode'; import '../../language-server/src/protocol/requests.js'; import '../../language-server/src/locale/language.js';`,
    breaks: [],
  },
  'extension/webview/page.ts': {
    text: `import type { V } from '../../language-server/src/views/table.js'; import { p } from '../../language-server/src/protocol/requests.js'; import 'lit'; p;`,
    breaks: [],
  },

  'language-server/src/workspace/disk.node.ts': { text: `import 'node:fs';`, breaks: [] },
  'extension/src/extension.node.ts': { text: `import 'node:fs';`, breaks: [] },
  'extension/src/extension.browser.ts': { text: `import 'node:fs';`, breaks: ['extension/src imports'] },
  'language-server/src/server/node.ts': { text: `import 'node:fs';`, breaks: [] },

  // What must not be.
  'language-server/src/workspace/reads-disk.ts': { text: `import 'node:fs';`, breaks: ['workspace imports'] },
  'language-server/src/server/browser.ts': { text: `import 'node:fs';`, breaks: ['server imports'] },
  'language-server/src/cli/opens-window.ts': {
    text: `import '../../../extension/src/activation.js';`,
    breaks: ['cli imports, in Node'],
  },
  'language-server/src/analysis/undeclared.ts': {
    text: `import 'left-over';`,
    breaks: ['analysis imports', 'resolvable'],
  },
  'language-server/src/model/reads-disk.ts': { text: `import 'node:fs';`, breaks: ['model imports'] },
  'language-server/src/model/looks-up.ts': {
    text: `import type { A } from '../analysis/rank.js';`,
    breaks: ['model imports'],
  },
  'language-server/src/model/runs-facts.ts': {
    text: `import { f } from '../facts/facts.js'; f;`,
    breaks: ['model imports types only'],
  },
  'language-server/src/analysis/parses.ts': { text: `import type { X } from 'langium';`, breaks: ['analysis imports'] },
  'language-server/src/views/judges.ts': {
    text: `import type { R } from '../rules/rule.js';`,
    breaks: ['views imports'],
  },
  'language-server/src/rules/draws.ts': {
    text: `import type { V } from '../views/table.js';`,
    breaks: ['rules imports'],
  },
  'language-server/src/protocol/thinks.ts': {
    text: `import type { M } from '../model/model.js';`,
    breaks: ['protocol imports'],
  },
  'language-server/src/facts/judges.ts': {
    text: `import type { R } from '../rules/rule.js';`,
    breaks: ['facts imports'],
  },
  'language-server/src/syntax/knows-facts.ts': {
    text: `import type { F } from '../facts/facts.js'; export type S = F;`,
    breaks: ['syntax imports'],
  },
  'language-server/src/workspace/draws.ts': {
    text: `import type { V } from '../views/table.js';`,
    breaks: ['workspace imports'],
  },
  'language-server/src/locale/knows.ts': {
    text: `import type { M } from '../model/model.js';`,
    breaks: ['language table stands alone'],
  },
  'language-server/src/helpers/loose.ts': { text: `import 'langium';`, breaks: ['a room of its own'] },
  'extension/src/thinks.ts': {
    text: `import type { M } from '../../language-server/src/model/model.js';`,
    breaks: ['extension/src imports'],
  },
  'extension/webview/escapes.ts': { text: `import 'vscode';`, breaks: ['extension/webview imports'] },
  'extension/webview/reads-disk.ts': { text: `import 'node:fs';`, breaks: ['extension/webview imports'] },
  'extension/webview/runs-server.ts': {
    text: `import { v } from '../../language-server/src/views/table.js'; v;`,
    breaks: ['extension/webview imports types only'],
  },
  'language-server/src/model/ring-a.ts': {
    text: `import './ring-b.js'; export const a = 1;`,
    breaks: ['no circular imports'],
  },
  // A ring is reported once, at its first file.
  'language-server/src/model/ring-b.ts': { text: `import './ring-a.js'; export const b = 1;`, breaks: [] },
};

describe('the allowed-imports table', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'reqlang-architecture-')));
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    for (const [file, { text }] of Object.entries(files)) write(file, text);
    for (const name of ['langium', 'zod', 'lit']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    }
    write('package.json', JSON.stringify({ dependencies: { langium: '1.0.0', zod: '1.0.0', lit: '1.0.0' } }));
    violations = violationsIn(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(files))('%s', (file, { breaks }) => {
    const broken = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
    expect([...new Set(broken)]).toEqual(breaks);
  });
});

/** What the project's own configuration says about another folder. */
function violationsIn(folder: string): Violation[] {
  const program = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(projectRoot, '.dependency-cruiser.cjs');
  // Exit code 0: the `json` reporter leaves judging to its reader.
  const json = execFileSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'grammar', 'language-server', 'extension'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(json).summary.violations;
}
