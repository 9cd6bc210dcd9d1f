import type { CorpusDocument } from './document.ts';
import { PlaceList, type Places } from './places.ts';
import type { LivingSegment } from './segments/segment.ts';
import type { ListedStore, Page } from './store.ts';

/** Reads a document's text again, unfolded; undefined where that cannot be done. */
export type ReadText = (document: CorpusDocument) => Promise<string | undefined>;

/** A store over segments held in memory. Sources are numbered through the segments, in order. */
export class MemoryStore implements ListedStore {
  readonly #segments: readonly LivingSegment[];
  /** The number of each segment's first source, and of the one after the last. */
  readonly #firsts: readonly number[];
  readonly #read: ReadText;

  constructor(segments: readonly LivingSegment[], read: ReadText) {
    const firsts = [0];
    for (const { segment } of segments) firsts.push((firsts.at(-1) as number) + segment.documents.length);
    this.#segments = segments;
    this.#firsts = firsts;
    this.#read = read;
  }

  lookUp(fingerprints: Uint32Array, page: Page): Promise<Places> {
    const offsets = new Uint32Array(fingerprints.length + 1);
    const found = new PlaceList();
    for (let at = 0; at < fingerprints.length; at++) {
      found.open(page.skip, page.most);
      for (let index = 0; index < this.#segments.length; index++) {
        const { segment, dead } = this.#segments[index] as LivingSegment;
        segment.find(fingerprints[at] as number, this.#firsts[index] as number, dead, found);
      }
      offsets[at + 1] = found.count;
    }
    return Promise.resolve(found.places(offsets));
  }

  units(sources: readonly number[]): Promise<readonly Uint16Array[]> {
    return Promise.resolve(
      sources.map((source) => {
        const { segment, number } = this.#find(source);
        return segment.unitsOf(number);
      }),
    );
  }

  document(source: number): CorpusDocument {
    const { segment, number } = this.#find(source);
    return segment.documents[number] as CorpusDocument;
  }

  text(source: number): Promise<string | undefined> {
    return this.#read(this.document(source));
  }

  /** The number of every living source, in order. */
  get sources(): readonly number[] {
    return this.#segments.flatMap(({ segment, dead }, index) =>
      segment.documents.flatMap((_, number) =>
        dead.has(number) ? [] : [(this.#firsts[index] as number) + number],
      ),
    );
  }

  #find(source: number): { readonly segment: LivingSegment['segment']; readonly number: number } {
    const index = this.#firsts.findLastIndex((first) => first <= source);
    const segment = this.#segments[index]?.segment;
    const number = source - (this.#firsts[index] ?? 0);
    if (segment?.documents[number] === undefined) throw new RangeError(`no source ${source} in the corpus`);
    return { segment, number };
  }
}
