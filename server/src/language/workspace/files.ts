/** The files beside the drafts, as far as the server may touch them; a transport that has a disk hands this in. */
export interface WorkspaceFiles {
  /** Whether the folder (its uri) is one this machine can read and write: not one from a virtual workspace. */
  reaches(folder: string): boolean;
  /** Whether there is anything at `path` in the folder. Never rejects. */
  exists(folder: string, path: string): Promise<boolean>;
  /** The text at `path` in the folder, undefined where there is none. Rejects with a WorkspaceFileError. */
  read(folder: string, path: string): Promise<string | undefined>;
  /**
   * Puts what `change` makes of the text at `path` in its place. Nobody else writes it in between who comes
   * this way, from another window either. Rejects with a WorkspaceFileError, the file untouched, or with what
   * `change` throws.
   */
  update(folder: string, path: string, change: (text: string | undefined) => string): Promise<void>;
}

/** Why a file beside the drafts could not be read or written. */
export type FileTrouble =
  | 'unreadable'
  | 'unwritable'
  | 'not-a-file'
  | 'not-text'
  | 'too-large'
  | 'outside'
  | 'busy';

/** A file beside the drafts could not be read or written. */
export class WorkspaceFileError extends Error {
  readonly trouble: FileTrouble;

  /** `detail` is English, for the log. */
  constructor(trouble: FileTrouble, detail: string) {
    super(`${trouble}: ${detail}`);
    this.name = 'WorkspaceFileError';
    this.trouble = trouble;
  }
}
