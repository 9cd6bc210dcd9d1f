import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  fileOf,
  findingsNow,
  findingsWhen,
  open,
  openUntitled,
  rangeOf,
  started,
  symbolsOf,
  until,
} from '../editor.ts';

const LIST = '.gongwen/ignore.json';
const TEXT = '关于安排值班工作的通知\n各股室：\n一、值班时间从周一开始\n三、值班人员要坚守岗位\n';

describe('silencing', () => {
  before(started);
  afterEach(async () => {
    await settleAndClose();
    for (const name of ['.gongwen', '.vscode']) {
      await vscode.workspace.fs.delete(fileOf(name), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('lists the ways to silence behind the repair', async () => {
    const { document } = await open('通知.gongwen');
    const actions = await actionsAt(document, '四、');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['改为“三、”', '忽略这一处“序号跳号”', '在本文件中忽略“序号跳号”', '在本工作区中关闭“序号跳号”'],
    );
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred === true),
      [true, false, false, false],
    );
  });

  it('ignores this one in the folder’s list, which a command opens, and tells it again once it is struck', async () => {
    const { document } = await open('通知.gongwen');
    const before = document.getText();
    await run(document, '四、', '忽略这一处');
    await findingsWhen(document, ({ length }) => length === 0);
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);

    await vscode.commands.executeCommand('gongwen.openIgnoreList');
    const list = vscode.window.activeTextEditor?.document;
    assert.equal(list?.uri.path, fileOf(LIST).path);
    assert.match(list?.getText() ?? '', /"file": "通知\.gongwen", "rule": "numbering\/gap", "text": "四、"/);
    // The watcher of the folder, not the file's own editor, tells the server.
    await vscode.workspace.fs.delete(fileOf(LIST));
    await findingsWhen(document, ({ length }) => length === 1);
  });

  it('ignores this rule in this file and in no other', async () => {
    const { document: other } = await open('报告.txt');
    const { document } = await open('通知.gongwen');
    await run(document, '四、', '在本文件中忽略');
    await findingsWhen(document, ({ length }) => length === 0);
    await findingsWhen(other, ({ length }) => length === 1);
  });

  it('switches this rule off in the workspace’s settings', async () => {
    const { document: other } = await open('报告.txt');
    const { document } = await open('通知.gongwen');
    await run(document, '四、', '在本工作区中关闭');
    await findingsWhen(document, ({ length }) => length === 0);
    await findingsWhen(other, ({ length }) => length === 0);
    const rules = vscode.workspace.getConfiguration('gongwen').inspect('rules')?.workspaceValue;
    assert.deepEqual(rules, { 'numbering/gap': 'off' });
    await vscode.workspace
      .getConfiguration('gongwen')
      .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await findingsWhen(document, ({ length }) => length === 1);
  });

  it('ignores in a draft that was never saved until the window is closed', async () => {
    const { document } = await openUntitled('gongwen', TEXT.replaceAll('值班', '值守'));
    await run(document, '三、', '忽略这一处“序号跳号”（关闭窗口后失效）');
    await findingsWhen(document, ({ length }) => length === 0);
    await answering(/./, async () => {
      await vscode.commands.executeCommand('gongwen.openIgnoreList');
      await findingsWhen(document, ({ length }) => length === 1);
    });
  });

  it('says so where nothing has been ignored', async () => {
    await open('通知.gongwen');
    const asked = await answering(/nothing/, async () => {
      await vscode.commands.executeCommand('gongwen.openIgnoreList');
    });
    assert.equal(asked.length, 1);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileOf('通知.gongwen').path);
  });
});

describe('quiet at the caret', () => {
  before(started);
  afterEach(settleAndClose);

  it('lets a number be typed in peace until the caret leaves its paragraph', async () => {
    const { document, end } = await draftInHand();
    for (const letter of '五、值班') await vscode.commands.executeCommand('type', { text: letter });
    assert.equal(document.getText(), `${TEXT}五、值班`);
    // The fix asks for the newest findings of this very text: what waits is not among them.
    assert.deepEqual(await actionsNow(document, '五、'), []);
    assert.equal(findingsNow(document).length, 1);
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const findings = await findingsWhen(document, ({ length }) => length === 2);
    assert.deepEqual(findings.map(({ range }) => range.start.line).sort(), [end.line - 1, end.line]);
  });

  it('tells it when typing rests', async () => {
    const { document } = await draftInHand();
    for (const letter of '五、值班') await vscode.commands.executeCommand('type', { text: letter });
    await findingsWhen(document, ({ length }) => length === 2);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, document.lineCount - 1);
  });

  it('leaves a finding alone that stood in the paragraph before', async () => {
    const { document, editor } = await draftInHand();
    const { end } = rangeOf(document, '三、值班人员');
    editor.selection = new vscode.Selection(end, end);
    let least = 1;
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      least = Math.min(least, findingsNow(document).length);
    });
    for (const letter of '都要到位') {
      await vscode.commands.executeCommand('type', { text: letter });
      await actionsNow(document, '三、');
    }
    watch.dispose();
    assert.equal(least, 1, 'it never went away');
  });

  it('can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('gongwen');
    await settings.update('quietAtCaret', false, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await draftInHand();
      for (const letter of '五、值班') await vscode.commands.executeCommand('type', { text: letter });
      assert.notDeepEqual(await actionsNow(document, '五、'), []);
    } finally {
      await settings.update('quietAtCaret', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/**
 * Closes all tabs once their findings have been answered: the client library loses sight of a new draft that takes
 * the name of one closed while it was being asked about.
 */
async function settleAndClose(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) await symbolsOf(document);
  await closeAll();
}

/** A draft with one finding, told, and the caret in the empty line at its end. */
async function draftInHand() {
  const editor = await openUntitled('gongwen', TEXT);
  const { document } = editor;
  await findingsWhen(document, ({ length }) => length === 1);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const moved = until(
    vscode.window.onDidChangeTextEditorSelection,
    () => editor.selection.active.isEqual(end),
    () => `the caret is in line ${editor.selection.active.line}`,
  );
  editor.selection = new vscode.Selection(end, end);
  await moved;
  return { editor, document, end };
}

/** Runs `work` while the writer answers every question with what matches `choice`; gives the questions. */
async function answering(choice: RegExp, work: () => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  const { showInformationMessage } = vscode.window;
  // The extension and its tests share one `vscode`.
  const answer = async (words: string, ...answers: string[]) => {
    asked.push(words);
    return answers.find((each) => choice.test(each));
  };
  Object.assign(vscode.window, { showInformationMessage: answer });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showInformationMessage });
  }
  return asked;
}

/** What the light bulb at the first `words` offers once they are marked. */
async function actionsAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  await findingsWhen(document, ({ length }) => length > 0);
  return actionsNow(document, words);
}

async function actionsNow(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, words),
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Chooses what begins with `title` from the light bulb at `words`. */
async function run(document: vscode.TextDocument, words: string, title: string): Promise<void> {
  const actions = await actionsAt(document, words);
  const action = actions.find((one) => one.title.startsWith(title));
  assert.ok(action?.command, JSON.stringify(actions.map((one) => one.title)));
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}
