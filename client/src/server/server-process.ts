import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import type { Connect } from './server.ts';

/** Runs the bundle at `module`, an absolute path, in a process of its own. */
export function serverProcess(module: string): Connect {
  const run = { module, transport: TransportKind.ipc };
  const program: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  return (options) => new LanguageClient('gongwen', '公文', program, options);
}
