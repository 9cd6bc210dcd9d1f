import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { OpenDocument } from '../documents/open-document.ts';

/** How long a writer's hand must rest before findings are sent unasked, ms. */
export const QUIET = 200;

/** Diagnostics for clients that cannot ask for them. */
export interface Push {
  /** A file was opened or edited: its first diagnostics go at once, later ones after a rest. */
  changed(document: OpenDocument): void;
  /** Every file, or the one at `uri`, must be told again, as something else than its text has changed. */
  refresh(uri?: string): void;
  /** A file was closed: its diagnostics are taken back. */
  closed(document: OpenDocument): void;
}

/** What pushing needs from around it. */
export interface PushHost {
  /** The diagnostics of this version, or undefined where the file has moved on meanwhile. */
  diagnose(document: OpenDocument): Promise<Diagnostic[] | undefined>;
  /** The newest version of every open file. */
  open(): readonly OpenDocument[];
  send(params: PublishDiagnosticsParams): Promise<void>;
  /** Whether the client wants to know the version. */
  readonly versioned: boolean;
  complain(message: string): void;
}

/** A push over `host`; at most one send per file is waiting at any time. */
export function createPush(host: PushHost): Push {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const told = new Set<string>();

  const send = async (document: OpenDocument): Promise<void> => {
    const diagnostics = await host.diagnose(document);
    if (diagnostics === undefined) return;
    const { uri, version } = document;
    await host.send({ uri, diagnostics, ...(host.versioned ? { version } : {}) });
  };
  const schedule = (document: OpenDocument, delay: number): void => {
    const { uri } = document;
    clearTimeout(waiting.get(uri));
    const fire = (): void => {
      waiting.delete(uri);
      told.add(uri);
      send(document).catch((error: unknown) => host.complain(`could not publish ${uri}: ${String(error)}`));
    };
    waiting.set(uri, setTimeout(fire, delay));
  };

  return {
    changed: (document) => schedule(document, told.has(document.uri) ? QUIET : 0),
    refresh(uri) {
      for (const document of host.open()) {
        if (uri === undefined || document.uri === uri) schedule(document, 0);
      }
    },
    closed({ uri }) {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      told.delete(uri);
      host
        .send({ uri, diagnostics: [] })
        .catch((error: unknown) => host.complain(`could not clear ${uri}: ${String(error)}`));
    },
  };
}
