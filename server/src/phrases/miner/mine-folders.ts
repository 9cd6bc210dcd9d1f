import { Copies } from '../../corpus/clauses/copies.ts';
import { readDocument } from '../../corpus/files/read-document.ts';
import { asReason, CorpusError, codeOf, NO_FOLDER } from '../../corpus/files/reason.ts';
import { type Walked, walkFolder } from '../../corpus/files/walk.ts';
import type { Reason } from '../../corpus/folders.ts';
import { Draft } from '../../document/draft.ts';
import { fold } from '../../text/folding/fold.ts';
import { Miner } from '../mining/mine.ts';
import type { MinedFolders, MiningOrder, MiningProgress } from '../mining/order.ts';
import { openSegmenter } from './open-segmenter.ts';

/** The part of the work that reading and cutting into words is. */
const READING = 0.7;
/** Units of folded text under which a document is too short to be known as a copy of another, or to matter. */
const LEAST_UNITS = 100;

/**
 * Mines the documents in `folders`, each counted once however many near-copies there are. Files and folders that cannot be
 * read are told in the result. Rejects with a SegmenterError. Keeps its process busy.
 */
export async function mineFolders(
  { folders, segmenter }: MiningOrder,
  tell: (progress: MiningProgress) => void,
): Promise<MinedFolders> {
  const words = await openSegmenter(segmenter);
  const miner = new Miner(words);
  const copies = new Copies();
  const problems: { path: string; reason: Reason }[] = [];
  const files = await filesIn(folders, problems);
  let left = 0;
  for (const [done, { folder, path }] of files.entries()) {
    try {
      const { text } = await readDocument(folder, path);
      for (const document of documentsIn(text)) {
        const { units } = fold(document);
        if (units.length < LEAST_UNITS) continue;
        if (copies.add(units).isCopy) left++;
        else miner.add({ text: document, source: `${folder}/${path}` });
      }
    } catch (error) {
      problems.push({ path, reason: asReason(error) });
    }
    tell({ part: (READING * (done + 1)) / files.length, path });
  }
  const mined = miner.mine((part) => tell({ part: READING + (1 - READING) * part, path: '' }));
  return { ...mined, segmenter: words.name, copies: left, problems };
}

async function filesIn(
  folders: readonly string[],
  problems: { path: string; reason: Reason }[],
): Promise<{ folder: string; path: string }[]> {
  const files: { folder: string; path: string }[] = [];
  for (const folder of folders) {
    try {
      const walked = await walk(folder);
      problems.push(...walked.unreachable);
      files.push(...walked.files.map(({ path }) => ({ folder, path })));
    } catch (error) {
      problems.push({ path: folder, reason: asReason(error) });
    }
  }
  return files;
}

async function walk(folder: string): Promise<Walked> {
  try {
    return await walkFolder(folder, () => false);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw new CorpusError(NO_FOLDER);
    throw error;
  }
}

/** The texts of the documents in a file: a collection holds many. */
function documentsIn(text: string): string[] {
  const { documents } = new Draft(text);
  return documents.length < 2 ? [text] : documents.map(({ span }) => text.slice(span.start, span.end));
}
