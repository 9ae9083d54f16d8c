/** Generates the grammar's entry, and from `grammar/` the tree's types and the parser's tables where they are older. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './commands.mjs';
import { generateGrammar } from './generate-sources.mjs';
import { projectRoot } from './project-root.mjs';

const generated = path.join(projectRoot, 'language-server/src/generated/ast.ts');

/** Runs Langium's generator if a grammar file has changed since it last ran. */
export async function generateParserIfOutdated() {
  await generateGrammar();
  const grammars = readdirSync(path.join(projectRoot, 'grammar')).filter((name) => name.endsWith('.langium'));
  const sources = ['langium-config.json', ...grammars.map((name) => path.join('grammar', name))];
  const changedAt = (/** @type {string} */ file) => statSync(path.resolve(projectRoot, file)).mtimeMs;
  if (existsSync(generated) && sources.every((file) => changedAt(file) <= changedAt(generated))) return;
  await run('npm', ['run', '--silent', 'generate']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateParserIfOutdated();
