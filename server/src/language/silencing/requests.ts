import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { IGNORE_FILE } from '../../check/ignore-file.ts';
import type { Silencing } from './silencing.ts';

/** Where what is ignored in a file is kept. */
export interface IgnoreListAnswer {
  /** The uri of the folder's list, there or not; null for a file in no folder, or in one that cannot be written. */
  readonly list: string | null;
  /** How many entries, of all files, only memory keeps. */
  readonly inMemory: number;
}

/** A request of our own, so that the client can open the list: where is what is ignored in this file kept? */
export const ignoreListRequest = new RequestType<
  { textDocument: TextDocumentIdentifier },
  IgnoreListAnswer,
  void
>('gongwen/ignoreList');

/** A request of our own: what only memory keeps is forgotten, and told again. */
export const restoreRequest = new RequestType<null, null, void>('gongwen/restoreIgnored');

/** The answer to `ignoreListRequest` for the file `uri`. */
export function ignoreListOf(uri: string, silencing: Silencing): IgnoreListAnswer {
  const place = silencing.keptIn(uri);
  return {
    list: place === undefined ? null : `${place.folder}/${IGNORE_FILE}`,
    inMemory: silencing.inMemory,
  };
}
