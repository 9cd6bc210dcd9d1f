import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Keystroke } from './keystrokes.ts';
import { skippingGreeting } from './skip-greeting.ts';

/** How a language server is started: a script for this Node, and its arguments. */
export interface ServerProgram {
  readonly name: string;
  readonly argv: readonly string[];
}

const URI = 'file:///bench/draft.md';
/** Nothing measured here takes so long, in ms; a server that stays silent must not hang the run. */
const PATIENCE = 60_000;
/** A server that has more to tell asks the editor to look again within this time, ms. */
const SILENCE = 2000;
const INCREMENTAL = 2;

/** A language server in a process of its own, asked over stdio the way an editor asks it. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #published: (() => void)[] = [];
  #isAskedAgain = false;
  #askedAgain: (() => void) | undefined;
  #pulls = false;
  #incremental = false;
  #version = 0;
  #resultId: string | undefined;
  /** How many diagnostics the last answer held. */
  diagnostics = 0;

  private constructor(program: ServerProgram) {
    this.#process = spawn(process.execPath, [...program.argv], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.#process;
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout!.pipe(skippingGreeting())),
      new StreamMessageWriter(stdin!),
    );
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { diagnostics: unknown[] }) => {
        // AutoCorrect clears the old diagnostics first; every text measured here has some.
        if (params.diagnostics.length === 0) return;
        this.diagnostics = params.diagnostics.length;
        this.#published.shift()?.();
      },
    );
    this.#connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#isAskedAgain = true;
      this.#askedAgain?.();
      return null;
    });
    this.#connection.listen();
  }

  /** Starts `program` and shakes hands. */
  static async start(program: ServerProgram): Promise<LanguageServer> {
    const server = new LanguageServer(program);
    const { capabilities } = await within<{ capabilities: Capabilities }>(
      server.#connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {
          workspace: { diagnostics: { refreshSupport: true } },
          textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } },
        },
      }),
    );
    server.#pulls = capabilities.diagnosticProvider !== undefined;
    const sync = capabilities.textDocumentSync;
    server.#incremental = (typeof sync === 'object' ? sync.change : sync) === INCREMENTAL;
    await server.#connection.sendNotification('initialized', {});
    return server;
  }

  /** Opens `text` and waits for its diagnostics. */
  async open(text: string): Promise<void> {
    const told = this.#whenPublished();
    const textDocument = { uri: URI, languageId: 'markdown', version: ++this.#version, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.#answer(told);
  }

  /**
   * Waits for the diagnostics of a text that the server reads on after its first answer, as an editor is asked to look
   * again; false where it asks for nothing for a while.
   */
  async readOn(): Promise<boolean> {
    if (!this.#isAskedAgain) {
      const asked = new Promise<void>((resolve) => {
        this.#askedAgain = resolve;
      });
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, SILENCE))]);
    }
    if (!this.#isAskedAgain) return false;
    this.#isAskedAgain = false;
    await this.#answer(Promise.resolve());
    return true;
  }

  /** Types one character, told in the cheapest way the server understands, and waits for the diagnostics. */
  async type({ line, character, typed, text }: Keystroke): Promise<void> {
    const told = this.#whenPublished();
    const at = { line, character };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++this.#version },
      contentChanges: [this.#incremental ? { range: { start: at, end: at }, text: typed } : { text }],
    });
    await this.#answer(told);
  }

  /** Resident memory of the process, in MB; undefined where the platform does not tell. */
  memory(): number | undefined {
    try {
      return (
        Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.#process.pid)], { encoding: 'utf8' })) /
        1024
      );
    } catch {
      // No `ps` here (Windows): the table shows a dash.
      return undefined;
    }
  }

  async stop(): Promise<void> {
    this.#connection.dispose();
    await ended(this.#process);
  }

  #whenPublished(): Promise<void> {
    return this.#pulls ? Promise.resolve() : new Promise((resolve) => this.#published.push(resolve));
  }

  async #answer(told: Promise<void>): Promise<void> {
    if (!this.#pulls) return within(told);
    const report = await within<PulledReport>(
      this.#connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: URI },
        ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
      }),
    );
    this.#resultId = report.resultId;
    if (report.items !== undefined) this.diagnostics = report.items.length;
  }
}

interface Capabilities {
  readonly diagnosticProvider?: object;
  readonly textDocumentSync?: number | { readonly change?: number };
}

interface PulledReport {
  readonly resultId?: string;
  readonly items?: readonly unknown[];
}

async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Ends a server's process; resolves when it is gone. */
export async function ended(server: ChildProcess): Promise<void> {
  // What nobody reads any more would keep this process waiting for it.
  server.stdout?.destroy();
  if (server.exitCode !== null) return;
  const exited = once(server, 'exit');
  server.kill();
  await exited;
}
