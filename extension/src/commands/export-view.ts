import * as vscode from 'vscode';
import type { ExportFormat, ExportSubject } from '../../../language-server/src/protocol/export-request.js';
import type { ViewName } from '../../../language-server/src/protocol/view-request.js';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';
import { exportTarget } from './export-target.js';
import { isProjectFile } from './project-file.js';
import { NotSaved, saveFile } from './save-file.js';

/** How a file is written; a panel draws PNG from SVG. */
export type FileFormat = ExportFormat | 'png';

export interface ExportSource {
  /** A file of the project. */
  readonly file: vscode.Uri;
  /** The page that it is exported from. */
  readonly view?: ViewName;
  /** Makes a PNG of a picture: what only a page can. */
  drawPng?(svg: string): Promise<Uint8Array>;
}

const subjectOf: Readonly<Record<ViewName, ExportSubject>> = {
  'priority-table': 'table',
  roadmap: 'roadmap',
  acceptance: 'acceptance',
  stakeholders: 'stakeholders',
  value: 'value',
};

interface Choice extends vscode.QuickPickItem {
  readonly subject: ExportSubject;
  readonly format: FileFormat;
}

/** Asks for page, format and place, and writes the file. */
export async function exportView(
  server: ServerConnection,
  extensionUri: vscode.Uri,
  source: ExportSource,
): Promise<void> {
  const subject = source.view ? subjectOf[source.view] : await pickedSubject();
  if (!subject) return;
  const choice = await vscode.window.showQuickPick(choicesFor(subject, source.drawPng !== undefined), {
    placeHolder: say(texts.exportAs),
  });
  if (!choice) return;
  const { file } = source;
  try {
    const content = await contentOf(server, extensionUri, source, choice);
    if (!content) return;
    const extension = choice.format;
    const suggested = exportTarget(file, `${say(texts.exportFile[choice.subject])}.${extension}`);
    const target = await vscode.window.showSaveDialog({
      ...(suggested && { defaultUri: suggested }),
      filters: { [extension.toUpperCase()]: [extension] },
    });
    if (!target) return;
    const name = target.path.split('/').at(-1) ?? target.path;
    if (isProjectFile(target)) {
      void vscode.window.showErrorMessage(say(texts.notOverSources, { file: name }));
      return;
    }
    await saveFile(target, content);
    const open = say(texts.openExported);
    const answer = await vscode.window.showInformationMessage(say(texts.exported, { file: name }), open);
    if (answer === open) await openFile(target, extension);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    server.output.error(`The export failed: ${reason}`);
    void vscode.window.showErrorMessage(error instanceof NotSaved ? reason : say(texts.exportFailed, { reason }));
  }
}

async function pickedSubject(): Promise<ExportSubject | undefined> {
  const subjects = ['report', 'table', 'roadmap', 'acceptance', 'stakeholders', 'value'] as const;
  const items = subjects.map((subject) => ({ label: say(texts.exportFile[subject]), subject }));
  return (await vscode.window.showQuickPick(items, { placeHolder: say(texts.exportWhat) }))?.subject;
}

/** The formats of a page, and below them those of the whole report. */
function choicesFor(subject: ExportSubject, withPng: boolean): Choice[] {
  const hasPicture = subject !== 'acceptance' && subject !== 'report';
  const formats: FileFormat[] = [
    'html',
    ...(hasPicture && withPng ? (['png'] as const) : []),
    ...(hasPicture ? (['svg'] as const) : []),
    'xlsx',
    ...(subject === 'report' ? [] : (['csv'] as const)),
    'md',
  ];
  const choice = (of: ExportSubject, format: FileFormat): Choice => ({
    label: of === 'checklist' ? say(texts.exportChecklist) : say(texts.exportFormat[format]),
    description: of === subject || of === 'checklist' ? `.${format}` : `.${format} · ${say(texts.exportAllPages)}`,
    subject: of,
    format,
  });
  const own = formats.map((format) => choice(subject, format));
  // Beside the page to read: what is printed and signed.
  if (subject === 'acceptance') own.splice(1, 0, choice('checklist', 'html'));
  if (subject === 'report') return own;
  const separator = { ...choice('report', 'html'), label: say(texts.exportAllPages), description: '' };
  return [
    ...own,
    { ...separator, kind: vscode.QuickPickItemKind.Separator },
    choice('report', 'html'),
    choice('report', 'xlsx'),
  ];
}

async function contentOf(
  server: ServerConnection,
  extensionUri: vscode.Uri,
  { file, drawPng }: ExportSource,
  { subject, format }: Choice,
): Promise<Uint8Array | undefined> {
  const asset = async (name: string) => {
    const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  const answer = await server.export({
    uri: server.serverUri(file),
    subject,
    format: format === 'png' ? 'svg' : format,
    ...(format === 'html' &&
      subject !== 'checklist' && {
        application: { script: await asset('preview.js'), style: await asset('preview.css') },
      }),
  });
  if (!answer) throw new Error(say(texts.notUnderstood));
  if ('refused' in answer) {
    void vscode.window.showWarningMessage(answer.refused);
    return undefined;
  }
  if (format === 'png') return drawPng?.(answer.content);
  return answer.encoding === 'base64' ? bytesOf(answer.content) : new TextEncoder().encode(answer.content);
}

/** Bytes from base64. */
export function bytesOf(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}

/** Texts open here; what a browser or a spreadsheet shows opens there, where there is such a program. */
async function openFile(target: vscode.Uri, format: FileFormat): Promise<void> {
  const outside = format === 'html' || format === 'xlsx';
  if (outside && target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop)
    await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
