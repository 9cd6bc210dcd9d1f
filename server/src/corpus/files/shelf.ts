import { rm } from 'node:fs/promises';
import type { FolderState, Reason, UpdateProgress } from '../folders.ts';
import type { Segment } from '../segments/segment.ts';
import type { IndexedFolder } from './file-store.ts';
import { indexFolder } from './index-folder.ts';
import type { Indexer } from './indexer.ts';
import { documentsIn } from './listed-documents.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { asReason, NO_FOLDER } from './reason.ts';

/** What keeping one folder needs from around it. */
export interface ShelfHost {
  /** The folder that holds the indexes. */
  readonly root: string;
  readonly indexer: Indexer;
  /** Called whenever the folder's state may have changed. */
  changed(): void;
  /** Called whenever its index is another one, or none. */
  reindexed(): void;
  /** Told in English what only a log wants to know. */
  log(message: string): void;
}

/** How soon a folder is looked at again that another process is indexing, and one that could not be read, ms. */
const BUSY = 3000;
const FAILED = 60_000;

/** One folder of past documents on its way through opening, updating and opening again. Nothing here rejects. */
export class Shelf {
  readonly folder: string;
  readonly #place: string;
  readonly #host: ShelfHost;
  #phase: FolderState['phase'] = 'waiting';
  #progress: UpdateProgress | undefined;
  #reason: Reason | undefined;
  #index: OpenIndex | undefined;
  /** The update that is going on. */
  #running: AbortController | undefined;
  /** Something changed while it was. */
  #again = false;
  #isDropped = false;
  #work: Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Opens what the last session left of the index of `folder`, an absolute path: that serves while the folder is looked through. */
  constructor(folder: string, host: ShelfHost) {
    this.folder = folder;
    this.#place = indexFolder(host.root, folder);
    this.#host = host;
    this.#work = Promise.resolve()
      .then(() => this.#reopen())
      .catch((error: unknown) => host.log(`could not open the index of ${folder}: ${String(error)}`))
      .then(() => this.#tell());
  }

  get state(): FolderState {
    return {
      folder: this.folder,
      phase: this.#phase,
      ...(this.#progress === undefined ? {} : { progress: this.#progress }),
      ...(this.#reason === undefined ? {} : { reason: this.#reason }),
      documents: documentsIn(this.#index),
      problems: this.#index?.catalogue.problems ?? [],
    };
  }

  /** The folder with its index, while there is one. */
  get indexed(): IndexedFolder | undefined {
    return this.#index === undefined ? undefined : { folder: this.folder, index: this.#index };
  }

  /** Resolves when what is going on has ended. */
  get rest(): Promise<void> {
    return this.#work;
  }

  /** Something on disk may have changed: brings the index up to date, once more where that is going on already. */
  look(): void {
    if (this.#isDropped) return;
    if (this.#running !== undefined) {
      this.#again = true;
      return;
    }
    this.#work = this.#work
      .then(() => this.#updateAll())
      .catch((error: unknown) => this.#host.log(`indexing ${this.folder} failed: ${String(error)}`));
  }

  /** Ends the update that is going on; what is done counts. */
  stop(): void {
    this.#running?.abort();
  }

  /** Throws the index away and makes it anew. */
  async rebuild(): Promise<void> {
    this.stop();
    this.#again = false;
    await this.#work;
    await eraseIndex(this.folder, this.#host);
    this.#index = undefined;
    this.#host.reindexed();
    this.look();
  }

  /** Nobody wants the folder any more: nothing is begun or told from now on. */
  drop(): void {
    this.#isDropped = true;
    clearTimeout(this.#timer);
    this.stop();
  }

  async #updateAll(): Promise<void> {
    do {
      this.#again = false;
      if (!this.#isDropped) await this.#update();
    } while (this.#again && !this.#isDropped);
  }

  async #update(): Promise<void> {
    const running = new AbortController();
    // Another process may have finished the index since we last looked at it, and then our own update changes nothing.
    const hasWaited = this.#phase === 'waiting';
    const tell = (progress: UpdateProgress): void => {
      this.#phase = 'indexing';
      this.#progress = progress;
      this.#tell();
    };
    this.#running = running;
    try {
      const { end, isChanged } = await this.#host.indexer.update(
        this.folder,
        this.#place,
        tell,
        running.signal,
      );
      if (this.#isDropped) return;
      if (isChanged || hasWaited || end === 'busy') await this.#reopen();
      this.#reason = undefined;
      this.#phase = end === 'done' ? 'ready' : end === 'busy' ? 'waiting' : 'stopped';
      if (end === 'busy') this.#lookIn(BUSY);
    } catch (error) {
      if (!this.#isDropped) this.#fail(asReason(error));
    } finally {
      this.#running = undefined;
      this.#progress = undefined;
    }
    this.#tell();
  }

  async #reopen(): Promise<void> {
    const { segments = [] } = this.#index ?? {};
    const known = new Map<string, Segment>(segments.map(({ file, segment }) => [file, segment]));
    const index = await openIndex(this.#place, known);
    if (this.#isDropped) return;
    for (const file of index?.damaged ?? [])
      this.#host.log(`index of ${this.folder}: ${file} is damaged and will be rebuilt`);
    this.#index = index?.catalogue.folder === this.folder ? index : undefined;
    this.#host.reindexed();
  }

  #fail(reason: Reason): void {
    this.#phase = 'failed';
    this.#reason = reason;
    this.#host.log(`could not index ${this.folder}: ${reason.sentence} ${reason.values.join(' ')}`);
    if (reason.sentence === NO_FOLDER) this.#index = undefined;
    this.#host.reindexed();
    this.#lookIn(FAILED);
  }

  #lookIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.look(), delay);
    this.#timer.unref();
  }

  #tell(): void {
    if (!this.#isDropped) this.#host.changed();
  }
}

/** Deletes the index of `folder`, an absolute path. A failure is for the log: the next update writes over it. */
export async function eraseIndex(
  folder: string,
  { root, log }: Pick<ShelfHost, 'root' | 'log'>,
): Promise<void> {
  try {
    await rm(indexFolder(root, folder), { recursive: true, force: true });
  } catch (error) {
    log(`could not delete the index of ${folder}: ${String(error)}`);
  }
}
