import { commands, type Disposable, type TextDocument, window } from 'vscode';
import { say } from './say/say.ts';
import { TURN_RULE_OFF } from './silencing/rule-switch.ts';

/** What commands set off. */
export interface Actions {
  editAsGongwen(document: TextDocument): Promise<void>;
  /** False while no server runs. */
  renumber(document: TextDocument): Promise<boolean>;
  restartServer(): Promise<void>;
  showLog(): void;
  newDocument(): Promise<void>;
  openIgnoreList(): Promise<void>;
  turnRuleOff(rule: string, uri: string): Promise<void>;
}

/** Registers the commands that package.json declares for the palette, and those of light bulbs. */
export function registerCommands(actions: Actions): Disposable[] {
  return [
    commands.registerCommand('gongwen.editAsGongwen', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) await actions.editAsGongwen(document);
    }),
    commands.registerCommand('gongwen.renumber', async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || (await actions.renumber(document))) return;
      void window.showWarningMessage(say('检查没有在运行，序号没有重排。'));
    }),
    commands.registerCommand('gongwen.restartServer', () => actions.restartServer()),
    commands.registerCommand('gongwen.showLog', () => actions.showLog()),
    commands.registerCommand('gongwen.newDocument', () => actions.newDocument()),
    commands.registerCommand('gongwen.openIgnoreList', () => actions.openIgnoreList()),
    commands.registerCommand(TURN_RULE_OFF, (rule: string, uri: string) => actions.turnRuleOff(rule, uri)),
  ];
}
