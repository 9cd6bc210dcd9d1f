import type { Draft, ParagraphView } from '../../document/draft.ts';
import { fold, unfolded } from '../../text/folding/fold.ts';
import { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { CorpusDocument } from '../document.ts';
import type { ListedStore } from '../store.ts';
import { type ClauseHashes, eachClause } from './clauses.ts';
import { type CommonClause, type CommonClauses, commonFrom } from './common-clauses.ts';
import { Generations } from './generations.ts';
import { ranksOf, type Standing, standingOf } from './standing.ts';

/** A clause of a draft that many documents of the corpus have too, word for word. */
export interface Common {
  /** Where it stands in the draft. */
  readonly here: Span;
  /** Documents it stands in, near-copies and the draft itself not counted, and documents there are. */
  readonly documents: number;
  readonly of: number;
  /** Some of its places, in documents that share most with the draft, the later ones first. */
  readonly places: readonly CommonPlace[];
}

/** A place in a document of the corpus. */
export interface CommonPlace {
  readonly document: CorpusDocument;
  readonly there: Span;
  /** The document's lines, to tell places in it by. */
  readonly lines: LineIndex;
}

/** Places told of one clause, and different clauses told of in one draft, at most. */
const PLACES = 5;
const CLAUSES = 200;
/** Documents read for one draft, those that share most with it: each is a wait for the disk. */
const READ = 40;

/** A clause of a paragraph: where it stands, from the paragraph's beginning, and its units. */
interface Spoken extends Span, ClauseHashes {
  readonly units: Uint16Array;
}

const clausesView: ParagraphView<readonly Spoken[]> = {
  name: 'clauses',
  compute(text) {
    const folded = fold(text);
    const spoken: Spoken[] = [];
    eachClause(folded.units, (from, to, first, second) => {
      spoken.push({ ...unfolded(folded, from, to), first, second, units: folded.units.slice(from, to) });
    });
    return spoken;
  },
};

/** A document of the corpus as it can be read now. */
interface Source {
  readonly folded: ReturnType<typeof fold>;
  readonly lines: LineIndex;
}

/** A clause of a draft that is common. */
interface Met {
  readonly here: Span;
  readonly units: Uint16Array;
  readonly standing: Standing;
}

/** Looks the clauses of one file's drafts up among the common ones of a corpus. */
export class CommonReader {
  readonly #store: ListedStore;
  readonly #common: CommonClauses;
  readonly #isDraft: (document: CorpusDocument) => boolean;
  readonly #sources = new Generations<Source | 'gone'>();
  #own: ReadonlySet<number> | undefined;
  /** `isDraft` tells the draft itself, as it was saved or indexed, which does not count. */
  constructor(store: ListedStore, common: CommonClauses, isDraft: (document: CorpusDocument) => boolean) {
    this.#store = store;
    this.#common = common;
    this.#isDraft = isDraft;
  }

  /** The common clauses of `draft`, in its order. Rejects where the store does. */
  async read(draft: Draft): Promise<readonly Common[]> {
    const own = this.#ownDocuments();
    const of = this.#common.independents - own.size;
    const met = this.#meet(draft, own, commonFrom(of));
    const ranks = ranksOf([...new Set(met.map(({ standing }) => standing))]);
    const told = new Map<Standing, readonly CommonPlace[]>();
    const all: Common[] = [];
    for (const { here, units, standing } of met) {
      const places = told.get(standing) ?? (await this.#placesOf(standing, units, ranks));
      told.set(standing, places);
      const documents = standing.length;
      if (places.length > 0) all.push({ here, documents, of, places });
    }
    this.#sources.age();
    return all;
  }

  /** The clauses of `draft` that stand in at least `least` documents other than its `own`. */
  #meet(draft: Draft, own: ReadonlySet<number>, least: number): Met[] {
    const standings = new Map<CommonClause, Standing>();
    const met: Met[] = [];
    for (const { paragraph, found } of draft.found(clausesView)) {
      for (const { start, end, units, ...hashes } of found) {
        const common = this.#common.find(hashes);
        if (common === undefined) continue;
        const standing = standings.get(common) ?? standingOf(common, own);
        if (standing.length < least || (!standings.has(common) && standings.size === CLAUSES)) continue;
        standings.set(common, standing);
        const by = paragraph.span.start;
        met.push({ here: { start: by + start, end: by + end }, units, standing });
      }
    }
    return met;
  }

  /** The documents in their own right that are the draft itself, or of which it is a near-copy. */
  #ownDocuments(): ReadonlySet<number> {
    this.#own ??= new Set(
      this.#store.sources
        .filter((source) => this.#isDraft(this.#store.document(source)))
        .map((source) => this.#common.originalOf(source)),
    );
    return this.#own;
  }

  async #placesOf(
    standing: Standing,
    units: Uint16Array,
    ranks: ReadonlyMap<number, number>,
  ): Promise<CommonPlace[]> {
    const rankOf = ([source]: Standing[number]): number => ranks.get(source) ?? Number.POSITIVE_INFINITY;
    const few = standing.filter((one) => rankOf(one) < READ).sort((a, b) => rankOf(a) - rankOf(b));
    const places: CommonPlace[] = [];
    for (const [source, from] of few.length > 0 ? few : standing.slice(-1)) {
      if (places.length === PLACES) break;
      const read = await this.#read(source);
      // Changed since it was indexed, or another clause that hashes alike.
      if (read === 'gone' || !units.every((unit, at) => read.folded.units[from + at] === unit)) continue;
      const there = unfolded(read.folded, from, from + units.length);
      places.push({ document: this.#store.document(source), there, lines: read.lines });
    }
    return places;
  }

  async #read(source: number): Promise<Source | 'gone'> {
    const key = String(source);
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const text = await this.#store.text(source);
    const read = text === undefined ? 'gone' : { folded: fold(text), lines: new LineIndex(text) };
    this.#sources.set(key, read);
    return read;
  }
}
