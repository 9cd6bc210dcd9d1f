import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isRecord } from '../../text/record.ts';

/** Where a file stands: in which folder of the workspace, and its path there, parted by `/`. */
export interface FolderPlace {
  /** The folder's uri without a `/` at its end. */
  readonly folder: string;
  /** Decoded; empty for the folder itself. */
  readonly path: string;
}

/** The folders that are open in the client, by their uris. */
export interface WorkspaceFolders {
  /** The innermost folder that holds `uri`; undefined for a file outside all of them. */
  placeOf(uri: string): FolderPlace | undefined;
  /** Their uris, without a `/` at the end. */
  readonly uris: readonly string[];
  /** Whether any folder is open at all. */
  readonly isOpen: boolean;
  change(event: WorkspaceFoldersChangeEvent): void;
}

/** The folders that `params` name, and later changes. */
export function createWorkspaceFolders(params: InitializeParams): WorkspaceFolders {
  const folders = new Set(namedIn(params));
  return {
    placeOf(uri) {
      let found: string | undefined;
      for (const folder of folders) {
        if (isIn(folder, uri) && folder.length > (found?.length ?? -1)) found = folder;
      }
      const path = found === undefined ? undefined : decoded(uri.slice(found.length + 1));
      return found === undefined || path === undefined ? undefined : { folder: found, path };
    },
    get uris() {
      return [...folders];
    },
    get isOpen() {
      return folders.size > 0;
    },
    change(event) {
      for (const uri of urisOf(event?.removed)) folders.delete(uri);
      for (const uri of urisOf(event?.added)) folders.add(uri);
    },
  };
}

function namedIn({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (Array.isArray(workspaceFolders)) return urisOf(workspaceFolders);
  return typeof rootUri === 'string' ? [bare(rootUri)] : [];
}

function urisOf(folders: unknown): string[] {
  if (!Array.isArray(folders)) return [];
  return folders.flatMap((folder) =>
    isRecord(folder) && typeof folder.uri === 'string' ? [bare(folder.uri)] : [],
  );
}

function bare(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function isIn(folder: string, uri: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** Undefined where `path` is no percent-encoded text. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
