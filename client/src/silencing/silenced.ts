import { Disposable, TreeItemCheckboxState, window, workspace } from 'vscode';
import { say } from '../say/say.ts';
import { withoutLevel, withoutTerm } from './setting-entries.ts';
import { changeSetting, settingScopes } from './setting-scopes.ts';
import type { Silenced, SilencedServer } from './silenced-server.ts';
import { SILENCED_VIEW, type SilencedThing, SilencedTree } from './silenced-view.ts';

/** The view of all that is silenced. */
export interface SilencedPart extends Disposable {
  /** The server has just begun to answer. */
  refresh(): void;
}

const NOTHING: Silenced = { folders: [], inMemory: 0, titles: {} };

/** Puts up the view in which everything silenced can be seen and, by taking its tick away, be told again. */
export function showSilenced(server: SilencedServer): SilencedPart {
  const tree = new SilencedTree(
    async () => (await server.ask<Silenced>('gongwen/silenced', null)) ?? NOTHING,
    settingScopes,
  );
  const view = window.createTreeView(SILENCED_VIEW, { treeDataProvider: tree });
  const watcher = workspace.createFileSystemWatcher('**/.gongwen/{ignore.json,terms.txt}');
  const refresh = (): void => tree.refresh();
  const subscriptions = Disposable.from(
    view,
    watcher,
    watcher.onDidChange(refresh),
    watcher.onDidCreate(refresh),
    watcher.onDidDelete(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gongwen')) refresh();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) refresh();
    }),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [row, state] of items) {
        if (row.kind !== 'group' && state === TreeItemCheckboxState.Unchecked) await takeBack(row, server);
      }
      refresh();
    }),
  );
  return { refresh, dispose: () => subscriptions.dispose() };
}

/** What is silenced counts again. Where the settings cannot be written the writer is told; of lists the server tells. */
async function takeBack(thing: SilencedThing, server: SilencedServer): Promise<void> {
  switch (thing.kind) {
    case 'entry': {
      const { file, rule, hash } = thing.entry;
      await server.ask('gongwen/unsilence', { folder: thing.folder.folder, entry: { file, rule, hash } });
      return;
    }
    case 'term':
      await server.ask('gongwen/unsilence', { folder: thing.folder.folder, term: thing.term });
      return;
    case 'memory':
      await server.restoreIgnored();
      return;
    case 'setTerm':
      await written(changeSetting(thing.set.place, 'terms', (terms) => withoutTerm(terms, thing.set.term)));
      return;
    case 'level':
      await written(changeSetting(thing.set.place, 'rules', (rules) => withoutLevel(rules, thing.set.rule)));
  }
}

async function written(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showWarningMessage(say('没能写入设置，没有恢复。原因：{0}', reason));
  }
}
