/** The data of each picture. */
import type { PictureName } from '../catalogue/pictures.js';
import type { ModelReader } from '../model/project-model.js';
import type { PictureOptions } from './picture-options.js';
import { pictures } from './pictures.js';

/** By its name, what a picture is made of. */
export type PictureData = { readonly [N in PictureName]: ReturnType<(typeof pictures)[N]['build']> };

/** A picture and its name. */
export type Picture = { [N in PictureName]: { readonly view: N; readonly data: PictureData[N] } }[PictureName];

/** Makes a picture; takes time in proportion to what it shows. */
export function pictureOf(view: PictureName, model: ModelReader, options: PictureOptions): Picture {
  return { view, data: pictures[view].build(model, options) } as Picture;
}
