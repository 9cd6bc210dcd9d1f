import { Draft } from '../../document/draft.ts';
import { type OwnFacts, ownFactsView } from '../../document/own-facts.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { CorpusStore } from '../store.ts';
import { CorpusReader, type ReaderOptions } from './reader.ts';
import type { Reuse } from './reuse.ts';

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
  const places = new Map<string, SourcePlaces>();
  const reader = new CorpusReader(
    {
      lookUp: store.lookUp.bind(store),
      units: store.units.bind(store),
      document: store.document.bind(store),
      async text(source) {
        const text = await store.text(source);
        if (text !== undefined) places.set(store.document(source).key, placesOf(text));
        return text;
      },
    },
    options,
  );
  return {
    async read(draft) {
      return (await reader.read(draft)).flatMap((reuse) => {
        const there = places.get(reuse.document.key);
        if (there === undefined) return [];
        return [{ ...reuse, thereLines: there.lines, thereFacts: factsAt(there, reuse.there.start) }];
      });
    },
  };
}

/** What is kept of a document of the corpus: not its text, of which a draft may meet hundreds. */
interface SourcePlaces {
  readonly lines: LineIndex;
  /** Where each of its parts begins, and what that part says of itself. */
  readonly parts: readonly { readonly start: number; readonly facts: OwnFacts }[];
}

function placesOf(text: string): SourcePlaces {
  const draft = new Draft(text);
  const facts = draft.view(ownFactsView);
  const parts = draft.parts.map(({ span }, index) => ({
    start: span.start,
    facts: facts[index] as OwnFacts,
  }));
  return { lines: draft.lines, parts };
}

function factsAt({ parts }: SourcePlaces, offset: number): OwnFacts | undefined {
  return parts.findLast(({ start }) => start <= offset)?.facts;
}
