import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './reason.ts';

/** How often a rename is tried where another program holds the old file open, as Windows reports it. */
const TRIES = 5;
const PAUSE = 40;

/** What begins so was being written when its process died. */
export const BESIDE = '.beside-';

/**
 * Writes `content` beside `path` and renames it into place, on disk before the rename: whoever looks sees the old file
 * or the new one, whenever the process dies. Rejects, nothing left behind, where that fails.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `${BESIDE}${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamed(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function renamed(from: string, to: string): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (tried === TRIES || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      await pause(PAUSE * tried);
    }
  }
}
