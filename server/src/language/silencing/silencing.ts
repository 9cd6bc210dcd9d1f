import { type Ignored, type Ignores, ignoresOfAny } from '../../check/ignore-list.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import type { FolderPlace, WorkspaceFolders } from '../workspace/folders.ts';
import { createFolderList, type FolderList, UnusableListError } from './folder-list.ts';
import { IgnoredInMemory } from './memory.ts';

/** What the writer ignores: in the lists of the folders, and, for files in none of them, in memory. */
export interface Silencing {
  /** What is silenced in the file `uri`; the same object until it is something else. Never rejects. */
  of(uri: string): Promise<Ignores | undefined>;
  /** The folder whose list keeps what is ignored in `uri`; undefined where only memory does. */
  keptIn(uri: string): FolderPlace | undefined;
  /** How many entries only memory keeps. */
  readonly inMemory: number;
  /** Takes `ignored` into the list of the folder of `uri`, or into memory where there is none or it cannot be used. */
  add(uri: string, ignored: Omit<Ignored, 'file'>): Promise<void>;
  /** Empties the memory: what it silenced is told again. */
  restore(): void;
  /** The file `uri` was opened: what others did to the lists meanwhile counts from now on. */
  opened(uri: string): void;
  /** The file `from` was saved under another name: what memory holds of it holds for `to` as well. */
  savedAs(from: string, to: string): void;
  /** The lists may have been changed by others. */
  forget(): void;
}

/** What silencing needs from around it. */
export interface SilencingHost {
  readonly folders: WorkspaceFolders;
  /** Missing where neither the transport nor the client reads and writes files. */
  readonly files: WorkspaceFiles | undefined;
  /** Told of a list that cannot be read, or, `lost` being what was to be added, not be written. */
  tell(folder: string, error: UnusableListError, lost?: Ignored): void;
  complain(message: string): void;
}

/** The lists of a session: those of its folders, and one in memory for drafts in none. */
export function createSilencing(host: SilencingHost): Silencing {
  const lists = new Map<string, FolderList>();
  const memory = new IgnoredInMemory();
  const either = createEither();

  const keptIn = (uri: string): FolderPlace | undefined => {
    const place = host.folders.placeOf(uri);
    return place !== undefined && host.files?.reaches(place.folder) === true ? place : undefined;
  };
  const listOf = (folder: string, files: WorkspaceFiles): FolderList => {
    let list = lists.get(folder);
    if (list === undefined) {
      list = createFolderList(folder, { files, tell: (error) => host.tell(folder, error) });
      lists.set(folder, list);
    }
    return list;
  };
  const listed = async (uri: string): Promise<Ignores | undefined> => {
    const place = keptIn(uri);
    if (place === undefined || host.files === undefined) return undefined;
    try {
      return await listOf(place.folder, host.files).ignoresIn(place.path);
    } catch (error) {
      host.complain(`the ignore list of ${place.folder} was not read: ${String(error)}`);
      lists.delete(place.folder);
      return undefined;
    }
  };

  return {
    async of(uri) {
      return either(await listed(uri), memory.of(uri));
    },
    keptIn,
    get inMemory() {
      return memory.size;
    },
    async add(uri, ignored) {
      const place = keptIn(uri);
      if (place !== undefined && host.files !== undefined) {
        const entry = { ...ignored, file: place.path };
        try {
          await listOf(place.folder, host.files).add(entry);
          return;
        } catch (error) {
          if (!(error instanceof UnusableListError)) throw error;
          host.tell(place.folder, error, entry);
        }
      }
      memory.add({ ...ignored, file: uri });
    },
    restore: () => memory.clear(),
    opened(uri) {
      const place = keptIn(uri);
      if (place !== undefined) lists.get(place.folder)?.forget();
    },
    savedAs: (from, to) => memory.savedAs(from, to),
    forget() {
      for (const list of lists.values()) list.forget();
    },
  };
}

/** `ignoresOfAny` of two that gives equals for equals. */
function createEither(): (one: Ignores | undefined, other: Ignores | undefined) => Ignores | undefined {
  const made = new WeakMap<Ignores, WeakMap<Ignores, Ignores>>();
  return (one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    const known = made.get(one) ?? new WeakMap<Ignores, Ignores>();
    made.set(one, known);
    const ignores = known.get(other) ?? (ignoresOfAny(one, other) as Ignores);
    known.set(other, ignores);
    return ignores;
  };
}
