import type { BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceFiles } from './workspace-files.ts';

/** Answers what the server of `client` asks of files it cannot reach; see its own description of the requests. */
export function serveFiles(client: BaseLanguageClient, files: WorkspaceFiles): void {
  client.onRequest('gongwen/files/exists', (place: Parameters<WorkspaceFiles['exists']>[0]) =>
    files.exists(place),
  );
  client.onRequest('gongwen/files/read', (place: Parameters<WorkspaceFiles['read']>[0]) => files.read(place));
  client.onRequest('gongwen/files/write', (change: Parameters<WorkspaceFiles['write']>[0]) =>
    files.write(change),
  );
}
