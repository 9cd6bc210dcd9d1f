import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GongwenExtension } from '../../client/src/activation.ts';

/** How long a test waits for the editor to show something, in ms; a bound, not an expectation. */
const PATIENCE = 10_000;

/** The extension under test, started, with its server answering. */
export async function started(): Promise<GongwenExtension> {
  const extension = vscode.extensions.getExtension<GongwenExtension>('gongwen.gongwen');
  assert.ok(extension, 'the extension is not installed in this window');
  const running = await extension.activate();
  await running.ready;
  return running;
}

/**
 * Opens the file `name` of the workspace in a tab, as a writer does: the API's own way of opening would keep
 * the document alive for minutes after its tab was closed.
 */
export async function open(name: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', fileOf(name), { preview: false });
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document.uri.path, fileOf(name).path);
  return editor;
}

/** A new file that was never saved, in a tab. */
export async function openUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** The address of the file `name` of the workspace. */
export function fileOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite needs a folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Closes every tab and throws away what was typed. */
export async function closeAll(): Promise<void> {
  for (const _ of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** What gongwen marks in `document` at this moment. */
export function findingsNow(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'gongwen');
}

/** What gongwen marks in `document` as soon as `enough` holds for it. */
export async function findingsWhen(
  document: vscode.TextDocument,
  enough: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  await until(
    vscode.languages.onDidChangeDiagnostics,
    () => enough(findingsNow(document)),
    () => `findings of ${document.fileName}: ${JSON.stringify(findingsNow(document))}`,
  );
  return findingsNow(document);
}

/** Resolves as soon as `holds` does, looking now and after each `event`; rejects with `what` is there instead. */
export async function until<T>(
  event: vscode.Event<T>,
  holds: () => boolean,
  what: () => string,
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const subscription = event(() => {
      if (holds()) finish(resolve);
    });
    const timer = setTimeout(() => finish(() => reject(new Error(`waited in vain; ${what()}`))), PATIENCE);
  });
}

/** The tree of `document` that breadcrumbs and Go to Symbol show. Asking also waits for what was asked before. */
export async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** The range of the first `words` in `document`. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.notEqual(start, -1, `${words} is not in ${document.fileName}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}
