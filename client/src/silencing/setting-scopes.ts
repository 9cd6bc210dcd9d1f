import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { SettingScope } from './setting-entries.ts';

/** Settings that can be written: the writer's own, the workspace's, or one folder's. */
export interface SettingPlace {
  readonly target: ConfigurationTarget;
  /** The folder's uri, where it is one folder's settings. */
  readonly folder?: string;
}

/** What the settings of this window say of rules and terms, the writer's own first. */
export function settingScopes(): SettingScope<SettingPlace>[] {
  const rules = workspace.getConfiguration('gongwen').inspect<unknown>('rules');
  const terms = workspace.getConfiguration('gongwen').inspect<unknown>('terms');
  const scopes: SettingScope<SettingPlace>[] = [
    {
      place: { target: ConfigurationTarget.Global },
      rules: rules?.globalValue,
      terms: terms?.globalValue,
    },
    {
      place: { target: ConfigurationTarget.Workspace },
      rules: rules?.workspaceValue,
      terms: terms?.workspaceValue,
    },
  ];
  // The settings of a single open folder are the workspace's; several have their own beside it.
  if (workspace.workspaceFile === undefined) return scopes;
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const own = workspace.getConfiguration('gongwen', uri);
    scopes.push({
      place: { target: ConfigurationTarget.WorkspaceFolder, folder: uri.toString() },
      rules: own.inspect<unknown>('rules')?.workspaceFolderValue,
      terms: own.inspect<unknown>('terms')?.workspaceFolderValue,
    });
  }
  return scopes;
}

/** Puts `change` of what `gongwen.<name>` says at `place` there. Rejects where the settings cannot be written. */
export async function changeSetting(
  { target, folder }: SettingPlace,
  name: 'rules' | 'terms',
  change: (value: unknown) => unknown,
): Promise<void> {
  const settings = workspace.getConfiguration(
    'gongwen',
    folder === undefined ? undefined : Uri.parse(folder),
  );
  const known = settings.inspect<unknown>(name);
  const value =
    target === ConfigurationTarget.Global
      ? known?.globalValue
      : target === ConfigurationTarget.Workspace
        ? known?.workspaceValue
        : known?.workspaceFolderValue;
  await settings.update(name, change(value), target);
}
