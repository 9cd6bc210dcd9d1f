import { window } from 'vscode';
import { say } from '../say/say.ts';

/** What can go wrong with the server so that the writer has to know. */
export type ServerFault = 'did-not-start' | 'gave-up';

/** What the writer may do about it. */
export interface Remedies {
  restart(): Promise<void>;
  showLog(): void;
}

/** Tells the writer what happened and what still works, and carries out the remedy chosen. */
export async function tellOf(fault: ServerFault, remedies: Remedies): Promise<void> {
  const restart = say('重新启动');
  const showLog = say('查看日志');
  const chosen = await window.showErrorMessage(sentence(fault), restart, showLog);
  if (chosen === restart) await remedies.restart();
  if (chosen === showLog) remedies.showLog();
}

function sentence(fault: ServerFault): string {
  switch (fault) {
    case 'did-not-start':
      return say('公文检查没有启动：文稿不受影响，只是暂时没有提示。原因见日志。');
    case 'gave-up':
      return say('公文检查接连出错，已停止：文稿不受影响，只是暂时没有提示。原因见日志。');
  }
}
