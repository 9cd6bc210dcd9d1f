import { commands, type Disposable, type TextDocument, window } from 'vscode';

/** What the palette's commands set off. */
export interface Actions {
  editAsGongwen(document: TextDocument): Promise<void>;
  restartServer(): Promise<void>;
  showLog(): void;
}

/** Registers the commands that package.json declares. */
export function registerCommands(actions: Actions): Disposable[] {
  return [
    commands.registerCommand('gongwen.editAsGongwen', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) await actions.editAsGongwen(document);
    }),
    commands.registerCommand('gongwen.restartServer', () => actions.restartServer()),
    commands.registerCommand('gongwen.showLog', () => actions.showLog()),
  ];
}
