import { ConfigurationTarget, workspace } from 'vscode';
import { say } from '../say/say.ts';
import type { Office } from './questions.ts';

/** The writer's unit as the setting `gongwen.office` has it, which also remembers it for all workspaces. */
export function officeOfSettings(): Office {
  const settings = workspace.getConfiguration('gongwen');
  return {
    name: settings.get<string>('office', ''),
    async remember(name) {
      try {
        await settings.update('office', name, ConfigurationTarget.Global);
        return say('已记住“{0}”，以后自动填入。', name);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return say('没能写入设置，单位名称没有记住。原因：{0}', reason);
      }
    },
  };
}
