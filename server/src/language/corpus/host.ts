import type { CorpusFolders } from '../../corpus/folders.ts';

/** The disk as far as a corpus needs it; a transport that has one hands this in. */
export interface CorpusHost {
  /**
   * Keeps corpus folders. Their indexes stand in `storage`, a path the client names, or where the system keeps what can be
   * made again. Documents are named by uris.
   */
  open(options: CorpusOptions): CorpusFolders;
  /**
   * The absolute path of the folder a setting names: absolute itself, beginning with ~, or relative to the workspace's
   * folder `base` (a uri). Undefined where it names none on this machine.
   */
  folderOf(name: string, base: string | undefined): string | undefined;
  /** Whether there is a folder at `path`. Never rejects. */
  isFolder(path: string): Promise<boolean>;
  /** The uri of a file or folder by its absolute path. */
  uriOf(path: string): string;
  /** The uri by which the corpus names the document at `path` in `folder`. */
  documentUri(folder: string, path: string): string;
  /** The folder and path of the document that a corpus names by `uri`; undefined where it is in none of `folders`. */
  placeOf(uri: string, folders: readonly string[]): { folder: string; path: string } | undefined;
}

/** What a corpus on the disk is opened with. */
export interface CorpusOptions {
  readonly storage: string | undefined;
  /** Called whenever the folders' states, or what is indexed, may have changed. */
  changed(): void;
  log(message: string): void;
}

/** The scheme of documents that no editor opens as text: the client shows what was read from them. */
export const PAST_SCHEME = 'gongwen-past';
