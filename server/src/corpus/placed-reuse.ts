import type { Draft } from '../document/draft.ts';
import { LineIndex, type Range } from '../text/lines.ts';
import { CorpusReader, type ReaderOptions } from './reader.ts';
import type { Reuse } from './reuse.ts';
import type { CorpusStore } from './store.ts';

/** A reuse whose place in the document of the corpus is also known by lines, for faces that do not have its text. */
export interface PlacedReuse extends Reuse {
  readonly thereRange: Range;
}

/** Sources told of one place at most: of a set phrase that stands everywhere a few say enough. */
export const MOST_SOURCES = 8;

/** Reads the drafts of one file against one state of the corpus. */
export interface DraftReader {
  /** As `CorpusReader.read`. */
  read(draft: Draft): Promise<readonly PlacedReuse[]>;
}

/** A reader over `store` that remembers the lines of the documents it meets. */
export function createDraftReader(store: CorpusStore, options: ReaderOptions): DraftReader {
  const lines = new Map<string, LineIndex>();
  const reader = new CorpusReader(
    {
      lookUp: (fingerprints) => store.lookUp(fingerprints),
      units: (sources) => store.units(sources),
      document: (source) => store.document(source),
      async text(source) {
        const text = await store.text(source);
        if (text !== undefined) lines.set(store.document(source).key, new LineIndex(text));
        return text;
      },
    },
    options,
  );
  return {
    async read(draft) {
      return (await reader.read(draft)).flatMap((reuse) => {
        const place = lines.get(reuse.document.key)?.rangeOf(reuse.there);
        return place === undefined ? [] : [{ ...reuse, thereRange: place }];
      });
    },
  };
}
