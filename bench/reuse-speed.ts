import { MemoryStore } from '../server/src/corpus/memory-store.ts';
import { repeatsIn } from '../server/src/corpus/passages/repeats.ts';
import { CorpusReader } from '../server/src/corpus/reuse/reader.ts';
import { findRuns } from '../server/src/corpus/runs/runs.ts';
import { buildSegment } from '../server/src/corpus/segments/build.ts';
import { Segment } from '../server/src/corpus/segments/segment.ts';
import { Draft } from '../server/src/document/draft.ts';
import { fold } from '../server/src/text/folding/fold.ts';
import type { Named } from './reuse-plant.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface Speed {
  /** UTF-8 megabytes of the corpus. */
  readonly megabytes: number;
  /** Megabytes a second: folding, fingerprints, sorting, sums. */
  readonly build: number;
  /** Bytes of index by characters of the documents. */
  readonly bytesPerCharacter: number;
  /** ms */
  readonly open: number;
  /** ms for the whole draft, and for one paragraph of 250 characters of it. */
  readonly draft: Spread;
  readonly paragraph: Spread;
  /** ms for a draft read before of which one paragraph changed, passages and all. */
  readonly keystroke: Spread;
  /** ms for the repeats of the draft in itself. */
  readonly repeats: Spread;
  /** MB of memory the process holds, the texts themselves included. */
  readonly memory: number;
}

const SEARCH = { excludes: () => false, enough: 8 };

/** Measures the engine on `corpus` with `draft`. Text is in memory already: files are read elsewhere. */
export async function speedOf(corpus: readonly Named[], draft: string): Promise<Speed> {
  const megabytes = corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const characters = corpus.reduce((sum, { text }) => sum + text.length, 0);
  const begun = performance.now();
  const buffer = buildSegment(
    corpus.map(({ name, text }) => ({
      document: { key: name, name, size: 0, modified: 0, digest: '' },
      units: fold(text).units,
    })),
  );
  const built = performance.now();
  const segment = Segment.of(buffer);
  const opened = performance.now();
  const byName = new Map(corpus.map(({ name, text }) => [name, text]));
  const store = new MemoryStore([{ segment, dead: new Set() }], ({ key }) =>
    Promise.resolve(byName.get(key)),
  );
  const { units } = fold(draft);
  return {
    megabytes,
    build: megabytes / ((built - begun) / 1000),
    bytesPerCharacter: segment.cost.indexBytes / characters,
    open: opened - built,
    draft: await timed(10, () => findRuns(store, units, SEARCH)),
    paragraph: await timed(400, (at) => {
      const from = (at * 250) % (units.length - 250);
      return findRuns(store, units.subarray(from, from + 250), SEARCH);
    }),
    keystroke: await keystrokes(store, draft),
    repeats: await timed(20, () => Promise.resolve(repeatsIn(units))),
    memory: process.memoryUsage().rss / 1e6,
  };
}

async function keystrokes(store: MemoryStore, draft: string): Promise<Spread> {
  const reader = new CorpusReader(store, { isDraft: () => false, leastHan: 20, sources: 8 });
  await reader.read(new Draft(draft));
  return timed(40, (at) => {
    const place = Math.floor((draft.length * at) / 40);
    return reader.read(new Draft(`${draft.slice(0, place)}改${draft.slice(place)}`));
  });
}

async function timed(times: number, work: (at: number) => Promise<unknown>): Promise<Spread> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) {
    const begun = performance.now();
    await work(at);
    taken.push(performance.now() - begun);
  }
  return spreadOf(taken);
}
