import type { AcceptanceMatrix } from '../../../language-server/src/views/acceptance-data.js';
import type { PageMaker } from '../page.js';
import './acceptance.css';
import './checklist.css';
import { AcceptancePage } from './acceptance-page.js';

export const page: PageMaker<AcceptanceMatrix> = (context, kept) => new AcceptancePage(context, kept);
