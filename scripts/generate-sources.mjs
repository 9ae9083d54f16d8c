/**
 * Writes the files that follow from the project's own tables, so that no word of the language is spelt in two places.
 *
 *     node scripts/generate-sources.mjs            writes them
 *     node scripts/generate-sources.mjs --check    writes nothing; fails and lists the files that are out of date
 *
 * To generate something else, add a file to `generators/` and its function to `generators` below.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configSchema } from './generators/config-schema.mjs';
import { languageConfiguration } from './generators/language-configuration.mjs';
import { langiumGrammar } from './generators/langium-grammar.mjs';
import { languageReference } from './generators/language-reference.mjs';
import { pictureRegistries } from './generators/picture-registries.mjs';
import { pinyinTable } from './generators/pinyin-table.mjs';
import { rulePages } from './generators/rule-pages.mjs';
import { textmateGrammar } from './generators/textmate-grammar.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { projectRoot } from './project-root.mjs';

/** @typedef {typeof import('../grammar/keyword-table.ts')} KeywordTable */

/**
 * What a generator returns.
 * @typedef {object} Generated
 * @property {Readonly<Record<string, string>>} files content by path from the project's root, with `/`
 * @property {string} [folder] all files of this folder are generated: others in it are out of date
 */

/** @typedef {(table: KeywordTable) => Generated | Promise<Generated>} Generator */

/** @type {readonly Generator[]} */
const generators = [
  langiumGrammar,
  textmateGrammar,
  languageConfiguration,
  languageReference,
  pinyinTable,
  pictureRegistries,
  rulePages,
  configSchema,
];

/**
 * Generates everything.
 * @param {{ write: boolean }} options write: false leaves the files as they are
 * @returns {Promise<string[]>} the files that were (or are) out of date, as paths from the project's root
 */
export async function generateSources({ write }) {
  /** @type {KeywordTable} */
  const table = await loadTypeScript('grammar/keyword-table.ts');
  /** @type {string[]} */
  const stale = [];
  for (const generator of generators) {
    const { files, folder } = await generator(table);
    stale.push(...writeChanged(files, write));
    for (const file of folder ? filesIn(folder) : []) {
      if (Object.hasOwn(files, file)) continue;
      stale.push(file);
      if (write) rmSync(path.join(projectRoot, file));
    }
  }
  return stale;
}

/**
 * Writes the grammar's entry, which the parser is made from.
 * @returns {Promise<void>}
 */
export async function generateGrammar() {
  writeChanged(langiumGrammar(await loadTypeScript('grammar/keyword-table.ts')).files, true);
}

/**
 * @param {Readonly<Record<string, string>>} files
 * @param {boolean} write
 * @returns {string[]} the files that are not as they should be, or were not
 */
function writeChanged(files, write) {
  const stale = [];
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(projectRoot, file);
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue;
    stale.push(file);
    if (!write) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return stale;
}

/** @param {string} folder */
function filesIn(folder) {
  const absolute = path.join(projectRoot, folder);
  return existsSync(absolute) ? readdirSync(absolute).map((name) => `${folder}/${name}`) : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = await generateSources({ write: !check });
  for (const file of stale) console.log(check ? `out of date: ${file}` : `generated ${file}`);
  if (check && stale.length > 0) {
    console.error('Run `npm run generate:sources`.');
    process.exit(1);
  }
}
