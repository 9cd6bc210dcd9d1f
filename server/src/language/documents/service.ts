import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { Diagnosing } from '../diagnostics/service.ts';
import type { Serving } from '../serving.ts';
import type { OpenDocument } from './open-document.ts';
import { proseRequest } from './requests.ts';

/** Follows the open files: what is kept for each of them, and what is told of it. */
export function serveDocuments(
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  { lifetime, answer }: Pick<Serving, 'lifetime' | 'answer'>,
  diagnosing: Diagnosing,
): void {
  documents.onDidOpen(({ document }) => {
    lifetime.begun?.silencing.opened(document.uri);
    // The folders' lists of words may have been changed by others, and not every client tells of it.
    lifetime.begun?.forgetWords();
  });
  documents.onDidChangeContent(({ document }) => {
    lifetime.begun?.quiet?.edited(document);
    lifetime.begun?.longDrafts?.changed(document);
    if (document.isOurs) diagnosing.changed(document);
  });
  documents.onDidClose(({ document }) => {
    if (lifetime.begun !== undefined) {
      const { configuration, silencing, quiet, longDrafts, corpus } = lifetime.begun;
      configuration.close(document.uri);
      // An editor that saves a new draft under a name opens the file and closes the draft.
      const saved = documents.all().find(({ uri, text }) => uri !== document.uri && text === document.text);
      if (saved !== undefined) silencing.savedAs(document.uri, saved.uri);
      quiet?.closed(document.uri);
      longDrafts?.closed(document.uri);
      corpus?.reading.closed(document.uri);
    }
    if (document.isOurs) diagnosing.closed(document);
  });
  connection.onRequest(
    proseRequest,
    answer(
      () => false,
      ({ document }) => document.draft.isProse,
    ),
  );
}
