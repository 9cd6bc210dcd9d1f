import type { CorpusDocument } from './document.ts';
import type { Places } from './places.ts';

/** Which places of each fingerprint are wanted: without the first `skip`, and `most` at most. */
export interface Page {
  readonly skip: number;
  readonly most: number;
}

/**
 * An indexed corpus, wherever it is kept. One store is one state of the corpus and never changes: after indexing there
 * is another. Its sources are numbered; the numbers mean nothing to any other store.
 *
 * Matching needs nothing else of a corpus, so that files on this machine and a database of the organisation serve alike.
 */
export interface CorpusStore {
  /**
   * Where each of `fingerprints` (see fingerprints.ts) was sampled: of each the places that `page` names, in an order that
   * is always the same. Places that do not hold the fingerprint do no harm, the texts are compared; a sampled place left
   * out loses matches.
   */
  lookUp(fingerprints: Uint32Array, page: Page): Promise<Places>;
  /** The folded texts of `sources`, in their order. Throws RangeError for a number that is no source's. */
  units(sources: readonly number[]): Promise<readonly Uint16Array[]>;
  /** What is known of a source. Throws RangeError for a number that is no source's. */
  document(source: number): CorpusDocument;
  /**
   * The text of a source as it was read for the index, unfolded, or undefined where it can no longer be had or is no
   * longer the same.
   */
  text(source: number): Promise<string | undefined>;
}

/** A store that can say what it holds. */
export interface ListedStore extends CorpusStore {
  /** The number of every source, in an order that is always the same. */
  readonly sources: readonly number[];
}
