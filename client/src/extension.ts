import type { ExtensionContext } from 'vscode';
import { activateIn, type GongwenExtension } from './activation.ts';
import { showCorpus } from './corpus/corpus.ts';
import { serverProcess } from './server/server-process.ts';

export { deactivate } from './activation.ts';

/** Called by VS Code when the first draft opens, on a desktop or where a remote machine runs extensions. */
export function activate(context: ExtensionContext): GongwenExtension {
  const { scheme, fsPath } = context.globalStorageUri;
  return activateIn(context, {
    connect: serverProcess(context.asAbsolutePath('dist/server.cjs')),
    storage: scheme === 'file' ? fsPath : undefined,
    showPast: showCorpus,
  });
}
