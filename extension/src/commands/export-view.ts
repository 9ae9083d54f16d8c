import * as vscode from 'vscode';
import {
  type EditorFormat,
  editorFormats,
  type EditorSubject,
  editorSubjects,
  exportSubjects,
  formatEntry,
  whyNotWritten,
  type WrittenFormat,
} from '../../../language-server/src/catalogue/exports.js';
import type { PictureName } from '../../../language-server/src/catalogue/pictures.js';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';
import { exportTarget } from './export-target.js';
import { isProjectFile } from './project-file.js';
import { NotSaved, saveFile } from './save-file.js';

export interface ExportSource {
  /** A file of the project. */
  readonly file: vscode.Uri;
  /** The page that it is exported from. */
  readonly view?: PictureName;
  /** Makes a PNG of a picture: what only a page can. */
  drawPng?(svg: string): Promise<Uint8Array>;
}

interface Choice extends vscode.QuickPickItem {
  readonly subject: EditorSubject;
  readonly format: EditorFormat;
}

/** Asks for page, format and place, and writes the file. */
export async function exportView(
  server: ServerConnection,
  extensionUri: vscode.Uri,
  source: ExportSource,
): Promise<void> {
  const subject = source.view ?? (await pickedSubject());
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
    const suggested = exportTarget(file, `${say(exportSubjects[choice.subject].title)}.${extension}`);
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

async function pickedSubject(): Promise<EditorSubject | undefined> {
  // The whole first; the checklist is offered beside the page that it is the paper of.
  const subjects = ['report', ...editorSubjects.filter((each) => each !== 'report' && each !== 'checklist')] as const;
  const items = subjects.map((subject) => ({
    label: say(exportSubjects[subject].title),
    subject,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: say(texts.exportWhat) }))?.subject;
}

/** The formats of a page, and below them those of the whole report. */
function choicesFor(subject: EditorSubject, withPng: boolean): Choice[] {
  const formats = editorFormats.filter(
    (format) => !whyNotWritten(subject, format) && (withPng || !formatEntry(format).drawnFrom),
  );
  const choice = (of: EditorSubject, format: EditorFormat): Choice => ({
    label: of === 'checklist' ? say(texts.exportChecklist) : say(formatEntry(format).label),
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
    format: (formatEntry(format).drawnFrom ?? format) as WrittenFormat,
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
async function openFile(target: vscode.Uri, format: EditorFormat): Promise<void> {
  if (formatEntry(format).opensOutside && target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop)
    await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
