/**
 * Every picture of a project, by the one name that it has: in requests, on the command line, in commands of VS Code, as a
 * page, in exported files. An entry here has a file of this name in `views/pictures`, `protocol/pictures`,
 * `interchange/pictures`, a folder in `extension/webview` and two icons in `extension/media`; what puts them together, and
 * the commands and menus of VS Code, are generated. Plain data: any room may import it.
 */
import type { Wording } from '../locale/language.js';

interface PictureEntry {
  /** What the reader calls it: over its page, in menus, in reports and file names. */
  readonly title: Wording;
  /** True if there is a drawing of it besides its tables. */
  readonly isDrawn: boolean;
}

const picture = <const E extends PictureEntry>(entry: E): E => entry;

/** In the order in which menus and reports show them; the first two have a button of their own in the editor. */
export const pictures = {
  priorities: picture({ title: { en: 'Priorities', zh: '优先级' }, isDrawn: true }),
  roadmap: picture({ title: { en: 'Roadmap', zh: '路线图' }, isDrawn: true }),
  acceptance: picture({ title: { en: 'Acceptance', zh: '验收' }, isDrawn: false }),
  stakeholders: picture({ title: { en: 'Stakeholders', zh: '干系人' }, isDrawn: true }),
  value: picture({ title: { en: 'Value', zh: '价值' }, isDrawn: true }),
};

export type PictureName = keyof typeof pictures;

export const pictureNames = Object.keys(pictures) as [PictureName, ...PictureName[]];

/** The command of VS Code that shows a picture: `reqlang.showRoadmap`. */
export const showCommand = <N extends PictureName>(name: N) =>
  `reqlang.show${name.charAt(0).toUpperCase()}${name.slice(1)}` as `reqlang.show${Capitalize<N>}`;
