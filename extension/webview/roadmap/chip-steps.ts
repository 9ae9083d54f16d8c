/** Where a key leads from one requirement to another in the plan. Pure. */

/** Edges of a chip in CSS pixels. */
export interface ChipBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Chips that are one stop of the Tab key, in the order of the page: those of a version, which fill lines below its bar, or
 * those of a column, as of the board or the backlog, which stands beside other columns.
 */
export interface ChipGroup<Chip> {
  readonly isColumn: boolean;
  readonly chips: readonly Chip[];
}

/**
 * The chip that a key leads to; undefined if there is none that way. Home and End lead to the first and the last of the
 * group; left and right along it, and from a column to the one beside it; up and down from line to line, and from a version
 * to the next.
 */
export function chipAt<Chip>(
  key: string,
  from: Chip,
  groups: readonly ChipGroup<Chip>[],
  boxOf: (chip: Chip) => ChipBox,
): Chip | undefined {
  const own = groups.findIndex(({ chips }) => chips.includes(from));
  const group = groups[own];
  if (!group) return undefined;
  const { isColumn, chips } = group;
  const beside = (by: 1 | -1) =>
    (by > 0 ? groups.slice(own + 1) : groups.slice(0, own).reverse()).find(
      (other) => other.isColumn === isColumn && other.chips.length > 0,
    );
  const box = boxOf(from);
  switch (key) {
    case 'Home':
      return chips[0];
    case 'End':
      return chips.at(-1);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = key === 'ArrowRight' ? 1 : -1;
      const next = chips[chips.indexOf(from) + by];
      if (!isColumn || (next && isOnLine(boxOf(next), box))) return next;
      return nearest(beside(by)?.chips ?? [], (other) => [
        distance(middle(boxOf(other)).y, middle(box).y),
        by * boxOf(other).left,
      ]);
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = key === 'ArrowDown' ? 1 : -1;
      const isBeyond = (other: ChipBox) => !isOnLine(other, box) && (other.top - box.top) * by > 0;
      const beyond = chips.filter((chip) => isBeyond(boxOf(chip)));
      const further = beyond.length > 0 ? beyond : isColumn ? [] : (beside(by)?.chips ?? []);
      // The nearest line, and on it the nearest chip.
      const first = nearest(further, (other) => [by * boxOf(other).top]);
      const line = first === undefined ? [] : further.filter((other) => isOnLine(boxOf(other), boxOf(first)));
      return nearest(line, (other) => [distance(middle(boxOf(other)).x, middle(box).x)]);
    }
    default:
      return undefined;
  }
}

/** True if the middle of one lies between the edges of the other: marks make some chips higher than others. */
function isOnLine(one: ChipBox, other: ChipBox): boolean {
  const { y } = middle(one);
  return y > other.top && y < other.bottom;
}

const middle = ({ left, right, top, bottom }: ChipBox) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

const distance = (one: number, other: number) => Math.abs(one - other);

/** The one with the least numbers, compared one after the other; the first of several. */
function nearest<Chip>(chips: readonly Chip[], numbersOf: (chip: Chip) => readonly number[]): Chip | undefined {
  let found: { readonly chip: Chip; readonly numbers: readonly number[] } | undefined;
  for (const chip of chips) {
    const numbers = numbersOf(chip);
    const differs = numbers.findIndex((number, i) => number !== found?.numbers[i]);
    if (!found || (differs >= 0 && (numbers[differs] ?? 0) < (found.numbers[differs] ?? 0))) found = { chip, numbers };
  }
  return found?.chip;
}
