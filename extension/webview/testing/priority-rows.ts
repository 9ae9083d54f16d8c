import type { PriorityRow, PriorityTable } from '../../../language-server/src/views/priority-table.js';

/** A row with what is given, and else only what every row has. */
export function row(name: string, given: Partial<PriorityRow> = {}): PriorityRow {
  return {
    id: name,
    name,
    title: `Title of ${name}`,
    place: { uri: 'file:///a.req', start: 0, end: 1 },
    from: [],
    cases: { present: 0, required: 1 },
    ...given,
  };
}

export function table(...rows: PriorityRow[]): PriorityTable {
  return { levels: ['P0', 'P1', 'P2', 'P3'], scoreMethod: 'matrix', rows };
}
