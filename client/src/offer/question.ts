import { type TextDocument, window, workspace } from 'vscode';
import { say } from '../say/say.ts';
import { extensionOf } from './associations.ts';
import type { Answer } from './offer.ts';

/** Puts the offer to the writer, quietly in the corner; undefined when it is closed without an answer. */
export async function askAbout(document: TextDocument): Promise<Answer | undefined> {
  const answers = new Map<string, Answer>([[say('以公文方式编辑此文件'), 'file']]);
  const extension = extensionOf(document.uri.path);
  if (extension !== undefined && folderTakesSettings(document)) {
    answers.set(say('此文件夹中的 {0} 都按公文编辑', extension), 'folder');
  }
  answers.set(say('不再提示'), 'never');
  const chosen = await window.showInformationMessage(
    say('这是一份中文文稿。按“公文”编辑：自动换行，不框全角标点，双击选中一个词，换行保留段首空格。'),
    ...answers.keys(),
  );
  return chosen === undefined ? undefined : answers.get(chosen);
}

/** In a folder the writer has not said to trust nothing is written, settings included. */
function folderTakesSettings(document: TextDocument): boolean {
  return workspace.isTrusted && workspace.getWorkspaceFolder(document.uri) !== undefined;
}
