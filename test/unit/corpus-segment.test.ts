import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MemoryStore } from '../../server/src/corpus/memory-store.ts';
import { findRuns, type Run } from '../../server/src/corpus/runs/runs.ts';
import { buildSegment } from '../../server/src/corpus/segments/build.ts';
import { SegmentError } from '../../server/src/corpus/segments/error.ts';
import { HEADER_WORDS, WORD } from '../../server/src/corpus/segments/layout.ts';
import { mergeSegments, Segment } from '../../server/src/corpus/segments/segment.ts';
import { checksum } from '../../server/src/text/checksum.ts';
import { fold } from '../../server/src/text/folding/fold.ts';
import { randomFrom } from '../random.ts';
import { foldedDocuments, randomHan, samples } from './corpus-texts.ts';

const texts = samples();
const documents = foldedDocuments(texts);
const whole = buildSegment(documents);
const query = fold(texts.map(({ text }) => text).join('\n')).units;
const ALL = { excludes: () => false, enough: Number.POSITIVE_INFINITY };

function storeOver(...segments: readonly Segment[]): MemoryStore {
  return new MemoryStore(
    segments.map((segment) => ({ segment, dead: new Set<number>() })),
    () => Promise.resolve(undefined),
  );
}

async function runsIn(segment: Segment): Promise<Run[]> {
  return findRuns(storeOver(segment), query, ALL);
}

test('a segment gives back its documents', () => {
  const segment = Segment.of(whole);
  assert.deepEqual(
    segment.documents,
    documents.map(({ document }) => document),
  );
  for (const [number, { units }] of documents.entries()) assert.deepEqual(segment.unitsOf(number), units);
  assert.throws(() => segment.unitsOf(documents.length), RangeError);
});

test('an index takes less than a byte a character', () => {
  const random = randomFrom(5);
  const document = documents[0]?.document as never;
  const many = Array.from({ length: 50 }, () => ({ document, units: fold(randomHan(5000, random)).units }));
  const { indexBytes, units } = Segment.of(buildSegment(many)).cost;
  assert.ok(indexBytes / units < 1, String(indexBytes / units));
});

test('an empty segment, and one of texts too short to be found, can be asked', async () => {
  const short = { document: documents[0]?.document as never, units: new Uint16Array([1, 2, 3]) };
  for (const buffer of [buildSegment([]), buildSegment([short])]) {
    assert.deepEqual(await runsIn(Segment.of(buffer)), []);
  }
});

test('what is dead is not found, and merging leaves it out', async () => {
  const segment = Segment.of(whole);
  const dead = new Set([0, 3, 5]);
  const store = new MemoryStore([{ segment, dead }], () => Promise.resolve(undefined));
  const living = await findRuns(store, query, ALL);
  assert.ok(living.length > 0 && living.every(({ source }) => !dead.has(source)));
  const merged = Segment.of(mergeSegments([{ segment, dead }]));
  const alive = documents.filter((_, number) => !dead.has(number));
  assert.deepEqual(
    merged.documents,
    alive.map(({ document }) => document),
  );
  const numbers = store.sources;
  assert.deepEqual(
    (await runsIn(merged)).map((run) => ({ ...run, source: numbers[run.source] })),
    living,
  );
});

test('several segments answer as one', async () => {
  const half = documents.length >> 1;
  const parts = [documents.slice(0, half), documents.slice(half)].map((part) =>
    Segment.of(buildSegment(part)),
  );
  assert.deepEqual(await findRuns(storeOver(...parts), query, ALL), await runsIn(Segment.of(whole)));
});

