import { commands, Disposable, window } from 'vscode';
import { say } from '../say/say.ts';
import { CORPUS_VIEW, type CorpusPart } from './corpus-part.ts';

/** What package.json asks before it offers anything that needs past documents. */
const WITHOUT_PAST = 'gongwen.withoutPast';

/** The commands that are of no use without past documents: a link or a key may still call them. */
const COMMANDS = ['gongwen.addCorpusFolder', 'gongwen.rebuildCorpus', 'gongwen.forgetCorpusFolder'];

/** Stands in the place of past documents where there is no disk to read them from: their view says so. */
export function missPast(): CorpusPart {
  void commands.executeCommand('setContext', WITHOUT_PAST, true);
  const tell = (): void => {
    void window.showInformationMessage(say('浏览器里读不了往年材料，请在桌面版 VS Code 里使用。'));
  };
  const subscriptions = Disposable.from(
    window.registerTreeDataProvider(CORPUS_VIEW, { getChildren: () => [], getTreeItem: (row: never) => row }),
    ...COMMANDS.map((command) => commands.registerCommand(command, tell)),
  );
  return { refresh: () => undefined, dispose: () => subscriptions.dispose() };
}
