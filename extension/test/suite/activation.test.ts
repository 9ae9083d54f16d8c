import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { openFile, serverIsReady } from './test-workspace.js';

suite('activation', () => {
  test('a .req file is in our language and wakes the extension', async () => {
    const document = await openFile('shop.req');
    assert.strictEqual(document.languageId, 'req');
    const api = await serverIsReady();
    assert.strictEqual(api.serverKind, typeof process === 'object' && process.versions?.node ? 'node' : 'worker');
  });

  test('every command of the manifest is registered', async () => {
    await serverIsReady();
    const manifest = vscode.extensions.getExtension('reqlang.reqlang')?.packageJSON;
    const declared: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const registered = await vscode.commands.getCommands(true);
    assert.ok(declared.includes('reqlang.showPriorities') && declared.includes('reqlang.showRoadmap'));
    assert.deepStrictEqual(
      declared.filter((command) => !registered.includes(command)),
      [],
    );
  });
});
