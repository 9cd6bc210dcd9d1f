import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Wire } from './wire.ts';

/** The built server. GONGWEN_SERVER names another one, that of an installed package for instance. */
export const SERVER =
  process.env.GONGWEN_SERVER ?? fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess extends Wire {
  readonly process: ChildProcess;
}

/** Launches the server on Node, to be spoken to over stdio. It holds every analysis against a fresh one. */
export function spawnServer(): ServerProcess {
  const server = spawn(process.execPath, [SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, GONGWEN_PARANOID: '1' },
  });
  return {
    process: server,
    reader: new StreamMessageReader(server.stdout),
    writer: new StreamMessageWriter(server.stdin),
    exited: once(server, 'exit').then(([code]) => code as number | null),
    get isRunning() {
      return server.exitCode === null && server.signalCode === null;
    },
    kill: () => server.kill(),
  };
}
