import { createCommonOfStore } from '../../corpus/clauses/common-of-store.ts';
import { digestOf } from '../../corpus/digest.ts';
import type { CorpusDocument } from '../../corpus/document.ts';
import { MOST_SOURCES } from '../../corpus/reuse/placed-reuse.ts';
import { createSharedReader, type Shared, type SharedReader } from '../../corpus/shared.ts';
import type { ListedStore } from '../../corpus/store.ts';
import { fold } from '../../text/folding/fold.ts';
import type { OpenDocument } from '../documents/open-document.ts';

/** What open drafts share with the corpus. */
export interface CorpusReading {
  /**
   * Reads `document` against the corpus, waiting a moment at most. Where that is not enough `late` is called once the
   * result is there. Never rejects.
   */
  read(document: OpenDocument, minimum: number): Promise<void>;
  /** What is known of this very version; undefined where it is not read yet, or there is no corpus. */
  known(document: OpenDocument): Shared | undefined;
  closed(uri: string): void;
}

/** What reading drafts against the corpus needs from around it. */
export interface CorpusReadingHost {
  /** The corpus of this moment. */
  store(): ListedStore | undefined;
  /** The newest version of `document` was read after its answer had gone out. */
  late(uri: string): void;
  complain(message: string): void;
}

/** How long an answer waits for the corpus, ms: the first reading of a draft takes its time, a keystroke's does not. */
const PATIENCE = { first: 25, later: 150 };

/** The reading of one draft. */
interface Entry {
  readonly store: ListedStore;
  readonly minimum: number;
  readonly reader: SharedReader;
  /** The newest version asked for, and the last one that was read. */
  wanted: OpenDocument;
  done: { readonly document: OpenDocument; readonly shared: Shared } | undefined;
  running: Promise<void> | undefined;
  /** An answer went out without what is being read. */
  isMissed: boolean;
  /** The common clauses of the corpus have become known since it was read. */
  isOld: boolean;
}

/** What the open drafts of a session share with its past documents, read once for each version of a draft. */
export function createCorpusReading(host: CorpusReadingHost): CorpusReading {
  const entries = new Map<string, Entry>();
  const common = createCommonOfStore({ ready: (store) => readAgain(store), complain: host.complain });

  const entryFor = (document: OpenDocument, store: ListedStore, minimum: number): Entry => {
    const known = entries.get(document.uri);
    if (known?.store === store && known.minimum === minimum) return known;
    const entry: Entry = {
      store,
      minimum,
      reader: readerOf(document, store, minimum),
      wanted: document,
      done: undefined,
      running: undefined,
      isMissed: false,
      isOld: false,
    };
    entries.set(document.uri, entry);
    return entry;
  };
  const run = async (entry: Entry): Promise<void> => {
    while (entry.done?.document !== entry.wanted || entry.isOld) {
      const document = entry.wanted;
      entry.isOld = false;
      let shared: Shared = { reuses: [], commons: [] };
      try {
        shared = await entry.reader.read(document.draft, common.of(entry.store));
      } catch (error) {
        host.complain(`reading ${document.uri} against the corpus failed: ${String(error)}`);
      }
      entry.done = { document, shared };
    }
    entry.running = undefined;
    if (entry.isMissed && entries.get(entry.wanted.uri) === entry) host.late(entry.wanted.uri);
    entry.isMissed = false;
  };
  const readAgain = (store: ListedStore): void => {
    for (const entry of entries.values()) {
      if (entry.store !== store) continue;
      entry.isOld = true;
      entry.isMissed = true;
      entry.running ??= run(entry);
    }
  };

  return {
    async read(document, minimum) {
      const store = host.store();
      if (store === undefined || !document.draft.isProse) {
        entries.delete(document.uri);
        return;
      }
      const entry = entryFor(document, store, minimum);
      if (entry.done?.document === document) return;
      entry.wanted = document;
      const patience = entry.done === undefined ? PATIENCE.first : PATIENCE.later;
      entry.running ??= run(entry);
      await Promise.race([entry.running, pause(patience)]);
      if (entry.running !== undefined) entry.isMissed = true;
    },
    known(document) {
      const done = entries.get(document.uri)?.done;
      return done?.document === document ? done.shared : undefined;
    },
    closed: (uri) => void entries.delete(uri),
  };
}

/** A reader for which the draft is no source of its own: neither as it was saved, nor a copy of it as it stands now. */
function readerOf(document: OpenDocument, store: ListedStore, minimum: number): SharedReader {
  const isDraft = isDraftOf(document);
  return createSharedReader(store, { isDraft, leastHan: minimum, sources: MOST_SOURCES });
}

/** Whether a document of the corpus is the open one, as it was saved or as it stands now. */
export function isDraftOf({ uri, draft }: OpenDocument): (document: CorpusDocument) => boolean {
  const own = nameOf(uri);
  const digest = digestOf(fold(draft.text).units);
  return (document) => document.digest === digest || nameOf(document.key) === own;
}

/** What is the same for the same file: editors write different characters of a uri in their percent code. */
export function nameOf(uri: string): string {
  try {
    return decodeURIComponent(uri).toLowerCase();
  } catch {
    return uri;
  }
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
