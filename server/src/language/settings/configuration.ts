import type { Settings } from './settings.ts';

/** Where a file's settings come from. */
export interface Configuration {
  /** The settings of the file `uri`. Always answers: where the client fails, with the defaults. */
  of(uri: string): Promise<Settings>;
  /** Forgets everything told so far; `told` is what came with the client's notice of a change. */
  change(told: unknown): void;
  /** Forgets the file `uri`. */
  close(uri: string): void;
}

/** Asked for the settings where no folder is open. */
export const NO_FILE = 'untitled:gongwen';

/** The settings that were read last from the same words, so that equal settings are one object. */
export interface SettingsReader {
  read(section: unknown): Settings;
}

/** Past this many different settings the older ones are forgotten. */
const MOST_KEPT = 64;

/** Remembers what `read` made of each section: complaints come once, and equal settings are the same object. */
export function createSettingsReader(read: (section: unknown) => Settings): SettingsReader {
  const known = new Map<string, Settings>();
  return {
    read(section) {
      const words = JSON.stringify(section) ?? '';
      let settings = known.get(words);
      if (settings === undefined) {
        settings = read(section);
        if (known.size >= MOST_KEPT) known.clear();
        known.set(words, settings);
      }
      return settings;
    },
  };
}

/**
 * Settings asked from the client file by file through `ask`, each once until a change is announced. A
 * failure is told to `complain` and asked again next time.
 */
export function createAskedConfiguration(
  ask: (uri: string) => Promise<unknown>,
  reader: SettingsReader,
  complain: (message: string) => void,
): Configuration {
  const asked = new Map<string, Promise<Settings>>();
  return {
    of(uri) {
      let settings = asked.get(uri);
      if (settings === undefined) {
        const answer = ask(uri).then(
          (section) => reader.read(section),
          (error: unknown) => {
            complain(`the client did not give the settings of ${uri}: ${String(error)}`);
            if (asked.get(uri) === answer) asked.delete(uri);
            return reader.read(undefined);
          },
        );
        settings = answer;
        asked.set(uri, settings);
      }
      return settings;
    },
    change: () => asked.clear(),
    close: (uri) => void asked.delete(uri),
  };
}

/** One set of settings for all files, as the client told it at the start and at every change. */
export function createToldConfiguration(initial: unknown, reader: SettingsReader): Configuration {
  let settings = reader.read(initial);
  return {
    of: () => Promise.resolve(settings),
    change(told) {
      settings = reader.read(told);
    },
    close: () => undefined,
  };
}
