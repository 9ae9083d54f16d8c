/** Takes the pictures of the samples anew and puts those that the READMEs show into docs/images/. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './commands.mjs';
import { projectRoot } from './project-root.mjs';

const taken = path.join(projectRoot, 'out/screenshots');
const shown = path.join(projectRoot, 'docs/images');

await run(process.execPath, ['scripts/package.mjs']);
await run(process.execPath, ['--test', 'extension/test/ui/pictures.test.mjs']);
const documents = readdirSync(projectRoot).filter((name) => name.endsWith('.md'));
const texts = documents.map((name) => readFileSync(path.join(projectRoot, name), 'utf8')).join('\n');
mkdirSync(shown, { recursive: true });
for (const name of readdirSync(taken).filter((file) => texts.includes(`docs/images/${file}`))) {
  copyFileSync(path.join(taken, name), path.join(shown, name));
}
