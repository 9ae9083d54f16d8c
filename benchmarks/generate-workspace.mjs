/**
 * Makes workspaces of any size for measuring: requirements like those in the samples, about 750 bytes each, 100 to a
 * file, every one with two dependencies in earlier files. The same input gives the same bytes.
 *
 *     node benchmarks/generate-workspace.mjs 10000 FOLDER [--one-file]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const words =
  'system user account order payment session request report export import filter search index queue worker role permission audit event message alert metric limit quota invoice customer product price discount cart shipment address confirm cancel retry backup restore update delete create read write list detail summary safely always never within before after when while between under over from into with every single'.split(
    ' ',
  );

/** Random numbers from 0 to 1 (mulberry32), the same ones for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a workspace of `count` requirements says, before it is written in any language. */
export function workspaceModel(count) {
  const random = randomFrom(42);
  const below = (n) => Math.floor(random() * n);
  const text = (from, to) =>
    Array.from({ length: from + below(to - from + 1) }, () => words[below(words.length)]).join(' ');
  const name = (i) => `R-${i}`;
  const requirements = Array.from({ length: count }, (_, i) => {
    const file = Math.floor(i / 100);
    const near = () => Math.max(0, file - 1 - below(4)) * 100 + below(100);
    return {
      name: name(i),
      title: text(5, 9),
      need: text(8, 14),
      from: `S${below(20)}`,
      // A plan without mistakes: what others build on is not less important, and nobody is served alone.
      priority: `P${1 + Math.floor((3 * i) / count)}`,
      customers: 3 + below(17),
      effort: 1 + below(20),
      dependsOn: file === 0 ? [] : [...new Set([name(near()), name(near())])],
      cases: Array.from({ length: 2 + below(2) }, (_, k) => ({
        name: `A${k + 1}`,
        class: k === 0 ? 'normal' : 'exception',
        title: text(3, 5),
        given: text(4, 7),
        when: text(4, 7),
        outcome: text(4, 7),
      })),
    };
  });
  const stakeholders = Array.from({ length: 20 }, (_, i) => ({ name: `S${i}`, title: text(2, 3) }));
  return { requirements, stakeholders };
}

const reqText = (r) => `requirement ${r.name} "${r.title}" {
  need: "${r.need}"
  from: ${r.from}
  priority: ${r.priority}
  customers: ${r.customers}
  effort: ${r.effort} person-days
${r.dependsOn.length > 0 ? `  depends-on: ${r.dependsOn.join(', ')}\n` : ''}  acceptance {
${r.cases.map((c) => `    case ${c.name} ${c.class} "${c.title}" { given: "${c.given}"  when: "${c.when}"  then: "${c.outcome}" }`).join('\n')}
  }
}
`;

const featureText = (r) => `  Rule: ${r.name} ${r.title}
    ${r.need}

${r.cases.map((c) => `    Scenario: ${c.name} ${c.title}\n      Given ${c.given}\n      When ${c.when}\n      Then ${c.outcome}\n`).join('\n')}`;

/**
 * Writes a workspace into an empty folder.
 * @param {number} count of requirements
 * @param {string} folder is emptied first
 * @param {{ oneFile?: boolean, features?: boolean }} [options] `features` writes Gherkin with the same content instead
 */
export function generateWorkspace(count, folder, { oneFile = false, features = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { requirements, stakeholders } = workspaceModel(count);
  const perFile = oneFile ? count : 100;
  for (let start = 0; start < count; start += perFile) {
    const part = requirements.slice(start, start + perFile);
    const number = start / perFile;
    if (features)
      writeFileSync(
        path.join(folder, `f${number}.feature`),
        `Feature: Part ${number}\n\n${part.map(featureText).join('\n')}`,
      );
    else writeFileSync(path.join(folder, `f${number}.req`), part.map(reqText).join('\n'));
  }
  if (features) return;
  writeFileSync(
    path.join(folder, 'stakeholders.req'),
    stakeholders.map((s) => `stakeholder ${s.name} "${s.title}" { role: manager }\n`).join(''),
  );
  const versions = [];
  for (let start = 0, number = 0; start < count; start += 500, number++) {
    const delivers = requirements.slice(start, start + 150).map((r) => r.name);
    versions.push(`version V${number} "Release ${number}" { delivers: ${delivers.join(', ')} }\n`);
  }
  writeFileSync(path.join(folder, 'roadmap.req'), versions.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  generateWorkspace(Number(count), path.resolve(folder), { oneFile: process.argv.includes('--one-file') });
}
