import type { Roadmap } from '../../../language-server/src/views/roadmap-data.js';
import type { PageMaker } from '../page.js';
import './roadmap.css';
import { RoadmapPage } from './roadmap-page.js';

export const page: PageMaker<Roadmap> = (context, kept) => new RoadmapPage(context, kept);
