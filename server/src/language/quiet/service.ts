import type { Connection } from 'vscode-languageserver';
import type { Lifetime } from '../lifetime.ts';
import { caretNotification, checkCaret } from './caret.ts';

/** Hears where the caret is. */
export function serveCaret(connection: Connection, lifetime: Lifetime): void {
  connection.onNotification(caretNotification, (params) => {
    checkCaret(params);
    lifetime.begun?.quiet?.caret(params.textDocument.uri, params.line);
  });
}
