import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { FolderDisk, Standing } from './workspace-files.ts';

/** The folders of the workspace through the editor's own file systems: a disk, a repository, a web folder. */
export const editorDisk: FolderDisk = {
  isOpen: (folder) => rootOf(folder) !== undefined,
  async look(folder, path) {
    try {
      const { type, size } = await workspace.fs.stat(placeOf(folder, path));
      return { kind: kindOf(type), size };
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  },
  read: async (folder, path) => workspace.fs.readFile(placeOf(folder, path)),
  async write(folder, path, bytes) {
    const place = placeOf(folder, path);
    await workspace.fs.createDirectory(Uri.joinPath(place, '..'));
    await workspace.fs.writeFile(place, bytes);
  },
};

function rootOf(folder: string): Uri | undefined {
  return workspace.workspaceFolders?.find(({ uri }) => bare(uri) === folder)?.uri;
}

/** As the server names folders: without a `/` at the end. */
function bare(uri: Uri): string {
  return uri.toString().replace(/\/$/, '');
}

/** Throws where the folder is not open. */
function placeOf(folder: string, path: string): Uri {
  const root = rootOf(folder);
  if (root === undefined) throw FileSystemError.FileNotFound(folder);
  return Uri.joinPath(root, path);
}

/** A link counts as one whatever it leads to. */
function kindOf(type: FileType): Standing['kind'] {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}
