import { NotificationType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { isRecord } from '../../text/record.ts';
import { invalidParams, uriOf } from '../params.ts';

/** Where the writer's caret is: in a line (from 0) of an open file; null where it has left that file. */
export interface CaretParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly line: number | null;
}

/**
 * A notification of our own: the caret has come to another line. Clients that send it say so in their
 * initialization options, `caret: { rest }`, and thereby how long typing must rest for the writer to have
 * stopped, ms.
 */
export const caretNotification = new NotificationType<CaretParams>('gongwen/caret');

/** Throws InvalidParams unless `params` are those of the notification. */
export function checkCaret(params: unknown): asserts params is CaretParams {
  uriOf(params);
  const line = isRecord(params) ? params.line : undefined;
  if (line !== null && !(Number.isInteger(line) && (line as number) >= 0)) {
    throw invalidParams('line must be a line number or null');
  }
}

/** Longest rest a client may ask for, ms. */
const LONGEST_REST = 10 * 60_000;

/** The rest that initialization options `caret: { rest }` name, ms; undefined where the client tells of no caret. */
export function restOf(caret: unknown): number | undefined {
  const rest = isRecord(caret) ? caret.rest : undefined;
  return typeof rest === 'number' && rest >= 0 && rest <= LONGEST_REST ? rest : undefined;
}
