import type { Keep } from '../offer/memory.ts';

/** Files remembered at most; past that the one chosen first is forgotten. */
const MOST_FILES = 500;
const KEY = 'genre.chosen';

/** The 文种 the writer chose for single files (by URI). Kept for this workspace on this machine; new files until they close. */
export class GenreMemory {
  readonly #keep: Keep;
  readonly #unsaved = new Map<string, string>();

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  /** What was chosen for the file; undefined where nothing was. */
  of(uri: string): string | undefined {
    return this.#unsaved.get(uri) ?? this.#files.find(([file]) => file === uri)?.[1];
  }

  /** Remembers `genre` for the file; undefined forgets what was chosen. */
  async choose(uri: string, genre: string | undefined): Promise<void> {
    if (isUnsaved(uri)) {
      if (genre === undefined) this.#unsaved.delete(uri);
      else this.#unsaved.set(uri, genre);
      return;
    }
    const others = this.#files.filter(([file]) => file !== uri);
    const chosen: readonly (readonly [string, string])[] =
      genre === undefined ? others : [[uri, genre], ...others];
    await this.#keep.update(KEY, chosen.slice(0, MOST_FILES));
  }

  /** The file is closed: the next new one may have the same name. */
  closed(uri: string): void {
    this.#unsaved.delete(uri);
  }

  get #files(): readonly (readonly [string, string])[] {
    return this.#keep.get<[string, string][]>(KEY) ?? [];
  }
}

function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:');
}

/** The settings of a file as the server gets them, with the 文种 chosen for it in place of the one they name. */
export function withGenre(section: unknown, genre: string | undefined): unknown {
  if (genre === undefined) return section;
  return { ...(typeof section === 'object' && section !== null ? section : {}), genre };
}
