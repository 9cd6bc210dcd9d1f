import { PHRASES_FILE, phrasesIn } from '../../check/phrases-file.ts';
import type { Configuration } from '../settings/configuration.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import type { WorkspaceFolders } from '../workspace/folders.ts';
import { createFolderWords, type FolderWords, withFolderWords } from './folder-words.ts';

/** The stock phrases that the folders keep in their own lists. */
export type OwnPhrases = Pick<FolderWords, 'of' | 'forget'>;

/** What the folders' phrases need from around them. */
interface OwnPhrasesHost {
  readonly folders: WorkspaceFolders;
  /** Missing where neither the transport nor the client reads and writes files. */
  readonly files: WorkspaceFiles | undefined;
  complain(message: string): void;
}

/** The phrases in the lists of a session's folders; a list that cannot be read holds none. */
export function createOwnPhrases({ folders, files, complain }: OwnPhrasesHost): OwnPhrases {
  return createFolderWords({
    path: PHRASES_FILE,
    wordsIn: phrasesIn,
    folders,
    files,
    fail: (folder, error) => complain(`the phrases of ${folder} were not read: ${String(error)}`),
  });
}

/** `configuration` whose settings hold the phrases of the folders' lists; equals are given for equals. */
export function withOwnPhrases(configuration: Configuration, own: OwnPhrases): Configuration {
  return withFolderWords(configuration, own, (settings, phrases) => ({ ...settings, phrases }));
}
