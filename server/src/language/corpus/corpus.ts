import type { CorpusFolders, FolderState } from '../../corpus/folders.ts';
import type { Say } from '../../rules/rule.ts';
import { type ChosenFolder, type CorpusSetting, chosenFolders } from './chosen-folders.ts';
import type { CorpusHost } from './host.ts';
import { type CorpusReading, createCorpusReading } from './reading.ts';
import type { ShownFolder } from './requests.ts';

/** The corpus of a session: which folders it consists of, what is known of them, what drafts share with it. */
export interface Corpus {
  readonly folders: CorpusFolders;
  readonly reading: CorpusReading;
  /** The client's commands that show two passages side by side, and the places of a list; where it has them. */
  readonly commands: CorpusCommands;
  /** Takes the folders that the settings name by now. */
  choose(): Promise<void>;
  /** The uris of the folders. */
  readonly uris: readonly string[];
  /** Files at these uris were changed, made or deleted. */
  filesChanged(uris: readonly string[]): void;
  shown(): ShownFolder[];
  textOf(uri: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Names of commands of the client. */
export interface CorpusCommands {
  /** Called with a Comparison. */
  readonly compare: string | undefined;
  /** Called with ShownPlaces. */
  readonly showPlaces: string | undefined;
}

/** What the corpus of a session needs from around it. */
export interface CorpusSessionHost {
  readonly commands: CorpusCommands;
  readonly disk: CorpusHost;
  /** The folder in which the client keeps what belongs to the extension, a path. */
  readonly storage: string | undefined;
  readonly say: Say;
  /** What the settings of each folder of the workspace name. */
  settings(): Promise<readonly CorpusSetting[]>;
  /** Other folders are the corpus now. */
  chosen(): void;
  /** The folders' states have changed. */
  changed(): void;
  /** Findings of the file `uri`, of all files where it is left out, must be told anew. */
  refresh(uri?: string): void;
  complain(message: string): void;
}

/** How long files must have been left alone before they are looked at, ms: one save changes them several times. */
const REST = 400;

/** The past documents of one session: which folders they are in, and what drafts share with them. */
export function createCorpus(host: CorpusSessionHost): Corpus {
  let chosen: readonly ChosenFolder[] = [];
  let told = 0;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const folders = host.disk.open({
    storage: host.storage,
    changed() {
      host.changed();
      if (folders.store === last) return;
      last = folders.store;
      host.refresh();
    },
    log: host.complain,
  });
  let last = folders.store;
  const reading = createCorpusReading({
    store: () => folders.store,
    late: (uri) => host.refresh(uri),
    complain: host.complain,
  });
  return {
    folders,
    reading,
    commands: host.commands,
    async choose() {
      const own = ++told;
      const next = await chosenFolders(await host.settings(), host.disk, host.complain);
      // Settings that were asked for later are the newer ones.
      if (own !== told) return;
      chosen = next;
      folders.set(chosen.map(({ folder }) => folder));
      host.chosen();
    },
    get uris() {
      return chosen.map(({ folder }) => host.disk.uriOf(folder));
    },
    filesChanged(uris) {
      const all = chosen.map(({ folder }) => folder);
      for (const folder of new Set(uris.map((uri) => host.disk.placeOf(uri, all)?.folder))) {
        if (folder === undefined) continue;
        clearTimeout(waiting.get(folder));
        waiting.set(
          folder,
          setTimeout(() => folders.look(folder), REST),
        );
      }
    },
    shown: () =>
      folders.states.map((state) => {
        const choice = chosen.find(({ folder }) => folder === state.folder);
        return shownFolder(
          state,
          choice ?? { folder: state.folder, by: 'setting', name: state.folder },
          host,
        );
      }),
    async textOf(uri) {
      const place = host.disk.placeOf(
        uri,
        chosen.map(({ folder }) => folder),
      );
      return place === undefined ? undefined : folders.text(place.folder, place.path);
    },
    async close() {
      for (const timer of waiting.values()) clearTimeout(timer);
      await folders.close();
    },
  };
}

function shownFolder(
  { folder, phase, progress, reason, documents, problems }: FolderState,
  { by, name }: ChosenFolder,
  { disk, say }: Pick<CorpusSessionHost, 'disk' | 'say'>,
): ShownFolder {
  return {
    folder,
    uri: disk.uriOf(folder),
    by,
    name,
    phase,
    ...(progress === undefined ? {} : { done: progress.done, total: progress.total }),
    ...(reason === undefined ? {} : { reason: say(reason.sentence, ...reason.values) }),
    documents: documents.map(({ path, bytes }) => ({ path, bytes, uri: disk.documentUri(folder, path) })),
    problems: problems.map((problem) => ({
      path: problem.path,
      reason: say(problem.reason.sentence, ...problem.reason.values),
    })),
  };
}
