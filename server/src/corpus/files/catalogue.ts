import { createHash } from 'node:crypto';
import { isRecord } from '../../text/record.ts';
import type { Reason } from '../folders.ts';

/** A segment file of an index, and the numbers of its documents that were deleted or changed since it was written. */
export interface SegmentEntry {
  readonly file: string;
  readonly dead: readonly number[];
}

/** A file of the corpus that could not be read, as it was then: it is tried again once it has changed. */
export interface Problem {
  /** From the corpus folder, parted by `/`; empty for the folder itself. */
  readonly path: string;
  /** Bytes and last change (ms since 1970); -1 where not even they were known. */
  readonly size: number;
  readonly modified: number;
  readonly reason: Reason;
}

/** What an index on disk consists of. The catalogue is replaced as a whole: it is the one thing that says what counts. */
export interface Catalogue {
  /** Absolute path of the corpus folder. */
  readonly folder: string;
  readonly segments: readonly SegmentEntry[];
  readonly problems: readonly Problem[];
  /** Whether the last update saw the whole folder. */
  readonly isComplete: boolean;
}

/** The name of the catalogue in the folder of an index. */
export const CATALOGUE_FILE = 'catalogue.json';

const VERSION = 1;
/** A segment's name: nothing in a catalogue may lead out of its folder. */
const SEGMENT_NAME = /^[0-9a-f]{16}\.segment$/;

/** The text of `catalogue` as it is stored: a digest in the first line, so that any change to the rest shows. */
export function writeCatalogue(catalogue: Catalogue): string {
  const body = JSON.stringify({ version: VERSION, ...catalogue });
  return `${digestOf(body)}\n${body}\n`;
}

/** Reads what `writeCatalogue` made; undefined for anything else, damaged or of another version. */
export function readCatalogue(text: string): Catalogue | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1).trimEnd();
  if (end === -1 || text.slice(0, end) !== digestOf(body)) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return isCatalogue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The name of a segment file, of 64 random `bits` in hexadecimal. */
export function segmentFile(bits: string): string {
  return `${bits}.segment`;
}

/** Whether a file of this name is a segment. */
export function isSegmentFile(name: string): boolean {
  return SEGMENT_NAME.test(name);
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function isCatalogue(value: unknown): value is Catalogue {
  if (!isRecord(value) || value.version !== VERSION || typeof value.folder !== 'string') return false;
  const { segments, problems } = value;
  return (
    Array.isArray(segments) &&
    segments.every(isSegmentEntry) &&
    Array.isArray(problems) &&
    problems.every(isProblem) &&
    typeof value.isComplete === 'boolean'
  );
}

function isSegmentEntry(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.file === 'string' &&
    isSegmentFile(value.file) &&
    Array.isArray(value.dead) &&
    value.dead.every((number) => Number.isInteger(number) && number >= 0)
  );
}

function isProblem(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    typeof value.size === 'number' &&
    typeof value.modified === 'number' &&
    isRecord(value.reason) &&
    typeof value.reason.sentence === 'string' &&
    Array.isArray(value.reason.values)
  );
}
