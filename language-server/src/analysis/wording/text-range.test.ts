import { expect, test } from 'vitest';
import { factsOf } from '../../facts/read-facts.js';
import { endsOf } from '../../text/span.js';
import { rangeInText } from './text-range.js';

/** What stands in the file at the range of each “fast” in a need that is written so. */
function found(literal: string, indentation = '  '): string[] {
  const file = `\nrequirement R "x" {\n${indentation}need: ${literal}\n}\n`;
  const { declarations, lineStarts } = factsOf('main.req', file);
  const facts = declarations[0]?.facts;
  const need = facts?.kind === 'requirement' ? facts.need : undefined;
  if (!need) throw new Error('no need');
  return [...need.value.matchAll(/fast/g)].map(({ index: start }) =>
    file.slice(...endsOf(rangeInText(need, { start, end: start + 4 }, lineStarts))),
  );
}

test('a text on one line, in any quotes', () => {
  expect(found('"fast and fast"')).toEqual(['fast', 'fast']);
  expect(found('“很 fast 的「fast」”')).toEqual(['fast', 'fast']);
  expect(found('「fast」')).toEqual(['fast']);
  expect(found('"""as fast as it gets"""')).toEqual(['fast']);
});

test('escaped quotes before and behind', () => {
  expect(found('"say \\"now\\" fast, \\"fast\\" or \\"x\\""')).toEqual(['fast', 'fast']);
});

test('a text on several lines, without its indentation', () => {
  for (const lineBreak of ['\n', '\r\n']) {
    const long = ['"""', '    It is fast,', '', '      and fast', '    as ever: fast', '  """'].join(lineBreak);
    expect(found(long)).toEqual(['fast', 'fast', 'fast']);
  }
  expect(found('"""\n\tfast\n\t\tfast\n"""', '\t')).toEqual(['fast', 'fast']);
});

test('the whole text where it could be written in two ways', () => {
  const twice = '"\\"a\\" \\"b\\" fast"';
  expect(found(twice)).toEqual([twice]);
  const loose = '"""fast\n    and so on\n  """';
  expect(found(loose)).toEqual([loose]);
});
