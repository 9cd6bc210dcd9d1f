import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, open, started, until } from '../editor.ts';

/** Questions put by the extension while the stage runs: the words and the answers offered. */
interface Question {
  readonly words: string;
  readonly answers: readonly string[];
}

describe('the offer to edit a draft as 公文', () => {
  const asked: Question[] = [];
  const answered = new vscode.EventEmitter<void>();
  const showInformationMessage = vscode.window.showInformationMessage;

  before(async () => {
    await started();
    // The extension and its tests share one `vscode`; the writer's answer is given here.
    const answer = async (words: string, ...answers: string[]) => {
      asked.push({ words, answers });
      answered.fire();
      return answers.find((each) => each.includes('此文件夹'));
    };
    Object.assign(vscode.window, { showInformationMessage: answer });
  });

  after(async () => {
    Object.assign(vscode.window, { showInformationMessage });
    await vscode.workspace
      .getConfiguration('files')
      .update('associations', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(fileOf('.vscode'), { recursive: true });
    await closeAll();
  });

  it('says nothing about text that is no Chinese prose', async () => {
    await open('requirements.txt');
    await open('README.md');
    assert.deepEqual(asked, []);
  });

  it('asks about the first Chinese draft, and edits the folder as 公文 when told to', async () => {
    const { document } = await open('报告.txt');
    await until(
      answered.event,
      () => asked.length > 0,
      () => 'no question was put',
    );
    const [question] = asked;
    assert.match(question?.words ?? '', /中文文稿/);
    assert.deepEqual(question?.answers, [
      '以公文方式编辑此文件',
      '此文件夹中的 .txt 都按公文编辑',
      '不再提示',
    ]);
    await until(
      vscode.workspace.onDidOpenTextDocument,
      () => document.languageId === 'gongwen',
      () => `the language is ${document.languageId}`,
    );
    const settings = await vscode.workspace.fs.readFile(fileOf('.vscode/settings.json'));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(settings)), {
      'files.associations': { '*.txt': 'gongwen' },
    });
  });

  it('does not ask again in the same session', async () => {
    const { document } = await open('讲话.md');
    assert.equal(document.languageId, 'markdown');
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    assert.equal(asked.length, 1);
  });
});

describe('a file the writer chose to edit as 公文', () => {
  after(closeAll);

  it('opens as 公文 again, until it is changed back', async () => {
    const first = await open('请示.txt');
    assert.equal(first.document.languageId, 'plaintext');
    await vscode.commands.executeCommand('gongwen.editAsGongwen');
    assert.equal(first.document.languageId, 'gongwen');

    await closed(first.document);
    const second = await open('请示.txt');
    await opensAs('gongwen', second.document);

    await vscode.languages.setTextDocumentLanguage(second.document, 'plaintext');
    await closed(second.document);
    const third = await open('请示.txt');
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', third.document.uri);
    assert.equal(third.document.languageId, 'plaintext');
  });
});

async function closed(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await until(
    vscode.workspace.onDidCloseTextDocument,
    () => document.isClosed,
    () => 'it stays open',
  );
}

async function opensAs(language: string, document: vscode.TextDocument): Promise<void> {
  await until(
    vscode.workspace.onDidOpenTextDocument,
    () => document.languageId === language,
    () => `the language is ${document.languageId}`,
  );
}
