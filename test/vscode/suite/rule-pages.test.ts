import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsWhen, open, started } from '../editor.ts';

describe('the page of a rule', () => {
  before(started);
  afterEach(closeAll);

  it('opens from a finding as a page to read, not as Markdown', async () => {
    const { document } = await open('通知.gongwen');
    const [finding] = await findingsWhen(document, ({ length }) => length > 0);
    const { code } = finding ?? {};
    assert.ok(typeof code === 'object');
    await vscode.commands.executeCommand('vscode.open', code.target);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputCustom, 'it is shown as text');
    assert.equal(input.uri.path, '/rules/numbering/gap.md');
  });
});
