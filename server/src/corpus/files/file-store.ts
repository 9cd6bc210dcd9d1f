import type { CorpusDocument } from '../document.ts';
import { MemoryStore } from '../memory-store.ts';
import type { Places } from '../places.ts';
import type { ListedStore, Page } from '../store.ts';
import type { OpenIndex } from './open-index.ts';

/** A corpus folder and its index. */
export interface IndexedFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly index: OpenIndex;
}

/** How a store names and reads the documents of its folders; `path` counts from the folder, parted by `/`. */
export interface FileAccess {
  keyOf(folder: string, path: string): string;
  /** The text of a document. Rejects where it cannot be read. */
  read(folder: string, path: string): Promise<string>;
}

/** The store over the indexes of several folders. Documents are named by their paths, so that years tell them apart. */
export class FileStore implements ListedStore {
  readonly #memory: MemoryStore;
  readonly #access: FileAccess;
  readonly #folders: readonly { readonly first: number; readonly folder: string }[];

  constructor(indexed: readonly IndexedFolder[], access: FileAccess) {
    const folders: { first: number; folder: string }[] = [];
    let first = 0;
    for (const { folder, index } of indexed) {
      folders.push({ first, folder });
      for (const { segment } of index.segments) first += segment.documents.length;
    }
    this.#folders = folders;
    this.#access = access;
    this.#memory = new MemoryStore(
      indexed.flatMap(({ index }) => index.segments),
      () => Promise.resolve(undefined),
    );
  }

  lookUp(fingerprints: Uint32Array, page: Page): Promise<Places> {
    return this.#memory.lookUp(fingerprints, page);
  }

  units(sources: readonly number[]): Promise<readonly Uint16Array[]> {
    return this.#memory.units(sources);
  }

  document(source: number): CorpusDocument {
    const document = this.#memory.document(source);
    const key = this.#access.keyOf(this.#folderOf(source), document.key);
    return { ...document, key, name: document.key };
  }

  async text(source: number): Promise<string | undefined> {
    try {
      return await this.#access.read(this.#folderOf(source), this.#memory.document(source).key);
    } catch {
      // Gone or changed since: the next update takes it out, until then nothing is told of it.
      return undefined;
    }
  }

  get sources(): readonly number[] {
    return this.#memory.sources;
  }

  #folderOf(source: number): string {
    return this.#folders.findLast(({ first }) => first <= source)?.folder ?? '';
  }
}
