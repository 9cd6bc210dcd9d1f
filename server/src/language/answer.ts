import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Ignores } from '../check/ignore-list.ts';
import type { OpenDocument } from './documents/open-document.ts';
import { uriOf } from './params.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings/settings.ts';

/** What an answer about a file is made from. */
export interface Asked {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly ignores: Ignores | undefined;
  readonly session: Session;
}

/** What answering needs from the server around it. */
export interface AnswerHost {
  /** The running session. Throws a ResponseError before `initialize` and after `shutdown`. */
  session(): Session;
  /** The newest version of an open file. */
  document(uri: string): OpenDocument | undefined;
  complain(message: string): void;
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** Makes a request handler of `reply`; `absent` is the answer about files the server has nothing to say of. */
export type Answer = <P, R>(
  absent: () => R,
  reply: (asked: Asked, params: P, token: CancellationToken) => R | Promise<R>,
) => Handler<P, R>;

/**
 * The one way every request about a file goes: the session must be running, the parameters name a file, the
 * file is open, ours and not switched off, and the client has not taken the request back meanwhile.
 */
export function createAnswer(host: AnswerHost): Answer {
  return (absent, reply) => async (params, token) => {
    const session = host.session();
    const uri = uriOf(params);
    if (!host.document(uri)?.isOurs) return absent();
    heed(token);
    const [settings, ignores] = await Promise.all([session.configuration.of(uri), session.silencing.of(uri)]);
    heed(token);
    // The file may have been edited or closed meanwhile: what the client holds by now is what counts.
    const document = host.document(uri);
    if (!document?.isOurs || !settings.enable) return absent();
    try {
      return await reply({ document, settings, ignores, session }, params, token);
    } catch (error) {
      if (!(error instanceof ResponseError))
        host.complain(`answering about ${uri} failed: ${traceOf(error)}`);
      throw error;
    }
  };
}

/** Throws RequestCancelled where the client has taken the request back. */
function heed(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
  }
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
