import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoldedDocument } from '../document.ts';
import { buildSegment } from '../segments/build.ts';
import { type LivingSegment, mergeSegments, Segment } from '../segments/segment.ts';
import { CATALOGUE_FILE, isSegmentFile, type Problem, segmentFile, writeCatalogue } from './catalogue.ts';
import type { Lock } from './lock.ts';
import type { OpenIndex } from './open-index.ts';
import { CorpusError } from './reason.ts';
import { BESIDE, replaceFile } from './replace-file.ts';

/** Segments an index has at most when an update is over. */
const MOST_SEGMENTS = 8;
/** Units of folded text a merged segment has at most: merging holds them in memory. */
const MOST_MERGED = 2 ** 25;

interface Written {
  readonly file: string;
  readonly segment: Segment;
  readonly dead: Set<number>;
}

/** What a living document of an index is known by. */
export interface Indexed {
  readonly size: number;
  readonly modified: number;
}

/**
 * The next state of an index, made by whoever holds its lock. Nothing counts before `commit`: segments are files that no
 * catalogue names until then, and a process that dies leaves the index as it was.
 */
export class IndexWriter {
  readonly #folder: string;
  readonly #place: string;
  readonly #lock: Lock;
  #segments: Written[];
  readonly #documents = new Map<string, { readonly segment: Written; readonly number: number }>();

  /** Goes on from `index`, undefined where there is none yet. */
  constructor(folder: string, place: string, lock: Lock, index: OpenIndex | undefined) {
    this.#folder = folder;
    this.#place = place;
    this.#lock = lock;
    const own = index?.catalogue.folder === folder ? index.segments : [];
    this.#segments = own.map(({ file, segment, dead }) => ({ file, segment, dead: new Set(dead) }));
    for (const segment of this.#segments) this.#list(segment);
  }

  /** What is known of the document at `path`; undefined where it is not in the index. */
  indexed(path: string): Indexed | undefined {
    const found = this.#documents.get(path);
    return found?.segment.segment.documents[found.number];
  }

  /** The paths of all living documents. */
  get paths(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Takes the document at `path` out. */
  remove(path: string): void {
    const found = this.#documents.get(path);
    if (found === undefined) return;
    found.segment.dead.add(found.number);
    this.#documents.delete(path);
  }

  /** Puts `documents`, whose keys are paths, in, each in place of the one with its path. */
  async add(documents: readonly FoldedDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const written = await this.#write(buildSegment(documents));
    for (const { document } of documents) this.remove(document.key);
    this.#segments.push(written);
    this.#list(written);
  }

  /** Makes all that was done the state of the index. Rejects with a CorpusError where another process took it over. */
  async commit(problems: readonly Problem[], isComplete: boolean): Promise<void> {
    this.#segments = this.#segments.filter(({ segment, dead }) => dead.size < segment.documents.length);
    const segments = this.#segments.map(({ file, dead }) => ({
      file,
      dead: [...dead].sort((a, b) => a - b),
    }));
    const text = writeCatalogue({ folder: this.#folder, segments, problems, isComplete });
    if (!(await this.#lock.isHeld())) throw new CorpusError('另一个程序接手了这个索引');
    await replaceFile(join(this.#place, CATALOGUE_FILE), text);
  }

  /**
   * Puts small segments, and those half of whose documents are dead, together where there are more than eight segments or
   * much is dead. Call `commit` afterwards.
   */
  async merge(): Promise<boolean> {
    const wasteful = this.#segments.some(({ segment, dead }) => dead.size * 2 > segment.documents.length);
    if (this.#segments.length <= MOST_SEGMENTS && !wasteful) return false;
    const sizes = new Map(this.#segments.map((written) => [written, livingUnits(written)]));
    const smallFirst = [...this.#segments].sort(
      (a, b) => (sizes.get(a) as number) - (sizes.get(b) as number),
    );
    const chosen: Written[] = [];
    let units = 0;
    for (const written of smallFirst) {
      units += sizes.get(written) as number;
      if (units > MOST_MERGED) break;
      chosen.push(written);
    }
    const pays = chosen.length > 1 || chosen.some(({ dead }) => dead.size > 0);
    if (!pays) return false;
    const merged = await this.#write(mergeSegments(chosen));
    this.#segments = [...this.#segments.filter((written) => !chosen.includes(written)), merged];
    this.#list(merged);
    return true;
  }

  /** Deletes what no catalogue names: segments merged away, and what a process that died left half written. */
  async sweep(): Promise<void> {
    const named = new Set(this.#segments.map(({ file }) => file));
    for (const name of await readdir(this.#place)) {
      const isLeft = name.startsWith(BESIDE) || (isSegmentFile(name) && !named.has(name));
      // A file that cannot be deleted now, because a reader holds it open, goes next time.
      if (isLeft) await rm(join(this.#place, name), { force: true }).catch(() => undefined);
    }
  }

  async #write(buffer: ArrayBuffer): Promise<Written> {
    const file = segmentFile(randomBytes(8).toString('hex'));
    await replaceFile(join(this.#place, file), new Uint8Array(buffer));
    return { file, segment: Segment.of(buffer), dead: new Set() };
  }

  #list(segment: Written): void {
    for (const [number, { key }] of segment.segment.documents.entries()) {
      if (!segment.dead.has(number)) this.#documents.set(key, { segment, number });
    }
  }
}

function livingUnits({ segment, dead }: LivingSegment): number {
  let units = 0;
  for (let number = 0; number < segment.documents.length; number++) {
    if (!dead.has(number)) units += segment.unitsOf(number).length;
  }
  return units;
}
