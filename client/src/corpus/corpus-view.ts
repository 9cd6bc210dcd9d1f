import { basename } from 'node:path';
import {
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { say } from '../say/say.ts';
import { type ShownDocument, type ShownFolder, type ShownProblem, sizeOf } from './shown-folder.ts';

/** A row of the view. */
export type CorpusRow =
  | { readonly kind: 'folder'; readonly folder: ShownFolder }
  | { readonly kind: 'problems'; readonly folder: ShownFolder }
  | { readonly kind: 'document'; readonly folder: ShownFolder; readonly document: ShownDocument }
  | { readonly kind: 'problem'; readonly folder: ShownFolder; readonly problem: ShownProblem };

/** Past documents by folder: what is read, how large it is, what could not be read and why. */
export class CorpusTree implements TreeDataProvider<CorpusRow> {
  readonly #ask: () => Promise<readonly ShownFolder[]>;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(ask: () => Promise<readonly ShownFolder[]>) {
    this.#ask = ask;
  }

  /** Shows the folders as they are now. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(row?: CorpusRow): Promise<CorpusRow[]> {
    if (row === undefined) return (await this.#ask()).map((folder) => ({ kind: 'folder', folder }));
    const { folder } = row;
    if (row.kind === 'problems')
      return folder.problems.map((problem) => ({ kind: 'problem', folder, problem }));
    if (row.kind !== 'folder') return [];
    const problems: CorpusRow[] = folder.problems.length > 0 ? [{ kind: 'problems', folder }] : [];
    return [
      ...problems,
      ...folder.documents.map((document) => ({ kind: 'document' as const, folder, document })),
    ];
  }

  getTreeItem(row: CorpusRow): TreeItem {
    switch (row.kind) {
      case 'folder':
        return folderItem(row.folder);
      case 'problems':
        return problemsItem(row.folder);
      case 'document':
        return documentItem(row.document);
      case 'problem':
        return problemItem(row.folder, row.problem);
    }
  }
}

function folderItem(folder: ShownFolder): TreeItem {
  const item = new TreeItem(basename(folder.folder), TreeItemCollapsibleState.Collapsed);
  item.id = folder.folder;
  item.description = standingOf(folder);
  item.tooltip = folder.reason === undefined ? folder.folder : `${folder.folder}\n${folder.reason}`;
  item.contextValue = folder.by === 'setting' ? 'chosenFolder' : 'conventionalFolder';
  item.iconPath = new ThemeIcon(iconOf(folder));
  return item;
}

function standingOf(folder: ShownFolder): string {
  const bytes = folder.documents.reduce((sum, document) => sum + document.bytes, 0);
  const content = say('{0} 份，{1}', folder.documents.length, sizeOf(bytes));
  switch (folder.phase) {
    case 'waiting':
      return say('等待读取');
    case 'indexing':
      return say('正在读取 {0} / {1}', folder.done ?? 0, folder.total ?? 0);
    case 'stopped':
      return say('{0}，已停止读取', content);
    case 'failed':
      return folder.reason ?? say('读取失败');
    case 'ready':
      return content;
  }
}

function iconOf({ phase }: ShownFolder): string {
  if (phase === 'failed') return 'error';
  return phase === 'indexing' || phase === 'waiting' ? 'sync' : 'folder';
}

function problemsItem(folder: ShownFolder): TreeItem {
  const item = new TreeItem(
    say('没能读取的 {0} 处', folder.problems.length),
    TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${folder.folder}\n`;
  item.iconPath = new ThemeIcon('warning');
  return item;
}

function documentItem(document: ShownDocument): TreeItem {
  const item = new TreeItem(document.path);
  item.description = sizeOf(document.bytes);
  item.iconPath = new ThemeIcon('file');
  item.command = { command: 'vscode.open', title: say('打开'), arguments: [Uri.parse(document.uri)] };
  return item;
}

function problemItem(folder: ShownFolder, problem: ShownProblem): TreeItem {
  const item = new TreeItem(problem.path === '' ? basename(folder.folder) : problem.path);
  item.description = problem.reason;
  item.tooltip = problem.reason;
  item.iconPath = new ThemeIcon('circle-slash');
  return item;
}
