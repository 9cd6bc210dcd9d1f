import { type Folded, fold } from '../text/folding/fold.ts';
import type { CorpusStore } from './store.ts';

/** A document of the corpus as it can be read now. */
export interface SourceText {
  readonly text: string;
  readonly folded: Folded;
}

/** Texts kept at hand. */
const KEPT = 12;

/** The texts of one store's documents, the last ones met kept at hand. */
export class SourceTexts {
  readonly #store: CorpusStore;
  readonly #longest: number;
  readonly #read = new Map<number, Promise<SourceText | undefined>>();

  /** Texts longer than `longest` (UTF-16 units) are not read at all, where somebody waits for them. */
  constructor(store: CorpusStore, longest = Number.POSITIVE_INFINITY) {
    this.#store = store;
    this.#longest = longest;
  }

  /** The text of `source`; undefined where it can no longer be had, or is too long to be read while typing. */
  of(source: number): Promise<SourceText | undefined> {
    const read = this.#read.get(source) ?? this.#readNow(source);
    // The last one met stands last: what is forgotten are those that stand first.
    this.#read.delete(source);
    this.#read.set(source, read);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= KEPT) break;
      this.#read.delete(oldest);
    }
    return read;
  }

  async #readNow(source: number): Promise<SourceText | undefined> {
    const text = await this.#store.text(source);
    return text === undefined || text.length > this.#longest ? undefined : { text, folded: fold(text) };
  }
}
