import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileTrouble, WorkspaceFileError, type WorkspaceFiles } from '../language/workspace/files.ts';
import { withLock } from './lock.ts';

/** Bytes of a file at most. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The workspace's files on this machine's disk. */
export const nodeFiles: WorkspaceFiles = {
  reaches: (folder) => rootOf(folder) !== undefined,
  async exists(folder, path) {
    const root = rootOf(folder);
    if (root === undefined) return false;
    try {
      await lstat(join(root, path));
      return true;
    } catch (error) {
      // Whatever else is in the way, such as a missing right: the file may well be there.
      return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
    }
  },
  async read(folder, path) {
    return textOf(await placeIn(folder, path));
  },
  async update(folder, path, change) {
    const place = await placeIn(folder, path);
    const directory = dirname(place);
    await asTrouble('unwritable', mkdir(directory, { recursive: true }));
    // The directory may have come into being, as a link, since its place was looked at.
    await holdInside(folder, directory);
    await withLock(`${place}.lock`, async (isHeld) => {
      const before = await textOf(place);
      const after = change(before);
      if (after !== before) await asTrouble('unwritable', replace(place, after, isHeld));
    });
  },
};

/** The folder's path on this machine; undefined where the uri names none. */
function rootOf(folder: string): string | undefined {
  try {
    return fileURLToPath(`${folder}/`);
  } catch {
    return undefined;
  }
}

/** Where `path` is on this machine. Rejects where it leads out of the folder. */
async function placeIn(folder: string, path: string): Promise<string> {
  const root = rootOf(folder);
  if (root === undefined)
    throw new WorkspaceFileError('unreadable', `${folder} is no folder on this machine`);
  const place = resolve(root, path);
  if (!isIn(resolve(root), place)) throw new WorkspaceFileError('outside', place);
  await holdInside(folder, dirname(place));
  return place;
}

/** Rejects where `directory` is, through links, outside `folder`; one that is not there yet is not. */
async function holdInside(folder: string, directory: string): Promise<void> {
  let real: string;
  try {
    real = await realpath(directory);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw new WorkspaceFileError('unreadable', String(error));
  }
  const root = await asTrouble('unreadable', realpath(rootOf(folder) ?? ''));
  if (!isIn(root, real)) throw new WorkspaceFileError('outside', real);
}

function isIn(root: string, place: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The text of the file at `place`; undefined where there is none. */
async function textOf(place: string): Promise<string | undefined> {
  let stats: Stats;
  try {
    stats = await lstat(place);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new WorkspaceFileError(codeOf(error) === 'ENOTDIR' ? 'not-a-file' : 'unreadable', String(error));
  }
  // A device or a pipe has no end, and a link may lead to one.
  if (!stats.isFile()) throw new WorkspaceFileError('not-a-file', place);
  if (stats.size > MOST_BYTES) throw new WorkspaceFileError('too-large', `${stats.size} bytes`);
  const bytes = await asTrouble('unreadable', readFile(place));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkspaceFileError('not-text', String(error));
  }
}

/** Writes beside and renames, so that a reader sees the old text or the new one. */
async function replace(place: string, text: string, isHeld: () => Promise<boolean>): Promise<void> {
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await isHeld())) throw new WorkspaceFileError('busy', place);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** `work`, whose rejections from the file system become `trouble`. */
async function asTrouble<T>(trouble: FileTrouble, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WorkspaceFileError || codeOf(error) === undefined) throw error;
    throw new WorkspaceFileError(trouble, String(error));
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
