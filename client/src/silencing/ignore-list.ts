import { Uri, window, workspace } from 'vscode';
import { say } from '../say/say.ts';

/** Where the server keeps what is ignored in a file; see its own description of the request. */
export interface IgnoreList {
  readonly list: string | null;
  readonly inMemory: number;
}

/** What the list's command needs from the server. */
export interface IgnoreListHost {
  /** Undefined while no server runs. */
  ignoreList(uri: string): Promise<IgnoreList | undefined>;
  restoreIgnored(): Promise<void>;
}

/**
 * Opens the list of what is ignored in the folder of the draft in front, or says that there is none. What only
 * memory keeps can be restored with one click, since there is no list to strike it from.
 */
export async function openIgnoreList(server: IgnoreListHost): Promise<void> {
  const places = [window.activeTextEditor?.document.uri, workspace.workspaceFolders?.[0]?.uri];
  const answers = await Promise.all(
    places.map((uri) => (uri === undefined ? undefined : server.ignoreList(uri.toString()))),
  );
  const found = answers.find((answer) => answer?.list != null)?.list;
  const list = found == null ? undefined : Uri.parse(found);
  const isThere = list !== undefined && (await exists(list));
  if (isThere) await window.showTextDocument(list);
  const inMemory = answers.find((answer) => answer !== undefined)?.inMemory ?? 0;
  if (inMemory > 0) {
    const restore = say('恢复提示');
    const sentence = say('另有 {0} 条忽略没有写进文件，关闭窗口后失效。', inMemory);
    if ((await window.showInformationMessage(sentence, restore)) === restore) await server.restoreIgnored();
  } else if (!isThere) {
    void window.showInformationMessage(say('这里还没有忽略过什么；要忽略，用提示处的灯泡。'));
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
