import type { ModelReader } from '../../model/project-model.js';
import type { PictureOptions } from '../picture-options.js';
import { buildPriorities } from '../priorities.js';

export const picture = {
  build: (model: ModelReader, { findings }: PictureOptions) => buildPriorities(model, findings),
};
