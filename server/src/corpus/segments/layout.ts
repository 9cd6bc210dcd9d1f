import { folding } from '../../text/folding/fold.ts';
import { K, S } from '../fingerprints.ts';

/**
 * A segment is one block of memory: 32 header words, then four sections, each beginning at a multiple of 4 bytes.
 *
 * - directory: for each bucket of fingerprints where its entries begin, and one more for the end (4 bytes each)
 * - entries: one a sampled fingerprint, by bucket, then by place: tag bits above, the sample's number below (4 bytes)
 * - documents: where each begins in the text and how long it is (2 × 4 bytes), then their records as JSON
 * - text: the folded units of all documents (2 bytes each); every document begins at a multiple of S, so that sample
 *   n stands at unit n × S, and is followed by at least one 0
 */
export const MAGIC = 0x47_57_53_47;
/** Of this layout: a segment of another is not read. */
export const VERSION = 1;
/** Read as another number where the bytes of a word stand the other way round. */
export const BYTE_ORDER = 0x01020304;
/** Words of the header, 4 bytes each. */
export const HEADER_WORDS = 32;

/** Header words by number; those not named are 0. */
export const WORD = {
  magic: 0,
  version: 1,
  byteOrder: 2,
  k: 3,
  s: 4,
  folding: 5,
  bucketBits: 6,
  sampleBits: 7,
  documents: 8,
  recordBytes: 9,
  units: 10,
  entries: 11,
  directorySum: 12,
  entriesSum: 13,
  documentsSum: 14,
  textSum: 15,
  /** Over all words before it. */
  headerSum: 31,
} as const;

/** How much there is of everything; the layout follows from it. */
export interface SegmentSize {
  readonly bucketBits: number;
  readonly sampleBits: number;
  readonly documents: number;
  /** Bytes of the documents' records. */
  readonly recordBytes: number;
  readonly units: number;
  readonly entries: number;
}

/** Byte offsets of the sections, and the bytes in all. */
export interface SegmentLayout {
  readonly directory: number;
  readonly entries: number;
  readonly documents: number;
  readonly records: number;
  readonly text: number;
  readonly end: number;
}

/** Where the pieces of a segment of this size begin, in bytes. */
export function layoutOf(size: SegmentSize): SegmentLayout {
  const directory = HEADER_WORDS * 4;
  const entries = directory + (2 ** size.bucketBits + 1) * 4;
  const documents = entries + size.entries * 4;
  const records = documents + size.documents * 8;
  const text = records + inWords(size.recordBytes);
  return { directory, entries, documents, records, text, end: text + inWords(size.units * 2) };
}

/** The settings under which fingerprints of two sides can be compared. */
export function settings(): readonly (readonly [number, number])[] {
  return [
    [WORD.k, K],
    [WORD.s, S],
    [WORD.folding, folding()],
  ];
}

function inWords(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
