/** Entry of the preview application: one page of the kind that the panel asks for, or the pages of an exported file. */
import type { AcceptanceMatrix } from '../../language-server/src/views/acceptance-data.js';
import type { PriorityTable } from '../../language-server/src/views/priority-table.js';
import type { Roadmap } from '../../language-server/src/views/roadmap-data.js';
import type { StakeholderMap } from '../../language-server/src/views/stakeholder-map.js';
import type { ValueReport } from '../../language-server/src/views/value-data.js';
import './preview.css';
import './report-page.css';
import './roadmap/roadmap.css';
import './stakeholders/stakeholders.css';
import './value/value.css';
import './acceptance/acceptance.css';
import './acceptance/checklist.css';
import './exported/exported.css';
import { AcceptancePage } from './acceptance/acceptance-page.js';
import { startApplication } from './application.js';
import { exportedViews, showExported } from './exported/show-exported.js';
import { connectToHost, type PreviewHost } from './host.js';
import { PriorityPage } from './priorities/priority-page.js';
import { RoadmapPage } from './roadmap/roadmap-page.js';
import { StakeholderPage } from './stakeholders/stakeholder-page.js';
import { ValuePage } from './value/value-page.js';
// After the style sheets of all pages, which it overrides.
import './forced-colors.css';

const exported = exportedViews();
const root = document.getElementById('app');
if (exported) showExported(exported, startPage);
else if (root) startPage(root, connectToHost());

function startPage(root: HTMLElement, host: PreviewHost): void {
  if (root.dataset.page === 'roadmap')
    startApplication<Roadmap>(root, host, 'roadmap', (context, kept) => new RoadmapPage(context, kept));
  else if (root.dataset.page === 'acceptance')
    startApplication<AcceptanceMatrix>(root, host, 'acceptance', (context, kept) => new AcceptancePage(context, kept));
  else if (root.dataset.page === 'stakeholders')
    startApplication<StakeholderMap>(root, host, 'stakeholders', (context, kept) => new StakeholderPage(context, kept));
  else if (root.dataset.page === 'value')
    startApplication<ValueReport>(root, host, 'value', (context, kept) => new ValuePage(context, kept));
  else
    startApplication<PriorityTable>(root, host, 'priority-table', (context, kept) => new PriorityPage(context, kept));
}
