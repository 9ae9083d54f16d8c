import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';

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

export function table(...rows: PriorityRow[]): Priorities {
  return { levels: ['P0', 'P1', 'P2', 'P3'], scoreMethod: 'matrix', rows };
}
