import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { STDIN, unreadable } from './read.ts';

/** Something met on the way through the paths of a command line. */
export type Met =
  /** To be read: named itself, or a draft by its name in a folder. */
  | { readonly kind: 'file'; readonly path: string }
  /** A symbolic link in a folder. Only a link that is named itself is followed. */
  | { readonly kind: 'link'; readonly path: string }
  /** A folder, named itself, that holds no draft. */
  | { readonly kind: 'empty'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: unknown };

const EXTENSIONS: readonly string[] = ['.txt', '.md', '.gongwen'];

/**
 * Looks `paths` up in the order given: a file is taken whatever its name, a folder for the .txt, .md and
 * .gongwen files in it and below, sorted by name. Leaves out node_modules and what begins with a dot.
 * No file is met twice.
 */
export async function* findInputs(paths: readonly string[]): AsyncGenerator<Met> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const met of lookUp(path)) {
      const key = met.path === STDIN ? STDIN : resolve(met.path);
      if (met.kind === 'file' && seen.has(key)) continue;
      seen.add(key);
      yield met;
    }
  }
}

async function* lookUp(path: string): AsyncGenerator<Met> {
  let isFolder: boolean;
  try {
    isFolder = path !== STDIN && (await stat(path)).isDirectory();
  } catch (error) {
    yield { kind: 'unreadable', path, error: unreadable(error) };
    return;
  }
  if (!isFolder) {
    yield { kind: 'file', path };
    return;
  }
  let isEmpty = true;
  for await (const met of walk(path)) {
    if (met.kind !== 'link') isEmpty = false;
    yield met;
  }
  if (isEmpty) yield { kind: 'empty', path };
}

async function* walk(folder: string): AsyncGenerator<Met> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'unreadable', path: folder, error: unreadable(error) };
    return;
  }
  // By UTF-16 units, so that the order is the same everywhere.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = joined(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isSymbolicLink()) yield { kind: 'link', path };
    else if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && EXTENSIONS.includes(extname(entry.name).toLowerCase())) {
      yield { kind: 'file', path };
    }
  }
}

/** Keeps a folder's name as it was given: `./drafts/` leads to `./drafts/a.txt`, `.` to `a.txt`. */
function joined(folder: string, name: string): string {
  if (folder === '.') return name;
  return /[/\\]$/.test(folder) ? `${folder}${name}` : `${folder}/${name}`;
}
