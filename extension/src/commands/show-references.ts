import * as vscode from 'vscode';

type Place = { readonly line: number; readonly character: number };

/**
 * Shows places in the editor's own list. Answers of the server carry plain data, which the editor's command does not take.
 * @param address of the file
 * @param position of a name in it
 * @param places in the file; those that refer to the name if absent
 */
export async function showReferences(
  address: string,
  position: Place,
  places?: readonly { readonly start: Place; readonly end: Place }[],
): Promise<void> {
  const uri = vscode.Uri.parse(address);
  const at = new vscode.Position(position.line, position.character);
  const found = places
    ? places.map(
        ({ start, end }) =>
          new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character)),
      )
    : await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
  const shown = found.filter(({ uri: file, range }) => file.toString() !== uri.toString() || !range.contains(at));
  await vscode.commands.executeCommand('editor.action.showReferences', uri, at, shown);
}
