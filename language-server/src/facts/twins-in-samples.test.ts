/**
 * Characters of the samples are replaced by those that an input method writes in their place. Read or mended, the file
 * says what it said: no value is ever changed in silence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterTwins, signTwins } from '../../../grammar/keyword-table.js';
import { modelOf } from '../interchange/model-json.js';
import { ruleOf } from '../rules/registry.js';
import { applyChanges, findingsOf, projectOf } from '../rules/testing/annotated-text.js';

/** Characters that stand for one of the language, by that one. */
const twins = new Map<string, string[]>();
for (const [twin, plain] of [...Object.entries(signTwins), ...Object.entries(characterTwins)])
  twins.set(plain, [...(twins.get(plain) ?? []), twin]);
for (let code = 0xff01; code <= 0xff5e; code++) {
  const twin = String.fromCharCode(code);
  const plain = twin.normalize('NFKC');
  // Quotes and slashes open texts and comments, and have rules of their own.
  if (!/["'/\\]/.test(plain) && !twins.get(plain)?.includes(twin))
    twins.set(plain, [...(twins.get(plain) ?? []), twin]);
}
const longest = [...twins.keys()].sort((a, b) => b.length - a.length);

const notCode = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|“[^”]*”|「[^」]*」|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The places outside texts and comments at which a character or sign has twins. */
function placesIn(text: string): readonly { readonly at: number; readonly plain: string }[] {
  const code = text.replace(notCode, (part) => '\n'.repeat(part.length));
  const found: { at: number; plain: string }[] = [];
  for (let at = 0; at < code.length; ) {
    const plain = longest.find((each) => code.startsWith(each, at));
    if (plain) found.push({ at, plain });
    at += plain?.length ?? 1;
  }
  return found;
}

const said = (text: string) => JSON.stringify(modelOf(projectOf(text).model.reader(), { path: () => '' }));

/** The text after all sure fixes of syntax findings, each applied as long as there is one. */
function mended(text: string, most: number): { readonly text: string; readonly messages: number } {
  let current = text;
  for (let i = 0; i <= most; i++) {
    const project = projectOf(current);
    const [finding] = findingsOf(project, ['syntax', 'invalid-value']);
    if (!finding) return { text: current, messages: i };
    const context = { model: project.model.reader(), text: (uri: string) => project.files.get(uri) ?? '' };
    const fix = ruleOf(finding.code)
      ?.fixes?.(finding, context)
      .find(({ preferred }) => preferred);
    if (!fix) return { text: current, messages: -1 };
    current = applyChanges(project.files, fix.changes).get('main.req') as string;
  }
  return { text: current, messages: -1 };
}

const folder = path.resolve(import.meta.dirname, '../../../samples');
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.req') && !file.startsWith('failing'))
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))
  .filter(({ text }) => text.length < 12_000);
/** `TWIN_RUNS=1500 npx vitest run …/twins-in-samples.test.ts` tries more. */
const runs = Number(process.env.TWIN_RUNS ?? 15);

test('a file in which characters are written in another form says what it said, after sure fixes at most', () => {
  const outcomes = { read: 0, mended: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      ({ text, file }, choices) => {
        const places = placesIn(text);
        const chosen = new Map(
          choices.map(([place, twin]) => {
            const each = places[place % places.length] as (typeof places)[number];
            const of = twins.get(each.plain) as string[];
            return [each.at, { ...each, twin: of[twin % of.length] as string }];
          }),
        );
        let changed = text;
        for (const { at, plain, twin } of [...chosen.values()].sort((a, b) => b.at - a.at))
          changed = changed.slice(0, at) + twin + changed.slice(at + plain.length);
        const after = mended(changed, chosen.size);
        expect({ file, messages: after.messages >= 0, said: said(after.text) }).toEqual({
          file,
          messages: true,
          said: said(text),
        });
        if (after.messages === 0) outcomes.read++;
        else outcomes.mended++;
      },
    ),
    { numRuns: runs },
  );
  if (process.env.TWIN_RUNS) process.stderr.write(`${JSON.stringify(outcomes)}\n`);
  expect(outcomes.read).toBeGreaterThan(0);
});
