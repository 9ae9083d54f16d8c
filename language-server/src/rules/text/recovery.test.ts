import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { factsOf } from '../../facts/read-facts.js';
import { repairCost, repairEffort } from '../../syntax/repair-search.js';
import { tokenize } from '../../syntax/marked-tokens.js';
import { longFile } from '../../syntax/testing/long-file.js';
import { endOf } from '../../text/span.js';
import {
  RecoveryFigures,
  recoveriesOf,
  startOf,
  syntaxFindings,
  withPreferredFix,
} from '../testing/recovery-campaign.js';

const folder = 'samples';
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.req') && !file.startsWith('failing'))
  .sort()
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

test('one damaged token gives one finding on its line, and the preferred fix takes it away', () => {
  const figures = new RecoveryFigures();
  samples.forEach((text, i) => {
    for (const recovery of recoveriesOf(text, 61, i % 61)) figures.add(recovery);
  });
  expect(figures.total).toBeGreaterThan(1000);
  expect(figures.silent).toBe(0);
  expect(figures.right).toBeGreaterThan(0.98);
  expect(figures.more / figures.total).toBeLessThan(0.005);
  expect(figures.onLine / figures.found).toBeGreaterThan(0.98);
  expect(figures.fixed / figures.fixes).toBeGreaterThan(0.985);
  expect(figures.fixes).toBeGreaterThan(figures.found / 2);
});

/** [what is typed, what it was, the message, what the preferred fix makes of it]. */
test.each<[string, string | RegExp, string, string, string | undefined]>([
  ['a case without its brace', 'waits" {', 'waits"', 'brace-missing-open', 'waits" {'],
  ['an acceptance without its brace', 'acceptance {', 'acceptance', 'brace-missing-open', 'acceptance {'],
  ['a rule without its brace', 'required" {', 'required"', 'brace-missing-open', 'required" {'],
  [
    'a title twice',
    '"Risk approval is required"',
    '"Risk approval is required" "Risk approval is required"',
    'repeated',
    '"Risk approval is required" {',
  ],
  ['a brace twice', 'acceptance {', 'acceptance { {', 'repeated', 'acceptance {'],
  ['no word before the braces', 'acceptance {', '{', 'keyword-missing', 'acceptance {'],
  ['no word before the name', 'rule LargeOrder', 'LargeOrder', 'keyword-missing', 'rule LargeOrder'],
  ['a whole header gone', 'acceptance {', '', 'header-missing', undefined],
  ['keyword and name swapped', 'rule LargeOrder', 'LargeOrder rule', 'swapped', 'rule LargeOrder'],
  ['colon before its word', 'customers: 8', ': customers 8', 'swapped', 'customers: 8'],
  ['no sign in an assignment', 'amount = 1_200_000', 'amount 1_200_000', 'sign-missing', 'amount = 1_200_000'],
  ['a comma gone', '1_200_000, vip', '1_200_000 vip', 'number-with-unit', undefined],
  ['a comparison without a sign', 'amount > 1_000_000', 'amount 1_000_000', 'sign-missing', undefined],
  ['no value behind a sign', '> 1_000_000', '>', 'unfinished', undefined],
])('%s', (_, from, to, message, mended) => {
  const sound = longFile('en');
  const place = sound.indexOf('RC-6 ');
  const text = sound.slice(0, place) + sound.slice(place).replace(from, to);
  const findings = syntaxFindings(text);
  expect(findings.map((finding) => finding.data?.kind ?? finding.message.en)).toHaveLength(1);
  expect(messagesOf(text)).toEqual([message]);
  const fixed = withPreferredFix(text, findings[0] as (typeof findings)[number]);
  if (mended === undefined) expect(fixed).toBeUndefined();
  else {
    expect(fixed).toContain(mended);
    expect(syntaxFindings(fixed as string)).toEqual([]);
  }
});

function messagesOf(text: string): string[] {
  return factsOf('file:///long.req', text).problems.map(({ message }) => message);
}

test('two damages far apart are two findings, each at its place', () => {
  const sound = longFile('zh');
  const [first, second] = [sound.indexOf('RC-2 '), sound.indexOf('RC-9 ')];
  const text =
    sound.slice(0, first) +
    sound.slice(first, second).replace('验收 {', '验收') +
    sound.slice(second).replace('规则 大额订单', '大额订单');
  const found = syntaxFindings(text).map(({ at }) => lineAt(text, startOf(at)));
  expect(found).toEqual([lineAt(sound, first) + 7, lineAt(sound, second) + 10]);
});

/** The places at which somebody stops for a moment while typing: behind every token. */
const stops = samples.flatMap((text, i) =>
  tokenize(text)
    .filter((_, at) => at % 23 === i % 23)
    .map((token) => ({ text, at: token.startOffset + token.image.length })),
);

test('a line that is half typed gives at most two findings, at the cursor', () => {
  let more = 0;
  let elsewhere = 0;
  for (const { text, at } of stops) {
    const end = text.indexOf('\n', at);
    const typed = text.slice(0, at) + text.slice(end < 0 ? text.length : end);
    const findings = syntaxFindings(typed);
    const line = lineAt(typed, at);
    if (findings.length > 2) more++;
    if (findings.some((finding) => Math.abs(lineAt(typed, endOf(finding.at)) - line) > 1)) elsewhere++;
  }
  console.info(`half lines: ${stops.length}, more than two ${more}, elsewhere ${elsewhere}`);
  expect(more / stops.length).toBeLessThan(0.002);
  expect(elsewhere / stops.length).toBeLessThan(0.002);
});

test('a file that is typed from the top gives at most two findings, at its end', () => {
  let more = 0;
  let elsewhere = 0;
  for (const { text, at } of stops) {
    const typed = text.slice(0, at);
    const findings = syntaxFindings(typed);
    if (findings.length > 2) more++;
    if (findings.some((finding) => lineAt(typed, endOf(finding.at)) < lineAt(typed, at) - 1)) elsewhere++;
  }
  console.info(`prefixes: ${stops.length}, more than two ${more}, elsewhere ${elsewhere}`);
  expect(more / stops.length).toBeLessThan(0.002);
  expect(elsewhere / stops.length).toBeLessThan(0.002);
});

test('repairing one part of a long file costs no more than in a short one', () => {
  const costIn = (count: number) => {
    const text = longFile('en', count);
    const place = text.indexOf('RC-6 ');
    const broken = text.slice(0, place) + text.slice(place).replace('acceptance {', 'acceptance');
    repairCost.tokens = 0;
    expect(messagesOf(broken)).toEqual(['brace-missing-open']);
    return repairCost.tokens;
  };
  const short = costIn(8);
  expect(costIn(200)).toBe(short);
  expect(short).toBeLessThan(repairEffort / 2);
});

test.each(['{ ', '} ', 'x ', '"x" ', ': ', 'rule ', 'case A1 { ', '( ', ', ', '= 5 ', 'from: ', '\nrequirement '])(
  'no text costs more than the effort allowed: %j again and again',
  (piece) => {
    repairCost.tokens = 0;
    syntaxFindings(`requirement R "x" {\n${piece.repeat(3000)}\n}\n`);
    // The effort is for one part, and the last attempt may go on to its end.
    expect(repairCost.tokens).toBeLessThan(repairEffort * 1.2 + 20_000 * piece.split('\n').length);
  },
);
