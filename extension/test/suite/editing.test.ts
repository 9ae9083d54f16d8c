import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { openFile, positionOf, replaceText, serverIsReady, until } from './test-workspace.js';

suite('editing', () => {
  let document: vscode.TextDocument;
  suiteSetup(async () => {
    document = await openFile('shop.req');
    await serverIsReady();
  });

  const ask = <T>(command: string, text: string, offset: number, ...rest: unknown[]) =>
    vscode.commands.executeCommand<T>(command, document.uri, positionOf(document, text, offset), ...rest);

  test('completion offers the names that fit', async () => {
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', 'from: RiskDirectr', 6);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('SalesManager') && labels.includes('RiskDirector'), labels.join());
    assert.ok(!labels.includes('RC-7'), 'a requirement is no source');
  });

  test('completion offers the values of a property', async () => {
    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', 'decision: do-now', 10);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('defer') && labels.includes('do-now'), labels.join());
  });

  test('hover shows what a name stands for', async () => {
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', 'depends-on: RC-7', 13);
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    assert.match(text, /Large orders need risk approval/);
  });

  test('definition and references', async () => {
    const definitions = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      'depends-on: RC-7',
      13,
    );
    const [definition] = definitions;
    assert.ok(definition);
    const range =
      'targetUri' in definition ? (definition.targetSelectionRange ?? definition.targetRange) : definition.range;
    assert.strictEqual(range.start.line, positionOf(document, 'requirement RC-7').line);
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', 'requirement RC-7', 13);
    assert.ok(references.length >= 2, `${references.length}`);
  });

  test('rename changes every use', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      'requirement RC-7',
      13,
      'RC-70',
    );
    const uses = document.getText().match(/\bRC-7\b/g)?.length;
    assert.strictEqual(edit.get(document.uri).length, uses);
  });

  test('the outline has every declaration', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    for (const name of ['RiskDirector', 'SalesManager', 'RC-7', 'RC-8', 'RC-9']) {
      assert.ok(
        names.some((label) => label.includes(name)),
        names.join(),
      );
    }
  });

  test('colours go by meaning', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    // Line, character and length of the first two tokens: `stakeholder RiskDirector`.
    assert.deepStrictEqual([...data.slice(0, 3), ...data.slice(5, 8)], [0, 0, 11, 0, 12, 12]);
    assert.deepStrictEqual(
      [data[3], data[8]].map((type) => legend.tokenTypes[type ?? -1]),
      ['keyword', 'interface'],
    );
  });

  test('a lens above a requirement says where it is used, and shows it', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const { line } = positionOf(document, 'requirement RC-7');
    const command = lenses.find(({ range }) => range.start.line === line)?.command;
    assert.match(command?.title ?? '', /V1\.0.* 2/);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  test('keywords are converted in one step that can be undone', async () => {
    const before = document.getText();
    await openFile('shop.req');
    await vscode.commands.executeCommand('reqlang.convertToChinese');
    await until('Chinese keywords', () =>
      /^干系人 RiskDirector "Risk director" \{\n {2}角色: 决策者\n/.test(document.getText()),
    );
    await vscode.commands.executeCommand('undo');
    await until('the text of before', () => document.getText() === before);
  });

  test('formatting puts indentation right', async () => {
    await replaceText(document, '  role: manager', '       role:manager');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      {
        tabSize: 2,
        insertSpaces: true,
      },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    await until('the indentation', () => document.getText().includes('\n  role: manager\n'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the text on disk', () => !document.isDirty);
  });
});
