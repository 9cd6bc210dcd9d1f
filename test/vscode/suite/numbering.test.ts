import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsWhen, open, openUntitled, rangeOf, started, until } from '../editor.ts';

const HEAD = '关于做好秋季造林绿化工作的通知\n各乡镇人民政府：\n现就有关事项通知如下。\n';
/** 二、 stands twice. */
const INSERTED = `${HEAD}一、明确目标任务\n二、备足合格苗木\n二、把好质量关口\n三、加强组织领导\n`;
const COUNTED = `${HEAD}一、明确目标任务\n二、备足合格苗木\n三、把好质量关口\n四、加强组织领导\n`;

describe('numbers while writing', () => {
  before(started);
  afterEach(closeAll);

  it('tells of a marker its layer and its place, and why it is at fault', async () => {
    const { document } = await open('通知.gongwen');
    assert.match(await hoverAt(document, '（二）'), /第2层 · 第2项，共2项[\s\S]*在“一、明确目标任务”之下/);
    assert.match(await hoverAt(document, '四、'), /第3项，共3项[\s\S]*GB\/T 9704/);
    assert.equal(await hoverAt(document, '各乡镇'), '');
  });

  for (const language of ['gongwen', 'plaintext']) {
    it(`offers the next number after Enter, without putting it in (${language})`, async () => {
      const editor = await openUntitled(language, `${HEAD}　　一、明确目标任务\n　　二、把好质量关口`);
      const { document } = editor;
      const before = textOf(document);
      await typeAtEnd(editor, '\n');
      assert.match(textOf(document).slice(before.length), /^\n[　]*$/, 'nothing but a line');
      await accepted(document, () => textOf(document) === `${before}\n　　三、`);
    });
  }

  it('offers it in Markdown behind the blank line that sets paragraphs apart', async () => {
    const { document } = await open('讲话.md');
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const end = rangeOf(document, '二、突出重点，抓实各项措施').end;
    editor.selection = new vscode.Selection(end, end);
    for (const _ of '12') await vscode.commands.executeCommand('type', { text: '\n' });
    await accepted(document, () => textOf(document).includes('抓实各项措施\n\n三、\n'));
  });

  it('carries a series on behind its separator', async () => {
    const editor = await openUntitled('gongwen', `${HEAD}要抓好三件事：一是巡查到位；二是宣传到位`);
    const before = textOf(editor.document);
    await typeAtEnd(editor, '；');
    await accepted(editor.document, () => textOf(editor.document) === `${before}；三是`);
  });

  it('shows a renumbering of the whole document before it makes it; one step takes it back', async () => {
    const { document } = await openUntitled('gongwen', INSERTED);
    const done = vscode.commands.executeCommand('gongwen.renumber');
    const applied = attempted('refactorPreview.apply', () => textOf(document) === COUNTED);
    await Promise.all([done, applied]);
    assert.equal(textOf(document), COUNTED);
    await vscode.commands.executeCommand('undo');
    assert.equal(textOf(document), INSERTED);
  });

  it('offers to count the list anew where a paragraph was put in', async () => {
    const { document } = await openUntitled('gongwen', INSERTED);
    const [finding] = (await findingsWhen(document, ({ length }) => length > 0)) as [vscode.Diagnostic];
    const { edit } = await actionAt(
      document,
      finding.range,
      vscode.CodeActionKind.QuickFix,
      '重排这一组序号',
    );
    assert.ok(await vscode.workspace.applyEdit(edit as vscode.WorkspaceEdit));
    assert.equal(textOf(document), COUNTED);
  });

  it('offers the same after paragraphs were moved with the keys', async () => {
    const items = ['明确目标任务', '备足合格苗木', '把好质量关口', '加强组织领导'];
    const list = (numbers: string, order: readonly number[]) =>
      HEAD + order.map((item, at) => `${numbers[at]}、${items[item]}。各单位要抓紧办理。`).join('\n');
    const editor = await openUntitled('gongwen', list('一二三四', [0, 1, 2, 3]));
    const { document } = editor;
    const { start } = rangeOf(document, '一、');
    editor.selection = new vscode.Selection(start, start);
    for (const _ of '12') await vscode.commands.executeCommand('editor.action.moveLinesDownAction');
    assert.equal(textOf(document), list('二三一四', [1, 2, 0, 3]));
    const [finding] = (await findingsWhen(document, ({ length }) => length > 0)) as [vscode.Diagnostic];
    const { edit } = await actionAt(
      document,
      finding.range,
      vscode.CodeActionKind.QuickFix,
      '重排这一组序号',
    );
    assert.ok(await vscode.workspace.applyEdit(edit as vscode.WorkspaceEdit));
    assert.equal(textOf(document), list('一二三四', [1, 2, 0, 3]));
  });

  it('moves a section with what stands under it, numbers following; one step takes it back', async () => {
    const { document } = await open('通知.gongwen');
    const before = textOf(document);
    const range = rangeOf(document, '一、');
    const { edit } = await actionAt(document, range, vscode.CodeActionKind.RefactorMove, '下移本节');
    assert.ok(await vscode.workspace.applyEdit(edit as vscode.WorkspaceEdit));
    const headings = textOf(document)
      .split('\n')
      .filter((line) => /^　　[一二三四（]/.test(line))
      .map((line) => line.trim().slice(0, 8));
    assert.deepEqual(headings, [
      '一、把好质量关口',
      '二、明确目标任务',
      '（一）完成荒山造',
      '（二）抓好村庄绿',
      '四、加强组织领导',
    ]);
    await vscode.commands.executeCommand('undo');
    assert.equal(textOf(document), before);
  });

  it('finds headings of open drafts from anywhere', async () => {
    await open('通知.gongwen');
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '质量关口',
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      ['二、把好质量关口'],
    );
  });
});

/** The text with the line breaks of the tests. */
function textOf(document: vscode.TextDocument): string {
  return document.getText().replaceAll('\r', '');
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start,
  );
  // What Markdown needs in front of a mark is no part of the words.
  const told = hovers
    .flatMap(({ contents }) => contents as vscode.MarkdownString[])
    .map(({ value }) => value);
  return told.join('\n').replaceAll('\\', '');
}

async function typeAtEnd(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('type', { text });
}

/** Takes the suggestion that has come up, as soon as one has. */
async function accepted(document: vscode.TextDocument, holds: () => boolean): Promise<void> {
  await attempted('acceptSelectedSuggestion', holds);
  assert.ok(holds(), JSON.stringify(textOf(document)));
}

/** Runs `command` again and again until `holds`: it does nothing before what it is about has come up. */
async function attempted(command: string, holds: () => boolean): Promise<void> {
  const tries = setInterval(() => void vscode.commands.executeCommand(command), 100);
  try {
    const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
    await until(
      vscode.workspace.onDidChangeTextDocument,
      holds,
      () => `${command}: ${JSON.stringify(text())}`,
    );
  } finally {
    clearInterval(tries);
  }
}

async function actionAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
  title: string,
): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );
  const found = actions.find((action) => action.title.startsWith(title));
  assert.ok(found, JSON.stringify(actions.map((action) => action.title)));
  return found;
}
