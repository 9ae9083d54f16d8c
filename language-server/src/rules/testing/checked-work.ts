/** The work of checking texts, in the editor and on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../cli/run.js';
import { shownDiagnostics } from '../../editing/diagnostics.js';
import { imaginedFiles } from '../../workspace/testing/imagined-disk.js';
import { Workspace } from '../../workspace/workspace.js';
import { workOf } from './counted-work.js';

/** What an editor does when it opens a folder with these files. */
export async function workInEditor(files: Readonly<Record<string, string>>): Promise<number> {
  const texts = new Map(Object.entries(files).map(([name, text]) => [`file:///w/${name}`, text]));
  const disk = imaginedFiles(texts);
  return workOf(async () => {
    const shown = new Set<string>();
    const workspace = new Workspace(
      disk,
      (uris) => {
        for (const uri of uris) shown.add(uri);
      },
      () => '2025-03-15',
    );
    await workspace.addFolder('file:///w');
    for (const uri of shown) shownDiagnostics(workspace.findings(uri), 'en', (of) => workspace.lineStarts(of));
  });
}

/** What `reqlang check` does with these files. */
export async function workOfCommand(files: Readonly<Record<string, string>>): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-growth-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const nowhere = () => undefined;
    const io = { cwd: folder, env: {}, isTerminal: false, previews: '', out: nowhere, err: nowhere };
    return await workOf(() => run(['check', '--lang', 'en'], io));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
