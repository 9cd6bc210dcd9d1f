import { LanguageClient, State } from 'vscode-languageclient/browser';
import type { Connect } from './server.ts';

/** Runs the bundle at `address` in a web worker, which ends with its client or when a new one takes its place. */
export function serverWorker(address: string): Connect {
  return (options) => {
    let worker: Worker | undefined;
    const launch = async (): Promise<Worker> => {
      worker?.terminate();
      worker = new Worker(address);
      return worker;
    };
    const client = new LanguageClient('gongwen', '公文', launch, options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker?.terminate();
    });
    return client;
  };
}
