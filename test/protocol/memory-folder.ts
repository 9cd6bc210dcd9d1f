import { type FilePlace, type FolderDisk, WorkspaceFiles } from '../../client/src/files/workspace-files.ts';
import type { ClientOptions } from './client.ts';

/** A folder that only the client can reach: a repository on the web, say. */
export interface MemoryFolder {
  readonly uri: string;
  /** The texts of its files, by path. */
  readonly texts: Map<string, string>;
  /** What a client that keeps this folder says of itself and answers. */
  readonly options: ClientOptions;
}

/** An empty folder; with `isReadOnly` nothing can be written into it. The extension's own code answers for it. */
export function memoryFolder({ isReadOnly = false } = {}): MemoryFolder {
  const uri = 'vscode-vfs://github/yanhu/office';
  const texts = new Map<string, string>();
  const disk: FolderDisk = {
    isOpen: (folder) => folder === uri,
    async look(_folder, path) {
      const text = texts.get(path);
      return text === undefined ? undefined : { kind: 'file', size: Buffer.byteLength(text) };
    },
    read: async (_folder, path) => Buffer.from(texts.get(path) ?? ''),
    async write(_folder, path, bytes) {
      if (isReadOnly) throw new Error('read-only');
      texts.set(path, new TextDecoder().decode(bytes));
    },
  };
  const files = new WorkspaceFiles(disk);
  return {
    uri,
    texts,
    options: {
      folders: [uri],
      initializationOptions: { files: true },
      answers: {
        'gongwen/files/exists': (place) => files.exists(place as FilePlace),
        'gongwen/files/read': (place) => files.read(place as FilePlace),
        'gongwen/files/write': (change) => files.write(change as Parameters<WorkspaceFiles['write']>[0]),
      },
    },
  };
}
