import { acceptancePage } from '../acceptance-page.js';
import { acceptanceOf, dayOf, type Exporter, onlyOne, pictureIn, picturesIn, titleOfProject } from '../exporter.js';
import { reportHtml } from '../report-html.js';

export const exporter: Exporter = {
  write(projects, subject, options) {
    if (subject === 'checklist') return acceptancePage(acceptanceOf(projects, options), options.language);
    const project = onlyOne(projects);
    const pictures = picturesIn(subject).map((view) => pictureIn(project, view, options));
    return reportHtml(
      { ...project, title: titleOfProject(project), day: dayOf(project, options) },
      subject,
      pictures,
      options,
    );
  },
};
