import { ConfigurationTarget, type Uri, window, workspace } from 'vscode';
import { say } from '../say/say.ts';

const NAME = 'corpus.folders';

/** Lets the writer choose folders and adds them to the setting; whether any was added. */
export async function addFolders(): Promise<boolean> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: say('用作往年材料'),
    title: say('选择存放往年材料的文件夹'),
  });
  if (chosen === undefined || chosen.length === 0) return false;
  const names = namesInSetting();
  const added = chosen.map((uri) => nameOf(uri)).filter((name) => !names.includes(name));
  return added.length > 0 && (await write([...names, ...added]));
}

/** Takes `name` off the setting; whether it stood there. */
export async function removeFolder(name: string): Promise<boolean> {
  const names = namesInSetting();
  const rest = names.filter((other) => other !== name);
  return rest.length < names.length && (await write(rest));
}

function namesInSetting(): readonly string[] {
  const value: unknown = workspace.getConfiguration('gongwen').get(NAME);
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

/** Folders of the workspace are named from its root, so that the setting can be shared. */
function nameOf(uri: Uri): string {
  const [root] = workspace.workspaceFolders ?? [];
  const isInside = root !== undefined && uri.path.startsWith(`${root.uri.path}/`);
  return isInside ? uri.path.slice(root.uri.path.length + 1) : uri.fsPath;
}

async function write(names: readonly string[]): Promise<boolean> {
  const hasFolders = (workspace.workspaceFolders?.length ?? 0) > 0;
  const target = hasFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  try {
    await workspace.getConfiguration('gongwen').update(NAME, names, target);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showWarningMessage(say('没能写入设置，往年材料没有变动。原因：{0}', reason));
    return false;
  }
}
