import * as vscode from 'vscode';
import { openFile, until } from './test-workspace.js';

suite('previews', () => {
  const tabOf = (viewType: string) =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));

  for (const [command, viewType] of [
    ['reqlang.showPriorityTable', 'reqlang.priorityTable'],
    ['reqlang.showRoadmap', 'reqlang.roadmap'],
  ] as const) {
    test(`${command} opens a panel, once`, async () => {
      await openFile('shop.req');
      await vscode.commands.executeCommand(command);
      const tab = await until('the panel', () => tabOf(viewType));
      await vscode.commands.executeCommand(command);
      await vscode.window.tabGroups.close(tab);
      await until('the panel to close', () => !tabOf(viewType));
    });
  }
});
