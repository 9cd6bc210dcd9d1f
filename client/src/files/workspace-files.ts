/** What stands at a path, `size` in bytes. */
export interface Standing {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
}

/** The folders of the workspace, wherever the editor keeps them. Paths count from their folder, parted by `/`. */
export interface FolderDisk {
  /** Whether the workspace holds the folder of this uri, which has no `/` at its end. */
  isOpen(folder: string): boolean;
  /** What stands at `path`; undefined where nothing does. Rejects where that cannot be told. */
  look(folder: string, path: string): Promise<Standing | undefined>;
  read(folder: string, path: string): Promise<Uint8Array>;
  /** Writes a file, and the folders above it where they are missing. */
  write(folder: string, path: string, bytes: Uint8Array): Promise<void>;
}

/** Where a file stands, as the server names it. */
export interface FilePlace {
  readonly folder: string;
  readonly path: string;
}

/** Why a file could not be read or written; the server knows the same words. `detail` is English, for the log. */
export interface Refusal {
  readonly trouble: 'unreadable' | 'unwritable' | 'not-a-file' | 'not-text' | 'too-large' | 'outside';
  readonly detail: string;
}

/** Bytes of a file at most. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The one folder whose files the server may read and write; elsewhere it may only ask what is there. */
const OWN_FOLDER = '.gongwen';

/** The files beside the drafts for a server that has no way to their folders itself. */
export class WorkspaceFiles {
  readonly #disk: FolderDisk;
  /** One write at a time, so that nothing comes between what is compared and what is written. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(disk: FolderDisk) {
    this.#disk = disk;
  }

  /** Whether anything stands at the place. Where that cannot be told it may well be there. */
  async exists(place: FilePlace): Promise<boolean> {
    if (!this.#isInside(place)) return false;
    try {
      return (await this.#disk.look(place.folder, place.path)) !== undefined;
    } catch {
      return true;
    }
  }

  /** The text of the file at the place, null where there is none. Never rejects. */
  async read(place: FilePlace): Promise<{ readonly text: string | null } | Refusal> {
    try {
      return { text: await this.#textAt(place) };
    } catch (error) {
      return refusalOf(error, 'unreadable');
    }
  }

  /** Puts `after` in the place of `before`; does nothing where another text stands there by now. Never rejects. */
  write(
    change: FilePlace & { readonly before: string | null; readonly after: string },
  ): Promise<{ readonly isWritten: boolean } | Refusal> {
    const written = this.#writing.then(async () => {
      try {
        if ((await this.#textAt(change)) !== change.before) return { isWritten: false };
        await this.#disk.write(change.folder, change.path, new TextEncoder().encode(change.after));
        return { isWritten: true };
      } catch (error) {
        return refusalOf(error, 'unwritable');
      }
    });
    this.#writing = written;
    return written;
  }

  async #textAt(place: FilePlace): Promise<string | null> {
    const { folder, path } = place;
    if (!this.#isInside(place) || !isOwn(path)) throw new Refused('outside', `${folder} ${path}`);
    // A link may lead out of the folder, or to a device without end.
    if ((await this.#disk.look(folder, OWN_FOLDER))?.kind === 'link')
      throw new Refused('outside', OWN_FOLDER);
    const standing = await this.#disk.look(folder, path);
    if (standing === undefined) return null;
    if (standing.kind !== 'file') throw new Refused('not-a-file', `${path} is a ${standing.kind}`);
    if (standing.size > MOST_BYTES) throw new Refused('too-large', `${standing.size} bytes`);
    const bytes = await this.#disk.read(folder, path);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      throw new Refused('not-text', String(error));
    }
  }

  #isInside({ folder, path }: FilePlace): boolean {
    return this.#disk.isOpen(folder) && path.split('/').every((name) => isPlain(name));
  }
}

class Refused extends Error {
  readonly refusal: Refusal;

  constructor(trouble: Refusal['trouble'], detail: string) {
    super(detail);
    this.name = 'Refused';
    this.refusal = { trouble, detail };
  }
}

function refusalOf(error: unknown, trouble: Refusal['trouble']): Refusal {
  return error instanceof Refused ? error.refusal : { trouble, detail: String(error) };
}

function isPlain(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\\0]/.test(name);
}

function isOwn(path: string): boolean {
  const [folder, name, ...more] = path.split('/');
  return folder === OWN_FOLDER && name !== undefined && more.length === 0;
}
