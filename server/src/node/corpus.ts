import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from '../corpus/files/cache-folder.ts';
import { createCorpusFolders } from '../corpus/files/corpus-folders.ts';
import { isPlainName } from '../corpus/files/import/document-names.ts';
import { createIndexer } from '../corpus/files/indexer.ts';
import { type CorpusHost, PAST_SCHEME } from '../language/corpus/host.ts';

/** A corpus on this machine's disk, read by the program at `module` in a process of its own. */
export function nodeCorpus(module: string): CorpusHost {
  return {
    open({ storage, changed, log }) {
      const root = storage !== undefined && isAbsolute(storage) ? join(storage, 'corpus') : cacheFolder();
      return createCorpusFolders({ root, indexer: createIndexer(module), keyOf, changed, log });
    },
    folderOf,
    async isFolder(path) {
      try {
        return (await stat(path)).isDirectory();
      } catch {
        return false;
      }
    },
    uriOf: (path) => pathToFileURL(path).href,
    documentUri: keyOf,
    placeOf(uri, folders) {
      const path = pathOf(
        uri.startsWith(`${PAST_SCHEME}:`) ? `file:${uri.slice(PAST_SCHEME.length + 1)}` : uri,
      );
      const folder = folders.find((candidate) => path?.startsWith(candidate + sep));
      if (path === undefined || folder === undefined) return undefined;
      return { folder, path: relative(folder, path).split(sep).join('/') };
    },
  };
}

function keyOf(folder: string, path: string): string {
  const url = pathToFileURL(join(folder, path));
  return isPlainName(path) ? url.href : `${PAST_SCHEME}://${url.pathname}`;
}

function folderOf(name: string, base: string | undefined): string | undefined {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.includes('\0')) return undefined;
  if (trimmed === '~' || /^~[/\\]/.test(trimmed)) return resolve(homedir(), trimmed.slice(2));
  if (isAbsolute(trimmed)) return resolve(trimmed);
  const root = base === undefined ? undefined : pathOf(`${base}/`);
  return root === undefined ? undefined : resolve(root, trimmed);
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
