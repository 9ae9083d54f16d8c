import type { Priorities } from '../../../language-server/src/views/priorities.js';
import type { PageMaker } from '../page.js';
import './priorities.css';
import { PriorityPage } from './priority-page.js';

export const page: PageMaker<Priorities> = (context, kept) => new PriorityPage(context, kept);
