import { csvOfTables } from '../csv.js';
import { type Exporter, tablesIn } from '../exporter.js';

export const exporter: Exporter = {
  write: (projects, subject, options) => csvOfTables(tablesIn(projects, subject, options)),
};
