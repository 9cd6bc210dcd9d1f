import { RequestType } from 'vscode-languageserver';

/** What came of mining: a list for the writer to pick from, or why there is none, in the writer's language. */
export interface MinedAnswer {
  readonly list?: string;
  readonly message?: string;
}

/** Mines the past documents; the client's progress shows it and can cancel it, and so does cancelling the request. */
export const minePhrasesRequest = new RequestType<null, MinedAnswer, void>('gongwen/minePhrases');

/** What came of accepting. */
export interface AcceptedAnswer {
  /** Whether anything was written. */
  readonly isDone: boolean;
  /** What the writer is told. */
  readonly message: string;
}

/** Keeps the rows that are marked in the list `text`, which the editor shows as `uri`. */
export const acceptPhrasesRequest = new RequestType<
  { readonly uri: string; readonly text: string },
  AcceptedAnswer,
  void
>('gongwen/acceptPhrases');
