import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commonClausesOf } from '../corpus/clauses/common-clauses.ts';
import { digestOf } from '../corpus/digest.ts';
import type { CorpusDocument } from '../corpus/document.ts';
import type { Problem } from '../corpus/files/catalogue.ts';
import { FileStore, type IndexedFolder } from '../corpus/files/file-store.ts';
import { indexFolder } from '../corpus/files/index-folder.ts';
import { documentsIn } from '../corpus/files/listed-documents.ts';
import { openIndex } from '../corpus/files/open-index.ts';
import { readDocument } from '../corpus/files/read-document.ts';
import { CorpusError } from '../corpus/files/reason.ts';
import { type Updated, updateIndex } from '../corpus/files/update.ts';
import { MOST_SOURCES } from '../corpus/reuse/placed-reuse.ts';
import { createSharedReader, type Shared } from '../corpus/shared.ts';
import type { Draft } from '../document/draft.ts';
import { fold } from '../text/folding/fold.ts';
import { Complaint, complaintOf } from './complaint.ts';
import type { Session } from './host.ts';
import { note } from './note.ts';

/** A corpus folder brought up to date. */
export interface Indexed extends IndexedFolder {
  readonly documents: number;
  readonly problems: readonly Problem[];
}

/** How often, and after how many ms, an index is asked for that another program is writing. */
const TRIES = 600;
const PAUSE = 100;

/**
 * Indexes the corpus folder `folder` under `root`. What could not be read in it is told on stderr. Rejects with a
 * Complaint where the folder cannot be read or its index not be written.
 */
export async function indexCorpus(folder: string, root: string, session: Session): Promise<Indexed> {
  const place = indexFolder(root, folder);
  const { damaged } = await updated(folder, place);
  if (damaged.length > 0)
    note(folder, session.say('索引有 {0} 个文件损坏，已重新建立', damaged.length), session);
  const index = await openIndex(place);
  if (index === undefined) throw new Complaint('索引打不开');
  const { problems } = index.catalogue;
  for (const { path, reason } of problems) {
    note(path === '' ? folder : join(folder, path), session.say(reason.sentence, ...reason.values), session);
  }
  const documents = documentsIn(index).length;
  if (documents === 0) note(folder, session.say('没有读到任何材料'), session);
  return { folder: resolve(folder), index, documents, problems };
}

/** What a draft at `path` shares with a corpus. */
export type ReadCorpus = (path: string, draft: Draft) => Promise<Shared>;

/**
 * Reads drafts against the corpus `folders`, each of which may also be what `gongwen index --to` made; passages of at
 * least `minimum` Chinese characters. Rejects with a Complaint that names the folder where one cannot be had.
 */
export async function openCorpus(
  folders: readonly string[],
  minimum: number,
  session: Session,
): Promise<ReadCorpus> {
  const indexed: IndexedFolder[] = [];
  for (const folder of folders) {
    const made = await indexesIn(folder);
    indexed.push(...(made.length > 0 ? made : [await indexedAlone(folder, session)]));
  }
  const store = new FileStore(indexed, {
    keyOf: (folder, path) => join(folder, path),
    read: async (folder, path) => (await readDocument(folder, path)).text,
  });
  const common = await commonClausesOf(store, () => Promise.resolve());
  return (path, draft) => {
    const own = resolve(path);
    const digest = digestOf(fold(draft.text).units);
    const isDraft = (document: CorpusDocument) => document.key === own || document.digest === digest;
    const options = { isDraft, leastHan: minimum, sources: MOST_SOURCES };
    return createSharedReader(store, options).read(draft, common);
  };
}

async function indexedAlone(folder: string, session: Session): Promise<IndexedFolder> {
  try {
    return await indexCorpus(folder, session.cache, session);
  } catch (error) {
    const complaint = complaintOf(error, session.say);
    throw complaint === undefined ? error : new Complaint('{0}：{1}', folder, complaint);
  }
}

async function updated(folder: string, place: string): Promise<Updated> {
  try {
    for (let tried = 1; tried <= TRIES; tried++) {
      const result = await updateIndex({
        folder,
        place,
        isCancelled: () => false,
        tell: () => undefined,
      });
      if (result.end !== 'busy') return result;
      await pause(PAUSE);
    }
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new Complaint(error.sentence, ...error.values);
  }
  throw new Complaint('另一个程序一直在写这个索引');
}

/** The indexes that stand in `folder`; none where it is a folder of documents. */
async function indexesIn(folder: string): Promise<IndexedFolder[]> {
  const indexes: IndexedFolder[] = [];
  for (const name of await namesIn(folder)) {
    if (!/^[0-9a-f]{16}$/.test(name)) continue;
    const index = await openIndex(join(folder, name));
    if (index !== undefined) indexes.push({ folder: index.catalogue.folder, index });
  }
  return indexes;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Whoever indexes the folder tells why it cannot be read.
    return [];
  }
}
