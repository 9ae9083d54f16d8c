/** Entry of the preview application: one page of the kind that the panel asks for, or the pages of an exported file. */
import { type PictureName, pictureNames } from '../../language-server/src/catalogue/pictures.js';
import './preview.css';
import './report-page.css';
import { pages } from './pages.js';
import './exported/exported.css';
import { startApplication } from './application.js';
import { exportedViews, showExported } from './exported/show-exported.js';
import { connectToHost, type PreviewHost } from './host.js';
import type { PageMaker } from './page.js';
// After the style sheets of all pages, which it overrides.
import './forced-colors.css';

const exported = exportedViews();
const root = document.getElementById('app');
if (exported) showExported(exported, startPage);
else if (root) startPage(root, connectToHost());

/** @param root its `data-page` names the picture */
function startPage(root: HTMLElement, host: PreviewHost): void {
  const view = pictureNames.find((name) => name === root.dataset.page) ?? pictureNames[0];
  // Each page takes the data of its own picture only: `startApplication` leaves out any other.
  const makers: Readonly<Record<PictureName, PageMaker<never>>> = pages;
  startApplication(root, host, view, makers[view]);
}
