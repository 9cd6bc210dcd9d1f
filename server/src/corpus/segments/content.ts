import { checksum, checksumInSteps } from '../../text/checksum.ts';
import type { CorpusDocument } from '../document.ts';
import { K, S } from '../fingerprints.ts';
import { SegmentError } from './error.ts';
import {
  BYTE_ORDER,
  HEADER_WORDS,
  layoutOf,
  MAGIC,
  type SegmentSize,
  settings,
  VERSION,
  WORD,
} from './layout.ts';

/** What a segment's bytes hold, all of it checked. */
export interface SegmentContent {
  readonly size: SegmentSize;
  readonly directory: Uint32Array;
  readonly entries: Uint32Array;
  readonly text: Uint16Array;
  /** For each document where it begins in the text, and its length. */
  readonly places: Uint32Array;
  readonly documents: readonly CorpusDocument[];
}

/** Words looked at between two steps: some milliseconds' worth. */
const STRIDE = 2 ** 20;

/**
 * Reads `buffer` as a segment, step by step: every byte is checked, and of a large one that takes longer than a keystroke may
 * wait. Throws SegmentError where anything is not as `buildSegment` makes it.
 */
export function* readSegment(buffer: ArrayBuffer): Generator<void, SegmentContent> {
  const size = sizeFrom(buffer);
  const layout = layoutOf(size);
  if (layout.end !== buffer.byteLength) {
    throw new SegmentError('short', `segment of ${buffer.byteLength} bytes should have ${layout.end}`);
  }
  yield* checkSums(buffer, size);
  const directory = new Uint32Array(buffer, layout.directory, 2 ** size.bucketBits + 1);
  const entries = new Uint32Array(buffer, layout.entries, size.entries);
  const places = new Uint32Array(buffer, layout.documents, size.documents * 2);
  const text = new Uint16Array(buffer, layout.text, size.units);
  checkDirectory(directory, entries.length);
  checkPlaces(places, text);
  yield* checkEntries(entries, size);
  const documents = documentsFrom(new Uint8Array(buffer, layout.records, size.recordBytes), size.documents);
  return { size, directory, entries, text, places, documents };
}

function sizeFrom(buffer: ArrayBuffer): SegmentSize {
  if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0) {
    throw new SegmentError('short', `${buffer.byteLength} bytes are no segment`);
  }
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const word = (at: number) => header[at] as number;
  if (word(WORD.byteOrder) === 0x04030201) {
    throw new SegmentError('byte-order', 'segment was written with another byte order');
  }
  if (word(WORD.magic) !== MAGIC || word(WORD.byteOrder) !== BYTE_ORDER) {
    throw new SegmentError('foreign', 'the bytes are no segment');
  }
  if (word(WORD.version) !== VERSION) {
    throw new SegmentError('version', `segment is of version ${word(WORD.version)}, not ${VERSION}`);
  }
  if (word(WORD.headerSum) !== checksum(header.subarray(0, WORD.headerSum))) throw damaged('header');
  for (const [at, value] of settings()) {
    if (word(at) !== value) {
      throw new SegmentError('settings', `segment was made with other settings (word ${at})`);
    }
  }
  const size: SegmentSize = {
    bucketBits: word(WORD.bucketBits),
    sampleBits: word(WORD.sampleBits),
    documents: word(WORD.documents),
    recordBytes: word(WORD.recordBytes),
    units: word(WORD.units),
    entries: word(WORD.entries),
  };
  const bitsFit =
    size.bucketBits >= 1 && size.bucketBits <= 28 && size.sampleBits >= 1 && size.sampleBits <= 28;
  if (!bitsFit) throw damaged('header');
  return size;
}

function* checkSums(buffer: ArrayBuffer, size: SegmentSize): Generator<void> {
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const layout = layoutOf(size);
  const sections: readonly (readonly [string, number, number, number])[] = [
    ['directory', WORD.directorySum, layout.directory, layout.entries],
    ['entries', WORD.entriesSum, layout.entries, layout.documents],
    ['documents', WORD.documentsSum, layout.documents, layout.text],
    ['text', WORD.textSum, layout.text, layout.end],
  ];
  for (const [name, word, from, to] of sections) {
    const words = new Uint32Array(buffer, from, (to - from) / 4);
    if (header[word] !== (yield* checksumInSteps(words, STRIDE))) throw damaged(name);
  }
}

/* Sums guard against accidents; the checks below hold against bytes made up on purpose. */

function checkDirectory(directory: Uint32Array, entries: number): void {
  let before = 0;
  for (const place of directory) {
    if (place < before) throw damaged('directory');
    before = place;
  }
  if (directory[0] !== 0 || before !== entries) throw damaged('directory');
}

function checkPlaces(places: Uint32Array, text: Uint16Array): void {
  let free = 0;
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] as number;
    const end = start + (places[at + 1] as number);
    if (start < free || start % S !== 0 || end >= text.length || text[end] !== 0) throw damaged('documents');
    free = end + 1;
  }
}

function* checkEntries(entries: Uint32Array, size: SegmentSize): Generator<void> {
  const mask = 2 ** size.sampleBits - 1;
  if (size.documents === 0 && entries.length > 0) throw damaged('entries');
  for (let at = 0; at < entries.length; at++) {
    if (((entries[at] as number) & mask) * S + K > size.units) throw damaged('entries');
    if (at % STRIDE === STRIDE - 1) yield;
  }
}

function documentsFrom(bytes: Uint8Array, count: number): CorpusDocument[] {
  let records: unknown;
  try {
    records = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged('records');
  }
  if (!Array.isArray(records) || records.length !== count || !records.every(isDocument))
    throw damaged('records');
  return records;
}

function isDocument(value: unknown): value is CorpusDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { key, name, size, modified, digest } = value as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    typeof name === 'string' &&
    typeof size === 'number' &&
    typeof modified === 'number' &&
    typeof digest === 'string'
  );
}

function damaged(section: string): SegmentError {
  return new SegmentError('damaged', `segment's ${section} is damaged`);
}
