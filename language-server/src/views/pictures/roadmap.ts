import { buildRoadmap } from '../roadmap.js';

export const picture = { build: buildRoadmap };