describe('bytes that are no segment', () => {
  const faults: Readonly<Record<string, { readonly bytes: ArrayBuffer; readonly fault: string }>> = {
    nothing: { bytes: new ArrayBuffer(0), fault: 'short' },
    'a text': { bytes: new Uint8Array(4096).fill(0xe4).buffer, fault: 'foreign' },
    'another version': { bytes: changed(whole, WORD.version, 99), fault: 'version' },
    'another byte order': { bytes: changed(whole, WORD.byteOrder, 0x04030201), fault: 'byte-order' },
    'another folding': { bytes: changed(whole, WORD.folding, 1), fault: 'settings' },
    'the first half': { bytes: whole.slice(0, (whole.byteLength >> 3) << 2), fault: 'short' },
  };
  for (const [kind, { bytes, fault }] of Object.entries(faults)) {
    test(kind, () => {
      assert.throws(
        () => Segment.of(bytes),
        (error) => error instanceof SegmentError && error.fault === fault,
      );
    });
  }
});

function changed(buffer: ArrayBuffer, word: number, value: number): ArrayBuffer {
  const copy = buffer.slice(0);
  new Uint32Array(copy)[word] = value;
  summed(copy);
  return copy;
}

/** Puts the header's sum right, as whoever makes such bytes on purpose would. */
function summed(buffer: ArrayBuffer): void {
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header[WORD.headerSum] = checksum(header.subarray(0, WORD.headerSum));
}

test('no flipped bit goes unseen', () => {
  const random = randomFrom(1);
  for (let round = 0; round < 400; round++) {
    const copy = whole.slice(0);
    const bytes = new Uint8Array(copy);
    const at = round < 128 ? round : Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(random() * 8));
    assert.throws(() => Segment.of(copy), SegmentError, `byte ${at}`);
  }
});

test('no truncation goes unseen', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 200; round++) {
    assert.throws(() => Segment.of(whole.slice(0, Math.floor(random() * whole.byteLength))), SegmentError);
  }
  assert.throws(
    () => Segment.of(new Uint8Array([...new Uint8Array(whole), 0, 0, 0, 0]).buffer),
    SegmentError,
  );
});

test('bytes made up on purpose never crash, nor give a match that is not there', async () => {
  const random = randomFrom(3);
  let opened = 0;
  for (let round = 0; round < 300; round++) {
    const copy = whole.slice(0);
    const words = new Uint32Array(copy);
    for (let count = 1 + Math.floor(random() * 8); count > 0; count--) {
      const at = round % 3 === 0 ? 6 + Math.floor(random() * 6) : Math.floor(random() * words.length);
      words[at] = random() < 0.5 ? Math.floor(random() * 2 ** 32) : (words[at] as number) + 1;
    }
    resummed(copy);
    let segment: Segment;
    try {
      segment = Segment.of(copy);
    } catch (error) {
      assert.ok(error instanceof SegmentError, String(error));
      continue;
    }
    opened++;
    for (const { source, here, there, length } of await runsIn(segment)) {
      const units = segment.unitsOf(source);
      assert.deepEqual(units.subarray(there, there + length), query.subarray(here, here + length));
    }
  }
  assert.ok(opened > 10, `${opened} opened`);
});

/** Puts all sums right where the sections still are where they were. */
function resummed(buffer: ArrayBuffer): void {
  const before = new Uint32Array(whole, 0, HEADER_WORDS);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  for (const word of [WORD.magic, WORD.version, WORD.byteOrder, WORD.k, WORD.s, WORD.folding]) {
    header[word] = before[word] as number;
  }
  const directory = HEADER_WORDS * 4;
  const entries = directory + (2 ** (before[WORD.bucketBits] as number) + 1) * 4;
  const places = entries + (before[WORD.entries] as number) * 4;
  const text =
    places + (before[WORD.documents] as number) * 8 + Math.ceil((before[WORD.recordBytes] as number) / 4) * 4;
  const sum = (from: number, to: number) => checksum(new Uint32Array(buffer, from, (to - from) / 4));
  header[WORD.directorySum] = sum(directory, entries);
  header[WORD.entriesSum] = sum(entries, places);
  header[WORD.documentsSum] = sum(places, text);
  header[WORD.textSum] = sum(text, buffer.byteLength);
  summed(buffer);
}
