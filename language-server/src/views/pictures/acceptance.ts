import { buildAcceptanceMatrix } from '../acceptance-matrix.js';

export const picture = { build: buildAcceptanceMatrix };
