import { rm } from 'node:fs/promises';
import type { CorpusFolders, FolderState, Reason, UpdateProgress } from '../folders.ts';
import type { Segment } from '../segments/segment.ts';
import type { ListedStore } from '../store.ts';
import { type FileAccess, FileStore, type IndexedFolder } from './file-store.ts';
import { indexFolder } from './index-folder.ts';
import type { Indexer } from './indexer.ts';
import { documentsIn } from './listed-documents.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { asReason } from './reason.ts';

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

/** How soon a folder is looked at again that another process is indexing, and one that could not be read, ms. */
const BUSY = 3000;
const FAILED = 60_000;

/** One folder on its way through opening, updating and opening again. */
interface Shelf {
  readonly folder: string;
  readonly place: string;
  phase: FolderState['phase'];
  progress: UpdateProgress | undefined;
  reason: Reason | undefined;
  index: OpenIndex | undefined;
  /** The update that is going on. */
  running: AbortController | undefined;
  /** Something changed while it was. */
  again: boolean;
  work: Promise<void>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The folders of past documents on the disk, each indexed and kept up to date by `host`. */
export function createCorpusFolders(host: CorpusFoldersHost): CorpusFolders {
  let shelves: readonly Shelf[] = [];
  let store: ListedStore | undefined;
  let isClosed = false;

  const access: FileAccess = {
    keyOf: host.keyOf,
    read: (folder, path) => host.indexer.read(folder, path),
  };
  const isKept = (shelf: Shelf): boolean => !isClosed && shelves.includes(shelf);
  const changed = (): void => {
    if (!isClosed) host.changed();
  };
  const gather = (): void => {
    const indexed: IndexedFolder[] = shelves.flatMap(({ folder, index }) =>
      index === undefined ? [] : [{ folder, index }],
    );
    store = indexed.some(({ index }) => index.segments.length > 0)
      ? new FileStore(indexed, access)
      : undefined;
  };
  const reopen = async (shelf: Shelf): Promise<void> => {
    const known = new Map<string, Segment>(shelf.index?.segments.map(({ file, segment }) => [file, segment]));
    const index = await openIndex(shelf.place, known);
    if (!isKept(shelf)) return;
    for (const file of index?.damaged ?? [])
      host.log(`index of ${shelf.folder}: ${file} is damaged and will be rebuilt`);
    shelf.index = index?.catalogue.folder === shelf.folder ? index : undefined;
    gather();
  };
  const later = (shelf: Shelf, delay: number): void => {
    clearTimeout(shelf.timer);
    shelf.timer = setTimeout(() => look(shelf), delay);
    shelf.timer.unref();
  };
  const update = async (shelf: Shelf): Promise<void> => {
    const running = new AbortController();
    // Another process may have finished the index since we last looked at it, and then our own update changes nothing.
    const hasWaited = shelf.phase === 'waiting';
    shelf.running = running;
    const tell = (progress: UpdateProgress): void => {
      shelf.phase = 'indexing';
      shelf.progress = progress;
      changed();
    };
    try {
      const { end, isChanged } = await host.indexer.update(shelf.folder, shelf.place, tell, running.signal);
      if (!isKept(shelf)) return;
      if (isChanged || hasWaited || end === 'busy') await reopen(shelf);
      shelf.reason = undefined;
      shelf.phase = end === 'done' ? 'ready' : end === 'busy' ? 'waiting' : 'stopped';
      if (end === 'busy') later(shelf, BUSY);
    } catch (error) {
      if (!isKept(shelf)) return;
      shelf.phase = 'failed';
      shelf.reason = asReason(error);
      host.log(`could not index ${shelf.folder}: ${shelf.reason.sentence} ${shelf.reason.values.join(' ')}`);
      if (shelf.reason.sentence === '没有这个文件夹') shelf.index = undefined;
      gather();
      later(shelf, FAILED);
    } finally {
      shelf.running = undefined;
      shelf.progress = undefined;
    }
    changed();
  };
  const look = (shelf: Shelf): void => {
    if (!isKept(shelf)) return;
    if (shelf.running !== undefined) {
      shelf.again = true;
      return;
    }
    shelf.work = shelf.work
      .then(async () => {
        do {
          shelf.again = false;
          if (isKept(shelf)) await update(shelf);
        } while (shelf.again && isKept(shelf));
      })
      .catch((error: unknown) => host.log(`indexing ${shelf.folder} failed: ${String(error)}`));
  };
  const open = (folder: string): Shelf => {
    const place = indexFolder(host.root, folder);
    const shelf: Shelf = {
      folder,
      place,
      phase: 'waiting',
      progress: undefined,
      reason: undefined,
      index: undefined,
      running: undefined,
      again: false,
      work: Promise.resolve(),
      timer: undefined,
    };
    // What the last session left serves while the folder is looked through.
    shelf.work = Promise.resolve()
      .then(() => reopen(shelf))
      .catch((error: unknown) => host.log(`could not open the index of ${folder}: ${String(error)}`))
      .then(changed);
    return shelf;
  };
  const drop = (shelf: Shelf): void => {
    clearTimeout(shelf.timer);
    shelf.running?.abort();
  };
  const find = (folder: string): Shelf | undefined => shelves.find((shelf) => shelf.folder === folder);
  const erase = async (folder: string): Promise<void> => {
    try {
      await rm(indexFolder(host.root, folder), { recursive: true, force: true });
    } catch (error) {
      host.log(`could not delete the index of ${folder}: ${String(error)}`);
    }
  };

  return {
    set(folders) {
      const wanted = [...new Set(folders)];
      const kept = shelves;
      for (const shelf of kept) if (!wanted.includes(shelf.folder)) drop(shelf);
      shelves = wanted.map((folder) => kept.find((shelf) => shelf.folder === folder) ?? open(folder));
      gather();
      for (const shelf of shelves) if (!kept.includes(shelf)) look(shelf);
      changed();
    },
    get states() {
      return shelves.map(stateOf);
    },
    get store() {
      return store;
    },
    look(folder) {
      for (const shelf of shelves) if (folder === undefined || shelf.folder === folder) look(shelf);
    },
    stop: (folder) => find(folder)?.running?.abort(),
    async rebuild(folder) {
      const shelf = find(folder);
      if (shelf === undefined) return;
      shelf.running?.abort();
      shelf.again = false;
      await shelf.work;
      await erase(folder);
      shelf.index = undefined;
      gather();
      look(shelf);
    },
    async forget(folder) {
      await find(folder)?.work;
      await erase(folder);
    },
    async text(folder, path) {
      try {
        return await host.indexer.read(folder, path);
      } catch {
        // Its state tells why, once it was looked at.
        return undefined;
      }
    },
    async close() {
      isClosed = true;
      for (const shelf of shelves) drop(shelf);
      await Promise.all(shelves.map(({ work }) => work));
      await host.indexer.close();
    },
  };
}

function stateOf({ folder, phase, progress, reason, index }: Shelf): FolderState {
  return {
    folder,
    phase,
    ...(progress === undefined ? {} : { progress }),
    ...(reason === undefined ? {} : { reason }),
    documents: documentsIn(index),
    problems: index?.catalogue.problems ?? [],
  };
}
