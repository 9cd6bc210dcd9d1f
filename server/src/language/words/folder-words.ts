import type { Configuration } from '../settings/configuration.ts';
import type { Settings } from '../settings/settings.ts';
import type { WorkspaceFiles } from '../workspace/files.ts';
import type { WorkspaceFolders } from '../workspace/folders.ts';

/** The words that each folder of the workspace keeps in a list of its own, one a line. */
export interface FolderWords {
  /** Those for the file `uri`; the same array until the list says something else. Never rejects. */
  of(uri: string): Promise<readonly string[]>;
  /** The folder whose list is that of the file `uri`, as a uri; undefined where there is none to read. */
  folderOf(uri: string): string | undefined;
  /** The list of `folder`, or of every folder, may have been changed: it is read again when next asked for. */
  forget(folder?: string): void;
}

/** What the lists need from around them. */
export interface FolderWordsHost {
  /** Where the list lies in its folder. */
  readonly path: string;
  /** The words of a list's text. */
  wordsIn(text: string): readonly string[];
  readonly folders: WorkspaceFolders;
  /** Missing where neither the transport nor the client reads and writes files. */
  readonly files: WorkspaceFiles | undefined;
  /** Told of a list that cannot be read, once for each way it fails. */
  fail(folder: string, error: unknown): void;
}

const NONE: readonly string[] = [];

/** The lists at `host.path` in the folders of a session. */
export function createFolderWords({ path, wordsIn, folders, files, fail }: FolderWordsHost): FolderWords {
  const readings = new Map<string, Promise<readonly string[]>>();
  /** What each list said last, so that equal lists are one array; and what was told of it. */
  const last = new Map<string, { readonly text: string; readonly words: readonly string[] }>();
  const told = new Map<string, string>();

  const folderOf = (uri: string): string | undefined => {
    const folder = folders.placeOf(uri)?.folder;
    return folder !== undefined && files?.reaches(folder) === true ? folder : undefined;
  };
  const read = async (folder: string, disk: WorkspaceFiles): Promise<readonly string[]> => {
    try {
      const text = (await disk.read(folder, path)) ?? '';
      told.delete(folder);
      const known = last.get(folder);
      if (known?.text === text) return known.words;
      const words = wordsIn(text);
      last.set(folder, { text, words });
      return words;
    } catch (error) {
      if (told.get(folder) !== String(error)) fail(folder, error);
      told.set(folder, String(error));
      return NONE;
    }
  };
  return {
    of(uri) {
      const folder = folderOf(uri);
      if (folder === undefined || files === undefined) return Promise.resolve(NONE);
      const reading = readings.get(folder) ?? read(folder, files);
      readings.set(folder, reading);
      return reading;
    },
    folderOf,
    forget(folder) {
      if (folder === undefined) readings.clear();
      else readings.delete(folder);
    },
  };
}

/**
 * `configuration` with what `join` makes of a file's settings and the words its folder's list holds; settings of a folder
 * without any stay as they are, and equals are given for equals.
 */
export function withFolderWords(
  configuration: Configuration,
  words: Pick<FolderWords, 'of'>,
  join: (settings: Settings, words: readonly string[]) => Settings,
): Configuration {
  const joined = new WeakMap<Settings, WeakMap<readonly string[], Settings>>();
  return {
    ...configuration,
    async of(uri) {
      const [settings, own] = await Promise.all([configuration.of(uri), words.of(uri)]);
      if (own.length === 0) return settings;
      const known = joined.get(settings) ?? new WeakMap<readonly string[], Settings>();
      joined.set(settings, known);
      const made = known.get(own) ?? join(settings, own);
      known.set(own, made);
      return made;
    },
  };
}
