import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { decode } from '../../text/encoding/decode.ts';
import { readInput } from '../files/read.ts';

/** A small file that says how the drafts around it are checked. Both paths are absolute. */
export interface FolderFile {
  /** The folder it speaks for. */
  readonly folder: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Finds what `read` makes of the file `name` (parted by `/`) in the folder of a draft or the nearest one above
 * that has it; undefined where none has. Each file is read once. Where it cannot be, `fail` hears why, and that
 * folder counts as having none.
 */
export function createNearest<T>(
  name: string,
  read: (file: FolderFile) => T | Promise<T>,
  fail: (path: string, error: unknown) => void,
): (draft: string) => Promise<T | undefined> {
  const known = new Map<string, Promise<T | undefined>>();
  const inOrAbove = (folder: string): Promise<T | undefined> => {
    const found = known.get(folder) ?? lookUp(folder);
    known.set(folder, found);
    return found;
  };
  const lookUp = async (folder: string): Promise<T | undefined> => {
    const path = join(folder, name);
    if (await isFile(path)) {
      try {
        return await read({ folder, path, text: decode(await readInput(path, nothing())).text });
      } catch (error) {
        fail(path, error);
        return undefined;
      }
    }
    const above = dirname(folder);
    return above === folder ? undefined : inOrAbove(above);
  };
  return (draft) => inOrAbove(dirname(resolve(draft)));
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
