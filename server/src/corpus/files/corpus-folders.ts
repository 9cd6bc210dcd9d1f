import type { CorpusFolders } from '../folders.ts';
import type { ListedStore } from '../store.ts';
import { FileStore } from './file-store.ts';
import type { Indexer } from './indexer.ts';
import { eraseIndex, Shelf } from './shelf.ts';

/** What keeping corpus folders needs from around it. */
export interface CorpusFoldersHost {
  /** The folder that holds the indexes. */
  readonly root: string;
  readonly indexer: Indexer;
  keyOf(folder: string, path: string): string;
  /** Called whenever `states` or `store` may have changed. */
  changed(): void;
  /** Told in English what only a log wants to know. */
  log(message: string): void;
}

/** The folders of past documents on the disk, each indexed and kept up to date by `host`. */
export function createCorpusFolders(host: CorpusFoldersHost): CorpusFolders {
  const { root, indexer, log } = host;
  let shelves: readonly Shelf[] = [];
  let store: ListedStore | undefined;
  let isClosed = false;

  const gather = (): void => {
    const indexed = shelves.flatMap((shelf) => shelf.indexed ?? []);
    const access = {
      keyOf: host.keyOf,
      read: (folder: string, path: string): Promise<string> => indexer.read(folder, path),
    };
    const holdsDocuments = indexed.some(({ index }) => index.segments.length > 0);
    store = holdsDocuments ? new FileStore(indexed, access) : undefined;
  };
  const shelfHost = { root, indexer, log, changed: () => host.changed(), reindexed: gather };
  const find = (folder: string): Shelf | undefined => shelves.find((shelf) => shelf.folder === folder);

  return {
    set(folders) {
      if (isClosed) return;
      const wanted = [...new Set(folders)];
      const kept = shelves;
      for (const shelf of kept) if (!wanted.includes(shelf.folder)) shelf.drop();
      shelves = wanted.map((folder) => find(folder) ?? new Shelf(folder, shelfHost));
      gather();
      for (const shelf of shelves) if (!kept.includes(shelf)) shelf.look();
      host.changed();
    },
    get states() {
      return shelves.map(({ state }) => state);
    },
    get store() {
      return store;
    },
    look(folder) {
      for (const shelf of shelves) if (folder === undefined || shelf.folder === folder) shelf.look();
    },
    stop: (folder) => find(folder)?.stop(),
    async rebuild(folder) {
      await find(folder)?.rebuild();
    },
    async forget(folder) {
      await find(folder)?.rest;
      await eraseIndex(folder, host);
    },
    async text(folder, path) {
      try {
        return await indexer.read(folder, path);
      } catch {
        // Its state tells why, once it was looked at.
        return undefined;
      }
    },
    async close() {
      isClosed = true;
      for (const shelf of shelves) shelf.drop();
      await Promise.all(shelves.map(({ rest }) => rest));
      await indexer.close();
    },
  };
}
