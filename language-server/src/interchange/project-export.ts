/** A project as one file to hand out. The same project gives the same bytes. */
import { type EditorSubject, whyNotWritten, type WrittenFormat } from '../catalogue/exports.js';
import { type ExportedProject, type Exporter, type ExportOptions, NotExportable } from './exporter.js';
import { exporters } from './exporters.js';

/** @throws NotExportable if the subject cannot be written in the format, or several projects do not go into one file */
export async function exportProjects(
  projects: readonly ExportedProject[],
  subject: EditorSubject,
  format: WrittenFormat,
  options: ExportOptions,
): Promise<string | Uint8Array> {
  const why = whyNotWritten(subject, format);
  if (why) throw new NotExportable(why);
  const byFormat: Readonly<Record<WrittenFormat, Exporter>> = exporters;
  return byFormat[format].write(projects, subject, options);
}
