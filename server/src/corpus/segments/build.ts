import { checksum } from '../../text/checksum.ts';
import type { CorpusDocument, FoldedDocument } from '../document.ts';
import { fingerprintAt, K, S } from '../fingerprints.ts';
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

/** The units one segment can number; whoever has more makes several. */
const MOST_UNITS = 2 ** 28;

/**
 * A segment of `documents`, ready to be written or opened. Throws SegmentError `too-large` beyond 2²⁸ units of folded
 * text.
 */
export function buildSegment(documents: readonly FoldedDocument[]): ArrayBuffer {
  const records = new TextEncoder().encode(
    JSON.stringify(documents.map(({ document }) => recordOf(document))),
  );
  const starts = startsOf(documents);
  const units = starts[documents.length] as number;
  if (units > MOST_UNITS) throw new SegmentError('too-large', `${units} units are too many for one segment`);
  const sampleBits = bitsFor(Math.floor(units / S));
  const entries = documents.reduce((sum, { units: { length } }) => sum + samplesIn(length), 0);
  const size: SegmentSize = {
    bucketBits: bucketBitsFor(entries),
    sampleBits,
    documents: documents.length,
    recordBytes: records.length,
    units,
    entries,
  };
  const layout = layoutOf(size);
  const buffer = new ArrayBuffer(layout.end);
  const text = new Uint16Array(buffer, layout.text, units);
  const places = new Uint32Array(buffer, layout.documents, documents.length * 2);
  for (const [index, { units: own }] of documents.entries()) {
    text.set(own, starts[index] as number);
    places.set([starts[index] as number, own.length], index * 2);
  }
  new Uint8Array(buffer, layout.records).set(records);
  fillIndex(buffer, size, documents, starts);
  writeHeader(buffer, size);
  return buffer;
}

/** Only what the type names: whatever else an object carries stays out of the file. */
function recordOf({ key, name, size, modified, digest }: CorpusDocument): CorpusDocument {
  return { key, name, size, modified, digest };
}

/** Where each document begins in the text, and where the next would. */
function startsOf(documents: readonly FoldedDocument[]): number[] {
  const starts = [0];
  for (const { units } of documents) {
    const end = (starts.at(-1) as number) + units.length + 1;
    starts.push(Math.ceil(end / S) * S);
  }
  return starts;
}

function samplesIn(length: number): number {
  return length < K ? 0 : Math.floor((length - K) / S) + 1;
}

function bitsFor(count: number): number {
  return Math.max(1, Math.ceil(Math.log2(count + 1)));
}

/** Two and a half to five entries a bucket: together with the directory at most one byte a character. */
function bucketBitsFor(entries: number): number {
  return Math.max(1, Math.floor(Math.log2(Math.max(2, entries / 2.5))));
}

/** Sorts the sampled fingerprints into their buckets by counting: how many each takes, where it begins, then in order. */
function fillIndex(
  buffer: ArrayBuffer,
  size: SegmentSize,
  documents: readonly FoldedDocument[],
  starts: readonly number[],
): void {
  const layout = layoutOf(size);
  const directory = new Uint32Array(buffer, layout.directory, 2 ** size.bucketBits + 1);
  const entries = new Uint32Array(buffer, layout.entries, size.entries);
  const shift = 32 - size.bucketBits;
  const sampled = new Uint32Array(size.entries);
  let count = 0;
  for (const { units } of documents) {
    for (let at = 0; at + K <= units.length; at += S) {
      const fingerprint = fingerprintAt(units, at);
      sampled[count++] = fingerprint;
      const bucket = (fingerprint >>> shift) + 1;
      directory[bucket] = (directory[bucket] as number) + 1;
    }
  }
  for (let bucket = 1; bucket < directory.length; bucket++) {
    directory[bucket] = (directory[bucket] as number) + (directory[bucket - 1] as number);
  }
  const next = directory.slice();
  count = 0;
  for (const [index, { units }] of documents.entries()) {
    const first = (starts[index] as number) / S;
    for (let at = 0; at + K <= units.length; at += S) {
      const fingerprint = sampled[count++] as number;
      const bucket = fingerprint >>> shift;
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      entries[place] = (fingerprint << size.sampleBits) | (first + at / S);
    }
  }
}

function writeHeader(buffer: ArrayBuffer, size: SegmentSize): void {
  const layout = layoutOf(size);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header[WORD.magic] = MAGIC;
  header[WORD.version] = VERSION;
  header[WORD.byteOrder] = BYTE_ORDER;
  for (const [word, value] of settings()) header[word] = value;
  header[WORD.bucketBits] = size.bucketBits;
  header[WORD.sampleBits] = size.sampleBits;
  header[WORD.documents] = size.documents;
  header[WORD.recordBytes] = size.recordBytes;
  header[WORD.units] = size.units;
  header[WORD.entries] = size.entries;
  const sum = (from: number, to: number) => checksum(new Uint32Array(buffer, from, (to - from) / 4));
  header[WORD.directorySum] = sum(layout.directory, layout.entries);
  header[WORD.entriesSum] = sum(layout.entries, layout.documents);
  header[WORD.documentsSum] = sum(layout.documents, layout.text);
  header[WORD.textSum] = sum(layout.text, layout.end);
  header[WORD.headerSum] = checksum(header.subarray(0, WORD.headerSum));
}
