import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, findingsWhen, open, started } from '../editor.ts';

/** Crashes that are healed without a word, those of all these tests together; see the client's limit. */
const HEALED = 4;
/** How long the extension host is kept from noticing the end of a server, s. */
const UNNOTICED = '0.5';

describe('a server that crashes', () => {
  const told: string[] = [];
  const showErrorMessage = vscode.window.showErrorMessage;

  before(async function () {
    // Finding the server's process takes `ps`.
    if (process.platform === 'win32') this.skip();
    await started();
    // The extension and its tests share one `vscode`; the writer presses “重新启动” here.
    const answer = async (words: string, ...answers: string[]) => {
      told.push(words);
      return answers.find((each) => each === '重新启动');
    };
    Object.assign(vscode.window, { showErrorMessage: answer });
  });

  after(async () => {
    Object.assign(vscode.window, { showErrorMessage });
    await closeAll();
  });

  it('is started again, however much is asked of it before its end is noticed', async () => {
    const { document } = await open('通知.gongwen');
    await findingsWhen(document, ({ length }) => length === 1);
    const cleared = findingsWhen(document, ({ length }) => length === 0);
    const asked = Array.from({ length: 20 }, () =>
      vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
    );
    process.kill(serverProcess(), 'SIGKILL');
    execFileSync('sleep', [UNNOTICED]);
    await Promise.all([cleared, ...asked]);
    await findingsWhen(document, ({ length }) => length === 1);
    assert.deepEqual(told, []);
  });

  it('is started again quietly, and left to the writer when it goes on', async () => {
    const { document } = await open('通知.gongwen');
    for (let crash = 2; crash <= HEALED + 1; crash++) {
      await findingsWhen(document, ({ length }) => length === 1);
      assert.deepEqual(told, [], `after ${crash - 1} crashes`);
      const cleared = findingsWhen(document, ({ length }) => length === 0);
      process.kill(serverProcess(), 'SIGKILL');
      await cleared;
    }
    await findingsWhen(document, ({ length }) => length === 1);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /已停止.*文稿不受影响/);
  });
});

/** The process id of the one language server this extension host has launched. */
function serverProcess(): number {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines.flatMap((line) => {
    const [pid, parent, ...words] = line.trim().split(/\s+/);
    return Number(parent) === process.pid && words.join(' ').includes('dist/server.cjs') ? [Number(pid)] : [];
  });
  assert.equal(found.length, 1, `server processes: ${found.join(', ')}`);
  return found[0] as number;
}
