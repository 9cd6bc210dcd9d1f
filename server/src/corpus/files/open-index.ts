import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { SegmentError } from '../segments/error.ts';
import { Segment } from '../segments/segment.ts';
import { CATALOGUE_FILE, type Catalogue, readCatalogue } from './catalogue.ts';
import { codeOf } from './reason.ts';

/** A segment in use, with the name of its file. */
export interface OpenSegment {
  readonly file: string;
  readonly segment: Segment;
  readonly dead: ReadonlySet<number>;
}

/** An index read from disk, every byte of it checked. What was damaged is left out. */
export interface OpenIndex {
  readonly catalogue: Catalogue;
  readonly segments: readonly OpenSegment[];
  /** Names of files that are damaged or gone; their documents are missing until the next update. */
  readonly damaged: readonly string[];
}

/** How often an index is read anew because another process replaced it meanwhile. */
const TRIES = 4;
const PAUSE = 25;
/** How long others wait for their turn while a segment is checked, ms. */
const BREATH = 5;

/**
 * Opens the index in the folder `place`. Segments that `known` holds under their name are taken from there. Undefined
 * where there is none, or its catalogue is damaged; rejects where the disk cannot be read.
 */
export async function openIndex(
  place: string,
  known: ReadonlyMap<string, Segment> = new Map(),
): Promise<OpenIndex | undefined> {
  for (let tried = 1; ; tried++) {
    const before = await catalogueText(place);
    if (before === undefined) return undefined;
    const catalogue = readCatalogue(before);
    if (catalogue === undefined) return undefined;
    const opened = await openSegments(place, catalogue, known);
    // A segment that is gone was merged into another, which the catalogue of this moment names.
    if (opened.damaged.length === 0 || (await catalogueText(place)) === before || tried === TRIES)
      return opened;
    await pause(PAUSE);
  }
}

async function openSegments(
  place: string,
  catalogue: Catalogue,
  known: ReadonlyMap<string, Segment>,
): Promise<OpenIndex> {
  const segments: OpenSegment[] = [];
  const damaged: string[] = [];
  for (const { file, dead } of catalogue.segments) {
    const segment = known.get(file) ?? (await openSegment(join(place, file)));
    if (segment === undefined || dead.some((number) => number >= segment.documents.length))
      damaged.push(file);
    else segments.push({ file, segment, dead: new Set(dead) });
  }
  return { catalogue, segments, damaged };
}

/** Undefined where the file is gone, cut short or changed. */
async function openSegment(path: string): Promise<Segment | undefined> {
  try {
    return await checked(Segment.opening(await bufferOf(path)));
  } catch (error) {
    if (error instanceof SegmentError || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Lets others have their turn between the steps. */
async function checked(steps: Generator<void, Segment>): Promise<Segment> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < BREATH) continue;
    await breathe();
    since = performance.now();
  }
}

async function bufferOf(path: string): Promise<ArrayBuffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = new ArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
      // Cut short meanwhile: the checksums tell.
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer;
  } finally {
    await file.close();
  }
}

async function catalogueText(place: string): Promise<string | undefined> {
  try {
    return await readFile(join(place, CATALOGUE_FILE), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
