import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { started } from '../editor.ts';
import { print } from '../print.ts';

describe('activation', () => {
  it('starts the server', async () => {
    const { ready } = await started();
    const { activated, answered } = await ready;
    // Another part of the editor may have opened plain text before this stage: the extension tells its times.
    print(`    activated after ${activated.toFixed(0)} ms, server answered after ${answered.toFixed(0)} ms`);
    assert.equal(vscode.extensions.getExtension('gongwen.gongwen')?.isActive, true);
  });

  it('gives the palette every command the manifest declares', async () => {
    await started();
    const extension = vscode.extensions.getExtension('gongwen.gongwen');
    const declared: string[] = extension?.packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const known = await vscode.commands.getCommands(true);
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !known.includes(command)),
      [],
    );
  });
});
