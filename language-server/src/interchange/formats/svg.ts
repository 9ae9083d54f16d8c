import { whyNotWritten } from '../../catalogue/exports.js';
import { type Exporter, NotExportable, onlyOne, pictureIn, picturesIn } from '../exporter.js';
import { drawingOf } from '../picture-files.js';

export const exporter: Exporter = {
  write(projects, subject, options) {
    const project = onlyOne(projects);
    const [drawing] = picturesIn(subject).flatMap(
      (view) => drawingOf(pictureIn(project, view, options), options.language) ?? [],
    );
    if (drawing === undefined) throw new NotExportable(whyNotWritten(subject, 'svg') ?? { en: subject, zh: subject });
    return drawing;
  },
};
