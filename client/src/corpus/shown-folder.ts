/** A folder of past documents as the server tells of it; see its own description of the request. */
export interface ShownFolder {
  readonly folder: string;
  readonly uri: string;
  readonly by: 'setting' | 'convention';
  /** As the setting has it. */
  readonly name: string;
  readonly phase: 'waiting' | 'indexing' | 'ready' | 'stopped' | 'failed';
  readonly done?: number;
  readonly total?: number;
  readonly reason?: string;
  readonly documents: readonly ShownDocument[];
  readonly problems: readonly ShownProblem[];
}

/** A document that drafts are held against; `path` counts from its folder. */
export interface ShownDocument {
  readonly path: string;
  readonly uri: string;
  readonly bytes: number;
}

/** A file that could not be read. */
export interface ShownProblem {
  readonly path: string;
  readonly reason: string;
}

/** Bytes as people read them: 812 B, 24 KB, 3.1 MB. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
