import {
  type Connection,
  type DocumentDiagnosticParams,
  ErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { IGNORE_FILE } from '../check/ignore-file.ts';
import { PHRASES_FILE } from '../check/phrases-file.ts';
import { TERMS_FILE } from '../check/terms-file.ts';
import { isRecord } from '../text/record.ts';
import { createCodeActions } from './actions/code-actions.ts';
import { serveEditing } from './actions/editing.ts';
import { RENUMBER_COMMAND } from './actions/renumber-command.ts';
import { createAnswer, outOfSession } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { readAgainstCorpus, serveCorpus } from './corpus/service.ts';
import { audible } from './diagnostics/audible.ts';
import { diagnosticsOf, emptyReport, reportOf } from './diagnostics/diagnostics.ts';
import { createPush, type Push } from './diagnostics/push.ts';
import { OpenDocument } from './documents/open-document.ts';
import { proseRequest } from './documents/prose-request.ts';
import { serveNewDocuments } from './genres/new-document.ts';
import { serveGenres } from './genres/service.ts';
import { serveMining } from './mining/service.ts';
import { uriOf } from './params.ts';
import { caretNotification, checkCaret } from './quiet/caret.ts';
import { registerChanges } from './registrations.ts';
import { createSession, type LanguageHost, type Session } from './session.ts';
import { SECTION } from './settings/settings.ts';
import { ignoreArgumentOf } from './silencing/command.ts';
import { ignoreListOf, ignoreListRequest, restoreRequest } from './silencing/requests.ts';
import { serveSilenced } from './silencing/service.ts';
import { serveStructure } from './structure/service.ts';
import { PROTECT_COMMAND, protectArgumentOf } from './words/protecting-command.ts';

/** Files beside the drafts that say what is not to be told. */
const LISTS: readonly string[] = [IGNORE_FILE, TERMS_FILE, PHRASES_FILE];

/**
 * Serves the Language Server Protocol on `connection` until the client says `exit`. The transport is the
 * caller's: nothing here knows whether it is a pipe or a worker's port.
 */
export function startServer(connection: Connection, host: LanguageHost): void {
  const documents = new TextDocuments<OpenDocument>({
    create: OpenDocument.open,
    update: OpenDocument.change,
  });
  const complain = (message: string): void => connection.console.error(message);
  let session: Session | undefined;
  let push: Push | undefined;
  let isDown = false;

  connection.onInitialize((params) => {
    if (session !== undefined) throw new ResponseError(ErrorCodes.InvalidRequest, 'Already initialized');
    session = createSession(connection, host, params, refresh);
    if (!session.abilities.pullsDiagnostics) push = createPush(pushHostOf(session));
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: 'gongwen' } };
  });
  connection.onInitialized(() => {
    if (session === undefined) return;
    const { abilities, folders, files } = session;
    registerChanges(connection, abilities, files !== undefined, complain);
    chooseCorpus();
    if (abilities.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        folders.change(event);
        chooseCorpus();
        refresh();
      });
    }
  });
  connection.onDidChangeConfiguration((params) => {
    const told: unknown = params?.settings;
    session?.configuration.change(isRecord(told) ? told[SECTION] : undefined);
    chooseCorpus();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session?.corpus?.filesChanged(changes.map(({ uri }) => uri));
    if (!changes.some(({ uri }) => LISTS.some((list) => uri.endsWith(`/${list}`)))) return;
    session?.silencing.forget();
    forgetWords();
    refresh();
  });
  connection.onShutdown(async () => {
    isDown = true;
    await session?.corpus?.close();
  });

  documents.onDidOpen(({ document }) => {
    session?.silencing.opened(document.uri);
    forgetWords();
  });
  documents.onDidChangeContent(({ document }) => {
    session?.quiet?.edited(document);
    session?.longDrafts?.changed(document);
    if (document.isOurs) push?.changed(document);
  });
  documents.onDidClose(({ document }) => {
    session?.configuration.close(document.uri);
    // An editor that saves a new draft under a name opens the file and closes the draft.
    const saved = documents.all().find(({ uri, text }) => uri !== document.uri && text === document.text);
    if (saved !== undefined) session?.silencing.savedAs(document.uri, saved.uri);
    session?.quiet?.closed(document.uri);
    session?.longDrafts?.closed(document.uri);
    session?.corpus?.reading.closed(document.uri);
    if (document.isOurs) push?.closed(document);
  });

  const running = (): Session => {
    if (session === undefined || isDown) throw outOfSession(isDown);
    return session;
  };
  const answer = createAnswer({
    session: running,
    document: (uri) => documents.get(uri),
    complain,
  });
  const diagnose = answer(emptyReport, (asked, { previousResultId }: DocumentDiagnosticParams) => {
    const { document, session } = asked;
    const analysis = audible(asked);
    session.quiet?.told(document, analysis);
    return reportOf(analysis, document, previousResultId, styleOf(session));
  });
  connection.languages.diagnostics.on(async (params, token) => {
    await readAgainstCorpus(documents.get(uriOf(params)), running());
    return diagnose(params, token);
  });
  serveCorpus(connection, { answer, session: running, document: (uri) => documents.get(uri) });
  connection.onCodeAction(createCodeActions(answer, host.rules));
  const renumber = serveEditing(connection, {
    answer,
    rules: host.rules,
    session: running,
    open: () => documents.all().filter(({ isOurs }) => isOurs),
  });
  connection.onExecuteCommand(async (params, token) => {
    if (params.command === RENUMBER_COMMAND) return renumber(params, token);
    const { silencing, protecting } = running();
    if (params.command === PROTECT_COMMAND) {
      const { uri, term } = protectArgumentOf(params);
      await protecting.add(uri, term);
      refresh();
      return null;
    }
    const { uri, ...ignored } = ignoreArgumentOf(params);
    await silencing.add(uri, ignored);
    refresh();
    return null;
  });
  serveNewDocuments(connection, running);
  connection.onRequest(ignoreListRequest, (params) => ignoreListOf(uriOf(params), running().silencing));
  connection.onRequest(restoreRequest, () => {
    running().silencing.restore();
    refresh();
    return null;
  });
  connection.onNotification(caretNotification, (params) => {
    checkCaret(params);
    session?.quiet?.caret(params.textDocument.uri, params.line);
  });
  serveStructure(connection, answer);
  serveGenres(connection, answer);
  serveSilenced(connection, { session: running, rules: host.rules, refresh });
  serveMining(connection, {
    session: running,
    host,
    accepted() {
      forgetWords();
      refresh();
    },
    complain,
  });
  connection.onRequest(
    proseRequest,
    answer(
      () => false,
      ({ document }) => document.draft.isProse,
    ),
  );

  documents.listen(connection);
  connection.listen();

  function styleOf({ abilities, pageOf }: Session) {
    return { relatedInformation: abilities.relatedInformation, pageOf };
  }

  /** The folders' lists of words may have been changed by others. */
  function forgetWords(): void {
    session?.protecting.forget();
    session?.ownPhrases.forget();
  }

  function chooseCorpus(): void {
    session?.corpus
      ?.choose()
      .catch((error: unknown) => complain(`could not choose the corpus: ${String(error)}`));
  }

  /** Tells the findings of every file, or of the one at `uri`, anew. */
  function refresh(uri?: string): void {
    push?.refresh(uri);
    if (session?.abilities.pullsDiagnostics && session.abilities.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => complain(`could not refresh the diagnostics: ${String(error)}`));
    }
  }

  function pushHostOf(session: Session) {
    return {
      async diagnose(document: OpenDocument) {
        const { uri } = document;
        await readAgainstCorpus(document, session);
        const [settings, ignores] = await Promise.all([
          session.configuration.of(uri),
          session.silencing.of(uri),
        ]);
        if (isDown || documents.get(uri) !== document) return undefined;
        if (!settings.enable) return [];
        const analysis = audible({ document, settings, ignores, session });
        session.quiet?.told(document, analysis);
        return diagnosticsOf(analysis, document, styleOf(session));
      },
      open: () => documents.all().filter(({ isOurs }) => isOurs),
      send: (params: Parameters<Connection['sendDiagnostics']>[0]) => connection.sendDiagnostics(params),
      versioned: session.abilities.publishedVersion,
      complain,
    };
  }
}
