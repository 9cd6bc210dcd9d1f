import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsWhen, open, started } from '../editor.ts';

describe('fixes', () => {
  before(started);
  afterEach(closeAll);

  it('rewrites the marker and nothing else', async () => {
    const { document } = await open('通知.gongwen');
    const before = document.getText();
    const [finding] = (await findingsWhen(document, ({ length }) => length > 0)) as [vscode.Diagnostic];
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, JSON.stringify(actions));
    assert.match(fix.title, /三、/, 'its title says what will stand there');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before.replace('四、', '三、'));
    await findingsWhen(document, ({ length }) => length === 0);
  });
});
