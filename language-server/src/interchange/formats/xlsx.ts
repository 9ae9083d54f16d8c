import { type Exporter, tablesIn } from '../exporter.js';
import { xlsxOf } from '../xlsx.js';

export const exporter: Exporter = {
  write: (projects, subject, options) => xlsxOf(tablesIn(projects, subject, options)),
};
