import type { Problem } from './catalogue.ts';
import type { OpenIndex } from './open-index.ts';
import type { Reason } from './reason.ts';
import type { UpdateProgress } from './update.ts';

/** A document of a corpus folder as a list shows it. */
export interface ListedDocument {
  /** From the folder, parted by `/`. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * How a corpus folder stands: `waiting` for its turn or for another window that is indexing it, `indexing`, `ready`,
 * `stopped` by the writer, `failed` for `reason`.
 */
export interface FolderState {
  /** Absolute path. */
  readonly folder: string;
  readonly phase: 'waiting' | 'indexing' | 'ready' | 'stopped' | 'failed';
  readonly progress?: UpdateProgress;
  readonly reason?: Reason;
  readonly documents: readonly ListedDocument[];
  readonly problems: readonly Pick<Problem, 'path' | 'reason'>[];
}

/** The living documents of `index`, by path. */
export function documentsIn(index: OpenIndex | undefined): ListedDocument[] {
  const documents = (index?.segments ?? []).flatMap(({ segment, dead }) =>
    segment.documents.flatMap(({ key, size }, number) =>
      dead.has(number) ? [] : [{ path: key, bytes: size }],
    ),
  );
  return documents.sort((a, b) => (a.path < b.path ? -1 : 1));
}
