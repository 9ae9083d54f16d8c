import * as vscode from 'vscode';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';

/**
 * Shows as a tree beside the text what the requirement or version at the caret depends on or, if that is nothing, what
 * needs it. VS Code calls it a call hierarchy, a word that says nothing to those who write requirements, and leaves an
 * empty direction as it is.
 */
export async function showDependencies(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'req') {
    void vscode.window.showInformationMessage(say(texts.noReqEditor));
    return;
  }
  const { document, selection } = editor;
  const ask = vscode.commands.executeCommand;
  const items = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, selection.active);
  const [item] = items;
  if (!item) {
    void vscode.window.showInformationMessage(say(texts.noDependentHere));
    return;
  }
  const has = async (calls: string) => {
    const found = await Promise.all(items.map((each) => ask<unknown[]>(calls, each)));
    return found.some((each) => each.length > 0);
  };
  const direction = (await has('vscode.provideOutgoingCalls'))
    ? 'references-view.showOutgoingCalls'
    : (await has('vscode.provideIncomingCalls'))
      ? 'references-view.showIncomingCalls'
      : undefined;
  if (!direction) {
    void vscode.window.showInformationMessage(say(texts.noDependencies, { name: item.name }));
    return;
  }
  // The view answers for a place with a word only; white space of a declaration stands for its name.
  const isAtWord = document.getWordRangeAtPosition(selection.active, /\S+/) !== undefined;
  if (!isAtWord) editor.selection = new vscode.Selection(item.selectionRange.start, item.selectionRange.start);
  // With a tree in the view, the direction would be that tree's only.
  await ask('references-view.clear');
  await ask(direction);
  await ask('references-view.showCallHierarchy');
}
