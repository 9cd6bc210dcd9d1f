import {
  ConfigurationTarget,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { lastName } from '../last-name.ts';
import { say } from '../say/say.ts';
import { levelsIn, type SetLevel, type SetTerm, type SettingScope, termsIn } from './setting-entries.ts';
import type { SettingPlace } from './setting-scopes.ts';
import type { Silenced, SilencedEntry, SilencedFolder } from './silenced-server.ts';

/** Something silenced, which can count again. */
export type SilencedThing =
  | { readonly kind: 'entry'; readonly folder: SilencedFolder; readonly entry: SilencedEntry }
  | { readonly kind: 'memory'; readonly count: number }
  | { readonly kind: 'term'; readonly folder: SilencedFolder; readonly term: string }
  | { readonly kind: 'setTerm'; readonly set: SetTerm<SettingPlace> }
  | { readonly kind: 'level'; readonly set: SetLevel<SettingPlace>; readonly title: string | undefined };

/** A row of the view. */
export type SilencedRow =
  | SilencedThing
  | {
      readonly kind: 'group';
      readonly name: 'ignored' | 'terms' | 'levels';
      readonly rows: readonly SilencedThing[];
    };

/** Characters of an ignored place shown in its row at most. */
const LABEL = 12;

/** The view’s id in package.json. */
export const SILENCED_VIEW = 'gongwen.silenced';

/** What is ignored, protected and set by level, each with a tick that takes it back. */
export class SilencedTree implements TreeDataProvider<SilencedRow> {
  readonly #ask: () => Promise<Silenced>;
  readonly #scopes: () => readonly SettingScope<SettingPlace>[];
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(ask: () => Promise<Silenced>, scopes: () => readonly SettingScope<SettingPlace>[]) {
    this.#ask = ask;
    this.#scopes = scopes;
  }

  /** Shows things as they are now. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(row?: SilencedRow): Promise<SilencedRow[]> {
    if (row !== undefined) return row.kind === 'group' ? [...row.rows] : [];
    return groupsOf(await this.#ask(), this.#scopes()).filter((group) => group.rows.length > 0);
  }

  getTreeItem(row: SilencedRow): TreeItem {
    return row.kind === 'group' ? groupItem(row) : thingItem(row);
  }
}

type Group = Extract<SilencedRow, { kind: 'group' }>;

function groupsOf(
  { folders, inMemory, titles }: Silenced,
  scopes: readonly SettingScope<SettingPlace>[],
): Group[] {
  const ignored: SilencedThing[] = folders.flatMap((folder) =>
    folder.ignored.map((entry) => ({ kind: 'entry' as const, folder, entry })),
  );
  const terms: SilencedThing[] = folders.flatMap((folder) =>
    folder.terms.map((term) => ({ kind: 'term' as const, folder, term })),
  );
  return [
    {
      kind: 'group',
      name: 'ignored',
      rows: inMemory === 0 ? ignored : [...ignored, { kind: 'memory', count: inMemory }],
    },
    {
      kind: 'group',
      name: 'terms',
      rows: [...terms, ...termsIn(scopes).map((set) => ({ kind: 'setTerm' as const, set }))],
    },
    {
      kind: 'group',
      name: 'levels',
      rows: levelsIn(scopes).map((set) => ({ kind: 'level', set, title: titles[set.rule] })),
    },
  ];
}

function groupItem({ name, rows }: Group): TreeItem {
  const names = { ignored: say('忽略的提示'), terms: say('保护词'), levels: say('规则级别') };
  const icons = { ignored: 'bell-slash', terms: 'shield', levels: 'settings' };
  const item = new TreeItem(names[name], TreeItemCollapsibleState.Expanded);
  item.id = name;
  item.description = String(rows.length);
  item.iconPath = new ThemeIcon(icons[name]);
  return item;
}

function thingItem(thing: SilencedThing): TreeItem {
  const item = wordedItem(thing);
  item.checkboxState = { state: TreeItemCheckboxState.Checked, tooltip: say('去掉勾选就恢复') };
  return item;
}

function wordedItem(thing: SilencedThing): TreeItem {
  switch (thing.kind) {
    case 'entry':
      return entryItem(thing.folder, thing.entry);
    case 'memory': {
      const item = new TreeItem(say('{0} 条只在这个窗口有效', thing.count));
      item.tooltip = say('没有写进文件，关闭窗口后失效');
      return item;
    }
    case 'term': {
      const item = new TreeItem(thing.term);
      item.tooltip = say('写在 {0}', '.gongwen/terms.txt');
      item.command = opening(thing.folder.termsList);
      return item;
    }
    case 'setTerm': {
      const item = new TreeItem(thing.set.term);
      item.description = placeName(thing.set.place);
      item.command = settingsOn('gongwen.terms');
      return item;
    }
    case 'level': {
      const item = new TreeItem(thing.title ?? thing.set.rule);
      item.description = say('{0}，{1}', levelName(thing.set.level), placeName(thing.set.place));
      item.tooltip = thing.set.rule;
      item.command = settingsOn('gongwen.rules');
      return item;
    }
  }
}

function entryItem({ folder }: SilencedFolder, { title, around, file, rule }: SilencedEntry): TreeItem {
  const item = new TreeItem(around === '' ? say('整条规则：{0}', title) : beginningOf(around));
  item.description = around === '' ? file : say('{0}，{1}', title, file);
  item.tooltip = [around, `${title} (${rule})`, file].filter((line) => line !== '').join('\n');
  item.command = opening(`${folder}/${file.split('/').map(encodeURIComponent).join('/')}`);
  return item;
}

/** As much as leaves room for the rule and the file beside it in a narrow side bar. */
function beginningOf(words: string): string {
  return words.length <= LABEL ? words : `${words.slice(0, LABEL)}…`;
}

function opening(uri: string) {
  return { command: 'vscode.open', title: say('打开'), arguments: [Uri.parse(uri)] };
}

function settingsOn(name: string) {
  return { command: 'workbench.action.openSettings', title: say('打开'), arguments: [name] };
}

function placeName({ target, folder }: SettingPlace): string {
  if (target === ConfigurationTarget.Global) return say('我的设置');
  if (folder === undefined) return say('工作区设置');
  return say('文件夹“{0}”的设置', lastName(Uri.parse(folder)));
}

function levelName(level: string): string {
  const names: Readonly<Record<string, string>> = {
    error: say('错误'),
    warning: say('警告'),
    information: say('信息'),
    hint: say('提示'),
    off: say('关闭'),
  };
  return names[level] ?? level;
}
