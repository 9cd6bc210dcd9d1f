import type { MessageReader, MessageWriter } from 'vscode-jsonrpc/node';

/** What messages go over to a server and come back, and how the server ends. */
export interface Wire {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly isRunning: boolean;
  /** Resolves when the server is gone, with its exit code where it has one. */
  readonly exited: Promise<number | null>;
  kill(): void;
}
