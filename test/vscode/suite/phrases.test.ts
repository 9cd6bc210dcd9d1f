import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FILLER, writePast } from '../../past-office.ts';
import { closeAll, fileOf, findingsNow, started } from '../editor.ts';

const FOLDERS = 'corpus.folders';

describe('phrases of past documents', () => {
  before(async () => {
    await started();
    writePast(fileOf('past').fsPath);
    await setFolders(['past']);
  });
  after(async () => {
    await closeAll();
    await setFolders(undefined);
    for (const name of ['past', '.gongwen', '.vscode']) {
      await vscode.workspace.fs.delete(fileOf(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('are proposed in an editor, and what is marked there is kept', async function () {
    // A dictionary is loaded, and eight documents are read.
    this.timeout(60_000);
    const editor = await proposals();
    const { document } = editor;
    const row = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith(`\t${FILLER}\t套话\t`));
    assert.ok(row > 0, document.getText());
    assert.deepEqual(findingsNow(document), []);
    assert.equal((await lens(document)).title, '在要收下的行首写“+”');

    await editor.edit((edit) => edit.insert(new vscode.Position(row, 0), '+'));
    const accept = await lens(document);
    assert.equal(accept.title, '收下标了“+”的 1 条');
    await vscode.commands.executeCommand(accept.command, ...(accept.arguments ?? []));
    const kept = await vscode.workspace.fs.readFile(fileOf('.gongwen/phrases.txt'));
    assert.match(new TextDecoder().decode(kept), new RegExp(`\n${FILLER}\n$`));
  });
});

async function setFolders(folders: readonly string[] | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('gongwen')
    .update(FOLDERS, folders, vscode.ConfigurationTarget.Workspace);
}

/** The list that the command opens, once the server has taken the folder. */
async function proposals(): Promise<vscode.TextEditor> {
  for (let tried = 0; tried < 20; tried++) {
    await vscode.commands.executeCommand('gongwen.minePhrases');
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.getText().startsWith('# gongwen phrases')) return editor;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail('no list was opened');
}

async function lens(document: vscode.TextDocument): Promise<vscode.Command> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  const command = lenses.map((one) => one.command).find((one) => one !== undefined);
  assert.ok(command);
  return command;
}
