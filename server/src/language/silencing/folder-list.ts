import { IGNORE_FILE, type IgnoreFault, readIgnoreFile, withIgnored } from '../../check/ignore-file.ts';
import { filesIn, type Ignored, type Ignores, ignoresIn } from '../../check/ignore-list.ts';
import { WorkspaceFileError, type WorkspaceFiles } from '../workspace/files.ts';

/** The list of one folder of the workspace. */
export interface FolderList {
  /** What the list silences in the file at `path`; the same object until the list says something else. */
  ignoresIn(path: string): Promise<Ignores | undefined>;
  /** Writes `ignored` into the list. Rejects with an UnusableListError, the list untouched. */
  add(ignored: Ignored): Promise<void>;
  /** The file may have been changed by others: it is read again when next asked for. */
  forget(): void;
}

/** What a folder's list needs from around it. */
export interface FolderListHost {
  readonly files: WorkspaceFiles;
  /** Told of a list that cannot be read, once for each way it is broken. */
  tell(error: UnusableListError): void;
}

/** The list of a folder can be neither trusted nor written over. */
export class UnusableListError extends Error {
  /** What is wrong: with the list's words, or with getting at the file. */
  readonly reason: IgnoreFault | WorkspaceFileError;

  constructor(reason: IgnoreFault | WorkspaceFileError) {
    super('sentence' in reason ? reason.sentence : reason.message);
    this.name = 'UnusableListError';
    this.reason = reason;
  }
}

/** The list as it was last read; `words` tells one reading from another. */
interface Reading {
  readonly words: string;
  readonly list: readonly Ignored[];
  readonly gone: ReadonlySet<string>;
  readonly byPath: Map<string, Ignores | undefined>;
}

/** The list in `folder`, a uri that `host.files` reaches. */
export function createFolderList(folder: string, host: FolderListHost): FolderList {
  let reading: Promise<Reading> | undefined;
  let last: Reading | undefined;
  let told = '';

  const tell = (error: UnusableListError, words: string): void => {
    if (told !== words) host.tell(error);
    told = words;
  };
  const read = async (): Promise<Reading> => {
    const text = await readList();
    const { ignored, fault } = text === undefined ? { ignored: [] } : readIgnoreFile(text);
    if (fault === undefined) told = '';
    else tell(new UnusableListError(fault), text ?? '');
    const gone = await goneFrom(ignored);
    const words = JSON.stringify([text ?? '', ...gone]);
    if (last?.words !== words) last = { words, list: ignored, gone, byPath: new Map() };
    return last;
  };
  const readList = async (): Promise<string | undefined> => {
    try {
      return await host.files.read(folder, IGNORE_FILE);
    } catch (error) {
      tell(unusable(error), String(error));
      return undefined;
    }
  };
  const goneFrom = async (list: readonly Ignored[]): Promise<ReadonlySet<string>> => {
    const files = filesIn(list);
    const found = await Promise.all(files.map((file) => host.files.exists(folder, file)));
    return new Set(files.filter((_, index) => found[index] === false));
  };

  return {
    async ignoresIn(path) {
      reading ??= read();
      const { list, gone, byPath } = await reading;
      if (!byPath.has(path))
        byPath.set(
          path,
          ignoresIn(path, list, (file) => gone.has(file)),
        );
      return byPath.get(path);
    },
    async add(ignored) {
      try {
        await host.files.update(folder, IGNORE_FILE, (text) => {
          const after = withIgnored(text, ignored);
          if (typeof after !== 'string') throw new UnusableListError(after);
          return after;
        });
      } catch (error) {
        throw unusable(error);
      } finally {
        reading = undefined;
      }
    },
    forget() {
      reading = undefined;
    },
  };
}

/** `error` as the reason a list is unusable. Throws `error` itself where it is a fault of ours. */
function unusable(error: unknown): UnusableListError {
  if (error instanceof UnusableListError) return error;
  if (error instanceof WorkspaceFileError) return new UnusableListError(error);
  throw error;
}
