/**
 * Who wrote the packages that are bundled, and under which licences: made from what the bundles really contain, so that it
 * is never out of date.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Licences that let the packages be part of this one. */
export const allowedLicences = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);

/** Packages that say their licence and lack its text, which holds for all of that licence: where it stands. */
const textsElsewhere = new Map([['@humanwhocodes/momoa', 'chevrotain']]);

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence
 * @property {string} author
 * @property {string} text The licence, and notices that come with it.
 */

/**
 * The packages that a bundle contains, by name.
 * @param {import('esbuild').Metafile} metafile
 * @returns {BundledPackage[]}
 * @throws {Error} a licence is not allowed, or its text is missing
 */
export function bundledPackages(metafile) {
  const folders = new Set();
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  return [...folders].map((folder) => readPackage(path.resolve(projectRoot, folder))).sort(byName);
}

/** @param {string} folder */
function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!allowedLicences.has(license))
    throw new Error(`${name} is under the licence "${license}", which is not allowed.`);
  const elsewhere = textsElsewhere.get(name);
  const text =
    textIn(folder, /^licen[cs]e/i) ||
    (elsewhere && textIn(path.join(folder, licenceFrom(folder, elsewhere)), /^licen[cs]e/i));
  if (!text) throw new Error(`${name} comes without the text of its licence.`);
  const notices = textIn(folder, /^(notice|third-?party-?notices)/i);
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  return { name, version, licence: license, author: by, text: [text, notices].filter(Boolean).join('\n\n') };
}

/**
 * @param {string} folder
 * @param {string} name
 */
function licenceFrom(folder, name) {
  const modules = folder.slice(0, folder.lastIndexOf('node_modules') + 'node_modules'.length);
  return path.relative(folder, path.join(modules, name));
}

/**
 * @param {string} folder
 * @param {RegExp} file
 */
function textIn(folder, file) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => file.test(name)) : [];
  return names
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/**
 * What has to come with the packages. Those with the same text stand above it together.
 * @param {readonly BundledPackage[]} packages
 */
export function noticesOf(packages) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  const known = new Set();
  for (const { name, version, licence, author, text } of [...packages].sort(byName)) {
    const title = `${name} ${version} (${licence})${author ? `, ${author}` : ''}`;
    if (known.has(title)) continue;
    known.add(title);
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  const line = '-'.repeat(78);
  const parts = [...byText].map(([text, titles]) => `${line}\n${titles.join('\n')}\n\n${text}\n`);
  return `This program contains the following packages. Their licences and notices:\n\n${parts.join('\n')}`;
}

/**
 * The notices as a comment for the end of a script. Wherever the script goes, such as into an exported page, they go too.
 * @param {readonly BundledPackage[]} packages
 */
export function noticesAsComment(packages) {
  return `/*!\n${noticesOf(packages).replaceAll('*/', '* /').replaceAll('</', '< /')}*/\n`;
}

/**
 * @param {{ name: string, version: string }} a
 * @param {{ name: string, version: string }} b
 */
function byName(a, b) {
  const [first, second] = [`${a.name} ${a.version}`, `${b.name} ${b.version}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
