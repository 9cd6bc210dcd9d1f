import type { ListedStore } from './store.ts';

/** Why something of a corpus could not be had: a Chinese sentence with {0} {1} … for `values`, to be said in any language. */
export interface Reason {
  readonly sentence: string;
  readonly values: readonly (string | number)[];
}

/** How far an update of an index is. */
export interface UpdateProgress {
  /** Files read so far, and to be read in all. */
  readonly done: number;
  readonly total: number;
  /** The file just read, from the corpus folder. */
  readonly path: string;
}

/** A document of a corpus folder as a list shows it. */
export interface ListedDocument {
  /** From the folder, parted by `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** A file or folder of a corpus folder that could not be read; `path` as of a document, empty for the corpus folder itself. */
export interface ListedProblem {
  readonly path: string;
  readonly reason: Reason;
}

/**
 * How a corpus folder stands: `waiting` for its turn or for another window that is indexing it, `indexing`, `ready`,
 * `stopped` by the writer, `failed` for `reason`.
 */
export interface FolderState {
  /** Absolute path. */
  readonly folder: string;
  readonly phase: 'waiting' | 'indexing' | 'ready' | 'stopped' | 'failed';
  readonly progress?: UpdateProgress;
  readonly reason?: Reason;
  readonly documents: readonly ListedDocument[];
  readonly problems: readonly ListedProblem[];
}

/** The corpus folders of a session, indexed and kept up to date. Nothing here rejects: a folder's state says what is wrong. */
export interface CorpusFolders {
  /** From now on these folders (absolute paths) are the corpus. */
  set(folders: readonly string[]): void;
  readonly states: readonly FolderState[];
  /** All that is indexed now, undefined while there is nothing; another object whenever it changed. */
  readonly store: ListedStore | undefined;
  /** Something on disk may have changed in `folder`, or in any of them. */
  look(folder?: string): void;
  /** Ends the indexing that is going on; what is done counts. */
  stop(folder: string): void;
  /** Throws the index of `folder` away and makes it anew. */
  rebuild(folder: string): Promise<void>;
  /** Throws the index of `folder` away. */
  forget(folder: string): Promise<void>;
  /** The text of a document as it was read for the index; undefined where it cannot be had. */
  text(folder: string, path: string): Promise<string | undefined>;
  /** Stops everything; resolves when nothing is written any more. */
  close(): Promise<void>;
}
