/**
 * Applies every fix that the server offers on all samples, all failing samples and many texts with one slip, and lists
 * the advice that does harm.
 *
 *     npm run advice                    2,000 slips with the seed of the tests
 *     npm run advice -- 500 42          500 slips with the seed 42
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadTypeScript } from './load-typescript.mjs';
import { projectRoot } from './project-root.mjs';

const [count = '2000', seed = '1'] = process.argv.slice(2);

/** @type {typeof import('../language-server/src/editing/testing/fix-campaign.ts')} */
const campaign = await loadTypeScript('language-server/src/editing/testing/fix-campaign.ts');

/** @typedef {{ files: Map<string, string>, config: object }} Sample */

/** @type {(folder: string, except?: string) => Map<string, Sample>} */
function samplesIn(folder, except) {
  const samples = new Map();
  for (const { name } of readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== except,
  )) {
    const home = path.join(projectRoot, folder, name);
    const files = readdirSync(home, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.req'));
    if (files.length === 0) continue;
    const config = readdirSync(home).includes('req.config.json')
      ? JSON.parse(readFileSync(path.join(home, 'req.config.json'), 'utf8'))
      : {};
    samples.set(name, {
      files: new Map(files.map((file) => [file, readFileSync(path.join(home, file), 'utf8')])),
      config,
    });
  }
  return samples;
}

/** @type {readonly (readonly [string, import('../language-server/src/editing/testing/fix-campaign.ts').CampaignResult])[]} */
const results = [
  ['samples', campaign.checkSamples(samplesIn('samples', 'failing'))],
  ['failing samples', campaign.checkSamples(samplesIn('samples/failing'))],
  [`slips, seed ${seed}`, campaign.checkSlips(campaign.rightTexts, Number(count), Number(seed))],
];
let faults = 0;
for (const [name, result] of results) {
  console.info(`${name}: ${result.texts} texts, ${result.applied} fixes applied, ${result.faults.length} faults`);
  if (result.faults.length > 0) console.info(campaign.reportOf(result.faults, Number(process.env.SHOW ?? 3)));
  faults += result.faults.length;
}
process.exitCode = faults > 0 ? 1 : 0;
