import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
  State,
} from 'vscode-languageclient/browser';
import type { Connect } from './server.ts';

/** Runs the bundle at `address` in a web worker, which ends with its client or when a new one takes its place. */
export function serverWorker(address: string): Connect {
  return (options) => {
    let worker: Worker | undefined;
    // Not the worker itself: an editor's own kind of Worker is not told from transports by the library.
    const launch = async (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(address);
      return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('gongwen', '公文', launch, options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker?.terminate();
    });
    return client;
  };
}

/** A fault that nobody caught ends a process but not a worker, nor does one whose program was not found: here it does. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}
