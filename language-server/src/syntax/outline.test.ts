import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Outline, type OutlineMember, outlineOf } from './outline.js';

/** Members as lines: what they are, their head, their value, and how deep they stand. */
function shown({ members }: Outline): string[] {
  const depth = ({ around }: OutlineMember): number => {
    let deep = 0;
    for (let block = around; block; block = block.around) deep++;
    return deep;
  };
  const words = (tokens: readonly { readonly image: string }[]) => tokens.map(({ image }) => image).join(' ');
  return members.map((member) => {
    const { key, kind, property, head, value } = member;
    const what = kind ? `<${kind}>` : `(${property?.en ?? '?'})`;
    return `${'  '.repeat(depth(member))}${what} ${key.image} | ${words(head)} | ${words(value)}`;
  });
}

test('members with their heads and values, at their depth', () => {
  expect(
    shown(
      outlineOf(`需求 RC-7 “大额” {
  来源：销售，财务 // both
  nonsense: 5
  acceptance {
    data amount "Amount": number 0..10 step 0.01 unit "CNY"
    case A1 normal { then: Big }
  }
}`),
    ),
  ).toEqual([
    '<requirement> 需求 | RC-7 “大额” | ',
    '  (from) 来源 |  | 销售 ， 财务',
    '  (?) nonsense |  | 5',
    '  <acceptance> acceptance |  | ',
    '    <data> data | amount "Amount" | number 0 .. 10 step 0.01 unit "CNY"',
    '    <case> case | A1 normal | ',
    '      (then) then |  | Big',
  ]);
});

test('a broken text has an outline: blocks that are not closed, braces too many, words that begin nothing', () => {
  const outline = outlineOf('goal G { note: "x"\nrequirement R { need: }} } nonsense { from: A');
  expect(shown(outline)).toEqual([
    '<goal> goal | G | ',
    '  (note) note |  | "x"',
    '  <requirement> requirement | R | ',
    '    (need) need |  | ',
    '  (?) from |  | A',
  ]);
  expect(outline.end.block?.kind).toBeUndefined();
  expect(outline.end.member?.key.image).toBe('from');
});

const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.req'))
  .sort()
  .map((file) => readFileSync(`samples/${file}`, 'utf8'));

test('in any cut of any sample: tokens in order, each in its block, blocks inside one another', () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(), (sample, a, b) => {
      const [from, to] = [a % (sample.length + 1), b % (sample.length + 1)].sort((x, y) => x - y) as [number, number];
      const text = sample.slice(from, to);
      const { all, tokens, members } = outlineOf(text);
      let end = 0;
      for (const token of all) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        end = token.end;
      }
      for (const { start, block } of tokens) {
        if (!block) continue;
        expect(start).toBeGreaterThanOrEqual(block.open.end);
        if (block.close) expect(start).toBeLessThan(block.close.end);
      }
      for (const { key, head, colon, value, around } of members) {
        const order = [key, ...head, ...(colon ? [colon] : []), ...value].map(({ start }) => start);
        expect(order).toEqual([...order].sort((x, y) => x - y));
        expect(around === undefined || around.members.some((each) => each.key === key)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same text is not read twice', () => {
  const text = samples[0] as string;
  expect(outlineOf(text)).toBe(outlineOf(text));
});
