import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { fold } from '../../text/folding/fold.ts';
import { digestOf } from '../digest.ts';
import type { FoldedDocument } from '../document.ts';
import type { UpdateProgress } from '../folders.ts';
import type { Problem } from './catalogue.ts';
import { LOCK_FILE } from './index-folder.ts';
import { IndexWriter } from './index-writer.ts';
import { type Lock, takeLock } from './lock.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import { asReason, CorpusError, codeOf, NO_FOLDER } from './reason.ts';
import { type FoundFile, type Walked, walkFolder } from './walk.ts';

/** What one update is asked to do. */
export interface Update {
  /** The corpus folder. */
  readonly folder: string;
  /** The folder of its index. */
  readonly place: string;
  isCancelled(): boolean;
  tell(progress: UpdateProgress): void;
}

/** What came of an update. `busy`: another process is writing this index; `cancelled`: what was done so far counts. */
export interface Updated {
  readonly end: 'done' | 'cancelled' | 'busy';
  /** Whether the index is another than before. */
  readonly isChanged: boolean;
  /** Damaged files of the index, whose documents were read anew. */
  readonly damaged: readonly string[];
}

/** Units of folded text, and ms, after which what was read is written: so much is lost when the process dies. */
const BATCH_UNITS = 2 ** 23;
const BATCH_TIME = 4000;
/** How long messages wait for their turn, ms. */
const BREATH = 40;

/**
 * Brings the index of a folder up to date: reads what is new or changed, takes out what is gone. Rejects with a
 * CorpusError where the folder cannot be read or the index not be written; it is then as it was.
 */
export async function updateIndex(update: Update): Promise<Updated> {
  const folder = resolve(update.folder);
  const walked = await filesIn(folder, update);
  return await asCorpusError(async () => {
    await mkdir(update.place, { recursive: true });
    const lock = await takeLock(join(update.place, LOCK_FILE));
    if (lock === undefined) return { end: 'busy', isChanged: false, damaged: [] };
    try {
      return await updateLocked({ ...update, folder }, walked, lock);
    } finally {
      await lock.release();
    }
  });
}

async function filesIn(folder: string, update: Update): Promise<Walked> {
  try {
    return await walkFolder(folder, update.isCancelled);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new CorpusError(NO_FOLDER);
    const { sentence, values } = asReason(error);
    throw new CorpusError(sentence, ...values);
  }
}

async function updateLocked(update: Update, { files, unreachable }: Walked, lock: Lock): Promise<Updated> {
  const before = await openIndex(update.place);
  const writer = new IndexWriter(update.folder, update.place, lock, before);
  const known = new Map((before?.catalogue.problems ?? []).map((problem) => [problem.path, problem]));
  const problems: Problem[] = unreachable.map(({ path, reason }) => ({
    path,
    size: -1,
    modified: -1,
    reason,
  }));
  const wanted: FoundFile[] = [];
  for (const file of files) {
    const old = known.get(file.path);
    if (isSame(writer.indexed(file.path), file)) continue;
    if (old !== undefined && isSame(old, file)) problems.push(old);
    else wanted.push(file);
  }
  const isCancelled = update.isCancelled();
  if (!isCancelled) removeGone(writer, files);

  const reader = new BatchReader(update, writer, problems);
  const end = isCancelled ? 'cancelled' : await reader.read(wanted);
  await writer.commit(reader.problems, end === 'done');
  if (end === 'done' && (await writer.merge())) await writer.commit(reader.problems, true);
  await writer.sweep();
  return { end, isChanged: isOther(before, wanted, files, problems), damaged: before?.damaged ?? [] };
}

function isOther(
  before: OpenIndex | undefined,
  wanted: readonly FoundFile[],
  files: readonly FoundFile[],
  problems: readonly Problem[],
): boolean {
  if (before === undefined || wanted.length > 0 || before.damaged.length > 0) return true;
  const living = before.segments.reduce(
    (sum, { segment, dead }) => sum + segment.documents.length - dead.size,
    0,
  );
  const unreadable = problems.filter(({ size }) => size >= 0).length;
  return living + unreadable !== files.length || problems.length !== before.catalogue.problems.length;
}

function removeGone(writer: IndexWriter, files: readonly FoundFile[]): void {
  const there = new Set(files.map(({ path }) => path));
  for (const path of writer.paths) if (!there.has(path)) writer.remove(path);
}

function isSame(known: { size: number; modified: number } | undefined, file: FoundFile): boolean {
  return known?.size === file.size && known.modified === file.modified;
}

/** Reads files and writes them batch by batch. */
class BatchReader {
  readonly #update: Update;
  readonly #writer: IndexWriter;
  readonly problems: Problem[];
  #batch: FoldedDocument[] = [];
  #units = 0;
  #since = performance.now();

  constructor(update: Update, writer: IndexWriter, problems: Problem[]) {
    this.#update = update;
    this.#writer = writer;
    this.problems = problems;
  }

  async read(wanted: readonly FoundFile[]): Promise<'done' | 'cancelled'> {
    let breathed = performance.now();
    for (const [done, file] of wanted.entries()) {
      if (this.#update.isCancelled()) {
        await this.#flush();
        return 'cancelled';
      }
      await this.#readOne(file);
      this.#update.tell({ done: done + 1, total: wanted.length, path: file.path });
      const isLast = done + 1 === wanted.length;
      if (isLast || this.#units >= BATCH_UNITS || performance.now() - this.#since >= BATCH_TIME) {
        await this.#flush();
        if (!isLast) await this.#writer.commit(this.problems, false);
      }
      // A message that asks to stop gets its turn.
      if (performance.now() - breathed < BREATH) continue;
      await breathe();
      breathed = performance.now();
    }
    return 'done';
  }

  async #readOne(file: FoundFile): Promise<void> {
    let read: ReadDocument;
    try {
      read = await readDocument(this.#update.folder, file.path);
    } catch (error) {
      this.#writer.remove(file.path);
      this.problems.push({ ...file, reason: asReason(error) });
      return;
    }
    const { units } = fold(read.text);
    const { size, modified } = read;
    const document = { key: file.path, name: basename(file.path), size, modified, digest: digestOf(units) };
    this.#batch.push({ document, units: units.slice() });
    this.#units += units.length;
  }

  async #flush(): Promise<void> {
    await this.#writer.add(this.#batch);
    this.#batch = [];
    this.#units = 0;
    this.#since = performance.now();
  }
}

/** `work`, whose failures at writing say so in words for the writer. */
async function asCorpusError(work: () => Promise<Updated>): Promise<Updated> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CorpusError || codeOf(error) === undefined) throw error;
    const code = codeOf(error) as string;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new CorpusError('磁盘已满，索引没有写完');
    throw new CorpusError('索引写不进去（{0}）', code);
  }
}
