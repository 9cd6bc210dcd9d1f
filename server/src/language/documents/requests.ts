import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';

/**
 * A request of our own: does an open file read as Chinese prose? The client asks before it offers to edit a
 * file as 公文, since it knows nothing of Chinese itself. False for files that are closed or switched off.
 */
export const proseRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, boolean, void>(
  'gongwen/isProse',
);
