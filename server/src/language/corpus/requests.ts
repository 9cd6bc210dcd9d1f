import { NotificationType0, RequestType, RequestType0 } from 'vscode-languageserver';
import type { FolderState } from '../../corpus/folders.ts';

/** A folder of the corpus as a view shows it. All sentences are in the writer's language. */
export interface ShownFolder {
  /** Absolute path, and the same as a uri. */
  readonly folder: string;
  readonly uri: string;
  /** Whether a setting named it, or it is the workspace's folder `past`. */
  readonly by: 'setting' | 'convention';
  /** As the setting has it. */
  readonly name: string;
  readonly phase: FolderState['phase'];
  /** Files read and to be read, while it is being indexed. */
  readonly done?: number;
  readonly total?: number;
  /** Why it could not be read. */
  readonly reason?: string;
  readonly documents: readonly { readonly path: string; readonly uri: string; readonly bytes: number }[];
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/** Asks for the folders of the corpus. */
export const corpusRequest = new RequestType0<readonly ShownFolder[], void>('gongwen/corpus');

/** Has the index of a folder, by its path, made anew. */
export const rebuildRequest = new RequestType<{ readonly folder: string }, null, void>(
  'gongwen/corpus/rebuild',
);

/** Deletes the index of a folder, by its path. */
export const forgetRequest = new RequestType<{ readonly folder: string }, null, void>(
  'gongwen/corpus/forget',
);

/** The text that was read from a document, by its uri; null where it cannot be had. */
export const corpusTextRequest = new RequestType<{ readonly uri: string }, string | null, void>(
  'gongwen/corpus/text',
);

/** Told to clients whose initialization options have `corpus.tells`: the folders are not what they were. */
export const corpusChanged = new NotificationType0('gongwen/corpus/changed');
