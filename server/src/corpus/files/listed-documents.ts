import type { ListedDocument } from '../folders.ts';
import type { OpenIndex } from './open-index.ts';

/** The living documents of `index`, by path. */
export function documentsIn(index: OpenIndex | undefined): ListedDocument[] {
  const documents = (index?.segments ?? []).flatMap(({ segment, dead }) =>
    segment.documents.flatMap(({ key, size }, number) =>
      dead.has(number) ? [] : [{ path: key, bytes: size }],
    ),
  );
  return documents.sort((a, b) => (a.path < b.path ? -1 : 1));
}
