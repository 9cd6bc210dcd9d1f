import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { outlineView } from '../numbering/outline.ts';
import { createAnswer, outOfSession } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { diagnosticsOf, emptyReport, reportOf } from './diagnostics.ts';
import { checkContext, codeActionsOf } from './fixes.ts';
import { foldingOf } from './folding.ts';
import { OpenDocument } from './open-document.ts';
import { flatSymbolsOf, symbolsOf } from './outline.ts';
import { checkPositions, checkRange, isRecord } from './params.ts';
import { proseRequest } from './prose.ts';
import { createPush, type Push } from './push.ts';
import { selectionsOf } from './selection.ts';
import { createSession, type LanguageHost, type Session } from './session.ts';
import { SECTION } from './settings.ts';

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
    session = createSession(connection, host, params);
    if (!session.abilities.pullsDiagnostics) push = createPush(pushHostOf(session));
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: 'gongwen' } };
  });
  connection.onInitialized(() => {
    if (!session?.abilities.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => complain(`could not watch the settings: ${String(error)}`));
  });
  connection.onDidChangeConfiguration((params) => {
    const told: unknown = params?.settings;
    session?.configuration.change(isRecord(told) ? told[SECTION] : undefined);
    push?.refresh();
    if (session?.abilities.pullsDiagnostics && session.abilities.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => complain(`could not refresh the diagnostics: ${String(error)}`));
    }
  });
  connection.onShutdown(() => {
    isDown = true;
  });

  documents.onDidChangeContent(({ document }) => {
    if (document.isOurs) push?.changed(document);
  });
  documents.onDidClose(({ document }) => {
    session?.configuration.close(document.uri);
    if (document.isOurs) push?.closed(document);
  });

  const answer = createAnswer({
    session() {
      if (session === undefined || isDown) throw outOfSession(isDown);
      return session;
    },
    document: (uri) => documents.get(uri),
    complain,
  });
  connection.languages.diagnostics.on(
    answer(emptyReport, ({ document, settings, session }, { previousResultId }) =>
      reportOf(session.analyse(document, settings), document, previousResultId, styleOf(session)),
    ),
  );
  connection.onCodeAction(
    answer(
      () => null,
      ({ document, settings, session }, { range, context }) => {
        checkRange(range, 'range');
        checkContext(context);
        const { lines } = document.draft;
        const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        const style = {
          rules: host.rules,
          say: session.say,
          versionedEdits: session.abilities.versionedEdits,
        };
        return codeActionsOf({ span, context }, session.analyse(document, settings), document, style);
      },
    ),
  );
  connection.onDocumentSymbol(
    answer(
      () => null,
      ({ document, session: { abilities, say } }) => {
        const { draft } = document;
        const tree = draft.view(outlineView);
        return abilities.nestedSymbols
          ? symbolsOf(tree, draft.lines, say)
          : flatSymbolsOf(tree, draft.lines, document.uri, say);
      },
    ),
  );
  connection.onFoldingRanges(
    answer(
      () => null,
      ({ document: { draft }, session: { abilities } }) => {
        const folds = foldingOf(draft.view(outlineView), draft.lines, abilities.foldingLimit);
        // An empty list would take the editor's own folding by indent away from files we say nothing of.
        return folds.length === 0 ? null : folds;
      },
    ),
  );
  connection.onSelectionRanges(
    answer(
      () => null,
      ({ document }, { positions }) => {
        checkPositions(positions, 'positions');
        const { draft } = document;
        return draft.isProse ? selectionsOf(draft, draft.view(outlineView), positions) : null;
      },
    ),
  );
  connection.onRequest(
    proseRequest,
    answer(
      () => false,
      ({ document }) => document.draft.isProse,
    ),
  );

  documents.listen(connection);
  connection.listen();

  function styleOf({ abilities }: Session) {
    return { relatedInformation: abilities.relatedInformation, pageOf: host.pageOf };
  }

  function pushHostOf(session: Session) {
    return {
      async diagnose(document: OpenDocument) {
        const settings = await session.configuration.of(document.uri);
        if (isDown || documents.get(document.uri) !== document) return undefined;
        if (!settings.enable) return [];
        return diagnosticsOf(session.analyse(document, settings), document, styleOf(session));
      },
      open: () => documents.all().filter(({ isOurs }) => isOurs),
      send: (params: Parameters<Connection['sendDiagnostics']>[0]) => connection.sendDiagnostics(params),
      versioned: session.abilities.publishedVersion,
      complain,
    };
  }
}
