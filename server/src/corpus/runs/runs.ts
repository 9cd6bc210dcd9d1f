import { fingerprintsOf, K, LEAST_RUN, S } from '../fingerprints.ts';
import type { Places } from '../places.ts';
import type { CorpusStore } from '../store.ts';
import { distinctOf } from './distinct.ts';

/** Units of a text that equal units of a source and cannot be made longer on either side. */
export interface Run {
  readonly source: number;
  /** Where it begins in the text that was asked about. */
  readonly here: number;
  /** Where it begins in the source. */
  readonly there: number;
  readonly length: number;
}

/** What is looked for in the corpus, and when that is enough. */
export interface RunSearch {
  /** The source's number says whether it is left out: the draft itself, as it was saved. */
  readonly excludes: (source: number) => boolean;
  /** Where so many runs cover a place already, no more are looked for. `Infinity` finds all. */
  readonly enough: number;
}

/** Positions looked up at once: covered stretches of the next batch are not asked for. */
const BATCH = 4096;
/** Places of a fingerprint looked at first: mostly they are all, or cover it. */
const FIRST = 64;
/** Places looked at further on, so that one common phrase does not fill the memory. */
const NEXT = 4096;

/**
 * The maximal runs of at least 13 units that `units` shares with the sources of `store`, ordered by `here`. Every
 * such run is found, except that from the point where `enough` runs cover a place the others are followed no further.
 */
export async function findRuns(store: CorpusStore, units: Uint16Array, search: RunSearch): Promise<Run[]> {
  const fingerprints = fingerprintsOf(units);
  const matcher = new Matcher(units, search);
  for (let from = 0; from < fingerprints.length; ) {
    from = matcher.firstUncovered(from);
    const to = Math.min(from + BATCH, fingerprints.length);
    if (from >= to) break;
    const distinct = distinctOf(fingerprints.subarray(from, to));
    const places = await store.lookUp(distinct.values, { skip: 0, most: FIRST });
    await matcher.fetch(store, places);
    for (let at = from; at < to; at++) {
      const number = distinct.numbers[at - from] as number;
      const isOpen = matcher.match(at, places, number);
      const isMore = (places.offsets[number + 1] as number) - (places.offsets[number] as number) === FIRST;
      if (isOpen && isMore) await matchRest(store, matcher, at, fingerprints.subarray(at, at + 1));
    }
    from = to;
  }
  return matcher.runs();
}

/** Follows the further places of the fingerprint at `at`, until it has no more or is covered. */
async function matchRest(
  store: CorpusStore,
  matcher: Matcher,
  at: number,
  fingerprint: Uint32Array,
): Promise<void> {
  for (let skip = FIRST; ; skip += NEXT) {
    const places = await store.lookUp(fingerprint, { skip, most: NEXT });
    await matcher.fetch(store, places);
    if (!matcher.match(at, places, 0) || places.sources.length < NEXT) return;
  }
}

/** Compares places with the text, position by position from its beginning. */
class Matcher {
  readonly #units: Uint16Array;
  readonly #search: RunSearch;
  /** Folded texts met so far; null for a source that is left out. */
  readonly #texts = new Map<number, Uint16Array | null>();
  readonly #found: Run[] = [];
  /** Ends of the runs that may cover the position at hand. */
  #ends: number[] = [];
  /** Positions whose places were not compared, because enough runs covered them. */
  readonly #skipped: Uint8Array;

  constructor(units: Uint16Array, search: RunSearch) {
    this.#units = units;
    this.#search = search;
    this.#skipped = new Uint8Array(units.length);
  }

  async fetch(store: CorpusStore, { sources }: Places): Promise<void> {
    const wanted: number[] = [];
    let last = -1;
    for (const source of sources) {
      if (source === last || this.#texts.has(source)) continue;
      last = source;
      this.#texts.set(source, null);
      if (!this.#search.excludes(source)) wanted.push(source);
    }
    const texts = await store.units(wanted);
    for (const [index, source] of wanted.entries()) this.#texts.set(source, texts[index] ?? null);
  }

  /** The first position from `at` on that is not covered enough; those before it are skipped. */
  firstUncovered(at: number): number {
    let next = at;
    while (next + K <= this.#units.length && this.#isCovered(next)) this.#skipped[next++] = 1;
    return next;
  }

  /** Compares the places of the fingerprint with this number; false where enough runs cover `at` before the last. */
  match(at: number, places: Places, fingerprint: number): boolean {
    const end = places.offsets[fingerprint + 1] as number;
    for (let index = places.offsets[fingerprint] as number; index < end; index++) {
      if (this.#isCovered(at)) {
        this.#skipped[at] = 1;
        return false;
      }
      this.#compare(at, places.sources[index] as number, places.positions[index] as number);
    }
    return true;
  }

  #isCovered(at: number): boolean {
    if (this.#ends.length < this.#search.enough) return false;
    this.#ends = this.#ends.filter((end) => end >= at + K);
    return this.#ends.length >= this.#search.enough;
  }

  #compare(at: number, source: number, position: number): void {
    const text = this.#texts.get(source);
    if (text === null || text === undefined) return;
    if (this.#common(text, at, position, K) < K) return;
    // Where the sample before this one lies in the run too, it told of the run, unless its position was skipped.
    const sampled = this.#commonBefore(text, at, position, S);
    if (sampled === S && this.#skipped[at - S] === 0) return;
    const left = sampled < S ? sampled : this.#commonBefore(text, at, position, at);
    const right = this.#common(text, at, position, this.#units.length);
    if (left + right < LEAST_RUN) return;
    this.#found.push({ source, here: at - left, there: position - left, length: left + right });
    this.#ends.push(at + right);
  }

  /** How many units from both places on are equal, `most` at most. */
  #common(text: Uint16Array, at: number, position: number, most: number): number {
    const units = this.#units;
    const end = Math.min(most, units.length - at, text.length - position);
    let length = 0;
    while (length < end) {
      const unit = text[position + length];
      if (unit === 0 || unit !== units[at + length]) break;
      length++;
    }
    return length;
  }

  /** How many units before both places are equal, `most` at most. */
  #commonBefore(text: Uint16Array, at: number, position: number, most: number): number {
    const units = this.#units;
    const end = Math.min(most, at, position);
    let length = 0;
    while (length < end) {
      const unit = text[position - length - 1];
      if (unit === 0 || unit !== units[at - length - 1]) break;
      length++;
    }
    return length;
  }

  /** What was found, each run once. */
  runs(): Run[] {
    const order = (a: Run, b: Run) => a.here - b.here || a.source - b.source || a.there - b.there;
    const sorted = this.#found.sort(order);
    return sorted.filter((run, index) => index === 0 || order(sorted[index - 1] as Run, run) !== 0);
  }
}
