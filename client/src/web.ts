import { type ExtensionContext, Uri } from 'vscode';
import { activateIn, type GongwenExtension } from './activation.ts';
import { missPast } from './corpus/missing-past.ts';
import { serverWorker } from './server/server-worker.ts';

export { deactivate } from './activation.ts';

/** Called by VS Code when the first draft opens in a browser that has no machine behind it. */
export function activate(context: ExtensionContext): GongwenExtension {
  return activateIn(context, {
    connect: serverWorker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true)),
    storage: undefined,
    showPast: missPast,
  });
}
