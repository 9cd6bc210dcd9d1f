import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { say } from '../say/say.ts';
import { withRuleOff } from './levels.ts';

/** The command the server is told to put into its code actions; called with rule id and uri. */
export const TURN_RULE_OFF = 'gongwen.turnRuleOff';

/**
 * Switches `rule` off in the settings of the workspace, or in the writer's own where no folder is open. Where
 * they cannot be written the writer is told.
 */
export async function turnRuleOff(rule: string, uri: string): Promise<void> {
  const settings = workspace.getConfiguration('gongwen', Uri.parse(uri));
  const known = settings.inspect<unknown>('rules');
  const hasFolders = (workspace.workspaceFolders?.length ?? 0) > 0;
  try {
    if (!hasFolders) {
      await settings.update('rules', withRuleOff(known?.globalValue, rule), ConfigurationTarget.Global);
      return;
    }
    await settings.update('rules', withRuleOff(known?.workspaceValue, rule), ConfigurationTarget.Workspace);
    // One of several folders may have a level of its own, which would win.
    const ofFolder = known?.workspaceFolderValue;
    if (workspace.workspaceFile !== undefined && ofFolder !== undefined) {
      await settings.update('rules', withRuleOff(ofFolder, rule), ConfigurationTarget.WorkspaceFolder);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showWarningMessage(say('没能写入设置，规则没有关闭。原因：{0}', reason));
  }
}
