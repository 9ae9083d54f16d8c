/** Moves the focus between the buttons of a table with the arrow keys, as in a spreadsheet. */
export function stepByArrow(event: KeyboardEvent): void {
  const from = (event.target as HTMLElement).closest<HTMLTableCellElement>('th, td');
  const row = from?.closest('tr');
  const table = row?.closest('table');
  if (!from || !row || !table || event.altKey || event.ctrlKey || event.metaKey) return;
  const target = next(event.key, from, row, table);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function next(
  key: string,
  from: HTMLTableCellElement,
  row: HTMLTableRowElement,
  table: HTMLTableElement,
): HTMLElement | undefined {
  const buttonIn = (cell: Element | null | undefined) => cell?.querySelector<HTMLElement>('button') ?? undefined;
  const [sideways, updown] = [{ ArrowLeft: -1, ArrowRight: 1 }[key], { ArrowUp: -1, ArrowDown: 1 }[key]];
  if (sideways !== undefined) {
    const inCell = [...from.querySelectorAll<HTMLElement>('button')];
    const neighbour = inCell[inCell.indexOf(document.activeElement as HTMLElement) + sideways];
    if (neighbour) return neighbour;
    for (let i = from.cellIndex + sideways; i >= 0 && i < row.cells.length; i += sideways) {
      const found = buttonIn(row.cells[i]);
      if (found) return found;
    }
  }
  if (updown !== undefined)
    for (let i = row.rowIndex + updown; i >= 0 && i < table.rows.length; i += updown) {
      const found = buttonIn(table.rows[i]?.cells[from.cellIndex]);
      if (found) return found;
    }
  return undefined;
}
