import * as vscode from 'vscode';
import { pictureNames, showCommand } from '../../../language-server/src/catalogue/pictures.js';
import { openFile, until } from './test-workspace.js';

suite('previews', () => {
  const tabsOf = (viewType: string) =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));

  for (const name of pictureNames) {
    const [command, viewType] = [showCommand(name), `reqlang.${name}`];
    test(`${command} opens a panel, once`, async () => {
      await openFile('shop.req');
      await vscode.commands.executeCommand(command);
      await until('the panel', () => tabsOf(viewType)[0]?.isActive);
      await openFile('shop.req');
      await vscode.commands.executeCommand(command);
      await until('the panel to come back', () => tabsOf(viewType).length === 1 && tabsOf(viewType)[0]?.isActive);
      await vscode.window.tabGroups.close(tabsOf(viewType));
      await until('the panel to close', () => tabsOf(viewType).length === 0);
    });
  }
});
