import type { CorpusDocument } from './document.ts';
import { fingerprintAt, K, S } from './fingerprints.ts';
import { sentenceFrom } from './sentence.ts';
import type { SourceTexts } from './source-texts.ts';
import type { CorpusStore } from './store.ts';

/** How a document of the corpus went on from the same words. */
export interface Continuation {
  /** The document's own words, to the end of their sentence at most. */
  readonly text: string;
  readonly document: CorpusDocument;
  /** Folded units before them that are the same. */
  readonly shared: number;
  /** Documents that go on so. */
  readonly agreeing: number;
}

/** What is looked for, and when that is enough. */
export interface ContinuationSearch {
  /** Documents that are no source: the draft itself, as it was saved. */
  readonly excludes: (document: CorpusDocument) => boolean;
  /** Whether so many shared units, and so many documents that go on alike, say enough to read the documents. */
  readonly tells: (shared: number, agreeing: number) => boolean;
  /** Nobody waits for the answer any more. */
  readonly isOver: () => boolean;
  /** Ways to go on, at most. */
  readonly most: number;
}

/** Places looked at of each fingerprint. */
const PLACES = 64;
/** Documents read at most, so that a common phrase costs no more than a rare one. */
const READ = 6;
/** Folded units by which two continuations are told apart. */
const TOLD_APART = 12;

/** A place in the corpus where the last units of the draft stand too. */
interface Follower {
  readonly source: number;
  /** The unit behind them. */
  readonly at: number;
  readonly shared: number;
}

/**
 * How the documents of `store` go on from the last words of `units`, the folded text before the caret: those that share
 * most of it first. Finds every place that shares 13 units, and some that share 8. Rejects where the store does.
 */
export async function continuationsOf(
  units: Uint16Array,
  store: CorpusStore,
  texts: SourceTexts,
  search: ContinuationSearch,
): Promise<readonly Continuation[]> {
  const found: Continuation[] = [];
  const groups = await followersOf(units, store, search);
  let read = 0;
  for (const group of groups) {
    if (search.isOver() || found.length >= search.most || read === READ) break;
    const best = group[0] as Follower;
    const agreeing = new Set(group.map((follower) => follower.source)).size;
    if (!search.tells(best.shared, agreeing)) continue;
    read++;
    const source = await texts.of(best.source);
    // A file that was changed meanwhile holds something else there.
    const isThere = source !== undefined && sharedBefore(units, source.folded.units, best.at) >= best.shared;
    const text = isThere ? sentenceFrom(source, best.at) : '';
    if (text === '' || found.some((other) => other.text === text)) continue;
    found.push({ text, document: store.document(best.source), shared: best.shared, agreeing });
  }
  return found;
}

/** The places to go on from, those that go on alike together: the group that shares most, and is largest, first. */
async function followersOf(
  units: Uint16Array,
  store: CorpusStore,
  { excludes, isOver }: ContinuationSearch,
): Promise<readonly (readonly Follower[])[]> {
  const starts = windowStarts(units.length);
  if (starts.length === 0) return [];
  const fingerprints = Uint32Array.from(starts, (start) => fingerprintAt(units, start));
  const places = await store.lookUp(fingerprints, { skip: 0, most: PLACES });
  if (isOver()) return [];
  const sources = [...new Set(places.sources)].filter((source) => !excludes(store.document(source)));
  const texts = new Map((await store.units(sources)).map((text, at) => [sources[at] as number, text]));
  const groups = new Map<string, Follower[]>();
  const seen = new Set<string>();
  for (const [window, start] of starts.entries()) {
    for (let at = places.offsets[window] as number; at < (places.offsets[window + 1] as number); at++) {
      const source = places.sources[at] as number;
      const text = texts.get(source);
      if (text === undefined) continue;
      const end = (places.positions[at] as number) + units.length - start;
      const shared = sharedBefore(units, text, end);
      if (shared < units.length - start || seen.has(`${source} ${end}`)) continue;
      seen.add(`${source} ${end}`);
      const key = String.fromCharCode(...text.subarray(end, end + TOLD_APART));
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ source, at: end, shared }]);
      else group.push({ source, at: end, shared });
    }
  }
  const best = (group: readonly Follower[]): number => (group[0] as Follower).shared;
  for (const group of groups.values()) group.sort((a, b) => b.shared - a.shared);
  return [...groups.values()].sort((a, b) => best(b) - best(a) || b.length - a.length);
}

/** Where the fingerprints begin of which at least one was sampled wherever the last 13 units stand. */
function windowStarts(length: number): number[] {
  const starts: number[] = [];
  for (let back = 0; back < S && length - K - back >= 0; back++) starts.push(length - K - back);
  return starts;
}

/** How many of the last units stand in `text` right before `end`. */
function sharedBefore(units: Uint16Array, text: Uint16Array, end: number): number {
  if (end > text.length) return 0;
  let shared = 0;
  while (shared < units.length && shared < end && units[units.length - 1 - shared] === text[end - 1 - shared])
    shared++;
  return shared;
}
