import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsWhen, open, openUntitled, started } from '../editor.ts';

describe('settings', () => {
  before(started);
  afterEach(async () => {
    await set('enable', undefined);
    await set('rules', undefined);
    await closeAll();
  });

  it('gongwen.enable silences the checks and brings them back', async () => {
    const { document } = await open('通知.gongwen');
    await findingsWhen(document, ({ length }) => length === 1);
    await set('enable', false);
    await findingsWhen(document, ({ length }) => length === 0);
    await set('enable', undefined);
    await findingsWhen(document, ({ length }) => length === 1);
  });

  it('gongwen.rules sets the level of a rule, and of its group', async () => {
    const { document } = await open('通知.gongwen');
    await findingsWhen(document, ({ length }) => length === 1);
    await set('rules', { 'numbering/gap': 'error' });
    await findingsWhen(document, ([first]) => first?.severity === vscode.DiagnosticSeverity.Error);
    await set('rules', { 'numbering/*': 'off' });
    await findingsWhen(document, ({ length }) => length === 0);
  });

  it('gongwen.language decides what findings and the extension itself are told in', async () => {
    const before = vscode.workspace.getConfiguration('gongwen').inspect('language')?.globalValue;
    const { document } = await open('通知.gongwen');
    await findingsWhen(document, ([first]) => first?.message.startsWith('序号跳号') === true);
    await set('language', 'en');
    await findingsWhen(document, ([first]) => first?.message.startsWith('Number skipped') === true);
    const { document: list } = await openUntitled('plaintext', '# gongwen phrases\n');
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      list.uri,
      1,
    );
    assert.match(lens?.command?.title ?? '', /^Write/);
    await set('language', before);
    await findingsWhen(document, ([first]) => first?.message.startsWith('序号跳号') === true);
  });

  it('findings come back after the server was restarted', async () => {
    const { document } = await open('通知.gongwen');
    await findingsWhen(document, ({ length }) => length === 1);
    const cleared = findingsWhen(document, ({ length }) => length === 0);
    const restarted = vscode.commands.executeCommand('gongwen.restartServer');
    await cleared;
    await restarted;
    const [finding] = await findingsWhen(document, ({ length }) => length === 1);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
  });
});

/** Sets `gongwen.<name>` for this window's user, as the settings page does. */
async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('gongwen').update(name, value, vscode.ConfigurationTarget.Global);
}
