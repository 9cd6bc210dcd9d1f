import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { importText, mostBytes } from './import/import-text.ts';
import { CorpusError } from './reason.ts';

/** A document as it was read from its file. */
export interface ReadDocument {
  readonly text: string;
  readonly size: number;
  /** Last change, ms since 1970, as it was before reading: a change while reading shows next time. */
  readonly modified: number;
  /** Of the bytes: equal digests are equal files. */
  readonly digest: string;
}

/** Reads the document at `path` (parted by `/`) in `folder`. Rejects with a CorpusError or an error of the file system. */
export async function readDocument(folder: string, path: string): Promise<ReadDocument> {
  const most = mostBytes(path);
  const file = await open(join(folder, path), 'r');
  try {
    const { size, mtimeMs, isFile } = await statsOf(file);
    if (!isFile) throw new CorpusError('不是普通文件，没有读');
    if (size > most) throw new CorpusError('文件太大（超过 {0} MB），没有读', most / 1024 / 1024);
    const bytes = await bytesOf(file, size);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    return { text: await importText(path, bytes), size, modified: mtimeMs, digest };
  } finally {
    await file.close();
  }
}

async function statsOf(file: Awaited<ReturnType<typeof open>>) {
  const stats = await file.stat();
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}

/** At most `size` bytes, however the file grows meanwhile. */
async function bytesOf(file: Awaited<ReturnType<typeof open>>, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
