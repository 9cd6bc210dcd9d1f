import { type Connection, TextDocuments } from 'vscode-languageserver';
import { createCodeActions } from './actions/code-actions.ts';
import { createAnswer } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { heedChanges } from './changes.ts';
import { serveCommands } from './commands.ts';
import { serveCompletion } from './completion/service.ts';
import { serveCorpus } from './corpus/service.ts';
import { serveDiagnostics } from './diagnostics/service.ts';
import { OpenDocument } from './documents/open-document.ts';
import { serveDocuments } from './documents/service.ts';
import { serveNewDocuments } from './genres/new-document.ts';
import { serveGenres } from './genres/service.ts';
import type { LanguageHost } from './host.ts';
import { serveHover } from './hover/service.ts';
import { Lifetime } from './lifetime.ts';
import { serveMining } from './mining/service.ts';
import { serveCaret } from './quiet/service.ts';
import type { Serving } from './serving.ts';
import { createSession } from './session.ts';
import { serveSilencing } from './silencing/service.ts';
import { serveStructure } from './structure/service.ts';

/**
 * Serves the Language Server Protocol on `connection` until the client says `exit`. The transport is the
 * caller's: nothing here knows whether it is a pipe or a worker's port.
 */
export function startServer(connection: Connection, host: LanguageHost): void {
  const documents = new TextDocuments<OpenDocument>({
    create: OpenDocument.open,
    update: OpenDocument.change,
  });
  const lifetime = new Lifetime();
  const reach = reachOf(connection, host, documents, lifetime);
  const diagnosing = serveDiagnostics(connection, reach);
  const serving: Serving = { ...reach, refresh: diagnosing.refresh };

  connection.onInitialize((params) => {
    const session = lifetime.begin(() => createSession(connection, host, params, serving.refresh));
    diagnosing.begin(session);
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: 'gongwen' } };
  });
  connection.onShutdown(() => lifetime.end());
  heedChanges(connection, serving);
  serveDocuments(connection, documents, serving, diagnosing);

  connection.onCodeAction(createCodeActions(serving.answer, host.rules));
  serveCommands(connection, serving);
  serveHover(connection, serving);
  serveCompletion(connection, serving.answer);
  serveStructure(connection, serving);
  serveCorpus(connection, serving);
  serveSilencing(connection, serving);
  serveCaret(connection, lifetime);
  serveGenres(connection, serving.answer);
  serveNewDocuments(connection, serving.session);
  serveMining(connection, serving, host.mining);

  documents.listen(connection);
  connection.listen();
}

/** What the features have at hand before there is a way to tell findings anew. */
function reachOf(
  connection: Connection,
  { rules }: LanguageHost,
  documents: TextDocuments<OpenDocument>,
  lifetime: Lifetime,
): Omit<Serving, 'refresh'> {
  const session = () => lifetime.session();
  const document = (uri: string): OpenDocument | undefined => documents.get(uri);
  const complain = (message: string): void => connection.console.error(message);
  return {
    rules,
    lifetime,
    answer: createAnswer({ session, document, complain }),
    session,
    document,
    open: () => documents.all().filter(({ isOurs }) => isOurs),
    complain,
  };
}
