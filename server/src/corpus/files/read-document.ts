import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { importText, mostBytes } from './import/import-text.ts';
import { CorpusError } from './reason.ts';

/** A document as it was read from its file. */
export interface ReadDocument {
  readonly text: string;
  readonly size: number;
  /** Last change, ms since 1970, as it was before reading: a change while reading shows next time. */
  readonly modified: number;
}

/**
 * Reads the document at `path` (parted by `/`) in `folder`. Rejects with a CorpusError or an error of the file system.
 * Reading waits for the disk: many small files are read several times faster so, and whoever reads has a process for it.
 */
export async function readDocument(folder: string, path: string): Promise<ReadDocument> {
  const { bytes, modified } = fileIn(join(folder, path), mostBytes(path));
  return { text: await importText(path, bytes), size: bytes.length, modified };
}

function fileIn(path: string, most: number): { bytes: Uint8Array; modified: number } {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    // A pipe has no end, and a link may have led to one.
    if (!stats.isFile()) throw new CorpusError('不是普通文件，没有读');
    if (stats.size > most) throw new CorpusError('文件太大（超过 {0} MB），没有读', most / 1024 / 1024);
    return { bytes: bytesOf(file, stats.size), modified: stats.mtimeMs };
  } finally {
    closeSync(file);
  }
}

/** At most `size` bytes, however the file grows meanwhile. */
function bytesOf(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
