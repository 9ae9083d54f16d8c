import { pictureNames } from '../../catalogue/pictures.js';
import { acceptanceMarkdown } from '../acceptance-markdown.js';
import {
  acceptanceOf,
  dayOf,
  type ExportedProject,
  type Exporter,
  type ExportOptions,
  pictureIn,
  picturesIn,
  titleOfProject,
} from '../exporter.js';
import { exportTexts } from '../export-texts.js';
import { escapeMarkdown, markdownOf } from '../markdown.js';
import { tablesOf, titledTables } from '../picture-files.js';
import type { ReportTable } from '../report-table.js';

export const exporter: Exporter = {
  write(projects, subject, options) {
    const { language } = options;
    if (subject === 'report') return projects.map((project) => report(project, options)).join('\n');
    if (subject === 'acceptance') return acceptanceMarkdown(acceptanceOf(projects, options), language);
    const several = projects.length > 1;
    return markdownOf(
      projects.flatMap((project) =>
        picturesIn(subject)
          .flatMap((view) => tablesOf(pictureIn(project, view, options), language))
          .map((table): ReportTable => {
            const title = [...(several ? [titleOfProject(project)] : []), ...(table.title ? [table.title] : [])];
            return title.length > 0 ? { ...table, title: title.join(' · ') } : table;
          }),
      ),
    );
  },
};

/** All pictures; acceptance, which is long, comes last. */
function report(project: ExportedProject, options: ExportOptions): string {
  const { language } = options;
  const day = exportTexts.asOf[language].replace('{day}', dayOf(project, options));
  const tables = pictureNames
    .filter((view) => view !== 'acceptance')
    .flatMap((view) => titledTables(pictureIn(project, view, options), language));
  const acceptance = acceptanceOf([project], options).map(({ matrix }) => ({ title: undefined, matrix }));
  return `# ${escapeMarkdown(titleOfProject(project))}\n\n${day}\n\n${markdownOf(tables)}\n${acceptanceMarkdown(acceptance, language)}`;
}
