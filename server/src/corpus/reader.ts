import type { Draft } from '../document/draft.ts';
import { type Folded, fold, unfolded } from '../text/fold.ts';
import { textAt } from '../text/span.ts';
import type { CorpusDocument } from './document.ts';
import { Generations } from './generations.ts';
import { type Passage, passagesBetween } from './passages.ts';
import type { Stretch } from './piece.ts';
import type { Reuse } from './reuse.ts';
import { findRuns, type Run } from './runs.ts';
import type { CorpusStore } from './store.ts';
import { type Stream, streamView } from './stream.ts';
import { joinedRuns, type Window, windowsOf } from './windows.ts';

export interface ReaderOptions {
  /** The draft itself, as it was saved or indexed, is no source of its own. */
  readonly isDraft: (document: CorpusDocument) => boolean;
  /** Passages with fewer equal Chinese characters are left out. */
  readonly leastHan: number;
  /** Sources told of one place at most. */
  readonly sources: number;
}

/** A document of the corpus as it can be read now. */
interface Source {
  readonly text: string;
  readonly folded: Folded;
}

/**
 * Reads the drafts of one file against one state of the corpus. What a paragraph shares with the corpus is remembered by
 * its text, so that a keystroke asks for one paragraph.
 */
export class CorpusReader {
  readonly #store: CorpusStore;
  readonly #options: ReaderOptions;
  readonly #runs = new Generations<readonly Run[]>();
  readonly #sources = new Generations<Source | 'gone'>();

  constructor(store: CorpusStore, options: ReaderOptions) {
    this.#store = store;
    this.#options = options;
  }

  /**
   * What `draft` shares with the corpus, in the order of the draft, the longer passages first where several begin
   * together. Documents whose text is no longer what was indexed are left out. Rejects where the store does.
   */
  async read(draft: Draft): Promise<readonly Reuse[]> {
    const stream = draft.view(streamView);
    const windows = windowsOf(stream);
    const found: (readonly Run[])[] = [];
    for (const window of windows) found.push(await this.#runsIn(window));
    const reuses: Reuse[] = [];
    for (const [source, runs] of bySource(joinedRuns(windows, found))) {
      reuses.push(...(await this.#reusesOf(stream, source, runs)));
    }
    this.#runs.age();
    this.#sources.age();
    return reuses.sort((a, b) => a.here.start - b.here.start || b.han - a.han);
  }

  async #runsIn({ units }: Window): Promise<readonly Run[]> {
    const key = keyOf(units);
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    const { isDraft, sources: enough } = this.#options;
    const excludes = (source: number) => isDraft(this.#store.document(source));
    const runs = await findRuns(this.#store, units, { excludes, enough });
    this.#runs.set(key, runs);
    return runs;
  }

  async #reusesOf(stream: Stream, source: number, runs: readonly Run[]): Promise<Reuse[]> {
    const [units] = await this.#store.units([source]);
    if (units === undefined) return [];
    const passages = passagesBetween(stream.units, units, runs).filter(
      ({ han }) => han >= this.#options.leastHan,
    );
    if (passages.length === 0) return [];
    const current = await this.#read(source);
    if (current === 'gone') return [];
    return passages
      .filter(({ there }) => isStill(current.folded.units, units, there))
      .map((passage) => reuseOf(stream, passage, current, this.#store.document(source)));
  }

  async #read(source: number): Promise<Source | 'gone'> {
    const key = String(source);
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const text = await this.#store.text(source);
    const read = text === undefined ? 'gone' : { text, folded: fold(text) };
    this.#sources.set(key, read);
    return read;
  }
}

function bySource(runs: readonly Run[]): Map<number, Run[]> {
  const groups = new Map<number, Run[]>();
  for (const run of runs) {
    const group = groups.get(run.source);
    if (group === undefined) groups.set(run.source, [run]);
    else group.push(run);
  }
  for (const group of groups.values()) group.sort((a, b) => a.here - b.here);
  return groups;
}

/** A string of the units: two windows are the same if and only if their keys are. */
function keyOf(units: Uint16Array): string {
  let key = '';
  for (let from = 0; from < units.length; from += 4096) {
    key += String.fromCharCode(...units.subarray(from, from + 4096));
  }
  return key;
}

function isStill(now: Uint16Array, indexed: Uint16Array, { from, to }: Stretch): boolean {
  if (to > now.length) return false;
  for (let at = from; at < to; at++) if (now[at] !== indexed[at]) return false;
  return true;
}

function reuseOf(stream: Stream, passage: Passage, source: Source, document: CorpusDocument): Reuse {
  const { here, there, pieces, han, similarity } = passage;
  const span = unfolded(source.folded, there.from, there.to);
  return {
    document,
    here: unfolded(stream, here.from, here.to),
    there: span,
    equal: pieces.map((piece) => ({
      here: unfolded(stream, piece.here, piece.here + piece.length),
      there: unfolded(source.folded, piece.there, piece.there + piece.length),
    })),
    han,
    similarity,
    words: textAt(source.text, span),
  };
}
