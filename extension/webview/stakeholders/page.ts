import type { StakeholderMap } from '../../../language-server/src/views/stakeholder-map.js';
import type { PageMaker } from '../page.js';
import './stakeholders.css';
import { StakeholderPage } from './stakeholder-page.js';

export const page: PageMaker<StakeholderMap> = (context, kept) => new StakeholderPage(context, kept);
