import { Disposable, type LogOutputChannel, type TextEditor, window, workspace } from 'vscode';
import { EditedFiles, editFileAsGongwen, editFolderAsGongwen } from './editing.ts';
import type { OfferMemory } from './memory.ts';
import { Offer } from './offer.ts';
import { askAbout } from './question.ts';

/** What the watch needs from its surroundings. */
export interface WatchHost {
  readonly memory: OfferMemory;
  readonly schemes: readonly string[];
  readonly log: LogOutputChannel;
  /** Resolves when the server can be asked. */
  readonly started: Promise<void>;
  isProse(uri: string): Promise<boolean>;
}

/** Makes the offer for drafts that come to the front, and keeps to the answers given for files before. */
export function watchEditors(host: WatchHost): Disposable {
  const { memory, log } = host;
  const offer = new Offer(host);
  const editedFiles = new EditedFiles(memory);

  const consider = async (editor: TextEditor | undefined) => {
    if (editor === undefined) return;
    const { document } = editor;
    const candidate = {
      uri: document.uri.toString(),
      language: document.languageId,
      scheme: document.uri.scheme,
    };
    const answer = await offer.consider(candidate, () => askAbout(document));
    if (answer === 'file') await editFileAsGongwen(document, memory);
    if (answer === 'folder') await editFolderAsGongwen(document, memory);
  };
  const noted = (work: Promise<void>) => work.catch((error: unknown) => log.error(`offer: ${String(error)}`));

  for (const document of workspace.textDocuments) void noted(editedFiles.opened(document));
  void noted(host.started.then(() => consider(window.activeTextEditor)));
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => noted(editedFiles.opened(document))),
    window.onDidChangeActiveTextEditor((editor) => noted(consider(editor))),
  );
}
