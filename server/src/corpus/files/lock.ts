import { randomBytes } from 'node:crypto';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { codeOf } from './reason.ts';
import { BESIDE } from './replace-file.ts';

/** The right to write an index. Readers need none. */
export interface Lock {
  /** Whether it is still ours: a process that slept for long may have lost it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

const BEAT = 2000;
/** A holder on another machine whose lock is older than this is taken for dead, ms. */
const STALE = 30_000;

/** Takes the lock at `path`; undefined where a living process holds it. Rejects where no file can be made there. */
export async function takeLock(path: string): Promise<Lock | undefined> {
  const name = randomBytes(12).toString('hex');
  const content = JSON.stringify({ name, process: process.pid, host: hostname() });
  for (let tried = 0; tried < 2; tried++) {
    if (await isMade(path, content, name)) return heldLock(path, content);
    const seen = await contentOf(path);
    if (seen !== undefined && !(await isStale(path, seen))) return undefined;
    // Looked at again right before: another may have found it stale too and taken it meanwhile.
    if ((await contentOf(path)) === seen) await rm(path, { force: true });
  }
  return undefined;
}

/**
 * Makes the lock file; false where there is one. It comes into being with its content: a process that dies between making
 * a file and filling it would leave a lock that names no holder, and nobody could tell that it is dead.
 */
async function isMade(path: string, content: string, name: string): Promise<boolean> {
  const beside = join(dirname(path), `${BESIDE}${name}`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    return await isLinked(beside, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
  } finally {
    await rm(beside, { force: true });
  }
  return await isWritten(path, content);
}

async function isLinked(beside: string, path: string): Promise<boolean> {
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    // Gone: whoever held the lock meanwhile swept what lay beside it.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** What file systems say that know no second name for a file. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function isWritten(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function heldLock(path: string, content: string): Lock {
  const isHeld = async (): Promise<boolean> => (await contentOf(path)) === content;
  const beat = setInterval(() => {
    const now = new Date();
    // Where the lock is gone `isHeld` tells of it.
    utimes(path, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  return {
    isHeld,
    async release() {
      clearInterval(beat);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function isStale(path: string, content: string): Promise<boolean> {
  const holder = holderOf(content);
  if (holder !== undefined && holder.host === hostname() && !isAlive(holder.process)) return true;
  try {
    return Date.now() - (await stat(path)).mtimeMs > STALE;
  } catch {
    return true;
  }
}

function holderOf(content: string): { process: number; host: string } | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return undefined;
    const { process: id, host } = value as Record<string, unknown>;
    return typeof id === 'number' && typeof host === 'string' ? { process: id, host } : undefined;
  } catch {
    // Where the file could not come with its content, its writer may have died before filling it; age decides.
    return undefined;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
