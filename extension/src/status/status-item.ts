import * as vscode from 'vscode';
import type { ServerConnection } from '../client/server-connection.js';
import { commandIds } from '../commands/command-ids.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';
import { ProblemCount } from './problem-count.js';

/**
 * An entry in the status bar while the workspace has a `.req` file open: starting, the number of errors and warnings,
 * or stopped. A click shows the output.
 */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('reqlang.status', vscode.StatusBarAlignment.Right, 100);
  private readonly count = new ProblemCount();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly server: ServerConnection) {
    this.item.name = 'Reqlang';
    this.item.command = commandIds.showOutput;
    this.disposables = [
      this.item,
      server.onDidChangeState(() => this.update()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.recount(uris)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
    ];
    this.recount(vscode.languages.getDiagnostics().map(([uri]) => uri));
  }

  /** Shows the state anew, for another language. */
  update(): void {
    const { item, server, count } = this;
    const problems = count.errors + count.warnings;
    item.backgroundColor = undefined;
    if (server.state === 'starting') {
      this.show('$(sync~spin) Reqlang', say(texts.starting));
    } else if (server.state === 'stopped') {
      this.show('$(error) Reqlang', say(texts.stopped));
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    } else if (problems > 0) {
      const args = { errors: String(count.errors), warnings: String(count.warnings) };
      this.show(`$(${count.errors > 0 ? 'error' : 'warning'}) Reqlang ${problems}`, say(texts.problems, args));
    } else {
      this.show('$(check) Reqlang', say(texts.running));
    }
    const wanted = vscode.window.visibleTextEditors.some(({ document }) => document.languageId === 'req');
    if (wanted || server.state === 'stopped') item.show();
    else item.hide();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private show(text: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = `${tooltip}\n${say(texts.clickForOutput)}`;
    this.item.accessibilityInformation = { label: tooltip, role: 'button' };
  }

  private recount(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      if (!uri.path.endsWith('.req') && !uri.path.endsWith('/req.config.json')) continue;
      const severities = vscode.languages.getDiagnostics(uri).map(({ severity }) => severity);
      const count = (wanted: vscode.DiagnosticSeverity) => severities.filter((s) => s === wanted).length;
      this.count.set(uri.toString(), count(vscode.DiagnosticSeverity.Error), count(vscode.DiagnosticSeverity.Warning));
    }
    this.update();
  }
}
