import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where the index of the corpus folder `folder` stands under `root`, which may hold those of many. */
export function indexFolder(root: string, folder: string): string {
  return join(root, createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16));
}

/** The lock's name in the folder of an index. */
export const LOCK_FILE = 'lock';
