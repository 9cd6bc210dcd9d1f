import { TERMS_FILE, termsIn, withTerm } from '../check/terms-file.ts';
import type { Configuration } from './configuration.ts';
import type { Settings } from './settings.ts';
import { WorkspaceFileError, type WorkspaceFiles } from './workspace-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** The protected terms that the folders keep in their lists. */
export interface Protecting {
  /** The terms for the file `uri`; the same array until the list says something else. Never rejects. */
  of(uri: string): Promise<readonly string[]>;
  /** Whether the file `uri` is in a folder whose list can be written. */
  keeps(uri: string): boolean;
  /** Writes `term` into the list of the folder of `uri`. What goes wrong is told; the list is untouched then. */
  add(uri: string, term: string): Promise<void>;
  /** The lists may have been changed by others. */
  forget(): void;
}

/** What protecting needs from around it. */
export interface ProtectingHost {
  readonly folders: WorkspaceFolders;
  /** Missing where the transport has no disk. */
  readonly files: WorkspaceFiles | undefined;
  /** Told of a list that cannot be read, or, `lost` being the term, not be written. */
  tell(folder: string, error: WorkspaceFileError, lost?: string): void;
  complain(message: string): void;
}

const NONE: readonly string[] = [];

export function createProtecting({ folders, files, tell, complain }: ProtectingHost): Protecting {
  const readings = new Map<string, Promise<readonly string[]>>();
  /** What each list said last, so that equal lists are one array; and what was told of it. */
  const last = new Map<string, { readonly text: string; readonly terms: readonly string[] }>();
  const told = new Map<string, string>();

  const folderOf = (uri: string): string | undefined => {
    const folder = folders.placeOf(uri)?.folder;
    return folder !== undefined && files?.reaches(folder) === true ? folder : undefined;
  };
  const read = async (folder: string, disk: WorkspaceFiles): Promise<readonly string[]> => {
    try {
      const text = (await disk.read(folder, TERMS_FILE)) ?? '';
      told.delete(folder);
      const known = last.get(folder);
      if (known?.text === text) return known.terms;
      const terms = termsIn(text);
      last.set(folder, { text, terms });
      return terms;
    } catch (error) {
      const words = String(error);
      if (told.get(folder) !== words) {
        if (error instanceof WorkspaceFileError) tell(folder, error);
        else complain(`the terms of ${folder} were not read: ${words}`);
      }
      told.set(folder, words);
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
    keeps: (uri) => folderOf(uri) !== undefined,
    async add(uri, term) {
      const folder = folderOf(uri);
      if (folder === undefined || files === undefined) return;
      try {
        await files.update(folder, TERMS_FILE, (text) => withTerm(text, term));
      } catch (error) {
        const trouble =
          error instanceof RangeError ? new WorkspaceFileError('too-large', error.message) : error;
        if (!(trouble instanceof WorkspaceFileError)) throw error;
        tell(folder, trouble, term);
      } finally {
        readings.delete(folder);
      }
    },
    forget: () => readings.clear(),
  };
}

/** `configuration` whose settings hold the terms of the folders' lists too; equals are given for equals. */
export function withFolderTerms(configuration: Configuration, protecting: Protecting): Configuration {
  const joined = new WeakMap<Settings, WeakMap<readonly string[], Settings>>();
  return {
    ...configuration,
    async of(uri) {
      const [settings, terms] = await Promise.all([configuration.of(uri), protecting.of(uri)]);
      if (terms.length === 0) return settings;
      const known = joined.get(settings) ?? new WeakMap<readonly string[], Settings>();
      joined.set(settings, known);
      const made = known.get(terms) ?? { ...settings, terms: [...new Set([...settings.terms, ...terms])] };
      known.set(terms, made);
      return made;
    },
  };
}
