import type { CancellationToken } from 'vscode-languageserver';
import { NotExportable } from '../interchange/exporter.js';
import { exportProjects } from '../interchange/project-export.js';
import { ProjectModel } from '../model/project-model.js';
import { type ExportAnswer, exportParams } from '../protocol/export-request.js';
import { methods } from '../protocol/methods.js';
import { localDay } from '../workspace/local-day.js';
import { normal, type Session } from './session.js';

/** Writes projects as files to hand out; the client saves them. */
export function answerExports(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(methods.export, (params, token: CancellationToken) =>
    session.settled(token, async (): Promise<ExportAnswer> => {
      const { uri, subject, format, application } = exportParams.parse(params);
      const project = workspace.projectAround(normal(uri));
      const root = project?.root ?? '';
      const model = project?.model ?? new ProjectModel();
      const reader = model.reader();
      const exported = {
        name: lastPart(root),
        model: reader,
        files: [...model.uris()].flatMap((file) => reader.file(file) ?? []),
        shownPath: (file: string) =>
          file.startsWith(`${root}/`) ? decoded(file.slice(root.length + 1)) : lastPart(file),
      };
      try {
        const content = await exportProjects([exported], subject, format, {
          language: session.language,
          today: localDay(),
          ...(application && { application }),
        });
        return typeof content === 'string'
          ? { encoding: 'utf-8', content }
          : { encoding: 'base64', content: base64(content) };
      } catch (error) {
        if (error instanceof NotExportable) return { refused: error.wording[session.language] };
        throw error;
      }
    }),
  );
}

const lastPart = (uri: string) => decoded(uri.slice(uri.lastIndexOf('/') + 1));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A name with a percent sign of its own.
    return part;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
