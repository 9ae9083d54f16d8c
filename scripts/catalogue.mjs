/** The pictures of the project, for scripts and tests that walk them. */
import { loadTypeScript } from './load-typescript.mjs';

/** @typedef {import('../language-server/src/catalogue/pictures.ts').PictureName} PictureName */

/** @type {typeof import('../language-server/src/catalogue/pictures.ts')} */
export const { pictureNames, pictures } = await loadTypeScript('language-server/src/catalogue/pictures.ts');
