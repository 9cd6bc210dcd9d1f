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

/** Longest text (UTF-16 units) that is read for completion: the writer waits meanwhile. */
const LONGEST = 200_000;

/** One question to the past documents. */
export interface PastQuestion {
  readonly past: Past;
  /** The draft itself, as it was saved, says nothing new. */
  readonly excludes: (document: CorpusDocument) => boolean;
  /** Nobody waits for the answer any more. */
  readonly isOver: () => boolean;
  complain(message: string): void;
}

/** Gives what is kept of a store, afresh for another one. */
export function createPastMemory(): (store: ListedStore | undefined) => Past | undefined {
  let past: Past | undefined;
  return (store) => {
    if (past?.store === store) return past;
    past =
      store === undefined
        ? undefined
        : { store, texts: new SourceTexts(store, LONGEST), titles: new PastTitles(store) };
    return past;
  };
}

/** How long an answer waits for the past documents, ms: one that comes later would stand in the way of typing. */
const PATIENCE = 20;

/**
 * What `asked` gives, or nothing where that takes too long or fails; what was read by then is there for the next question.
 * Failures are told to `complain`. Never rejects.
 */
export async function inTime<T>(
  asked: Promise<readonly T[]>,
  { complain }: PastQuestion,
): Promise<readonly T[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly T[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE);
  });
  const safe = asked.catch((error: unknown) => {
    complain(`past documents could not be asked: ${String(error)}`);
    return [];
  });
  const answer = await Promise.race([safe, late]);
  clearTimeout(timer);
  return answer;
}
