import { describe, expect, it } from 'vitest';
import { type ChipBox, type ChipGroup, chipAt } from './chip-steps.js';

/** Chips by their letters: each line of a drawing is 30 pixels high, each sign 10 wide. */
function drawn(lines: readonly string[]): (chip: string) => ChipBox {
  const boxes = new Map<string, ChipBox>();
  for (const [y, line] of lines.entries())
    for (const { 0: name, index: x } of line.matchAll(/\w+/g))
      boxes.set(name, { left: x * 10, right: (x + name.length) * 10, top: y * 30, bottom: y * 30 + 26 });
  return (chip) => boxes.get(chip) as ChipBox;
}

function walk(keys: string, from: string, groups: readonly ChipGroup<string>[], boxOf: (chip: string) => ChipBox) {
  const visited: (string | undefined)[] = [];
  let at = from;
  for (const key of keys.split(' ')) {
    const next = chipAt(/^(Home|End)$/.test(key) ? key : `Arrow${key}`, at, groups, boxOf);
    visited.push(next);
    at = next ?? at;
  }
  return visited;
}

describe('versions below each other', () => {
  const boxOf = drawn(['aa bb', 'cc dd ee', '', 'ff gg']);
  const groups = [
    { isColumn: false, chips: ['aa', 'bb', 'cc', 'dd', 'ee'] },
    { isColumn: false, chips: [] },
    { isColumn: false, chips: ['ff', 'gg'] },
  ];

  it('goes along a version and stops at its ends', () => {
    expect(walk('Left Right Right Left', 'aa', groups, boxOf)).toEqual([undefined, 'bb', 'cc', 'bb']);
    expect(walk('Right', 'ee', groups, boxOf)).toEqual([undefined]);
    expect(walk('End Home', 'bb', groups, boxOf)).toEqual(['ee', 'aa']);
  });

  it('goes from line to line, and over an empty version to the next', () => {
    expect(walk('Down Down Down', 'bb', groups, boxOf)).toEqual(['dd', 'gg', undefined]);
    expect(walk('Up Up Up', 'ff', groups, boxOf)).toEqual(['cc', 'aa', undefined]);
  });
});

describe('columns beside each other', () => {
  const boxOf = drawn(['aa bb  xx', 'cc     yy', '       zz']);
  const groups = [
    { isColumn: true, chips: ['aa', 'bb', 'cc'] },
    { isColumn: true, chips: [] },
    { isColumn: true, chips: ['xx', 'yy', 'zz'] },
  ];

  it('goes along a line, then into the column beside it at the same height', () => {
    expect(walk('Right Right Right', 'aa', groups, boxOf)).toEqual(['bb', 'xx', undefined]);
    expect(walk('Right', 'cc', groups, boxOf)).toEqual(['yy']);
    expect(walk('Left Left', 'xx', groups, boxOf)).toEqual(['bb', 'aa']);
    expect(walk('Left', 'zz', groups, boxOf)).toEqual(['cc']);
  });

  it('goes down a column and stays in it', () => {
    expect(walk('Down Down', 'bb', groups, boxOf)).toEqual(['cc', undefined]);
    expect(walk('End Home', 'yy', groups, boxOf)).toEqual(['zz', 'xx']);
  });
});

it('leaves other keys alone', () => {
  expect(chipAt('Enter', 'a', [{ isColumn: false, chips: ['a', 'b'] }], drawn(['a b']))).toBeUndefined();
});
