import { TERMS_FILE, termsIn, withTerm } from '../../check/terms-file.ts';
import type { Configuration } from '../settings/configuration.ts';
import { WorkspaceFileError, type WorkspaceFiles } from '../workspace/files.ts';
import type { WorkspaceFolders } from '../workspace/folders.ts';
import { createFolderWords, type FolderWords, withFolderWords } from './folder-words.ts';

/** The protected terms that the folders keep in their lists. */
export interface Protecting extends Pick<FolderWords, 'of' | 'forget'> {
  /** Whether the file `uri` is in a folder whose list can be written. */
  keeps(uri: string): boolean;
  /** Writes `term` into the list of the folder of `uri`. What goes wrong is told; the list is untouched then. */
  add(uri: string, term: string): Promise<void>;
}

/** What protecting needs from around it. */
export interface ProtectingHost {
  readonly folders: WorkspaceFolders;
  /** Missing where neither the transport nor the client reads and writes files. */
  readonly files: WorkspaceFiles | undefined;
  /** Told of a list that cannot be read, or, `lost` being the term, not be written. */
  tell(folder: string, error: WorkspaceFileError, lost?: string): void;
  complain(message: string): void;
}

/** The terms in the lists of a session's folders; a list that cannot be read protects nothing. */
export function createProtecting({ folders, files, tell, complain }: ProtectingHost): Protecting {
  const { of, folderOf, forget } = createFolderWords({
    path: TERMS_FILE,
    wordsIn: termsIn,
    folders,
    files,
    fail(folder, error) {
      if (error instanceof WorkspaceFileError) tell(folder, error);
      else complain(`the terms of ${folder} were not read: ${String(error)}`);
    },
  });
  return {
    of,
    forget,
    keeps: (uri) => folderOf(uri) !== undefined,
    async add(uri, term) {
      const folder = folderOf(uri);
      if (folder === undefined || files === undefined) return;
      try {
        await files.update(folder, TERMS_FILE, (text) => withTerm(text, term));
      } catch (error) {
        const trouble =
          error instanceof RangeError ? new WorkspaceFileError('too-large', error.message) : error;
        if (!(trouble instanceof WorkspaceFileError)) throw error;
        tell(folder, trouble, term);
      } finally {
        forget(folder);
      }
    },
  };
}

/** `configuration` whose settings hold the terms of the folders' lists too; equals are given for equals. */
export function withFolderTerms(configuration: Configuration, protecting: Protecting): Configuration {
  return withFolderWords(configuration, protecting, (settings, terms) => ({
    ...settings,
    terms: [...new Set([...settings.terms, ...terms])],
  }));
}
