import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type CancellationToken, createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  ConfigurationItem,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  LogMessageParams,
  PublishDiagnosticsParams,
  Range,
  ShowMessageParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { EDITOR } from './capabilities.ts';
import { type ServerProcess, spawnServer } from './server-process.ts';
import type { Wire } from './wire.ts';

/** How a client introduces itself. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly processId?: number | null;
  /** The folders that are open, by uri. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration` for one item; may take its time. */
  readonly configure?: (item: ConfigurationItem) => unknown;
  /** Answers to other requests of the server, by method; those not named are answered with null. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

/** A language client as small as the tests allow, with a server of its own at the other end of the wire. */
export class Client<W extends Wire = Wire> {
  readonly wire: W;
  readonly connection: MessageConnection;
  readonly logs: LogMessageParams[] = [];
  /** What the writer was told beside the findings. */
  readonly shown: ShowMessageParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** Parameters of the requests the server sent, by method. */
  readonly asked: { method: string; params: unknown }[] = [];
  readonly #answers: NonNullable<ClientOptions['answers']>;
  readonly #listeners = new Set<() => void>();
  configure: (item: ConfigurationItem) => unknown;

  private constructor(wire: W, options: ClientOptions) {
    this.wire = wire;
    this.configure = options.configure ?? (() => null);
    this.#answers = options.answers ?? {};
    this.connection = createMessageConnection(wire.reader, wire.writer);
    this.#answer();
    this.connection.listen();
  }

  /** A client at a wire that nobody has said anything over yet; the server does not outlive the test `t`. */
  static over<W extends Wire>(t: TestContext, wire: W, options: ClientOptions = {}): Client<W> {
    const client = new Client(wire, options);
    t.after(() => {
      client.connection.dispose();
      wire.kill();
    });
    return client;
  }

  /** A client of a process that nobody has said anything to yet; it does not outlive the test `t`. */
  static spawned(t: TestContext, options: ClientOptions = {}): Client<ServerProcess> {
    return Client.over(t, spawnServer(), options);
  }

  /** A client that has shaken hands. */
  static async started(t: TestContext, options: ClientOptions = {}): Promise<Client<ServerProcess>> {
    const client = Client.spawned(t, options);
    await client.initialize(options);
    return client;
  }

  /** Resolves with the server's exit code. */
  get exited(): Promise<number | null> {
    return this.wire.exited;
  }

  async initialize({
    capabilities = EDITOR,
    initializationOptions,
    processId = null,
    folders = [],
  }: ClientOptions): Promise<InitializeResult> {
    const result = await this.request<InitializeResult>('initialize', {
      processId,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    await this.notify('initialized', {});
    return result;
  }

  request<R>(method: string, params?: unknown, token?: CancellationToken): Promise<R> {
    // The library takes every further argument for a parameter, even an undefined one.
    return token === undefined
      ? this.connection.sendRequest<R>(method, params)
      : this.connection.sendRequest<R>(method, params, token);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'gongwen', version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(
    uri: string,
    version: number,
    ...contentChanges: readonly TextDocumentContentChangeEvent[]
  ): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    };
    return this.request('textDocument/diagnostic', params, token);
  }

  /** The diagnostics of a pull that must be answered in full. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`a full report was expected, not ${report.kind}`);
    return report.items;
  }

  /** The repairs at a place, or what `context` asks for otherwise. */
  async codeActions(uri: string, range: Range, context: Partial<CodeActionContext>): Promise<CodeAction[]> {
    const params = {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['quickfix'], ...context },
    };
    return (await this.request<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
  }

  /** Carries an action out as an editor does: its command goes to the server. */
  async execute({ command }: CodeAction): Promise<void> {
    if (command === undefined) throw new Error('the action has no command');
    await this.request('workspace/executeCommand', command);
  }

  /** How often the server has asked for the findings to be asked for anew. */
  get refreshes(): number {
    return this.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
  }

  /** Resolves as soon as `seen` gives something; it is asked again after every message from the server. */
  async when<T>(seen: () => T | undefined): Promise<T> {
    for (;;) {
      const found = seen();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  /** Says goodbye as the protocol wants it; gives the exit code. */
  async stop(): Promise<number | null> {
    const differing = this.logs.filter(({ message }) => message.includes('kept reading tells'));
    assert.deepEqual(differing, [], 'what was carried over differs from a fresh reading');
    if (this.wire.isRunning) {
      await this.request('shutdown');
      await this.notify('exit');
    }
    return this.exited;
  }

  #answer(): void {
    this.connection.onNotification('window/logMessage', (params: LogMessageParams) => {
      this.logs.push(params);
      this.#heard();
    });
    this.connection.onNotification('window/showMessage', (params: ShowMessageParams) => {
      this.shown.push(params);
      this.#heard();
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#heard();
    });
    this.connection.onRequest(async (method, params) => {
      this.asked.push({ method, params });
      this.#heard();
      if (method === 'workspace/applyEdit') return { applied: true };
      if (method !== 'workspace/configuration') return this.#answers[method]?.(params) ?? null;
      const { items } = params as { items: ConfigurationItem[] };
      return Promise.all(items.map((item) => this.configure(item)));
    });
  }

  #heard(): void {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }
}
