import { RequestType, RequestType0, type TextDocumentIdentifier } from 'vscode-languageserver';

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

/** What one folder's files silence. */
export interface SilencedFolder {
  /** The folder's uri, and those of the two files, there or not. */
  readonly folder: string;
  readonly list: string;
  readonly termsList: string;
  readonly ignored: readonly SilencedEntry[];
  readonly terms: readonly string[];
}

/** An entry of a folder's list of what is ignored. */
export interface SilencedEntry {
  readonly file: string;
  readonly rule: string;
  /** What the rule looks for, in the writer's language; its id where there is no such rule. */
  readonly title: string;
  /** The finding's words with those around them; empty where the whole rule is ignored in the file. */
  readonly around: string;
  /** What the finding is known by; empty where the whole rule is ignored. */
  readonly hash: string;
}

/** All that is silenced outside the settings. */
export interface SilencedAnswer {
  readonly folders: readonly SilencedFolder[];
  /** How many findings are ignored in memory only. */
  readonly inMemory: number;
  /** What each rule looks for, by its id, in the writer's language. */
  readonly titles: Readonly<Record<string, string>>;
}

/** What is to count again: one entry of a folder's list, or one of its terms. */
export interface UnsilenceParams {
  readonly folder: string;
  readonly entry?: Pick<SilencedEntry, 'file' | 'rule' | 'hash'>;
  readonly term?: string;
}

/** A request of our own, for a view of it: all that the folders' files silence. */
export const silencedRequest = new RequestType0<SilencedAnswer, void>('gongwen/silenced');

/** A request of our own: an entry or a term is struck from its list, and told again. False where that failed, which is told. */
export const unsilenceRequest = new RequestType<UnsilenceParams, boolean, void>('gongwen/unsilence');
