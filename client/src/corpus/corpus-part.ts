import type { Disposable } from 'vscode';

/** The view’s id in package.json. */
export const CORPUS_VIEW = 'gongwen.corpus';

/** What the client asks the server about past documents. Undefined while no server runs. */
export interface CorpusServer {
  ask<R>(method: string, params: unknown): Promise<R | undefined>;
}

/** The past documents in the window: their view, its commands, the texts behind its links. */
export interface CorpusPart extends Disposable {
  /** The server says that something has changed, or has just begun to answer. */
  refresh(): void;
}
