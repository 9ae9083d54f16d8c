import {
  type PictureName,
  pictureNames,
  pictures,
  showCommand,
} from '../../../language-server/src/catalogue/pictures.js';
import type { Wording } from '../../../language-server/src/locale/language.js';

export interface PreviewKind {
  /** The picture that it shows, which is also `data-page` of the application and the name of its icon. */
  readonly view: PictureName;
  /** Type of its panels; the manifest's `onWebviewPanel:` events repeat it. */
  readonly panelType: string;
  readonly command: string;
  readonly title: Wording;
}

/** Every preview there is: one for each picture. */
export const previewKinds: readonly PreviewKind[] = pictureNames.map((view) => ({
  view,
  panelType: `reqlang.${view}`,
  command: showCommand(view),
  title: pictures[view].title,
}));

/** What is true in the conditions of the manifest once a preview of a kind has been opened. */
export const shownContext = ({ view }: PreviewKind): string => `reqlang.hasShown.${view}`;
