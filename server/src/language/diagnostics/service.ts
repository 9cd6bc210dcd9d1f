import type { Connection, DocumentDiagnosticParams } from 'vscode-languageserver';
import { readAgainstCorpus } from '../corpus/service.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { uriOf } from '../params.ts';
import type { Serving } from '../serving.ts';
import type { Session } from '../session.ts';
import { audible } from './audible.ts';
import { type DiagnosticStyle, diagnosticsOf, emptyReport, reportOf } from './diagnostics.ts';
import { createPush, type Push, type PushHost } from './push.ts';

/** Findings on their way to a client: asked for, or sent unasked to one that cannot ask. */
export interface Diagnosing extends Pick<Push, 'changed' | 'closed'> {
  /** From now on findings are told as the client of `session` can take them. */
  begin(session: Session): void;
  /** Tells the findings of every file, or of the one at `uri`, anew. */
  refresh(uri?: string): void;
}

/** Answers requests for the diagnostics of a file, and gives the way to tell of them where nobody asks. */
export function serveDiagnostics(connection: Connection, serving: Omit<Serving, 'refresh'>): Diagnosing {
  let push: Push | undefined;
  const diagnose = serving.answer(emptyReport, (asked, { previousResultId }: DocumentDiagnosticParams) => {
    const { document, session } = asked;
    const analysis = audible(asked);
    session.quiet?.told(document, analysis);
    return reportOf(analysis, document, previousResultId, styleOf(session));
  });
  connection.languages.diagnostics.on(async (params, token) => {
    await readAgainstCorpus(serving.document(uriOf(params)), serving.session());
    return diagnose(params, token);
  });
  return {
    begin(session) {
      if (!session.abilities.pullsDiagnostics) push = createPush(pushHostOf(connection, serving, session));
    },
    changed: (document) => push?.changed(document),
    closed: (document) => push?.closed(document),
    refresh(uri) {
      push?.refresh(uri);
      const abilities = serving.lifetime.begun?.abilities;
      if (abilities?.pullsDiagnostics !== true || !abilities.refreshesDiagnostics) return;
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => serving.complain(`could not refresh the diagnostics: ${String(error)}`));
    },
  };
}

function pushHostOf(
  connection: Connection,
  { lifetime, document: newest, open, complain }: Omit<Serving, 'refresh'>,
  session: Session,
): PushHost {
  return {
    async diagnose(document: OpenDocument) {
      const { uri } = document;
      await readAgainstCorpus(document, session);
      const [settings, ignores] = await Promise.all([
        session.configuration.of(uri),
        session.silencing.of(uri),
      ]);
      if (lifetime.isDown || newest(uri) !== document) return undefined;
      if (!settings.enable) return [];
      const analysis = audible({ document, settings, ignores, session });
      session.quiet?.told(document, analysis);
      return diagnosticsOf(analysis, document, styleOf(session));
    },
    open,
    send: (params) => connection.sendDiagnostics(params),
    versioned: session.abilities.publishedVersion,
    complain,
  };
}

function styleOf({ abilities, pageOf }: Session): DiagnosticStyle {
  return { relatedInformation: abilities.relatedInformation, pageOf };
}
