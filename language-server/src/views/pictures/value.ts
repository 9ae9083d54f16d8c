import { buildValueReport } from '../value-report.js';

export const picture = { build: buildValueReport };
