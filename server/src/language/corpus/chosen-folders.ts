import type { CorpusHost } from './host.ts';

/** The folder of a workspace's folder that is its corpus while the settings name none. */
const CONVENTION = 'past';

/** A folder of the corpus, and whether a setting or the convention chose it. */
export interface ChosenFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly by: 'setting' | 'convention';
  /** As the setting has it; the convention's name where none does. */
  readonly name: string;
}

/** A folder of the workspace (its uri; undefined where none is open) and what its settings name. */
export interface CorpusSetting {
  readonly base: string | undefined;
  readonly names: readonly string[];
}

/**
 * The folders of the corpus: those that the settings name, each once, and in a folder of the workspace whose settings name
 * none its subfolder `past`, if there is one. A name that leads nowhere on this machine is told to `complain`.
 */
export async function chosenFolders(
  settings: readonly CorpusSetting[],
  host: CorpusHost,
  complain: (message: string) => void,
): Promise<ChosenFolder[]> {
  const chosen = new Map<string, ChosenFolder>();
  for (const { base, names } of settings) {
    for (const name of names) {
      const folder = host.folderOf(name, base);
      if (folder === undefined)
        complain(`setting gongwen.corpus.folders: ${JSON.stringify(name)} leads nowhere`);
      else chosen.set(folder, { folder, by: 'setting', name });
    }
    const past = names.length > 0 || base === undefined ? undefined : host.folderOf(CONVENTION, base);
    if (past !== undefined && !chosen.has(past) && (await host.isFolder(past))) {
      chosen.set(past, { folder: past, by: 'convention', name: CONVENTION });
    }
  }
  return [...chosen.values()];
}
