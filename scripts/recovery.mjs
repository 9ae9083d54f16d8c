/**
 * Damages every token of every well-formed sample (deleted, doubled, swapped with the next one), each alone, and says how
 * well the checker comes back: how many findings, on which line, and what the preferred fixes are worth.
 *
 *     npm run recovery                       every token
 *     npm run recovery -- --step 7           every seventh
 *     npm run recovery -- --seed 3           with --step: from which token on
 *     npm run recovery -- --show 20          shows texts that were not recovered from, with what was said
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadTypeScript } from './load-typescript.mjs';
import { projectRoot } from './project-root.mjs';

const { values } = parseArgs({
  options: {
    step: { type: 'string', default: '1' },
    seed: { type: 'string', default: '0' },
    show: { type: 'string', default: '0' },
    kind: { type: 'string' },
  },
});
const step = Number(values.step);
let toShow = Number(values.show);

/** @type {typeof import('../language-server/src/rules/testing/recovery-campaign.js')} */
const { recoveriesOf, RecoveryFigures, startOf } = await loadTypeScript(
  'language-server/src/rules/testing/recovery-campaign.ts',
);

const samples = path.join(projectRoot, 'samples');
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.req') && !file.startsWith('failing'))
  .sort();

const total = new RecoveryFigures();
/** @type {Map<string, InstanceType<typeof RecoveryFigures>>} */
const byKind = new Map();
for (const file of files) {
  const text = readFileSync(path.join(samples, file), 'utf8');
  for (const recovery of recoveriesOf(text, step, Number(values.seed) % step)) {
    const kind = `${recovery.damage} ${recovery.kind}`;
    if (values.kind !== undefined && values.kind !== kind) continue;
    const figures = byKind.get(kind) ?? new RecoveryFigures();
    byKind.set(kind, figures);
    figures.add(recovery);
    total.add(recovery);
    const { findings, onLine, fixes, fixed } = recovery;
    if (
      toShow > 0 &&
      (findings.length > 1 || !onLine || fixed < fixes || (findings.length === 0 && !recovery.wellFormed))
    ) {
      toShow--;
      show(file, recovery);
    }
  }
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
/** @param {string} name @param {InstanceType<typeof RecoveryFigures>} f */
const line = (name, f) =>
  [
    name.padEnd(24),
    String(f.total).padStart(7),
    percent(f.one + f.none, f.total).padStart(9),
    percent(f.none, f.total).padStart(9),
    percent(f.silent, f.total).padStart(9),
    percent(f.two, f.total).padStart(9),
    percent(f.more, f.total).padStart(9),
    percent(f.onLine, f.found).padStart(9),
    `${f.fixed}/${f.fixes}`.padStart(13),
    percent(f.fixed, f.fixes).padStart(9),
  ].join('');
console.log(`${'damage'.padEnd(24)}   texts   0 or 1     none   silent      two     more   its line  fixes that work`);
for (const [name, figures] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(line(name, figures));
console.log(line('all', total));

/** @param {string} file @param {import('../language-server/src/rules/testing/recovery-campaign.js').Recovery} recovery */
function show(file, { damage, kind, text, at, findings, onLine, fixes, fixed }) {
  const lineAt = (/** @type {number} */ offset) => text.slice(0, offset).split('\n').length;
  const first = lineAt(at);
  console.log(`━━━ ${file}:${first} ${damage} ${kind}; on line: ${onLine}; fixes ${fixed}/${fixes}`);
  const lines = text.split('\n');
  for (let i = Math.max(0, first - 3); i < Math.min(lines.length, first + 3); i++)
    console.log(`${i + 1 === first ? '>' : ' '} ${lines[i]}`);
  for (const finding of findings)
    console.log(`  ${lineAt(startOf(finding.at))}: ${finding.message.en} ${brief(finding)}`);
}

/** The arguments and the fix of a finding, without the words for other messages. @param {import('../language-server/src/rules/rule.js').Finding} finding */
function brief({ message, args, data }) {
  const used = Object.entries(args).filter(([name]) => message.en.includes(`{${name}}`));
  return JSON.stringify({ ...Object.fromEntries(used), ...(data && { fix: data.text, sure: data.sure }) });
}
