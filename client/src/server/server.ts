import type { LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  type LanguageClientOptions,
  type Message,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { CaretPlace } from '../caret/caret-teller.ts';
import { COMPARE, SHOW_PLACES } from '../corpus/passages.ts';
import type { DocumentFilter } from '../documents.ts';
import { serveFiles } from '../files/file-requests.ts';
import type { WorkspaceFiles } from '../files/workspace-files.ts';
import { withGenre } from '../genre/genre-memory.ts';
import { RULE_PAGE } from '../rule-pages.ts';
import { spokenLanguage } from '../say/say.ts';
import type { IgnoreList } from '../silencing/ignore-list.ts';
import { TURN_RULE_OFF } from '../silencing/rule-switch.ts';
import type { ServerFault } from './fault.ts';
import { Restarts } from './restarts.ts';

/** A server that crashes more often than this is left alone: it would fail again and eat the battery. */
const RESTART_LIMIT = { most: 4, within: 3 * 60_000 };
/** Errors in a row on the wire before it is given up. */
const MOST_WIRE_ERRORS = 3;

/** How long typing rests for the writer to have stopped, ms: longer than one looks for the next word. */
const REST = 1500;

/** Makes the client of a server that starts when the client does. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the server needs from its surroundings. */
export interface ServerHost {
  readonly connect: Connect;
  readonly log: LogOutputChannel;
  readonly selector: DocumentFilter[];
  /** Called when the writer has to know; never for a crash that a restart heals. */
  tell(fault: ServerFault): void;
  /** Where the server keeps its indexes: a path, undefined where the editor has no disk. */
  readonly storage: string | undefined;
  /** The files beside the drafts, for a server that has no way to them. */
  readonly files: WorkspaceFiles;
  /** Called when the past documents are not what they were. */
  corpusChanged(): void;
  /** The 文种 that the writer chose for the file at `uri`. */
  genreOf(uri: string): string | undefined;
  /** Called when a server has begun to answer, the one that follows a crash included. */
  answering(): void;
}

/** The language server, in a process or a worker of its own, and what the client asks it beside the protocol's own requests. */
export class Server {
  readonly #host: ServerHost;
  readonly #restarts = new Restarts(RESTART_LIMIT);
  #client: BaseLanguageClient | undefined;

  constructor(host: ServerHost) {
    this.#host = host;
  }

  /** Launches the server; resolves when it has answered or failed to. A failure is told to the host. */
  async start(): Promise<void> {
    const client = this.#host.connect(this.#clientOptions());
    keepQuiet(client);
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.StartFailed) this.#host.tell('did-not-start');
      if (newState === State.Running) this.#host.answering();
    });
    client.onNotification('gongwen/corpus/changed', () => this.#host.corpusChanged());
    serveFiles(client, this.#host.files);
    // The listener above tells of a failure, later restarts included; its reason is in the log by then.
    await client.start().catch(() => undefined);
  }

  /** Ends the server; resolves when it is gone. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.isRunning() === true) await client.dispose();
  }

  /** Ends the server and launches a new one. */
  async restart(): Promise<void> {
    try {
      await this.stop();
    } catch (error) {
      this.#host.log.warn(`the old server did not stop in order: ${reasonOf(error)}`);
    }
    await this.start();
  }

  /** Whether the open document at `uri` reads as Chinese prose; false while no server runs. */
  async isProse(uri: string): Promise<boolean> {
    if (this.#client?.isRunning() !== true) return false;
    return this.#client.sendRequest<boolean>('gongwen/isProse', { textDocument: { uri } });
  }

  /**
   * Counts all numbers of the open document at `uri` anew, once the writer has seen the change and agreed. False
   * while no server runs.
   */
  async renumber(uri: string): Promise<boolean> {
    if (this.#client?.isRunning() !== true) return false;
    await this.#client.sendRequest('workspace/executeCommand', {
      command: 'gongwen.renumberFile',
      arguments: [{ uri }],
    });
    return true;
  }

  /** What the server answers to `method`; undefined while none runs. */
  async ask<R>(method: string, params: unknown): Promise<R | undefined> {
    if (this.#client?.isRunning() !== true) return undefined;
    return this.#client.sendRequest<R>(method, params);
  }

  /** Has the server ask for the settings of its files anew. */
  async settingsChanged(): Promise<void> {
    if (this.#client?.isRunning() !== true) return;
    await this.#client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** Where what is ignored in the file at `uri` is kept; undefined while no server runs. */
  async ignoreList(uri: string): Promise<IgnoreList | undefined> {
    if (this.#client?.isRunning() !== true) return undefined;
    return this.#client.sendRequest<IgnoreList>('gongwen/ignoreList', { textDocument: { uri } });
  }

  /** What is ignored in memory only is told again. */
  async restoreIgnored(): Promise<void> {
    if (this.#client?.isRunning() === true) await this.#client.sendRequest('gongwen/restoreIgnored', null);
  }

  /** Tells where the caret is; nobody is told while no server runs. */
  caretAt({ uri, line }: CaretPlace): void {
    if (this.#client?.isRunning() !== true) return;
    this.#client
      .sendNotification('gongwen/caret', { textDocument: { uri }, line })
      .catch((error: unknown) => this.#host.log.warn(`the caret was not told: ${reasonOf(error)}`));
  }

  #clientOptions(): LanguageClientOptions {
    return {
      documentSelector: this.#host.selector,
      outputChannel: this.#host.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        language: spokenLanguage(),
        caret: { rest: REST },
        turnsRulesOff: TURN_RULE_OFF,
        rulePage: RULE_PAGE,
        files: true,
        corpus: { storage: this.#host.storage, tells: true, compare: COMPARE, showPlaces: SHOW_PLACES },
      },
      middleware: {
        workspace: {
          configuration: async (params, token, next) => {
            const sections = await next(params, token);
            if (!Array.isArray(sections)) return sections;
            return sections.map((section: unknown, index) => {
              const uri = params.items[index]?.scopeUri;
              return withGenre(section, uri === undefined ? undefined : this.#host.genreOf(uri));
            });
          },
        },
      },
      initializationFailedHandler: () => false,
      diagnosticPullOptions: { onChange: true },
      errorHandler: this.#errorHandler(),
    };
  }

  #errorHandler(): ErrorHandler {
    return {
      error: (
        _error: Error,
        _message: Message | undefined,
        count: number | undefined,
      ): ErrorHandlerResult => {
        if ((count ?? 0) <= MOST_WIRE_ERRORS) return { action: ErrorAction.Continue, handled: true };
        this.#host.tell('gave-up');
        return { action: ErrorAction.Shutdown, handled: true };
      },
      closed: (): CloseHandlerResult => {
        const giveUp = { action: CloseAction.DoNotRestart, handled: true };
        // One that dies before it answers would do so again; the listener of the state tells of it.
        if (this.#client?.state === State.Starting) return giveUp;
        if (this.#restarts.allowAt(Date.now())) return { action: CloseAction.Restart, handled: true };
        this.#host.tell('gave-up');
        return giveUp;
      },
    };
  }
}

/** Errors go to the log only: what the writer has to know comes from us, once and in his language. */
function keepQuiet(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
