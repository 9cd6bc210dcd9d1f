import { PHRASES_FILE, phrasesIn } from '../check/phrases-file.ts';
import type { Configuration } from './configuration.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** The stock phrases that the folders keep in their own lists. */
export interface OwnPhrases {
  /** Those for the file `uri`; the same array until the list says something else. Never rejects. */
  of(uri: string): Promise<readonly string[]>;
  /** The lists may have been changed. */
  forget(): void;
}

export interface OwnPhrasesHost {
  readonly folders: WorkspaceFolders;
  /** Missing where the transport has no disk. */
  readonly files: WorkspaceFiles | undefined;
  complain(message: string): void;
}

const NONE: readonly string[] = [];

export function createOwnPhrases({ folders, files, complain }: OwnPhrasesHost): OwnPhrases {
  const readings = new Map<string, Promise<readonly string[]>>();
  const last = new Map<string, { readonly text: string; readonly phrases: readonly string[] }>();
  const read = async (folder: string, disk: WorkspaceFiles): Promise<readonly string[]> => {
    try {
      const text = (await disk.read(folder, PHRASES_FILE)) ?? '';
      const known = last.get(folder);
      if (known?.text === text) return known.phrases;
      const phrases = phrasesIn(text);
      last.set(folder, { text, phrases });
      return phrases;
    } catch (error) {
      complain(`the phrases of ${folder} were not read: ${String(error)}`);
      return NONE;
    }
  };
  return {
    of(uri) {
      const folder = folders.placeOf(uri)?.folder;
      if (folder === undefined || files?.reaches(folder) !== true) return Promise.resolve(NONE);
      const reading = readings.get(folder) ?? read(folder, files);
      readings.set(folder, reading);
      return reading;
    },
    forget: () => readings.clear(),
  };
}

/** `configuration` whose settings hold the phrases of the folders' lists; equals are given for equals. */
export function withOwnPhrases(configuration: Configuration, own: OwnPhrases): Configuration {
  const joined = new WeakMap<Settings, WeakMap<readonly string[], Settings>>();
  return {
    ...configuration,
    async of(uri) {
      const [settings, phrases] = await Promise.all([configuration.of(uri), own.of(uri)]);
      if (phrases.length === 0) return settings;
      const known = joined.get(settings) ?? new WeakMap<readonly string[], Settings>();
      joined.set(settings, known);
      const made = known.get(phrases) ?? { ...settings, phrases };
      known.set(phrases, made);
      return made;
    },
  };
}
