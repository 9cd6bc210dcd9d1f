import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Stroke } from './completion-typing.ts';
import { ended } from './language-server.ts';

const URI = 'file:///bench/draft.gongwen';
/** A draft that is read sooner than the first answer is given calls for no second one, ms. */
const LONGEST_READING = 5000;
const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    completion: { contextSupport: true, completionItem: { snippetSupport: true } },
  },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

/** Our language server in a process of its own, with a draft open in it. */
export class CompletionServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  #version = 1;
  #refreshed: (() => void) | undefined;
  /** Requests that were answered with offers. */
  answered = 0;

  private constructor(program: string) {
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.#process;
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout!),
      new StreamMessageWriter(stdin!),
    );
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    this.#connection.onRequest((method: string) => {
      if (method === 'workspace/diagnostic/refresh') this.#refreshed?.();
      return null;
    });
    this.#connection.listen();
  }

  /** Starts `program` on the workspace in the folder `root`; resolves once its past documents are indexed. */
  static async start(program: string, root: string): Promise<CompletionServer> {
    const server = new CompletionServer(program);
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }],
      capabilities: CAPABILITIES,
      initializationOptions: { corpus: { storage: `${root}/storage` } },
    });
    await server.#connection.sendNotification('initialized', {});
    return server;
  }

  /** Resolves once the past documents are indexed; gives how many there are. */
  async indexed(): Promise<number> {
    for (;;) {
      const folders = await this.#connection.sendRequest<Folder[]>('gongwen/corpus');
      const [folder] = folders;
      if (folder?.phase === 'ready') return folder.documents.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Opens `text` and waits until it was read, against the past documents too where there are any. */
  async open(text: string, hasPast: boolean): Promise<void> {
    const textDocument = { uri: URI, languageId: 'gongwen', version: this.#version, text };
    const isRead = new Promise<void>((resolve) => {
      this.#refreshed = resolve;
      setTimeout(resolve, hasPast ? LONGEST_READING : 0);
    });
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
    await isRead;
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  }

  /** Types one character, asks what may follow it and waits for the answer; gives the ms that took. */
  async type({ line, character, typed }: Stroke, triggers: readonly string[]): Promise<number> {
    const start = { line, character };
    const began = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++this.#version },
      contentChanges: [{ range: { start, end: start }, text: typed }],
    });
    const list = await this.#connection.sendRequest<{ items: unknown[] } | null>('textDocument/completion', {
      textDocument: { uri: URI },
      position:
        typed === '\n' ? { line: line + 1, character: 0 } : { line, character: character + typed.length },
      context: triggers.includes(typed) ? { triggerKind: 2, triggerCharacter: typed } : { triggerKind: 1 },
    });
    const took = performance.now() - began;
    if (list !== null && list.items.length > 0) this.answered++;
    // An editor tells of findings behind every change, too.
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
    return took;
  }

  async stop(): Promise<void> {
    this.#connection.dispose();
    await ended(this.#process);
  }
}

interface Folder {
  readonly phase: string;
  readonly documents: readonly unknown[];
}
