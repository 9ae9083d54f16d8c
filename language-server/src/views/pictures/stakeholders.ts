import { buildStakeholderMap } from '../stakeholder-map.js';

export const picture = { build: buildStakeholderMap };
