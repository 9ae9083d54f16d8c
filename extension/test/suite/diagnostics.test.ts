import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  diagnosticOf,
  diagnosticsOf,
  openFile,
  positionOf,
  replaceText,
  until,
  workspaceFile,
} from './test-workspace.js';

suite('diagnostics', () => {
  let document: vscode.TextDocument;
  setup(async () => {
    document = await openFile('shop.req');
  });

  test('a name that nothing has is reported at its place', async () => {
    const found = await until('the diagnostic', () => diagnosticOf(document, 'unresolved-reference'));
    assert.match(found.message, /RiskDirectr/);
    assert.deepStrictEqual(
      found.range,
      new vscode.Range(positionOf(document, 'RiskDirectr', 0), positionOf(document, 'RiskDirectr')),
    );
  });

  test('its quick fix offers the nearest name', async () => {
    const found = await until('the diagnostic', () => diagnosticOf(document, 'unresolved-reference'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const texts = actions.flatMap(({ edit }) => edit?.get(document.uri) ?? []).map(({ newText }) => newText);
    assert.ok(texts.includes('RiskDirector'), actions.map(({ title }) => title).join());
  });

  test('it goes when the name is corrected, and comes back', async () => {
    await replaceText(document, 'RiskDirectr', 'SalesManager');
    await until('the diagnostic to go', () => !diagnosticOf(document, 'unresolved-reference'));
    await vscode.commands.executeCommand('undo');
    await until('the diagnostic to come back', () => diagnosticOf(document, 'unresolved-reference'));
  });

  test('a name declared in a new file on disk is found, until the file is deleted', async () => {
    const added = workspaceFile('added.req');
    await vscode.workspace.fs.writeFile(
      added,
      new TextEncoder().encode('stakeholder RiskDirectr "Another one" {\n  role: manager\n}\n'),
    );
    await until('the diagnostic to go', () => !diagnosticOf(document, 'unresolved-reference'));
    await vscode.workspace.fs.delete(added);
    await until('the diagnostic to come back', () => diagnosticOf(document, 'unresolved-reference'));
  });

  test('a restarted server says the same', async () => {
    await until('the diagnostic', () => diagnosticOf(document, 'unresolved-reference'));
    const before = diagnosticsOf(document)
      .map(({ message }) => message)
      .sort();
    await vscode.commands.executeCommand('reqlang.restartServer');
    await until('the same diagnostics', () => {
      const now = diagnosticsOf(document)
        .map(({ message }) => message)
        .sort();
      return now.length === before.length && now.every((message, index) => message === before[index]);
    });
  });
});
