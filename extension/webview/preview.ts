/** Entry of the preview application: one page of the kind that the panel asks for. */
import type { PriorityTable } from '../../language-server/src/views/priority-table.js';
import type { Roadmap } from '../../language-server/src/views/roadmap-data.js';
import './preview.css';
import { startApplication } from './application.js';
import { connectToHost } from './host.js';
import { PriorityPage } from './priorities/priority-page.js';
import { RoadmapPage } from './roadmap/roadmap-page.js';

const root = document.getElementById('app');
if (root) {
  const host = connectToHost();
  if (root.dataset.page === 'roadmap')
    startApplication<Roadmap>(root, host, 'roadmap', (context) => new RoadmapPage(context));
  else
    startApplication<PriorityTable>(root, host, 'priority-table', (context, kept) => new PriorityPage(context, kept));
}
