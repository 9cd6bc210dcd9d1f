import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkspaceFileError } from '../language/workspace/files.ts';

/** How long another's lock is waited for, and how often it is looked at, ms. */
const PATIENCE = 5000;
const GLANCE = 15;
/** A lock older than this was left by a process that died, ms: a write takes a thousandth of it. */
const STALE = 10_000;

/**
 * Runs `work` while the file at `path` says that it is being done, so that no other process that asks the same
 * way does it meanwhile. `work` is told how to learn whether the lock is still its own. Rejects with a
 * WorkspaceFileError where the lock cannot be had.
 */
export async function withLock<T>(
  path: string,
  work: (isHeld: () => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const name = randomBytes(12).toString('hex');
  await take(path, name);
  const isHeld = async (): Promise<boolean> => (await nameIn(path)) === name;
  try {
    return await work(isHeld);
  } finally {
    if (await isHeld()) await rm(path, { force: true });
  }
}

async function take(path: string, name: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      await writeFile(path, name, { flag: 'wx' });
      return;
    } catch (error) {
      if (!isTaken(error)) throw new WorkspaceFileError('unwritable', String(error));
    }
    if (await isStale(path)) await rm(path, { force: true });
    else if (performance.now() > end) throw new WorkspaceFileError('busy', path);
    else await pause(GLANCE * (1 + Math.random()));
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

async function isStale(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > STALE;
  } catch {
    // Given back meanwhile.
    return false;
  }
}

async function nameIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
