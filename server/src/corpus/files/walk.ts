import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Reason } from '../folders.ts';
import { isDocumentName } from './import/document-names.ts';
import { asReason } from './reason.ts';

/** A file of a corpus folder as the disk lists it; `path` counts from the folder, parted by `/`. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** ms since 1970. */
  readonly modified: number;
}

/** What could not be looked at, and why. */
export interface Unreachable {
  readonly path: string;
  readonly reason: Reason;
}

/** What a walk through a folder met. */
export interface Walked {
  readonly files: readonly FoundFile[];
  readonly unreachable: readonly Unreachable[];
}

const MOST_FILES = 200_000;
const DEEPEST = 40;

/**
 * The documents in `folder` and below, in the order of their names. Leaves out what begins with a dot and node_modules;
 * links are named, not followed. Rejects where the folder itself cannot be read.
 */
export async function walkFolder(folder: string, isCancelled: () => boolean): Promise<Walked> {
  const files: FoundFile[] = [];
  const unreachable: Unreachable[] = [];
  readdirSync(folder);

  const visit = async (path: string, depth: number): Promise<void> => {
    // A message that asks to stop gets its turn.
    await breathe();
    if (isCancelled()) return;
    let entries: Dirent[];
    try {
      entries = readdirSync(join(folder, path), { withFileTypes: true });
    } catch (error) {
      unreachable.push({ path, reason: asReason(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) await look(entry, path === '' ? entry.name : `${path}/${entry.name}`, depth);
  };
  const look = async (entry: Dirent, path: string, depth: number): Promise<void> => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
    if (entry.isDirectory()) {
      if (depth < DEEPEST) await visit(path, depth + 1);
      else unreachable.push({ path, reason: { sentence: '文件夹套得太深，没有读', values: [] } });
    } else if (entry.isSymbolicLink()) {
      unreachable.push({ path, reason: { sentence: '这是链接，没有读', values: [] } });
    } else if (isDocumentName(entry.name)) {
      if (files.length >= MOST_FILES) {
        unreachable.push({
          path,
          reason: { sentence: '文件太多（超过 {0} 个），没有读', values: [MOST_FILES] },
        });
      } else measure(path);
    }
  };
  const measure = (path: string): void => {
    try {
      const { size, mtimeMs } = statSync(join(folder, path));
      files.push({ path, size, modified: mtimeMs });
    } catch (error) {
      unreachable.push({ path, reason: asReason(error) });
    }
  };

  await visit('', 0);
  return { files, unreachable };
}
