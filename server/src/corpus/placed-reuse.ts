import { Draft } from '../document/draft.ts';
import { type OwnFacts, ownFactsAt } from '../document/own-facts.ts';
import type { LineIndex } from '../text/lines.ts';
import { CorpusReader, type ReaderOptions } from './reader.ts';
import type { Reuse } from './reuse.ts';
import type { CorpusStore } from './store.ts';

/** A reuse with what else of the document of the corpus must be known where its text is not at hand. */
export interface PlacedReuse extends Reuse {
  /** The document's lines, to tell places in it by. */
  readonly thereLines: LineIndex;
  /** What the document says of itself. */
  readonly thereFacts: OwnFacts | undefined;
}

/** Sources told of one place at most: of a set phrase that stands everywhere a few say enough. */
export const MOST_SOURCES = 8;

/** Reads the drafts of one file against one state of the corpus. */
export interface DraftReader {
  /** As `CorpusReader.read`. */
  read(draft: Draft): Promise<readonly PlacedReuse[]>;
}

/** A reader over `store` that remembers the documents it meets. */
export function createDraftReader(store: CorpusStore, options: ReaderOptions): DraftReader {
  const texts = new Map<string, Draft>();
  const reader = new CorpusReader(
    {
      lookUp: store.lookUp.bind(store),
      units: store.units.bind(store),
      document: store.document.bind(store),
      async text(source) {
        const text = await store.text(source);
        if (text !== undefined) texts.set(store.document(source).key, new Draft(text));
        return text;
      },
    },
    options,
  );
  return {
    async read(draft) {
      return (await reader.read(draft)).flatMap((reuse) => {
        const text = texts.get(reuse.document.key);
        if (text === undefined) return [];
        return [{ ...reuse, thereLines: text.lines, thereFacts: ownFactsAt(text, reuse.there.start) }];
      });
    },
  };
}
