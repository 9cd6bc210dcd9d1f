import type { CorpusDocument, FoldedDocument } from '../document.ts';
import { S } from '../fingerprints.ts';
import type { PlaceList } from '../places.ts';
import { buildSegment } from './build.ts';
import { readSegment, type SegmentContent } from './content.ts';

/** Units a step of the table that leads from a place in the text to its document. */
const STEP_BITS = 8;

/** An index of documents that never changes: their folded texts, and where each sampled fingerprint stands in them. */
export class Segment {
  readonly #content: SegmentContent;
  /** For each step of the text the last document that begins at or before it. */
  readonly #documentAtStep: Uint32Array;

  private constructor(content: SegmentContent) {
    this.#content = content;
    this.#documentAtStep = documentsAtSteps(content);
  }

  /** Opens what `buildSegment` made, at once. Throws SegmentError where `buffer` is anything else, or damaged. */
  static of(buffer: ArrayBuffer): Segment {
    const steps = Segment.opening(buffer);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** As `of`, in steps of some milliseconds. */
  static *opening(buffer: ArrayBuffer): Generator<void, Segment> {
    return new Segment(yield* readSegment(buffer));
  }

  /** Its documents; their numbers are their places in this list. */
  get documents(): readonly CorpusDocument[] {
    return this.#content.documents;
  }

  /** Bytes of the index without the text, and units of text: what the index costs a character. */
  get cost(): { readonly indexBytes: number; readonly units: number } {
    const { directory, entries, places, size } = this.#content;
    const indexBytes = directory.byteLength + entries.byteLength + places.byteLength + size.recordBytes;
    return { indexBytes, units: size.units };
  }

  /** The folded text of document `number`: a view, not a copy. Throws RangeError for one that is not there. */
  unitsOf(number: number): Uint16Array {
    const { places, text } = this.#content;
    const start = places[number * 2];
    if (start === undefined) throw new RangeError(`document ${number} of ${this.documents.length}`);
    return text.subarray(start, start + (places[number * 2 + 1] as number));
  }

  /**
   * Adds to `found` where `fingerprint` was sampled, documents numbered from `first`, leaving out those that `dead`
   * holds. A few places may belong to other fingerprints: whoever asks compares the texts.
   */
  find(fingerprint: number, first: number, dead: ReadonlySet<number>, found: PlaceList): void {
    const { size, directory, entries, places } = this.#content;
    const bucket = fingerprint >>> (32 - size.bucketBits);
    const tag = (fingerprint << size.sampleBits) >>> size.sampleBits;
    const end = directory[bucket + 1] as number;
    for (let at = directory[bucket] as number; at < end && !found.isFull; at++) {
      const entry = entries[at] as number;
      if (entry >>> size.sampleBits !== tag) continue;
      const unit = (entry & (2 ** size.sampleBits - 1)) * S;
      const document = this.#documentAt(unit);
      if (!dead.has(document)) found.add(first + document, unit - (places[document * 2] as number));
    }
  }

  #documentAt(unit: number): number {
    const { places } = this.#content;
    let document = this.#documentAtStep[unit >>> STEP_BITS] as number;
    while ((document + 1) * 2 < places.length && (places[(document + 1) * 2] as number) <= unit) document++;
    return document;
  }
}

function documentsAtSteps({ places, size }: SegmentContent): Uint32Array {
  const steps = new Uint32Array((size.units >>> STEP_BITS) + 1);
  let document = 0;
  for (let step = 0; step < steps.length; step++) {
    const unit = step << STEP_BITS;
    while ((document + 1) * 2 < places.length && (places[(document + 1) * 2] as number) <= unit) document++;
    steps[step] = document;
  }
  return steps;
}

/** A segment and the documents of it that were deleted or changed since. */
export interface LivingSegment {
  readonly segment: Segment;
  readonly dead: ReadonlySet<number>;
}

/** One segment of the living documents of several. Throws SegmentError `too-large` where they do not fit in one. */
export function mergeSegments(segments: readonly LivingSegment[]): ArrayBuffer {
  const living: FoldedDocument[] = segments.flatMap(({ segment, dead }) =>
    segment.documents.flatMap((document, number) =>
      dead.has(number) ? [] : [{ document, units: segment.unitsOf(number) }],
    ),
  );
  return buildSegment(living);
}
