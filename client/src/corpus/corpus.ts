import { commands, Disposable, window } from 'vscode';
import { say } from '../say/say.ts';
import { CORPUS_VIEW, type CorpusPart, type CorpusServer } from './corpus-part.ts';
import { type CorpusRow, CorpusTree } from './corpus-view.ts';
import { addFolders, removeFolder } from './folder-setting.ts';
import { servePassages } from './passages.ts';
import type { ShownFolder } from './shown-folder.ts';

/** Puts the view up and registers the commands that package.json declares for it. */
export function showCorpus(server: CorpusServer): CorpusPart {
  const folders = async () => (await server.ask<readonly ShownFolder[]>('gongwen/corpus', null)) ?? [];
  const tree = new CorpusTree(folders);
  const chosen = async (row: CorpusRow | undefined, title: string) =>
    row?.folder ?? pick(await folders(), title);
  const subscriptions = Disposable.from(
    window.registerTreeDataProvider(CORPUS_VIEW, tree),
    servePassages(
      async (uri) => (await server.ask<string | null>('gongwen/corpus/text', { uri })) ?? undefined,
    ),
    commands.registerCommand('gongwen.addCorpusFolder', () => addFolders()),
    commands.registerCommand('gongwen.rebuildCorpus', async (row?: CorpusRow) => {
      const folder = await chosen(row, say('重新读取哪个文件夹？'));
      if (folder !== undefined) await server.ask('gongwen/corpus/rebuild', { folder: folder.folder });
    }),
    commands.registerCommand('gongwen.forgetCorpusFolder', async (row?: CorpusRow) => {
      const folder = await chosen(row, say('停用哪个文件夹？'));
      if (folder !== undefined) await forget(folder, server);
    }),
  );
  return { refresh: () => tree.refresh(), dispose: () => subscriptions.dispose() };
}

async function forget(folder: ShownFolder, server: CorpusServer): Promise<void> {
  if (folder.by === 'convention') {
    void window.showInformationMessage(say('名为 past 的文件夹自动用作往年材料；不想用，就改个名字。'));
    return;
  }
  if (await removeFolder(folder.name)) await server.ask('gongwen/corpus/forget', { folder: folder.folder });
}

async function pick(folders: readonly ShownFolder[], title: string): Promise<ShownFolder | undefined> {
  if (folders.length === 0) {
    void window.showInformationMessage(say('还没有往年材料。可先用命令“添加往年材料文件夹”。'));
    return undefined;
  }
  const items = folders.map((folder) => ({ label: folder.folder, folder }));
  return (await window.showQuickPick(items, { title }))?.folder;
}
