import * as vscode from 'vscode';

/**
 * Shows the places that refer to a name, in the editor's own list. Answers of the server carry plain data, which the
 * editor's command does not take.
 * @param address of the file
 * @param position of the name in it
 */
export async function showReferences(
  address: string,
  position: { readonly line: number; readonly character: number },
): Promise<void> {
  const uri = vscode.Uri.parse(address);
  const at = new vscode.Position(position.line, position.character);
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
  const uses = found.filter(({ uri: file, range }) => file.toString() !== uri.toString() || !range.contains(at));
  await vscode.commands.executeCommand('editor.action.showReferences', uri, at, uses);
}
