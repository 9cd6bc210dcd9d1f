import type { Uri } from 'vscode';

/** The name of the file or folder at `uri`, without those above it. */
export function lastName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
