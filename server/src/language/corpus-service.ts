import type { Connection } from 'vscode-languageserver';
import { levelFor } from '../check/config.ts';
import {
  corpusRequest,
  corpusTextRequest,
  forgetRequest,
  rebuildRequest,
  stringIn,
} from './corpus-requests.ts';
import type { OpenDocument } from './open-document.ts';
import type { Session } from './session.ts';

/** The rules that speak of the corpus. */
const RULES: readonly string[] = ['repetition/corpus', 'repetition/stale'];

/** Answers what a client asks of the corpus. `session` throws a ResponseError where none runs. */
export function serveCorpus(connection: Connection, session: () => Session): void {
  connection.onRequest(corpusRequest, () => session().corpus?.shown() ?? []);
  connection.onRequest(rebuildRequest, async (params) => {
    await session().corpus?.folders.rebuild(stringIn(params, 'folder'));
    return null;
  });
  connection.onRequest(forgetRequest, async (params) => {
    await session().corpus?.folders.forget(stringIn(params, 'folder'));
    return null;
  });
  connection.onRequest(corpusTextRequest, async (params) => {
    return (await session().corpus?.textOf(stringIn(params, 'uri'))) ?? null;
  });
}

/** Has `document` read against the corpus, a moment at most, where anybody wants to know. */
export async function readAgainstCorpus(document: OpenDocument | undefined, session: Session): Promise<void> {
  if (session.corpus === undefined || !document?.isOurs) return;
  const settings = await session.configuration.of(document.uri);
  const isWanted = settings.enable && RULES.some((rule) => levelFor(rule, settings) !== 'off');
  if (isWanted) await session.corpus.reading.read(document, settings.minimum);
}
