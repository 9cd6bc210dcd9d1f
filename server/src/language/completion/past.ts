import type { CorpusDocument } from '../../corpus/document.ts';
import { SourceTexts } from '../../corpus/source-texts.ts';
import type { ListedStore } from '../../corpus/store.ts';
import { PastTitles } from './past-titles.ts';

/** The past documents as completion asks them, with what it has read of them so far. */
export interface Past {
  readonly store: ListedStore;
  readonly texts: SourceTexts;
  readonly titles: PastTitles;
}

/** One question to the past documents. */
export interface PastQuestion {
  readonly past: Past;
  /** The draft itself, as it was saved, says nothing new. */
  readonly excludes: (document: CorpusDocument) => boolean;
  /** Nobody waits for the answer any more. */
  readonly isOver: () => boolean;
}

/** Gives what is kept of a store, afresh for another one. */
export function createPastMemory(): (store: ListedStore | undefined) => Past | undefined {
  let past: Past | undefined;
  return (store) => {
    if (past?.store === store) return past;
    past =
      store === undefined
        ? undefined
        : { store, texts: new SourceTexts(store), titles: new PastTitles(store) };
    return past;
  };
}

/** How long an answer waits for the past documents, ms: one that comes later would stand in the way of typing. */
const PATIENCE = 20;

/** What `asked` gives, or `otherwise` where that takes too long; what was read by then is there for the next question. */
export async function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
