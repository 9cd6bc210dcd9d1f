import { ConfigurationTarget, languages, type TextDocument, window, workspace } from 'vscode';
import { gongwen, plainLanguages } from '../documents.ts';
import { lastName } from '../last-name.ts';
import { say } from '../say/say.ts';
import { type Associations, extensionOf, withGongwen } from './associations.ts';
import type { OfferMemory } from './memory.ts';

/** Makes `document` a 公文, and remembers it so that it opens as one next time. */
export async function editFileAsGongwen(document: TextDocument, memory: OfferMemory): Promise<void> {
  if (!document.isUntitled) await memory.rememberEdited(document.uri.toString());
  await languages.setTextDocumentLanguage(document, gongwen);
}

/**
 * Makes all files of `document`'s folder that end like it 公文, through `files.associations`. Where the
 * settings cannot be written the writer is told, and this one file is edited as 公文.
 */
export async function editFolderAsGongwen(document: TextDocument, memory: OfferMemory): Promise<void> {
  const extension = extensionOf(document.uri.path);
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (extension === undefined || folder === undefined) return editFileAsGongwen(document, memory);
  const settings = workspace.getConfiguration('files', folder);
  const existing = settings.inspect<Associations>('associations')?.workspaceValue ?? {};
  // The setting holds for the whole window: with several folders open its pattern has to name the one.
  const isOneOfSeveral = (workspace.workspaceFolders?.length ?? 0) > 1;
  const wanted = withGongwen(existing, extension, isOneOfSeveral ? lastName(folder.uri) : undefined);
  try {
    await settings.update('associations', wanted, ConfigurationTarget.Workspace);
  } catch (error) {
    await editFileAsGongwen(document, memory);
    const reason = error instanceof Error ? error.message : String(error);
    void window.showWarningMessage(say('没能写入此文件夹的设置，只把这个文件改为公文。原因：{0}', reason));
  }
}

/** Opens a file as 公文 again that the writer chose to edit so, unless it was changed back meanwhile. */
export class EditedFiles {
  readonly #memory: OfferMemory;
  /** Documents met since they were opened: VS Code reports a change of language as close and open. */
  readonly #met = new WeakSet<TextDocument>();

  constructor(memory: OfferMemory) {
    this.#memory = memory;
  }

  /** Call with each document that VS Code reports as opened. */
  async opened(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const wasMet = this.#met.has(document);
    this.#met.add(document);
    if (!plainLanguages.includes(document.languageId) || !this.#memory.isEditedAsGongwen(uri)) return;
    if (wasMet) await this.#memory.forgetEdited(uri);
    else await languages.setTextDocumentLanguage(document, gongwen);
  }
}
