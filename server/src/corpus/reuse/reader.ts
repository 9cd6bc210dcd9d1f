import type { Draft } from '../../document/draft.ts';
import { unfolded } from '../../text/folding/fold.ts';
import { type Span, textAt } from '../../text/span.ts';
import type { CorpusDocument } from '../document.ts';
import { type Cluster, clustersOf } from '../passages/clusters.ts';
import { type Passage, passagesBetween } from '../passages/passages.ts';
import { findRuns, type Run } from '../runs/runs.ts';
import { joinedRuns, windowsOf } from '../runs/windows.ts';
import { type SourceText, SourceTexts } from '../source-texts.ts';
import type { CorpusStore } from '../store.ts';
import { type Stream, streamView } from '../stream.ts';
import { Earlier, Reading } from './earlier.ts';
import type { Reuse } from './reuse.ts';

/** What of the corpus counts, and how much of it is told. */
export interface ReaderOptions {
  /** The draft itself, as it was saved or indexed, is no source of its own. */
  readonly isDraft: (document: CorpusDocument) => boolean;
  /** Passages with fewer equal Chinese characters are left out. */
  readonly leastHan: number;
  /** Sources told of one place at most. */
  readonly sources: number;
}

/** A passage with what of it does not move when the draft is edited: its place in the document of the corpus. */
interface Located extends Passage {
  readonly span: Span;
  readonly words: string;
  /** Where each piece stands in the document. */
  readonly equal: readonly Span[];
}

/**
 * Reads the drafts of one file against one state of the corpus. What the last reading found is kept where nothing changed,
 * so that a keystroke asks for one paragraph.
 */
export class CorpusReader {
  readonly #store: CorpusStore;
  readonly #options: ReaderOptions;
  readonly #sources: SourceTexts;
  #found = new Reading<Located>(new Uint16Array(0));

  constructor(store: CorpusStore, options: ReaderOptions) {
    this.#store = store;
    this.#sources = new SourceTexts(store);
    this.#options = options;
  }

  /**
   * What `draft` shares with the corpus, in the order of the draft, the longer passages first where several begin
   * together. Documents whose text is no longer what was indexed are left out. Rejects where the store does.
   */
  async read(draft: Draft): Promise<readonly Reuse[]> {
    const stream = draft.view(streamView);
    const earlier = new Earlier(this.#found, stream.units);
    const found = new Reading<Located>(stream.units);
    const runs = await this.#runsOf(stream, earlier, found);
    const reuses: Reuse[] = [];
    // Source by source, so that few texts need to be at hand at one time.
    for (const cluster of clustersOf(runs).sort((a, b) => a.source - b.source)) {
      const passages = earlier.passagesOf(cluster) ?? (await this.#grow(stream, cluster));
      found.keep(cluster, passages);
      const document = this.#store.document(cluster.source);
      for (const passage of passages) reuses.push(reuseOf(stream, passage, document));
    }
    this.#found = found;
    return reuses.sort((a, b) => a.here.start - b.here.start || b.han - a.han);
  }

  async #runsOf(stream: Stream, earlier: Earlier<Located>, found: Reading<Located>): Promise<readonly Run[]> {
    const { isDraft, sources: enough } = this.#options;
    const excludes = (source: number) => isDraft(this.#store.document(source));
    const windows = windowsOf(stream);
    const byWindow: (readonly Run[])[] = [];
    for (const window of windows) {
      const { from, units } = window;
      const runs = earlier.runsIn(window) ?? (await findRuns(this.#store, units, { excludes, enough }));
      found.windows.set(from, { length: units.length, runs });
      byWindow.push(runs);
    }
    return joinedRuns(windows, byWindow);
  }

  async #grow(stream: Stream, { source, runs }: Cluster): Promise<readonly Located[]> {
    const [units] = await this.#store.units([source]);
    if (units === undefined) return [];
    const passages = passagesBetween(stream.units, units, runs).filter(
      ({ han }) => han >= this.#options.leastHan,
    );
    if (passages.length === 0) return [];
    const read = await this.#sources.of(source);
    if (read === undefined) return [];
    return passages
      .filter((passage) => isStill(passage, stream.units, read.folded.units))
      .map((passage) => located(passage, read));
  }
}

/** Whether what the passage takes for equal is so in the source as it can be read now. */
function isStill({ pieces, there }: Passage, units: Uint16Array, source: Uint16Array): boolean {
  if (there.to > source.length) return false;
  return pieces.every((piece) => {
    for (let at = 0; at < piece.length; at++)
      if (units[piece.here + at] !== source[piece.there + at]) return false;
    return true;
  });
}

function located(passage: Passage, { text, folded }: SourceText): Located {
  const span = unfolded(folded, passage.there.from, passage.there.to);
  return {
    ...passage,
    span,
    words: textAt(text, span),
    equal: passage.pieces.map(({ there, length }) => unfolded(folded, there, there + length)),
  };
}

function reuseOf(stream: Stream, passage: Located, document: CorpusDocument): Reuse {
  const { here, pieces, han, similarity, span, words, equal } = passage;
  return {
    document,
    here: unfolded(stream, here.from, here.to),
    there: span,
    equal: pieces.map((piece, index) => ({
      here: unfolded(stream, piece.here, piece.here + piece.length),
      there: equal[index] as Span,
    })),
    han,
    similarity,
    words,
  };
}
