/** The keyboard's way through the chips of a plan: each group is one stop of the Tab key, and keys lead on from there. */
import { chipAt } from './chip-steps.js';

const chipSelector = '.plan .chip';

/** A requirement by its name, and the version whose chip is meant: null for the backlog, undefined for any. */
export interface ChipName {
  readonly requirement: string;
  readonly from: string | null | undefined;
}

/** The chip that has the focus. */
export function focusedChip(): ChipName | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !focused.matches(chipSelector)) return undefined;
  const { requirement = '', from } = focused.dataset;
  return { requirement, from: from === '' ? null : from };
}

/** The chip of a requirement where it was seen last, else another of its chips. */
export function findChip({ requirement, from }: ChipName): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(chipSelector)].filter(
    ({ dataset }) => dataset.requirement === requirement,
  );
  return found.find(({ dataset }) => from !== undefined && dataset.from === (from ?? '')) ?? found[0];
}

/** Lets Tab stop once in each group: where the focus is, else where it was last, else at the first. */
export function putTabStops(): void {
  for (const chips of groupsOfPlan().values()) {
    const stop = chips.find((chip) => chip === document.activeElement) ?? chips.find(({ tabIndex }) => tabIndex === 0);
    for (const chip of chips) setTabIndex(chip, chip === (stop ?? chips[0]));
  }
}

/** Makes a chip the one of its group that Tab stops at. */
export function stopAt(chip: HTMLElement): void {
  for (const other of groupsOfPlan().get(groupOf(chip)) ?? []) setTabIndex(other, other === chip);
}

/** Goes from a chip to where a key leads. True if the key is one of those. */
export function stepFrom(chip: HTMLElement, key: string): boolean {
  if (!/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)) return false;
  const groups = [...groupsOfPlan()].map(([group, chips]) => ({ isColumn: isColumn(group), chips }));
  chipAt(key, chip, groups, (each) => each.getBoundingClientRect())?.focus();
  return true;
}

function groupsOfPlan(): Map<Element | null, HTMLElement[]> {
  const groups = new Map<Element | null, HTMLElement[]>();
  for (const chip of document.querySelectorAll<HTMLElement>(chipSelector)) {
    const group = groupOf(chip);
    const chips = groups.get(group);
    if (chips) chips.push(chip);
    else groups.set(group, [chip]);
  }
  return groups;
}

const groupOf = (chip: Element) => chip.closest('.board-cards') ?? chip.closest('.backlog-list, .chips');

const isColumn = (group: Element | null) => group?.matches('.board-cards, .backlog-list') === true;

function setTabIndex(chip: HTMLElement, isStop: boolean): void {
  const wanted = isStop ? 0 : -1;
  if (chip.tabIndex !== wanted) chip.tabIndex = wanted;
}
