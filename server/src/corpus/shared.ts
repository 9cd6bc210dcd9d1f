import type { Draft } from '../document/draft.ts';
import type { CommonClauses } from './clauses/common-clauses.ts';
import { type Common, CommonReader } from './clauses/common-reader.ts';
import { createDraftReader, type PlacedReuse } from './reuse/placed-reuse.ts';
import type { ReaderOptions } from './reuse/reader.ts';
import type { ListedStore } from './store.ts';

/** What a draft shares with a corpus. */
export interface Shared {
  /** Passages that stand in a document of it. */
  readonly reuses: readonly PlacedReuse[];
  /** Clauses that stand in many. */
  readonly commons: readonly Common[];
}

/** Reads the drafts of one file against one state of a corpus. */
export interface SharedReader {
  /** What `draft` shares with it; no common clauses where `common`, those of the corpus, are not known. Rejects where the store does. */
  read(draft: Draft, common: CommonClauses | undefined): Promise<Shared>;
}

/** A reader over `store` that remembers what it meets. */
export function createSharedReader(store: ListedStore, options: ReaderOptions): SharedReader {
  const reuses = createDraftReader(store, options);
  let clauses: { readonly of: CommonClauses; readonly reader: CommonReader } | undefined;
  return {
    async read(draft, common) {
      if (common !== undefined && clauses?.of !== common) {
        clauses = { of: common, reader: new CommonReader(store, common, options.isDraft) };
      }
      return {
        reuses: await reuses.read(draft),
        commons: common === undefined ? [] : ((await clauses?.reader.read(draft)) ?? []),
      };
    },
  };
}
